// The scales of every theme: told apart by every eye, and by grey alone where there is no colour.
import JourneyEvidence
import JourneyLanguage
import Testing

@testable import JourneyDrawing

@Suite("Themes")
struct ThemeTests {
    @Test(
        "The difference of colours is that of Sharma's test data",
        arguments: [
            ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, 2.5, 0], [73, 25, -18], 27.1492),
            ([50, -1, 2], [50, 0, 0], 2.3669), ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ] as [([Double], [Double], Double)])
    func sharma(first: [Double], second: [Double], expected: Double) {
        let (left, right) = (
            Lab(l: first[0], a: first[1], b: first[2]), Lab(l: second[0], a: second[1], b: second[2])
        )
        #expect(abs(left.difference(to: right) - expected) < 0.00005)
    }

    /// The least CIEDE2000 between any two of some colours.
    static func least(_ colors: [Color], _ sight: Sight) -> Double {
        let seen = colors.map { Lab($0, sight: sight) }
        return seen.indices.flatMap { left in
            seen.indices.dropFirst(left + 1).map { seen[left].difference(to: seen[$0]) }
        }.min() ?? 0
    }

    @Test(
        "Any two steps of a coloured scale differ by 14.9 of CIEDE2000 and more, to every eye",
        arguments: [Theme.light, .dark, .contrast], Sight.allCases)
    func colorBlind(theme: Theme, sight: Sight) {
        // Rounded as the design states it.
        #expect(Self.least(theme.emotions, sight) >= 14.85)
        #expect(Self.least(theme.heat, sight) >= 14.85)
        #expect(Self.least(theme.emotionTints, sight) >= 14.85)
    }

    @Test("The heat goes one way in grey, in steps that can be told apart", arguments: Theme.all)
    func heatInGrey(theme: Theme) {
        let steps = zip(theme.heat, theme.heat.dropFirst()).map { Lab($1).l - Lab($0).l }
        // A step of CIE lightness that is seen side by side is about 1; on paper it should be several times that.
        #expect(steps.allSatisfy { $0 >= 4 } || steps.allSatisfy { $0 <= -4 }, "\(steps)")
    }

    @Test("On paper there is no colour, and the scales of emotion go one way, from dark to light")
    func print() {
        let theme = Theme.print
        let colors =
            theme.emotions + theme.emotionTints + theme.heat + theme.depths
            + [theme.ink, theme.ink2, theme.ink3, theme.line, theme.line2, theme.rule, theme.accent, theme.accentSoft]
            + [theme.negativeInk, theme.positiveInk, theme.negativeWash, theme.positiveWash, theme.peer, theme.peer2]
        #expect(colors.allSatisfy { $0.red == $0.green && $0.green == $0.blue })
        for scale in [theme.emotions, theme.emotionTints] {
            for (worse, better) in zip(scale, scale.dropFirst()) { #expect(Lab(better).l - Lab(worse).l >= 6) }
        }
        for ground in [theme.ground, theme.surface, theme.sunken, theme.raised] { #expect(ground == Color(0xFFFFFF)) }
        // What little is filled takes less than a tenth of the ink.
        for fill in theme.depths { #expect(fill.red >= 230) }
    }

    @Test("What is told by colour is told again without it", arguments: Theme.all)
    func secondSign(theme: Theme) {
        // The five bands have five mouths, and stand at five heights.
        let faces = [-2, -0.7, 0, 0.7, 2].map { value in
            let svg = Face(value: value).svg(theme: Theme.print)
            return XMLReading(svg).named("path").compactMap { $0["d"] }.joined(separator: " ")
        }
        #expect(Set(faces).count == 5)
        // Every tinted cell holds a number.
        let rows = MapRows(
            map: FibreMap.map, measured: FibreMap.measured,
            context: DrawingContext(language: .english, theme: theme), columnWidth: 160)
        for value in rows.heatLines().flatMap(\.values).compactMap(\.self) where value.tint != nil {
            #expect(!value.value.isEmpty)
        }
    }

    @Test("A theme is found by its name", arguments: Theme.all)
    func names(theme: Theme) {
        #expect(Theme.named(theme.name) == theme)
        #expect(Theme.named("sepia") == nil)
        #expect(theme.css.contains("color-scheme:\(theme.name == "dark" ? "dark" : "light");"))
    }
}
