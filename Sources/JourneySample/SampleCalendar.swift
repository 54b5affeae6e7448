// The days of the sample, and how life in Tashkent runs through a day and a week. Times are whole seconds since 1970 in UTC.
import JourneySupport

/// When the simulated company is watched.
struct SampleCalendar {
    /// The log ends here, whatever the number of days; half-open.
    static let lastMidnight = CalendarDate(year: 2026, month: 10, day: 26)
    /// Tashkent keeps one offset the whole year.
    static let offset: Int64 = 5 * 3_600
    static let day: Int64 = 86_400

    let days: Int
    let start: Int64
    let end: Int64
    /// The ten days of the broken form; fewer in a very short sample.
    let broken: Range<Int64>
    /// From here on customers who wait for a visit are told about it.
    let messagesSince: Int64
    /// When students arrive more often, cut to the sample; empty when it lies outside.
    let term: Range<Int64>
    /// For each day of the sample, the sum of the arrival weights up to and with it: for students, and for others.
    private let studentDays: [Double]
    private let otherDays: [Double]

    init(days: Int) {
        self.days = days
        let end = (Self.lastMidnight?.microseconds ?? 0) / 1_000_000 - Self.offset
        let start = end - Int64(days) * Self.day
        self.start = start
        self.end = end
        let brokenStart = start + Int64(days * 2 / 5) * Self.day
        broken = brokenStart..<min(end, brokenStart + Int64(Planted.brokenDays) * Self.day)
        messagesSince = start + Int64(days / 2) * Self.day
        let termStart = max(start, Self.midnight(Planted.termStart))
        term = termStart..<max(termStart, min(end, Self.midnight(Planted.termEnd)))
        let midnights = (0..<days).map { start + Int64($0) * Self.day }
        otherDays = Self.sums(midnights.map { Self.weekWeights[Weekday(at: $0).rawValue] })
        let term = term
        studentDays = Self.sums(
            midnights.map { Self.weekWeights[Weekday(at: $0).rawValue] * (term.contains($0) ? Planted.termFactor : 1) })
    }

    /// When a customer first appears.
    func arrival(student: Bool, inShop: Bool, random: inout SeededRandom) -> Int64 {
        let sums = student ? studentDays : otherDays
        let aim = random.unit() * (sums.last ?? 0)
        let day = sums.firstIndex { aim < $0 } ?? 0
        let hour = random.index(weighted: inShop ? Self.shopHours : Self.screenHours)
        return start + Int64(day) * Self.day + Int64(hour) * 3_600 + Int64(random.whole(0...3_599))
    }

    /// The release of the site at a time: the second one carries the broken form.
    func release(at time: Int64) -> String {
        Planted.releases[time < broken.lowerBound ? 0 : time < broken.upperBound ? 1 : 2]
    }

    /// The time itself in the hours people are awake, otherwise a little after breakfast.
    static func awake(_ time: Int64, random: inout SeededRandom) -> Int64 {
        let clock = (time + offset) % day
        guard clock < 7 * 3_600 else { return time }
        return time - clock + 7 * 3_600 + Int64(random.whole(0...7_200))
    }

    /// The time itself in office hours (Monday to Saturday, nine to six), otherwise within the next office hours.
    static func inOffice(_ time: Int64, random: inout SeededRandom) -> Int64 {
        let clock = (time + offset) % day
        var result = time
        if clock < 9 * 3_600 {
            result = time - clock + 9 * 3_600 + Int64(random.whole(0...14_400))
        } else if clock >= 18 * 3_600 {
            result = time - clock + day + 9 * 3_600 + Int64(random.whole(0...14_400))
        }
        return Weekday(at: result) == .sunday ? result + day : result
    }

    /// Midnight in Tashkent at the start of the day of a time.
    static func midnight(of time: Int64) -> Int64 { time - (time + offset) % day }

    /// The first or the sixteenth, whichever comes first at least five days later: when bills go out.
    static func billing(after time: Int64) -> Int64 {
        let earliest = midnight(of: time) + 6 * day
        var date = CalendarDate(microseconds: (earliest + offset) * 1_000_000)
        while date.day != 1 && date.day != 16 { date = date.adding(days: 1) }
        return date.microseconds / 1_000_000 - offset
    }

    private static func midnight(_ date: (month: Int, day: Int)) -> Int64 {
        (CalendarDate(year: 2026, month: date.month, day: date.day)?.microseconds ?? 0) / 1_000_000 - offset
    }

    private static func sums(_ weights: [Double]) -> [Double] {
        var sum = 0.0
        return weights.map { weight in
            sum += weight
            return sum
        }
    }

    /// From Monday to Sunday.
    private static let weekWeights = [0.98, 0.94, 0.92, 0.94, 0.90, 1.08, 1.24]
    /// From midnight on: people look at plans over lunch and in the evening.
    private static let screenHours: [Double] = [
        2, 1, 0.5, 0.3, 0.3, 0.5, 1.5, 3, 4, 5, 5.5, 5.5, 6.5, 6.5, 5, 4.5, 4.5, 5, 6, 7.5, 9, 9.5, 8, 5,
    ]
    private static let shopHours: [Double] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 5, 7, 8, 7, 6, 7, 8, 9, 9, 6, 2, 0, 0, 0,
    ]
}

/// A day of the week in Tashkent.
enum Weekday: Int, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    init(at time: Int64) {
        // 1 January 1970 was a Thursday.
        let day = (time + SampleCalendar.offset).flooredDivision(by: SampleCalendar.day)
        self = Weekday(rawValue: Int((day + 3) % 7)) ?? .monday
    }

    /// As it is written in the events.
    var short: String {
        switch self {
        case .monday: "mon"
        case .tuesday: "tue"
        case .wednesday: "wed"
        case .thursday: "thu"
        case .friday: "fri"
        case .saturday: "sat"
        case .sunday: "sun"
        }
    }
}
