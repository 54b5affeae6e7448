// The contrast of every text and every mark of whole pictures with what lies under them.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("Contrast in pictures")
struct ThemeContrastTests {
    static func layers(_ theme: Theme, _ language: LanguageTag) -> PictureLayers {
        let context = DrawingContext(language: language, theme: theme)
        return PictureLayers(
            MapPictureLayout(
                picture: MapPicture(
                    map: FibreMap.map, measured: FibreMap.measured, persona: FibreMap.persona, context: context)))
    }

    static func layers(_ theme: Theme, seed: UInt64) -> PictureLayers {
        let (map, measured) = RandomMap.make(seed: seed)
        let context = DrawingContext(language: .english, theme: theme)
        return PictureLayers(
            MapPictureLayout(picture: MapPicture(map: map, measured: measured, context: context)))
    }

    /// The least ratio for a text: 7 where contrast is what the theme is for, else that of WCAG 2.2, 1.4.3 (AA).
    static func least(_ style: TextStyle, _ theme: Theme) -> Double {
        if theme.name == "contrast" { return 7 }
        let isLarge = style.size.rawValue >= 24 || style.size.rawValue >= 18.66 && style.weight.rawValue >= 700
        return isLarge ? 3 : 4.5
    }

    static func check(_ layers: PictureLayers, _ theme: Theme) -> [String] {
        var pale: [String] = []
        for (index, mark) in layers.marks.enumerated() {
            if case .text(let text) = mark, !text.block.isEmpty {
                for ground in layers.grounds(under: text.frame, before: index) {
                    let ratio = text.color.contrast(with: ground)
                    if ratio < least(text.block.style, theme) {
                        pale.append("\(text.block.lines[0].text): \(text.color.hex) on \(ground.hex), \(ratio)")
                    }
                }
            } else if let (color, frame) = layers.colored(mark) {
                for ground in layers.grounds(under: frame, before: index) where color.contrast(with: ground) < 3 {
                    pale.append("\(mark): \(color.hex) on \(ground.hex)")
                }
            }
        }
        return pale
    }

    @Test("Every text and every mark of a company's map", arguments: Theme.all, [LanguageTag.english, .russian])
    func fibre(theme: Theme, language: LanguageTag) {
        let layers = Self.layers(theme, language)
        #expect(layers.marks.count > 300)
        #expect(Self.check(layers, theme) == [])
    }

    @Test("Every text and every mark of maps nobody would draw", arguments: Theme.all, UInt64(1)...6)
    func random(theme: Theme, seed: UInt64) {
        #expect(Self.check(Self.layers(theme, seed: seed), theme) == [])
    }

    @Test("Every text and every mark of every sheet", arguments: Theme.all, [LanguageTag.english, .chinese])
    func sheets(theme: Theme, language: LanguageTag) {
        let context = DrawingContext(language: language, theme: theme)
        var sheets = SheetSnapshotTests.sheets(context)
        sheets.append(
            ("target", EmotionComparison.target(FibreMap.map, measured: FibreMap.measured, context: context).layout()))
        for (name, sheet) in sheets {
            let layers = PictureLayers(sheet, theme: theme)
            #expect(layers.marks.count > 20)
            #expect(Self.check(layers, theme) == [], "\(name)")
        }
    }

    @Test("The curve on everything it may run over", arguments: Theme.all)
    func curve(theme: Theme) {
        let washes = [theme.surface, theme.negativeWash, theme.positiveWash]
        // The middle half lies over the wash.
        let grounds = washes + washes.map { theme.ink.mixed(into: $0, share: EmotionCurve.bandOpacity) }
        for ground in grounds {
            for (left, right) in zip(theme.emotions, theme.emotions.dropFirst()) {
                for share in [0, 0.5, 1] { #expect(left.mixed(into: right, share: share).contrast(with: ground) >= 3) }
            }
            // Targets, guesses, the line of neutral; words beside the extremes.
            for color in [theme.accent, theme.ink3, theme.rule] { #expect(color.contrast(with: ground) >= 3) }
            for color in [theme.ink2, theme.negativeInk, theme.positiveInk] {
                #expect(color.contrast(with: ground) >= (theme.name == "contrast" ? 7 : 4.5))
            }
        }
        for color in theme.emotions { #expect(theme.surface.contrast(with: color) >= 3, "a mouth on \(color.hex)") }
    }

    @Test("Where contrast is what a theme is for, hairlines and edges count as well")
    func contrastTheme() throws {
        let theme = Theme.contrast
        let edge = try #require(theme.edge)
        for color in [theme.line, theme.line2, theme.rule, edge] {
            for ground in [theme.surface] + theme.depths { #expect(color.contrast(with: ground) >= 3) }
        }
        for tint in theme.heat + theme.emotionTints { #expect(Theme.ink(on: tint).contrast(with: tint) >= 7) }
        #expect(theme.boldness > 1)
    }
}
