// The icons: on one grid, each its own, each found by its name.
import Foundation
import JourneyLanguage
import Testing

@testable import JourneyDrawing

@Suite("Icons")
struct IconTests {
    /// The points that an icon's strokes run through, in units.
    static func points(_ icon: Icon) -> [(x: Double, y: Double)] {
        XMLReading(icon.svg()).elements.flatMap { element -> [(x: Double, y: Double)] in
            func number(_ name: String) -> Double { element.attributes[name].flatMap { Double($0) } ?? 0 }
            switch element.name {
            case "path": return SVGPathPoints(element.attributes["d"] ?? "?")?.points ?? [(99, 99)]
            case "rect":
                return [(number("x"), number("y")), (number("x") + number("width"), number("y") + number("height"))]
            case "circle", "ellipse":
                let (rx, ry) = element.name == "circle" ? (number("r"), number("r")) : (number("rx"), number("ry"))
                return [(number("cx") - rx, number("cy") - ry), (number("cx") + rx, number("cy") + ry)]
            default: return []
            }
        }
    }

    @Test("Every icon stays inside the grid, fills it fairly and stands in its middle", arguments: Icon.allCases)
    func grid(icon: Icon) {
        let points = Self.points(icon)
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
        let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
        #expect(left >= 1 && right <= 19 && top >= 1 && bottom <= 19, "\(left) … \(right), \(top) … \(bottom)")
        #expect(max(right - left, bottom - top) >= 11)
        #expect(abs((left + right) / 2 - 10) <= 1.5, "\(left) … \(right)")
        #expect(abs((top + bottom) / 2 - 10) <= 1.5, "\(top) … \(bottom)")
        // The stroke, the caps and the joins are set once, for all of them.
        #expect(!icon.svg().contains("transform"))
        #expect(icon.svg().components(separatedBy: "stroke-width").count == 2)
    }

    @Test("There are at least sixty, no two are the same, and each has a name of its own")
    func different() {
        #expect(Icon.allCases.count >= 60)
        #expect(Set(Icon.allCases.map { $0.svg() }).count == Icon.allCases.count)
        #expect(Set(Icon.allCases.map(\.rawValue)).count == Icon.allCases.count)
        for icon in Icon.allCases {
            #expect(icon.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
            #expect(Icon.channel(icon.rawValue) == icon)
        }
    }

    @Test(
        "A stage finds its icon by the words people use",
        arguments: [
            ("need", Icon.needs), ("awareness", .aware), ("compare", .compare), ("choose", .choose), ("order", .order),
            ("contract", .contract), ("wait", .wait), ("delivery", .delivery), ("install", .plug), ("use", .power),
            ("pay", .wallet), ("help", .help), ("loyalty", .loyalty), ("recommend", .recommend), ("renew", .renew),
            ("leave", .leave), ("return", .giveBack), ("Onboarding", .key), ("carrier-pigeon", .any),
        ])
    func stages(name: String, icon: Icon) {
        #expect(Icon.channel(name) == icon)
    }

    @Test("A kind of channel keeps the channel's name", arguments: LanguageTag.interface)
    func kinds(language: LanguageTag) {
        let words = MapWords(language: language)
        #expect(words.channel("invoice") == words.channel("document"))
        #expect(words.channel("hotline") == words.channel("call"))
        #expect(words.channel("chatbot") == words.channel("chat"))
        #expect(words.channel("carrier-pigeon") == "carrier-pigeon")
    }
}
