// Writing JSON that a person can read: keys in the order given, two spaces a level, short things on one line.

/// A value of JSON.
enum JSONValue {
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)
    case none
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// The value as text.
    var text: String { written(indent: 0) }

    private func written(indent: Int) -> String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .whole(let number): String(number)
        case .number(let number): number.isFinite ? String(number) : "null"
        case .flag(let flag): flag ? "true" : "false"
        case .none: "null"
        case .list(let values): Self.wrapped("[", "]", values.map { $0.written(indent: indent + 2) }, indent)
        case .object(let members):
            Self.wrapped("{", "}", members.map { Self.quoted($0) + ": " + $1.written(indent: indent + 2) }, indent)
        }
    }

    private static func wrapped(_ open: String, _ close: String, _ parts: [String], _ indent: Int) -> String {
        guard !parts.isEmpty else { return open + close }
        let line = parts.joined(separator: ", ")
        if line.utf8.count <= 150, !line.utf8.contains(0x0A) { return open + line + close }
        let space = String(repeating: " ", count: indent + 2)
        return open + "\n" + parts.map { space + $0 }.joined(separator: ",\n") + "\n" + space.dropLast(2) + close
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
