// Why a customer is in a segment, or is not.
package import JourneySupport

/// One rule of a segment, whether it holds for a customer, and why.
package struct SegmentExplanation: Hashable, Sendable {
    /// The rule as it is written; `and`, `or` and `not` alone for one that holds others.
    package var rule: String
    package var holds: Bool
    /// What was found, in words; empty where the parts say it.
    package var because: String
    package var parts: [SegmentExplanation]

    package init(rule: String, holds: Bool, because: String, parts: [SegmentExplanation] = []) {
        self.rule = rule
        self.holds = holds
        self.because = because
        self.parts = parts
    }
}

extension Segment {
    /// Why the segment holds for a customer, or why not.
    package func explained(by timeline: Timeline) -> SegmentExplanation {
        switch self {
        case .did(let occurrence): return occurrence.explained(by: timeline)
        case .trait(let trait): return trait.explained(by: timeline)
        case .ids(let ids):
            let holds = ids.contains(timeline.customer)
            return SegmentExplanation(
                rule: ids.count > 3 ? "in(\(ids.count) ids)" : description, holds: holds,
                because: "“\(timeline.customer)” is \(holds ? "" : "not ")in the list")
        case .not(let inner):
            let part = inner.explained(by: timeline)
            return SegmentExplanation(rule: "not", holds: !part.holds, because: "", parts: [part])
        case .all(let rules):
            let parts = rules.map { $0.explained(by: timeline) }
            return SegmentExplanation(rule: "and", holds: parts.allSatisfy(\.holds), because: "", parts: parts)
        case .any(let rules):
            let parts = rules.map { $0.explained(by: timeline) }
            return SegmentExplanation(rule: "or", holds: parts.contains(where: \.holds), because: "", parts: parts)
        }
    }
}

extension Occurrence {
    fileprivate func explained(by timeline: Timeline) -> SegmentExplanation {
        let times = timeline.events.filter { period.contains($0.time) && $0.matches(pattern) }.map(\.time)
        var events = times.count
        var because = events == 1 ? "1 such event" : "\(events) such events"
        if let within {
            var first = 0
            events = 0
            for last in times.indices {
                while times[last] - times[first] > within.microseconds { first += 1 }
                events = max(events, last - first + 1)
            }
            because += ", at most \(events) of them within \(within)"
        }
        return SegmentExplanation(rule: description, holds: accepts(events), because: because)
    }
}

extension CustomerTrait {
    fileprivate func explained(by timeline: Timeline) -> SegmentExplanation {
        let values = timeline.events.compactMap { event in
            event.properties.first { $0.name == condition.property }?.value
        }
        let rule = Segment.trait(self).description
        let meant = choice == .first ? values.first : choice == .last ? values.last : nil
        if let meant {
            return SegmentExplanation(
                rule: rule, holds: condition.holds(for: meant),
                because: "the \(choice.rawValue) \(condition.property) is “\(meant)”")
        }
        guard !values.isEmpty else {
            return SegmentExplanation(
                rule: rule, holds: condition.holds(for: nil), because: "no event has \(condition.property)")
        }
        let different = Set(values).sorted()
        let listed = different.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        return SegmentExplanation(
            rule: rule, holds: values.contains { condition.holds(for: $0) },
            because: "\(condition.property) is \(listed)\(different.count > 3 ? " and others" : "")")
    }
}
