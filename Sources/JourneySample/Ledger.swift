// The simulator's own bookkeeping: what was planted, counted while it happens from what the simulator knows, never by
// reading the files back.
import JourneySupport

/// How many of how many.
struct Share {
    var count = 0
    var total = 0

    mutating func enter(_ isTrue: Bool) {
        total += 1
        if isTrue { count += 1 }
    }

    /// 0 when there is nobody.
    var value: Double { total == 0 ? 0 : Double(count) / Double(total) }
}

/// The sum of some scores.
struct ScoreSum {
    var n = 0
    var sum = 0

    mutating func enter(_ score: Int) {
        n += 1
        sum += score
    }

    mutating func enter(_ other: ScoreSum) {
        n += other.n
        sum += other.sum
    }

    /// `nil` when nobody answered.
    var mean: Double? { n == 0 ? nil : Double(sum) / Double(n) }
}

/// Events of some customers.
struct Rate {
    var events = 0
    var customers = 0

    mutating func enter(_ events: Int) {
        self.events += events
        customers += 1
    }

    var per100: Double { customers == 0 ? 0 : 100 * Double(events) / Double(customers) }
}

/// The customers whose scores are told apart.
enum Group: Hashable {
    case work(Work)
    case checkedByHand(Bool)
    case offerLate(Bool)
    case surprised(Bool)
}

/// What is true of one run.
struct Ledger {
    /// After so long a silence a customer counts as lost; the maps say the same.
    static let window = 30 * SampleCalendar.day

    let calendar: SampleCalendar
    private(set) var customers = 0
    /// By whether the offer came after more than two weeks: signed within thirty days of the offer.
    private(set) var offers: [Bool: Share] = [:]
    /// Signed within sixty days of comparing the plans.
    private(set) var sources: [Source: Share] = [:]
    /// The form was sent within a day: on the broken browser and release; on that browser otherwise; on the others.
    private(set) var brokenForms = Share()
    private(set) var sameBrowserForms = Share()
    private(set) var otherForms = Share()
    /// Those of the ten days whose browser was another one.
    private(set) var sameReleaseForms = Share()
    /// Seconds from the entered to the confirmed address, by whether it was checked by hand.
    private(set) var checks: [Bool: [Int64]] = [:]
    /// Calls about the visit, by whether the customer was told about it.
    private(set) var visitCalls: [Bool: Rate] = [:]
    /// Calls about the bill, by whether it held a surprise.
    private(set) var billCalls: [Bool: Rate] = [:]
    /// Moved within thirty days of booking, by whether the visit was booked for a Monday.
    private(set) var moved: [Bool: Share] = [:]
    /// Customers by how often their visit was moved.
    private(set) var moves: [Int: Int] = [:]
    private(set) var tablets: [Shop: Int] = [:]
    /// Students and others who first compared the plans, by whether the term was starting.
    private(set) var students: [Bool: Int] = [:]
    /// When those who went silent, and those who complained, had their visit moved for the last time.
    private var silentTimes: [Int64] = []
    private var complaintTimes: [Int64] = []
    private(set) var scores: [Question: ScoreSum] = [:]
    private(set) var groupScores: [Question: [Group: ScoreSum]] = [:]
    private(set) var connect = MapTruth(.connect)
    private(set) var bill = MapTruth(.bill)
    /// Filled in when the run is over.
    private(set) var silent = 0
    private(set) var complainers = 0
    private(set) var lastEvent: Int64?
    private(set) var eventRows = 0
    private(set) var lateEvents = 0
    private(set) var duplicateRows = 0
    private(set) var answerRows = 0
    private(set) var complaintRows = 0

    init(calendar: SampleCalendar) {
        self.calendar = calendar
    }

    /// Notes what became of a customer.
    mutating func enter(_ life: Life) {
        customers += 1
        let facts = life.facts
        enterChoice(life.customer, facts)
        enterWait(facts)
        if facts.billOpened != nil { billCalls[facts.surprised, default: Rate()].enter(facts.billCalls) }
        if let shop = life.customer.shop { tablets[shop, default: 0] += 1 }
        connect.enter(life)
        bill.enter(life)
    }

    /// Notes an answer of a customer.
    mutating func enter(_ score: Int, to question: Question, of life: Life) {
        scores[question, default: ScoreSum()].enter(score)
        var groups: [Group] = [.work(life.customer.work)]
        switch question {
        case .address: groups.append(.checkedByHand(life.facts.checkedByHand))
        case .offer: groups.append(.offerLate(life.facts.offerDays > 14))
        case .bill: groups.append(.surprised(life.facts.surprised))
        default: break
        }
        for group in groups { groupScores[question, default: [:]][group, default: ScoreSum()].enter(score) }
    }

    /// Settles what can only be told at the end.
    mutating func close(events: EventJournal, answers: AnswerJournal, complaints: ComplaintJournal) {
        lastEvent = events.lastTime
        eventRows = events.rows.count
        lateEvents = events.late
        duplicateRows = events.duplicates
        answerRows = answers.rows.count
        complaintRows = complaints.rows.count
        let end = lastEvent ?? 0
        silent = silentTimes.count { end - $0 > Self.window }
        complainers = complaintTimes.count { end - $0 > Self.window }
        connect.close(at: end)
        bill.close(at: end)
    }

    /// The scores of a group.
    func score(_ question: Question, _ group: Group) -> ScoreSum { groupScores[question]?[group] ?? ScoreSum() }

    private mutating func enterChoice(_ customer: Customer, _ facts: Facts) {
        if let compared = facts.comparedFirst {
            // Signing within sixty days of any look at the plans, the last one included.
            let signed = facts.signed.map { $0 - (facts.comparedLast ?? compared) <= 60 * SampleCalendar.day }
            sources[customer.source, default: Share()].enter(signed ?? false)
            if customer.work == .student { students[calendar.term.contains(compared), default: 0] += 1 }
        }
        if let sent = facts.offerSent {
            let signed = facts.signed.map { $0 - sent <= 30 * SampleCalendar.day }
            offers[facts.offerDays > 14, default: Share()].enter(signed ?? false)
        }
        if facts.formOpened != nil, let browser = customer.browser {
            let isSent = facts.offerRequested != nil
            if facts.formWasBroken { brokenForms.enter(isSent) }
            if !facts.formWasBroken, browser == Planted.brokenBrowser { sameBrowserForms.enter(isSent) }
            if browser != Planted.brokenBrowser { otherForms.enter(isSent) }
            if browser != Planted.brokenBrowser, calendar.broken.contains(facts.formOpened ?? 0) {
                sameReleaseForms.enter(isSent)
            }
        }
        if let entered = facts.addressEntered, let confirmed = facts.addressConfirmed {
            checks[facts.checkedByHand, default: []].append(confirmed - entered)
        }
    }

    private mutating func enterWait(_ facts: Facts) {
        if facts.visitBooked != nil {
            visitCalls[facts.toldAboutVisit, default: Rate()].enter(facts.visitCalls)
            moved[facts.bookedForMonday, default: Share()].enter(facts.moves > 0)
        }
        if facts.moves > 0 { moves[facts.moves, default: 0] += 1 }
        guard let last = facts.lastMoved else { return }
        if facts.complained != nil { complaintTimes.append(last) }
        if facts.wentSilent { silentTimes.append(last) }
    }
}
