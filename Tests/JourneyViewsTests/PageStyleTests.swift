// Pages have no colours of their own: all come from the themes, in the page's style sheet.
import JourneyDrawing
import JourneyLanguage
import Testing

@testable import JourneyViews

@Suite("The colours of pages")
struct PageStyleTests {
    /// The colours of a rule by token.
    private static func colors(_ css: Substring) -> [String: String] {
        var colors: [String: String] = [:]
        for match in css.matches(of: /--([a-z0-9-]+):(#[0-9A-F]{6});/) { colors[String(match.1)] = String(match.2) }
        return colors
    }

    private static let rules = PageStyle.tokens.split(separator: "@media").map(colors)

    @Test("No drawing on a page holds a colour", arguments: MapView.allCases)
    func noColors(view: MapView) {
        let list = ListPage(
            site: MapPageTests.site, maps: [MapSummary(map: FibreMap.map, measured: FibreMap.measured)])
        for page in [MapPageTests.page(view), list.html] {
            let text = String(decoding: page.bytes, as: UTF8.self)
            #expect(text.matches(of: /="#[0-9A-Fa-f]{6}"/).isEmpty)
            if view == .map { #expect(text.contains("\"var(--")) }
        }
    }

    @Test("A colour becomes its token where it is an attribute, and nowhere else")
    func tokens() {
        let ink = Theme.light.ink.hex
        let rest = " d=\"\(ink) 1\"/><text>=\"\(ink)\"</text><a b=\"#123457\"/></svg>"
        let drawing = HTML(drawing: "<svg><path fill=\"\(ink)\"" + rest)
        #expect(
            String(decoding: drawing.bytes, as: UTF8.self)
                == "<svg><path fill=\"var(--ink)\"" + rest)
        #expect(HTML(drawing: "").isEmpty)
        #expect(HTML(drawing: "<a b=\"#").bytes == Array("<a b=\"#".utf8))
    }

    /// The colours of the rule behind a media query.
    private static func colors(for query: String) -> [String: String] {
        PageStyle.tokens.split(separator: "@media").first { $0.hasPrefix(query) }.map(colors) ?? [:]
    }

    @Test("Tokens that share a colour in light share it everywhere, but for those no drawing within pages uses")
    func shared() {
        let light = Self.rules[0]
        let drawn = light.keys.filter { name in
            !["raised", "accent-ink"].contains(name) && !name.hasPrefix("on-") && !name.hasPrefix("band")
                && !name.hasPrefix("t")
        }
        for (place, other) in Self.rules.enumerated().dropFirst() {
            #expect(light.count > 30 && Set(light.keys) == Set(other.keys), "rule \(place)")
            for one in drawn {
                for two in drawn where light[one] == light[two] {
                    #expect(other[one] == other[two], "\(one) \(two), rule \(place)")
                }
            }
        }
        #expect(Self.rules.count == 5 && Self.rules[3] == Self.rules[4])
    }

    @Test("Paper has the theme that saves ink, a wish for contrast the one that has it, and dark wins over both")
    func media() {
        let (paper, contrast) = (
            Self.colors(for: " print{:root{"), Self.colors(for: " screen and (prefers-contrast:more){:root{")
        )
        #expect(paper["accent"] == Theme.print.accent.hex && paper["e2"] == Theme.print.emotion(2).hex)
        #expect(paper["pos-ink"] == Theme.print.positiveInk.hex)
        #expect(contrast["ink-3"] == Theme.contrast.ink3.hex && contrast["line"] == Theme.contrast.line.hex)
        let dark = PageStyle.tokens.split(separator: "@media").dropFirst(3)
        #expect(
            dark.allSatisfy { $0.contains(":root:not([data-theme=light])") || $0.contains(":root[data-theme=dark]") })
        #expect(dark.map(Self.colors).allSatisfy { $0["ground"] == Theme.dark.ground.hex } && dark.count == 2)
    }

    @Test("A page that keeps to a light or a dark theme saves ink as well", arguments: Theme.all)
    func kept(theme: Theme) {
        let style = PageStyle.tokens(of: theme)
        #expect(style.contains("@media print") == (theme == .light || theme == .dark))
    }

    @Test("Numbers are readable on their tints in both themes")
    func readable() {
        for theme in [Theme.light, .dark] {
            for color in theme.heat { #expect(Theme.ink(on: color).contrast(with: color) >= 4.5) }
            for value in [-2.0, -0.7, 0, 0.7, 2] {
                let tint = HeatTint.emotion(value, theme: theme)
                #expect(tint.ink.contrast(with: tint.background) >= 4.5)
            }
        }
    }
}
