// How a single value is read and written: texts, numbers, days, lengths of time, patterns, words of a list.
package import JourneyLanguage
package import JourneySupport

package struct Codec<Value: Sendable>: Sendable {
    package let shape: Shape
    /// `nil` where nothing usable is written; what is wrong was reported then.
    let read: @Sendable (DocumentValue, _ key: String, DocumentReading) -> Value?
    let write: @Sendable (Value, DocumentWriting) -> DocumentValue

    package init(
        shape: Shape, read: @escaping @Sendable (DocumentValue, _ key: String, DocumentReading) -> Value?,
        write: @escaping @Sendable (Value, DocumentWriting) -> DocumentValue
    ) {
        (self.shape, self.read, self.write) = (shape, read, write)
    }
}

extension Codec where Value == LocalizedText {
    package static var text: Codec<LocalizedText> {
        Codec(shape: .text) {
            $2.text($0, $1)
        } write: {
            $1.text($0)
        }
    }
}

extension Codec where Value == String {
    /// A text without a language; an empty one counts as none.
    package static var string: Codec { string(.string) }

    /// The id of something else.
    package static func id(of kind: ElementKind) -> Codec { string(.reference(kind)) }

    /// The id of something of the map, of whatever kind.
    package static var idOfAnything: Codec { string(.anyReference) }

    /// An id of the element itself, or a reference to another one, is written as a word.
    private static func string(_ shape: Shape) -> Codec {
        Codec(shape: shape) { value, key, reading in
            reading.string(value, key).flatMap { $0.isEmpty ? nil : $0 }
        } write: { text, _ in
            .text(text)
        }
    }
}

extension Codec where Value == Bool {
    package static var flag: Codec {
        Codec(shape: .flag) { value, key, reading in
            reading.flag(value, key)
        } write: { flag, _ in
            .word(flag ? "true" : "false")
        }
    }
}

extension Codec where Value == Int {
    package static func integer(_ range: ClosedRange<Int> = Int.min...Int.max) -> Codec {
        Codec(shape: .integer(range)) { value, key, reading in
            reading.integer(value, key, within: range).flatMap {
                reading.isWithin(range, $0, key, at: value.place) ? $0 : nil
            }
        } write: { number, _ in
            .word(String(number))
        }
    }
}

extension Codec where Value == Double {
    package static func number(_ range: ClosedRange<Double> = -Double.infinity...Double.infinity) -> Codec {
        Codec(shape: .number(range)) { value, key, reading in
            reading.number(value, key, within: range).flatMap {
                reading.isWithin(range, $0, key, at: value.place) ? $0 : nil
            }
        } write: { number, _ in
            .word(DocumentWriting.number(number))
        }
    }
}

extension Codec where Value: CustomStringConvertible {
    /// A value that is written as it describes itself.
    fileprivate static func described(
        _ shape: Shape, isText: Bool = false,
        _ read: @escaping @Sendable (DocumentReading, DocumentValue, String) -> Value?
    ) -> Codec {
        Codec(shape: shape) { value, key, reading in
            read(reading, value, key)
        } write: { value, _ in
            isText ? .text(value.description) : .word(value.description)
        }
    }
}

extension Codec where Value == CalendarDate {
    package static var day: Codec<CalendarDate> { described(.day) { $0.day($1, $2) } }
}

extension Codec where Value == TimeSpan {
    package static var span: Codec { described(.span) { $0.span($1, $2) } }
}

extension Codec where Value == Money {
    package static var money: Codec<Money> { described(.money) { $0.money($1, $2) } }
}

extension Codec where Value == EventPattern {
    package static var pattern: Codec { described(.pattern, isText: true) { $0.pattern($1, $2) } }
}

extension Codec where Value == Segment {
    package static var segment: Codec { described(.segment, isText: true) { $0.segment($1, $2) } }
}

extension Codec where Value == [String: Double] {
    package static func numbers(by kind: ElementKind, _ range: ClosedRange<Double>) -> Codec {
        Codec(shape: .numbers(kind, range)) { value, key, reading in
            reading.numbers(value, key, within: range)
        } write: { numbers, _ in
            .mapping(
                numbers.sorted { $0.key < $1.key }.map {
                    DocumentEntry($0.key, .word(DocumentWriting.number($0.value)))
                })
        }
    }
}

extension Codec where Value: CaseIterable & RawRepresentable & SendableMetatype, Value.RawValue == String {
    /// One word of a list, such as `draft` of the statuses of a map.
    package static var word: Codec {
        Codec(shape: .word(Value.allCases.map(\.rawValue))) { value, key, reading in
            reading.choice(value, key, as: Value.self)
        } write: { word, _ in
            .word(word.rawValue)
        }
    }
}

extension Codec where Value: DocumentElement {
    package static var element: Codec {
        Codec(shape: .element(Value.self)) { value, key, reading in
            let isText = Value.standsForText(value)
            if isText, value.saysNothing { return nil }
            let element: Value = reading.element(value, key)
            // A text in no language.
            if isText, !value.entries.contains(where: { !$0.value.saysNothing }), value.scalar == nil { return nil }
            // What says nothing, where nothing has to be said, is as if it were not there.
            let mayBeEmpty = !Value.fields.all.contains(where: \.isRequired) && !Value.hasIdentity
            return mayBeEmpty && element == Value(blankIn: reading.language) ? nil : element
        } write: { element, writing in
            writing.element(element)
        }
    }
}

extension DocumentWriting {
    /// The shortest decimal that reads back as the same number; whole numbers without a point, and none with an exponent.
    package static func number(_ number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        let text = String(number)
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
        let sign = number < 0 ? "-" : ""
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
        let digits = mantissa[0] + (mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : "")
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }
}
