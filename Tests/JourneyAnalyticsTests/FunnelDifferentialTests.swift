// Our funnels and ClickHouse's own, customer by customer: every mode and all their combinations.

import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite(
    "Funnels against ClickHouse",
    .enabled(if: ClickHouse.python != nil, "there is no .venv-clickhouse: `make setup` makes it"))
struct FunnelDifferentialTests {
    /// The customers of one seed; the nightly run tries twenty times as many seeds.
    static let customersPerSeed = 5_000

    @Test("The level of each of 5,000 customers a seed is ClickHouse's", arguments: Seeds.upTo(2))
    func levels(seed: Int) async throws {
        var dice = Dice(seed &* 31)
        var groups: [ClickHouse.Group] = []
        var count = 0
        while count < Self.customersPerSeed {
            groups.append(dice.group(index: groups.count))
            count += groups.last?.customers.count ?? 0
        }
        let theirs = try ClickHouse.levels(groups)
        var wrong: [ClickHouse.Group] = []
        for (group, levels) in zip(groups, theirs) {
            let log = try Self.log(group)
            let question = Self.question(group)
            let ours = FunnelProbe(log, question).records.levels.map(Int.init)
            for customer in levels.indices where ours[customer] != levels[customer] {
                var one = group
                one.customers = [group.customers[customer]]
                wrong.append(one)
            }
            guard question.isPlain else { continue }
            // The quick kernels answer for all of them.
            let counts = (0...group.steps).map { level in levels.count { $0 == level } }
            for usesPostings in [true, false] {
                let answer = try await LogEngine(log, usesPostings: usesPostings).funnel(question, in: .everything)
                #expect(answer.levels == counts)
            }
        }
        let smallest = try wrong.first.map(Self.shrunk)
        #expect(wrong.isEmpty, "\(wrong.count) differ; \(smallest ?? "")")
    }

    @Test(
        "Every customer of a real log has ClickHouse's level in all sixteen combinations of modes",
        .enabled(if: GoldenLog.folder != nil, "WAYMARK_DATA names no folder of real logs"), arguments: [1, 3])
    func realLogs(_ number: Int) throws {
        var options = IntakeOptions()
        options.properties = .none
        let log = try EventIntake.read([GoldenLog.all[number].logPath()], options: options).log
        var dice = Dice(number)
        let common = log.activities.indices.sorted { log.activityCounts[$0] > log.activityCounts[$1] }.prefix(8)
        var (groups, questions): ([ClickHouse.Group], [FunnelQuestion]) = ([], [])
        for index in 0..<16 {
            let steps = (0..<dice.number(2...4)).map { _ in common[dice.number(0...common.count - 1)] }
            let modes = FunnelModes.named.enumerated().filter { index >> $0.offset & 1 == 1 }.map(\.element)
            var question = FunnelQuestion(
                steps: steps.map { EventPattern(name: log.activities[$0]) },
                window: .seconds([3_600, 86_400, 2_592_000][dice.number(0...2)]))
            question.modes = modes.reduce(into: FunnelModes()) { $0.insert($1.mode) }
            questions.append(question)
            groups.append(
                ClickHouse.Group(
                    steps: steps.count, window: question.window.microseconds,
                    modes: modes.map { Self.theirName($0.name) },
                    customers: Self.customers(log, steps)))
        }
        for (question, levels) in zip(questions, try ClickHouse.levels(groups)) {
            let ours = FunnelProbe(log, question).records.levels.map(Int.init)
            #expect(ours.count == log.customerCount)
            let wrong = ours.indices.count { ours[$0] != levels[$0] }
            #expect(wrong == 0, "\(question.modes.names) \(question.steps.map(\.title)) \(question.window)")
        }
    }

    /// Every event of a log with the steps it is.
    private static func customers(_ log: EventLog, _ steps: [Int]) -> [[ClickHouse.Event]] {
        let ranges = log.parts[0].columns.withOffsets { offsets in
            (0..<log.customerCount).map { Int(offsets[$0])..<Int(offsets[$0 + 1]) }
        }
        return ranges.map { rows in
            let times = log.parts[0].columns.times(of: rows)
            return log.parts[0].columns.withActivities(of: rows) { codes in
                times.indices.map { row in
                    let mask = steps.indices.reduce(UInt64(0)) {
                        $0 | (steps[$1] == Int(codes[row]) ? 1 << UInt64($1) : 0)
                    }
                    return ClickHouse.Event(time: times[row], mask: mask)
                }
            }
        }
    }

    /// The name of a mode in ClickHouse.
    static func theirName(_ name: String) -> String { String(name.map { $0 == "-" ? "_" : $0 }) }

    // MARK: Ours

    private static func log(_ group: ClickHouse.Group) throws -> EventLog {
        var builder = LogBuilder()
        for (number, events) in group.customers.enumerated() {
            for event in events {
                builder.append(
                    customer: builder.customer("c\(number)"), activity: builder.activity("\(event.mask)"),
                    time: event.time)
            }
        }
        return try builder.finish()
    }

    private static func question(_ group: ClickHouse.Group) -> FunnelQuestion {
        let masks = Set(group.customers.joined().map(\.mask)).sorted()
        let steps = (0..<group.steps).map { step in
            EventPattern(
                anyOf: masks.filter { $0 >> UInt64(step) & 1 == 1 }.map { EventPattern(name: "\($0)") })
        }
        var question = FunnelQuestion(steps: steps, window: TimeSpan(microseconds: group.window))
        for (name, mode) in FunnelModes.named where group.modes.contains(theirName(name)) {
            question.modes.insert(mode)
        }
        return question
    }

    // MARK: The smallest customer that still differs

    /// Leaves out one event after another while ours and theirs differ.
    private static func shrunk(_ group: ClickHouse.Group) throws -> String {
        var group = group
        while group.customers[0].count > 1 {
            var smaller = group
            smaller.customers = group.customers[0].indices.map { left in
                group.customers[0].enumerated().filter { $0.offset != left }.map(\.element)
            }
            let theirs = try ClickHouse.levels([smaller])[0]
            let ours = FunnelProbe(try log(smaller), question(smaller)).records.levels.map(Int.init)
            guard let still = ours.indices.first(where: { ours[$0] != theirs[$0] }) else { break }
            group.customers = [smaller.customers[still]]
        }
        let theirs = try ClickHouse.levels([group])[0][0]
        let ours = FunnelProbe(try log(group), question(group)).records.levels[0]
        let events = group.customers[0].map { event in
            let letters = (0..<group.steps).filter { event.mask >> UInt64($0) & 1 == 1 }.map { "\($0 + 1)" }
            return "[\(letters.joined(separator: ","))]@\(event.time)"
        }
        return "smallest: \(events.joined(separator: " ")), \(group.steps) steps, window \(group.window), "
            + "\(group.modes): ours \(ours), ClickHouse's \(theirs)"
    }
}

extension Dice {
    /// One question with its customers: ties, repeats, events that are several steps or none, times around the edges of
    /// the window, in whole seconds, in microseconds or between.
    fileprivate mutating func group(index: Int) -> ClickHouse.Group {
        let modes = FunnelModes.named.enumerated().filter { index >> $0.offset & 1 == 1 }.map {
            FunnelDifferentialTests.theirName($0.element.name)
        }
        let steps = chance(8) ? number(6...12) : number(1...5)
        let scale: Int64 = chance(2) ? 1_000_000 : 1
        let span = number(0...24)
        let jitters = scale > 1 && chance(2)
        let overlaps = chance(2)
        var group = ClickHouse.Group(
            steps: steps, window: Int64(number(0...16)) * scale, modes: modes, customers: [])
        for _ in 0..<number(20...60) {
            let most = chance(10) ? 14 : 8
            group.customers.append(
                (0..<number(1...most)).map { _ in
                    var time = Int64(number(-4...span)) * scale
                    if jitters { time += Int64(number(-1...1)) }
                    return ClickHouse.Event(time: time, mask: mask(steps, overlaps: overlaps))
                })
        }
        return group
    }

    private mutating func mask(_ steps: Int, overlaps: Bool) -> UInt64 {
        if chance(9) { return 0 }
        var mask: UInt64 = 1 << UInt64(number(0...steps - 1))
        while overlaps, chance(2) { mask |= 1 << UInt64(number(0...steps - 1)) }
        return mask
    }
}
