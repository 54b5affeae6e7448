// The naive log that a changing one must agree with: journeys by identifier.

import JourneyLog
import JourneySupport
import JourneyTestSupport

/// What a log holds after some changes.
struct ChangingLogModel: Equatable {
    private(set) var journeys: [String: [PlainEvent]] = [:]
    private(set) var names: [String: String] = [:]

    /// What a log says that it holds; an identifier that comes twice is in the second journey's place, and so found.
    init(_ log: EventLog) {
        for event in LogModel.events(of: log) { journeys[event.customer, default: []].append(event) }
        for alias in log.aliases { names[alias.from] = alias.to }
    }

    init() {}

    /// Where times are equal, whoever comes first among the new events goes first: an appended log has each customer's events
    /// together, also of two who have become one.
    mutating func append(_ events: [PlainEvent]) {
        var ranks: [String: Int] = [:]
        for event in events where ranks[event.customer] == nil { ranks[event.customer] = ranks.count }
        let grouped = events.enumerated().sorted {
            (ranks[$0.element.customer] ?? 0, $0.offset) < (ranks[$1.element.customer] ?? 0, $1.offset)
        }
        for event in grouped.map(\.element) {
            var event = event
            event.customer = names[event.customer] ?? event.customer
            journeys[event.customer, default: []].append(event)
        }
        for id in journeys.keys { sort(id) }
    }

    /// Whether they could be joined.
    mutating func join(_ from: String, _ to: String) -> Bool {
        let target = names[to] ?? to
        guard from != to, names[from] == nil || names[from] == target, target != from else { return false }
        if names[from] == target { return true }
        names[from] = target
        for (key, value) in names where value == from { names[key] = target }
        let moved = (journeys.removeValue(forKey: from) ?? []).map { event in
            var event = event
            event.customer = target
            return event
        }
        if !moved.isEmpty { journeys[target, default: []] += moved }
        sort(target)
        return true
    }

    mutating func erase(_ id: String) {
        let target = names[id] ?? id
        journeys[target] = nil
        names = names.filter { $0.value != target }
    }

    private mutating func sort(_ id: String) {
        guard let events = journeys[id] else { return }
        journeys[id] = events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
    }

    var events: [PlainEvent] { journeys.values.flatMap(\.self) }
}

extension ChangingLogModel {
    /// A change that was chosen at random.
    enum Step: CustomStringConvertible {
        case append([PlainEvent])
        case join(String, String)
        case erase(String)
        case compact
        case reopen

        var description: String {
            switch self {
            case .append(let events): "append \(events.count)"
            case .join(let from, let to): "join \(from) to \(to)"
            case .erase(let id): "erase \(id)"
            case .compact: "compact"
            case .reopen: "reopen"
            }
        }
    }

    static func step(_ random: inout SeededGenerator) -> Step {
        func id(_ random: inout SeededGenerator) -> String { "c\(Int.random(in: 0..<60, using: &random))" }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return .compact
        case 1: return .reopen
        case 2: return .erase(id(&random))
        case 3, 4: return .join(id(&random), id(&random))
        default:
            let customers = [3, 60].randomElement(using: &random) ?? 3
            // The last one spans more seconds than 32 bits hold.
            let unit: Int64 =
                [1_000_000, 1_000_000, 1_000_000, 1_000, 1, 100_000_000_000_001].randomElement(using: &random) ?? 1
            let types = [3, 3, 300].randomElement(using: &random) ?? 3
            let names = ["p", "q", "r", "s"].prefix(Int.random(in: 0...4, using: &random))
            return .append(
                (0..<Int.random(in: 0...80, using: &random)).map { _ in
                    var event = PlainEvent(
                        customer: "c\(Int.random(in: 0..<customers, using: &random))",
                        activity: "a\(Int.random(in: 0..<types, using: &random))",
                        time: Int64.random(in: 0..<50, using: &random) * unit)
                    for name in names where Bool.random(using: &random) {
                        event.properties[name] = "\(Int.random(in: 0..<300, using: &random))"
                    }
                    return event
                })
        }
    }
}
