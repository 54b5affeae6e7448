// Which contrast of a network is a finding: a real one is, what chance alone brings is not.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Contrasts of a network")
struct NetworkContrastTests {
    /// Sources with so many customers each, and how many of them end badly at each of some ends.
    static func network(_ sizes: [Int], _ bad: [[Int]]) -> MeasuredNetwork {
        func node(_ title: String, _ count: Int, _ tone: Tone) -> MeasuredNetwork.Node {
            MeasuredNetwork.Node(title: LocalizedText(title), count: count, tone: tone)
        }
        let sources = sizes.enumerated().map { node("source \($0)", $1, .neutral) }
        let ends = bad.enumerated().map { node("end \($0)", $1.reduce(0, +), .bad) }
        let links = bad.enumerated().flatMap { end, counts in
            counts.enumerated().map { MeasuredNetwork.Link(column: 0, from: $0, to: end, count: $1) }
        }
        let columns = [sources, ends].map { MeasuredNetwork.Column(title: LocalizedText("C"), nodes: $0) }
        return MeasuredNetwork(title: nil, columns: columns, links: links, customers: sizes.reduce(0, +))
    }

    @Test(
        "Of sources that are all alike, at most one run in twenty has a headline",
        arguments: [(12, 100, 0.2, 1), (12, 60, 0.3, 3), (3, 120, 0.2, 2)] as [(Int, Int, Double, Int)])
    func chance(sources: Int, customers: Int, share: Double, ends: Int) {
        var generator = SeededGenerator(seed: 7)
        let runs = 1_000
        let found = (0..<runs).count { _ in
            let bad = (0..<ends).map { _ in
                (0..<sources).map { _ in
                    (0..<customers).count { _ in Double.random(in: 0..<1, using: &generator) < share }
                }
            }
            let sizes = [Int](repeating: customers, count: sources)
            return Self.network(sizes, bad).sharpestContrast != nil
        }
        #expect(found * 20 <= runs, "\(found) of \(runs)")
    }

    @Test("A way that really leads there more often is named, among many that do not")
    func real() throws {
        let bad = [20, 22, 18, 21, 19, 60, 20, 23, 17, 20, 16, 21]
        let contrast = try #require(Self.network([Int](repeating: 200, count: 12), [bad]).sharpestContrast)
        #expect(contrast.oftenIndex == 5 && contrast.seldomIndex == 10)
        #expect(contrast.higher == ShareFigure(count: 60, of: 200))
        #expect(contrast.lower == ShareFigure(count: 16, of: 200))
    }

    @Test("Two ways need the difference that two ways need")
    func two() {
        // Newcombe's interval of 44/200 − 28/200 is 0.0045 … 0.1548, of 43/200 − 28/200 it is −0.0001 … 0.1495.
        #expect(Self.network([200, 200], [[44, 28]]).sharpestContrast != nil)
        #expect(Self.network([200, 200], [[43, 28]]).sharpestContrast == nil)
        #expect(Self.network([200, 200, 200], [[44, 28, 36]]).sharpestContrast == nil)
    }
}
