import JourneySupport
import Testing

@Suite struct ByteInternerTests {
    @Test func codesFollowTheFirstAppearance() {
        var interner = ByteInterner()
        let codes = ["b", "a", "b", "", "a", "ab", ""].map { interner.intern($0) }
        #expect(codes == [0, 1, 0, 2, 1, 3, 2])
        #expect((0..<interner.count).map { interner.text($0) } == ["b", "a", "", "ab"])
        #expect(interner.byteCount == 4)
        #expect(["a", "", "abc"].map { interner.code(of: Array($0.utf8).span.bytes) } == [1, 2, nil])
    }

    @Test func agreesWithADictionaryOverManyLengths() {
        var interner = ByteInterner()
        var model: [String: UInt32] = [:]
        for round in 0..<3 {
            for number in 0..<5_000 {
                let text =
                    String(repeating: "x", count: number % 19) + String(number)
                    + String(repeating: "ж", count: number % 5)
                let expected = model[text] ?? UInt32(model.count)
                model[text] = expected
                #expect(interner.intern(text) == expected, "round \(round)")
            }
        }
        #expect(interner.count == model.count)
        #expect(model.allSatisfy { interner.text(Int($0.value)) == $0.key })
    }

    /// Texts that differ only past the first eight bytes, or only in length, or hold zeros.
    @Test(
        arguments: [
            ([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 10]),
            ([0], []), ([0, 0], [0]), ([0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0]),
            ([9, 1, 2, 3, 4, 5, 6, 7, 8], [8, 1, 2, 3, 4, 5, 6, 7, 8]),
        ] as [([UInt8], [UInt8])])
    func tellsNearTextsApart(_ a: [UInt8], _ b: [UInt8]) {
        var interner = ByteInterner()
        #expect(interner.intern(a.span.bytes) == 0)
        #expect(interner.intern(b.span.bytes) == 1)
        #expect(interner.intern(a.span.bytes) == 0)
        #expect(interner.withText(1) { $0.byteCount } == b.count)
    }
}
