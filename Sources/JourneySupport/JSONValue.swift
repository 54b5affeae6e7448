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

    /// The value as JSON text on one line. Numbers that JSON cannot write (infinite, not a number) become null.
    package var text: String {
        var output = ""
        write(to: &output)
        return output
    }

    /// The value as JSON text for people: what is short stays on one line, the rest is indented by two spaces.
    package var readableText: String { readable(indent: 0) }

    /// How long a line of readable text may get before it is broken.
    private static let lineLength = 150

    private func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .int(let value): output += String(value)
        case .double(let value): output += value.isFinite ? String(value) : "null"
        case .string(let value): Self.write(value, to: &output)
        case .array(let values):
            output += "["
            for (index, value) in values.enumerated() {
                if index > 0 { output += "," }
                value.write(to: &output)
            }
            output += "]"
        case .object(let members):
            output += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { output += "," }
                Self.write(member.key, to: &output)
                output += ":"
                member.value.write(to: &output)
            }
            output += "}"
        }
    }

    private func readable(indent: Int) -> String {
        switch self {
        case .array(let values):
            Self.wrapped("[", "]", values.map { $0.readable(indent: indent + 2) }, indent)
        case .object(let members):
            Self.wrapped(
                "{", "}",
                members.map { JSONValue.string($0.key).text + ": " + $0.value.readable(indent: indent + 2) }, indent)
        default: text
        }
    }

    private static func wrapped(_ open: String, _ close: String, _ parts: [String], _ indent: Int) -> String {
        guard !parts.isEmpty else { return open + close }
        let line = parts.joined(separator: ", ")
        if line.utf8.count <= lineLength, !line.utf8.contains(0x0A) { return open + line + close }
        let space = String(repeating: " ", count: indent + 2)
        return open + "\n" + parts.map { space + $0 }.joined(separator: ",\n") + "\n" + space.dropLast(2) + close
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
