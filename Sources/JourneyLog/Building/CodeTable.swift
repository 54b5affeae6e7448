// From the codes of one log to those of the rows that are made of it.

import JourneySupport

/// Texts by code.
protocol CodedTexts {
    var count: Int { get }
    /// The code that the text with a code has in others, where it is added if it is not known there.
    func intern(_ code: Int, in texts: inout TextInterner) -> UInt32
}

extension LogDictionary: CodedTexts {
    func intern(_ code: Int, in texts: inout TextInterner) -> UInt32 { withText(code) { texts.intern($0) } }
}

extension TextInterner: CodedTexts {
    func intern(_ code: Int, in texts: inout TextInterner) -> UInt32 { withText(code) { texts.intern($0) } }
}

struct CodeTable<Source: CodedTexts> {
    private let source: Source
    /// By code of the source; `unknown` for those that nobody asked for yet.
    private var codes: [UInt32]
    /// What the rows' own texts are counted from.
    private let base: Int
    private static var unknown: UInt32 { .max }

    /// Codes that are given as they are asked for.
    init(_ source: Source, base: Int = 0) {
        (self.source, self.base) = (source, base)
        codes = Array(repeating: Self.unknown, count: source.count)
    }

    /// The codes of all codes of the source, in their order.
    mutating func all(_ texts: inout TextInterner) -> [UInt32] {
        for code in codes.indices { _ = self.code(of: UInt32(code), &texts) }
        return codes
    }

    /// Appends the codes of some rows.
    mutating func append(
        _ source: [UInt32], _ rows: Range<Int>, to column: inout [UInt32], _ texts: inout TextInterner
    ) {
        for row in rows { column.append(code(of: source[row], &texts)) }
    }

    /// The code of a code of the source; a text that is new is added to `texts`.
    @inline(__always)
    mutating func code(of code: UInt32, _ texts: inout TextInterner) -> UInt32 {
        let known = codes[Int(code)]
        return known != Self.unknown ? known : intern(code, &texts)
    }

    @inline(never)
    private mutating func intern(_ code: UInt32, _ texts: inout TextInterner) -> UInt32 {
        let own = UInt32(base) + source.intern(Int(code), in: &texts)
        codes[Int(code)] = own
        return own
    }
}

extension CodeTable where Source == LogDictionary {
    /// The same, where texts that are there already keep the codes they have.
    /// - Complexity: O(texts of both); those that are there are not copied.
    init(_ source: LogDictionary, into known: LogDictionary, below limit: Int) {
        self.init(source, base: limit)
        var texts = ByteInterner()
        var own: [UInt32] = []
        own.reserveCapacity(source.count)
        source.forEach { _, text in own.append(texts.intern(text)) }
        var found = Array(repeating: Self.unknown, count: texts.count)
        known.forEach(below: limit) { code, text in
            if let own = texts.code(of: text) { found[Int(own)] = UInt32(code) }
        }
        // A text that stands twice in the source, as in none that we write, has two codes there and one here.
        codes = own.map { found[Int($0)] }
    }
}
