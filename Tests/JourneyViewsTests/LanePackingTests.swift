// Things of one lane never stand over one another.
import Testing

@testable import JourneyViews

@Suite("Packing of lanes")
struct LanePackingTests {
    @Test("What fits side by side stays in one row; the rest is stacked, and reaches down where nothing is below")
    func packs() {
        let packing = LanePacking([
            LaneItem(column: 0, span: 2, content: "a"), LaneItem(column: 1, content: "b"),
            LaneItem(column: 2, content: "c"),
            LaneItem(column: 4, content: "d"),
        ])
        #expect(packing.tracks == 2)
        let places = packing.items.map { "\($0.content)\($0.track)\($0.height)" }
        #expect(places == ["a01", "b11", "c02", "d02"])
    }

    @Test("Never two in one place", arguments: 1...20)
    func neverTwo(seed: Int) {
        // A small multiplicative generator: any spread will do.
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let items = (0..<30).map { LaneItem(column: next(12), span: 1 + next(4), content: $0) }
        let packing = LanePacking(items)
        #expect(packing.items.count == items.count)
        for (index, one) in packing.items.enumerated() {
            #expect(one.track + one.height <= packing.tracks)
            for other in packing.items[(index + 1)...] where one.overlaps(other) {
                let rows = (one.track..<one.track + one.height, other.track..<other.track + other.height)
                #expect(!rows.0.overlaps(rows.1))
            }
        }
    }

    @Test("Nothing to pack is one empty row")
    func empty() {
        let packing = LanePacking<Int>([])
        #expect(packing.items.isEmpty)
        #expect(packing.tracks == 1)
    }
}
