// What kind of values a property has, found by looking at each once.

import JourneySupport

/// What all values so far may be, and the smallest and largest of them.
struct ValueKinds {
    private typealias Kind = PropertyProfile.Kind

    private var isBoolean = true
    private var isWhole = true
    private var isNumber = true
    private var isTime = true
    private var numbers: (low: Double, high: Double)?
    private var times: (low: Int64, high: Int64)?

    /// Whether nothing but text is left: no other value can change that.
    var isText: Bool { !isBoolean && !isNumber && !isTime }

    /// Looks at a value.
    mutating func add(_ text: RawSpan) {
        if isBoolean { isBoolean = Self.isBoolean(text) }
        if isNumber { addNumber(text) }
        // Whole numbers may be times in the basic format, too; what begins like no time is none.
        if isTime {
            if let time = ISOTime.parse(text) {
                times = (min(times?.low ?? time, time), max(times?.high ?? time, time))
            } else {
                isTime = false
            }
        }
    }

    private mutating func addNumber(_ text: RawSpan) {
        guard let number = Self.number(text) else {
            (isNumber, isWhole) = (false, false)
            return
        }
        if isWhole { isWhole = Self.isWhole(text) }
        numbers = (min(numbers?.low ?? number, number), max(numbers?.high ?? number, number))
    }

    /// The kind of all values; there is at least one.
    var kind: PropertyProfile.Kind {
        isBoolean ? .boolean : isNumber ? (isWhole ? .wholeNumber : .number) : isTime ? .time : .text
    }

    var extent: PropertyProfile.Extent? {
        switch kind {
        case .wholeNumber, .number: numbers.map { .numbers($0.low, $0.high) }
        case .time: times.map { .times($0.low, $0.high) }
        case .boolean, .text: nil
        }
    }

    private static func isBoolean(_ text: RawSpan) -> Bool {
        func isWord(_ word: StaticString) -> Bool {
            guard text.byteCount == word.utf8CodeUnitCount else { return false }
            // SAFETY: a static text's bytes are always there, and these are letters of ASCII.
            return text.byteOffsets.allSatisfy {
                unsafe text.integer(at: $0, as: UInt8.self) | 0x20 == word.utf8Start[$0]
            }
        }
        return isWord("true") || isWord("false")
    }

    /// Read as conditions read it; a text for infinity, or for no number, is none.
    private static func number(_ text: RawSpan) -> Double? {
        guard text.byteCount > 0, text.byteCount <= 400 else { return nil }
        if isWhole(text), text.byteCount <= 15 { return whole(text) }
        switch text.integer(at: 0, as: UInt8.self) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): break
        default: return nil
        }
        // SAFETY: the buffer is read only while this closure runs.
        let string = unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        return Double(string).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func isWhole(_ text: RawSpan) -> Bool {
        guard text.byteCount > 0 else { return false }
        let sign = text.integer(at: 0, as: UInt8.self)
        let first = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? 1 : 0
        guard first < text.byteCount else { return false }
        for place in first..<text.byteCount
        where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text.integer(at: place, as: UInt8.self)) {
            return false
        }
        return true
    }

    /// A whole number of few digits, which a Double holds exactly.
    private static func whole(_ text: RawSpan) -> Double {
        var number: Int64 = 0
        for place in 0..<text.byteCount {
            let byte = text.integer(at: place, as: UInt8.self)
            guard byte >= UInt8(ascii: "0") else { continue }
            number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return Double(text.integer(at: 0, as: UInt8.self) == UInt8(ascii: "-") ? -number : number)
    }
}
