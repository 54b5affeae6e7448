// From the codes of one log to those of the rows that are made of it.

import JourneySupport

struct CodeTable {
    private let source: LogDictionary
    /// By code of the source; `unknown` for those that nobody asked for yet.
    private var codes: [UInt32]
    /// What the rows' own texts are counted from.
    private let base: Int
    private static let unknown = UInt32.max

    /// Codes that are given as they are asked for.
    init(_ source: LogDictionary, base: Int = 0) {
        (self.source, self.base) = (source, base)
        codes = Array(repeating: Self.unknown, count: source.count)
    }

    /// The same, where texts that are there already keep the codes they have.
    /// - Complexity: O(texts of both); those that are there are not copied.
    init(_ source: LogDictionary, into known: LogDictionary, below limit: Int) {
        self.init(source, base: limit)
        var texts = ByteInterner()
        source.forEach { _, text in _ = texts.intern(text) }
        var codes = codes
        known.forEach(below: limit) { code, text in
            if let own = texts.code(of: text) { codes[Int(own)] = UInt32(code) }
        }
        self.codes = codes
    }

    /// The codes of all codes of the source, in their order.
    mutating func all(_ texts: inout TextInterner) -> [UInt32] {
        for code in codes.indices { _ = self.code(of: UInt32(code), &texts) }
        return codes
    }

    /// The code of a code of the source; a text that is new is added to `texts`.
    @inline(__always)
    mutating func code(of code: UInt32, _ texts: inout TextInterner) -> UInt32 {
        let known = codes[Int(code)]
        return known != Self.unknown ? known : intern(code, &texts)
    }

    @inline(never)
    private mutating func intern(_ code: UInt32, _ texts: inout TextInterner) -> UInt32 {
        let own = UInt32(base) + source.withText(Int(code)) { texts.intern($0) }
        codes[Int(code)] = own
        return own
    }
}
