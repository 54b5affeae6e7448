// One text of a catalogue, plain or in the forms that a number asks for.

/// A text, or its plural forms; what stands in braces is filled in: `{0}`, `{1}`, … and `{n}` for the counted number.
enum Message: Hashable, Sendable {
    case text(String)
    case forms([PluralCategory: String])

    /// The text; of several forms the most general one.
    var text: String {
        switch self {
        case .text(let text): text
        case .forms(let forms): forms[.other] ?? forms[.many] ?? ""
        }
    }

    /// The form that a number asks for; a plain text has one form only.
    func text(for number: Int, in language: LanguageTag) -> String {
        switch self {
        case .text(let text): text
        case .forms(let forms): forms[PluralCategory(number, in: language)] ?? text
        }
    }

    /// A text with `{0}`, `{1}`, … and `{n}` replaced; braces around anything else stay as they are.
    static func filled(_ text: String, _ arguments: [String], number: String? = nil) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        result.reserveCapacity(bytes.count + 16 * arguments.count)
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "{"), position + 2 < bytes.count,
                bytes[position + 2] == UInt8(ascii: "}")
            {
                let key = bytes[position + 1]
                let value =
                    key == UInt8(ascii: "n")
                    ? number
                    : key >= UInt8(ascii: "0") && Int(key - UInt8(ascii: "0")) < arguments.count
                        ? arguments[Int(key - UInt8(ascii: "0"))] : nil
                if let value {
                    result.append(contentsOf: value.utf8)
                    position += 3
                    continue
                }
            }
            result.append(bytes[position])
            position += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Message: Decodable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
            return
        }
        var forms: [PluralCategory: String] = [:]
        for (name, text) in try value.decode([String: String].self) {
            guard let category = PluralCategory(rawValue: name) else {
                throw DecodingError.dataCorruptedError(in: value, debugDescription: "\(name) is no plural category")
            }
            forms[category] = text
        }
        self = .forms(forms)
    }
}
