// The curve passes through its points and never beyond its neighbours.
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("The monotone cubic")
struct MonotoneCubicTests {
    @Test("Between two points it stays between their heights", arguments: UInt64(1)...40)
    func neverOvershoots(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...20, using: &random)
        let xs = (0..<count).map { 160 * (Double($0) + 0.5) }
        let ys = xs.map { _ in Double.random(in: -2...2, using: &random) }
        let cubic = MonotoneCubic(xs: xs, ys: ys)
        for index in 0..<count - 1 {
            let (low, high) = (min(ys[index], ys[index + 1]), max(ys[index], ys[index + 1]))
            for part in 0...40 {
                let value = cubic.value(at: xs[index] + (xs[index + 1] - xs[index]) * Double(part) / 40)
                #expect(value >= low - 1e-9 && value <= high + 1e-9)
            }
        }
        for (x, y) in zip(xs, ys) { #expect(abs(cubic.value(at: x) - y) < 1e-9) }
    }

    @Test("One point makes no line; none makes no path")
    func few() {
        #expect(MonotoneCubic(xs: [], ys: []).path().isEmpty)
        #expect(String(decoding: MonotoneCubic(xs: [5], ys: [1]).path().bytes, as: UTF8.self) == "M5 1")
    }
}
