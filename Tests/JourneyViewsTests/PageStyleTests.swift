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

    @Test("Tokens that share a colour in light share it in dark, but for those no drawing within pages uses")
    func shared() throws {
        let (light, dark) = (Self.rules[0], try #require(Self.rules.dropFirst().first))
        #expect(light.count > 30 && Set(light.keys) == Set(dark.keys))
        let drawn = light.keys.filter { name in
            !["raised", "accent-ink"].contains(name) && !name.hasPrefix("on-") && !name.hasPrefix("band")
        }
        for name in drawn {
            for other in drawn where light[other] == light[name] {
                #expect(dark[other] == dark[name], "\(name) \(other)")
            }
        }
        #expect(Self.rules.count == 3 || Self.rules[2] == dark)
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
