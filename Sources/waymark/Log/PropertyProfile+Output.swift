// What a log's properties hold, as an object and as a table.
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

extension PropertyProfile {
    var json: JSONValue {
        let (smallest, largest): (JSONValue, JSONValue) =
            switch extent {
            case .numbers(let low, let high): (Self.number(low), Self.number(high))
            case .times(let low, let high):
                (.string("\(Timestamp(microseconds: low))"), .string("\(Timestamp(microseconds: high))"))
            case nil: (.null, .null)
            }
        let commonest = commonest.map { value in
            JSONValue.object([("value", .string(value.name)), ("events", .int(value.count))])
        }
        return .object([
            ("name", .string(name)), ("kind", .optional(kind?.rawValue)), ("events", .int(events)),
            ("values", .int(values)), ("smallest", smallest), ("largest", largest),
            ("commonest", .array(commonest)),
        ])
    }

    /// Whole numbers as such, as far as they are exact.
    private static func number(_ value: Double) -> JSONValue {
        Int(exactly: value).flatMap { abs($0) <= 1 << 53 ? .int($0) : nil } ?? .double(value)
    }

    /// A line a property.
    static func table(_ properties: [PropertyProfile], events: Int) -> String {
        guard !properties.isEmpty else { return "Properties: none" }
        let numbers = NumberStyle(language: .english)
        var table = TextTable([
            ("Property", .left), ("Kind", .left), ("Events", .right), ("Share", .right), ("Values", .right),
            ("", .left),
        ])
        for property in properties {
            table.add([
                property.name, property.kind?.rawValue ?? "of nobody any more", numbers.count(property.events),
                numbers.percent(Double(property.events) / Double(max(1, events))), numbers.count(property.values),
                property.summary(numbers),
            ])
        }
        return table.text
    }

    private func summary(_ numbers: NumberStyle) -> String {
        switch extent {
        case .numbers(let low, let high): return "\(Self.number(low).text) to \(Self.number(high).text)"
        case .times(let low, let high):
            return "\(Timestamp(microseconds: low)) to \(Timestamp(microseconds: high))"
        case nil:
            let shown = commonest.prefix(3).map { value in
                "\(Self.short(value.name)) \(numbers.percent(Double(value.count) / Double(max(1, events))))"
            }
            return shown.joined(separator: ", ") + (values > shown.count ? ", …" : "")
        }
    }

    /// A value may be a whole letter.
    private static func short(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        guard line.count < text.count || line.count > 30 else { return text }
        return line.prefix(29) + "…"
    }
}
