// Why a customer is in a segment or not, for people and as JSON.
import JourneyAnalytics
import JourneySupport

enum Explanation {
    static func json(_ explanation: SegmentExplanation) -> JSONValue {
        .object([
            ("rule", .string(explanation.rule)), ("holds", .bool(explanation.holds)),
            ("because", .string(explanation.because)), ("parts", .array(explanation.parts.map(json))),
        ])
    }

    /// A line for each rule, indented below the one that holds it.
    static func text(_ explanation: SegmentExplanation) -> String {
        let head = explanation.holds ? "In the segment:" : "Not in the segment:"
        return ([head] + lines(explanation, indent: "  ")).joined(separator: "\n")
    }

    private static func lines(_ explanation: SegmentExplanation, indent: String) -> [String] {
        let because = explanation.because.isEmpty ? "" : ": \(explanation.because)"
        return ["\(indent)\(explanation.holds ? "✓" : "✗") \(explanation.rule)\(because)"]
            + explanation.parts.flatMap { lines($0, indent: indent + "  ") }
    }
}
