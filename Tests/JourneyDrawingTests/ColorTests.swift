// Colours, and that words on tints can be read.
import JourneyEvidence
import Testing

@testable import JourneyDrawing

@Suite("Colours")
struct ColorTests {
    @Test("Luminance and contrast are those of WCAG 2.2")
    func contrast() {
        #expect(abs(Color(0xFFFFFF).contrast(with: Color(0x000000)) - 21) < 1e-9)
        #expect(abs(Color(0x808080).luminance - 0.215861) < 1e-5)
        #expect(abs(Color(0x767676).contrast(with: Color(0xFFFFFF)) - 4.54) < 0.01)
        #expect(Color(0x17211E).hex == "#17211E")
        #expect(Color(0xFF0000).mixed(into: Color(0x0000FF), share: 0.5) == Color(0x800080))
    }

    @Test("Words on every tint have a contrast of at least 4.5", arguments: Theme.all)
    func tints(theme: Theme) {
        let tints =
            stride(from: -2, through: 2, by: 0.1).map { HeatTint.emotion($0, theme: theme) }
            + stride(from: 0, through: 1, by: 0.02).map { HeatTint.loss($0, theme: theme) }
            + stride(from: 0, through: 60, by: 1.0).map { HeatTint.rate(per100: $0, theme: theme) }
        for tint in tints { #expect(tint.ink.contrast(with: tint.background) >= 4.5) }
        // Paper has one scale of greys for all of them; white stands for nothing lost elsewhere, too; pleased and
        // delighted share a tint.
        let count = Set(tints.map(\.background)).count
        #expect(count >= (theme.savesInk ? 5 : 8))
    }

    @Test("Inks can be read on what they stand on", arguments: Theme.all)
    func inks(theme: Theme) {
        for ink in [theme.ink, theme.ink2, theme.ink3, theme.negativeInk, theme.positiveInk] {
            #expect(ink.contrast(with: theme.surface) >= 4.5)
            #expect(ink.contrast(with: theme.ground) >= 4.5)
        }
        for ground in theme.depths { #expect(theme.ink2.contrast(with: ground) >= 4.5) }
        #expect(theme.ink3.contrast(with: theme.depths[0]) >= 4.5)
        #expect(theme.accentInk.contrast(with: theme.accent) >= 4.5)
    }

    @Test("A theme is named once and written whole", arguments: Theme.all)
    func css(theme: Theme) {
        #expect(Theme.all.count { $0.name == theme.name } == 1)
        #expect(theme.css.contains("--ink:\(theme.ink.hex);"))
        #expect(theme.css.contains("--seq4:\(theme.heat[4].hex);"))
        #expect(!theme.css.contains("var("))
    }
}
