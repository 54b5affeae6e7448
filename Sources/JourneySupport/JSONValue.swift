// JSON with its keys in the order they were put: equal input gives equal bytes, and a reader finds first what matters.

/// A JSON value whose objects keep the order of their keys.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// A value, or null where there is none.
    package static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
    package static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

    /// The value as JSON text, on one line or indented by two spaces.
    ///
    /// Numbers that JSON cannot write (infinite, not a number) become null.
    package func text(indented: Bool = false) -> String {
        var output = ""
        write(to: &output, indented: indented, depth: 0)
        return output
    }

    private func write(to output: inout String, indented: Bool, depth: Int) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .int(let value): output += String(value)
        case .double(let value): output += Self.number(value)
        case .string(let value): Self.write(value, to: &output)
        case .array(let values):
            Self.write(values, to: &output, brackets: ("[", "]"), indented: indented, depth: depth) { value, output in
                value.write(to: &output, indented: indented, depth: depth + 1)
            }
        case .object(let members):
            Self.write(members, to: &output, brackets: ("{", "}"), indented: indented, depth: depth) { member, output in
                Self.write(member.key, to: &output)
                output += indented ? ": " : ":"
                member.value.write(to: &output, indented: indented, depth: depth + 1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], to output: inout String, brackets: (String, String), indented: Bool, depth: Int,
        element: (Element, inout String) -> Void
    ) {
        output += brackets.0
        for (index, value) in elements.enumerated() {
            if index > 0 { output += "," }
            if indented { output += "\n" + String(repeating: "  ", count: depth + 1) }
            element(value, &output)
        }
        if indented, !elements.isEmpty { output += "\n" + String(repeating: "  ", count: depth) }
        output += brackets.1
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) + ".0" }
        return String(describing: value)
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
