// A filter never loses a text, and lets few others pass.

import JourneySupport
import Testing

@Suite struct ByteFilterTests {
    @Test(arguments: ["", "c-", "customer number ", "ж"])
    func nobodyIsLostAndFewOthersPass(_ prefix: String) {
        var filter = ByteFilter(5_000)
        for number in 0..<5_000 { with("\(prefix)\(number * 3)") { filter.add($0) } }
        for number in 0..<5_000 { #expect(with("\(prefix)\(number * 3)") { filter.mayHold($0) }) }
        let others = (0..<5_000).count { number in with("\(prefix)\(number * 3 + 1)") { filter.mayHold($0) } }
        #expect(others < 800, "one in sixteen is to be expected")
    }

    @Test func emptyOnesHoldNothing() {
        let filter = ByteFilter(0)
        #expect(!with("a") { filter.mayHold($0) })
    }

    @discardableResult
    private func with<Result>(_ text: String, _ body: (RawSpan) -> Result) -> Result {
        let bytes = Array(text.utf8)
        return body(bytes.span.bytes)
    }
}
