// Every text of a map's picture with the box that the layout gave it.
import JourneyImaging
import JourneyLanguage

@testable import JourneyDrawing

/// A text at its place in the picture, and what it may not leave.
struct LaidText {
    var text: PlacedText
    var cell: Frame
    /// How far its halo reaches around its letters.
    var halo = 0.0
}

extension MapPictureLayout {
    /// In the order in which they are drawn; but for the counts of few answers, which the curve sets as it draws.
    var laidTexts: [LaidText] {
        func laid(_ marks: [Mark], in cells: [Frame], halo: Double = 0) -> [LaidText] {
            marks.flatMap { mark -> [LaidText] in
                var halo = halo
                if case .curve = mark { halo = 2.5 }
                return mark.laidTexts.map { text in
                    let cell = cells.first { $0.contains(text.frame, tolerance: 0.6) }
                    return LaidText(
                        text: text, cell: cell ?? Frame(x: 0, y: 0, width: width, height: height), halo: halo)
                }
            }
        }
        var texts = laid(head, in: [])
        if let takeawayCard { texts += laid(takeawayCard.marks, in: [takeawayCard.frame]) }
        for placed in rows {
            let row = Frame(x: card.x, y: placed.y, width: card.width, height: placed.row.height)
            let rail = Frame(x: row.x, y: row.y, width: PictureGrid.rail, height: row.height)
            texts += laid(placed.row.rail.moved(x: card.x, y: placed.y), in: [rail, row])
            let cells = placed.row.cells.map { cell in
                // The number of a takeaway sits on the card's upper edge.
                Frame(
                    x: gridX + cell.frame.x, y: placed.y + cell.frame.y - 10, width: cell.frame.width,
                    height: cell.frame.height + 10)
            }
            texts += laid(placed.row.marks.moved(x: gridX, y: placed.y), in: cells + [row])
        }
        texts += laid(foot, in: [])
        for panel in panels {
            texts += laid(panel.marks, in: [panel.frame])
            let marks =
                switch panel.chart {
                case .funnel(let chart): chart.layout(width: panel.chartWidth).marks
                case .network(let chart): NetworkLayout(chart: chart, width: panel.chartWidth).marks
                }
            let words = marks.flatMap(\.texts).filter { !$0.block.isEmpty }.map { Mark.text($0) }
            texts += laid(words.moved(x: panel.chartOrigin.x, y: panel.chartOrigin.y), in: [panel.frame], halo: 2)
        }
        return texts
    }
}

extension Mark {
    fileprivate var laidTexts: [PlacedText] {
        switch self {
        case .text(let text): return text.block.isEmpty ? [] : [text]
        case .curve(let layout, let x, let y):
            return layout.callouts.flatMap { callout in
                var top = y + callout.frame.y
                return [callout.quote, callout.detail].compactMap { block -> PlacedText? in
                    guard let block, !block.isEmpty else { return nil }
                    defer { top += block.height }
                    return PlacedText(
                        block: block, x: x + callout.frame.midX, y: top, color: Color(0), anchor: .middle)
                }
            }
        default: return []
        }
    }
}

/// A map of the five hundred, drawn, with each written text beside the one that was laid out.
struct LaidPicture {
    let name: String
    let language: LanguageTag
    let picture: Picture
    /// By the number of the `text` element in the document.
    let texts: [(index: Int, laid: LaidText)]
    /// What was laid out but not written, and how many were written without having been laid out.
    let lost: [String]
    let others: Int

    /// Four maps of a language: small ones, and in Uzbek two of twenty steps.
    static func samples(
        _ language: LanguageTag, measurer: any TextMeasuring = PDFTests.measurer
    ) -> [LaidPicture] {
        let offset = LanguageTag.interface.firstIndex(of: language) ?? 0
        return [3, 20, 47, 90].map { number in
            let seed = number * 5 - 4 + offset
            let (map, measured) = RealisticMap.make(seed: seed, language: language)
            let context = DrawingContext(language: language, measurer: measurer)
            return LaidPicture(
                "\(language.code)-\(seed)", MapPicture(map: map, measured: measured, context: context))
        }
    }

    init(_ name: String, _ map: MapPicture) {
        self.name = name
        language = map.context.language
        picture = map.picture()
        let laid = MapPictureLayout(picture: map).laidTexts
        let written = SVGTexts(picture.svg).texts.map(Self.letters)
        var texts: [(index: Int, laid: LaidText)] = []
        for (index, words) in written.enumerated() where texts.count < laid.count {
            let next = laid[texts.count]
            if Self.letters(next.text.block.lines.map(\.text).joined()) == words { texts.append((index, next)) }
        }
        self.texts = texts
        lost = laid.dropFirst(texts.count).map { $0.text.block.lines.map(\.text).joined(separator: " / ") }
        others = written.count - texts.count
    }

    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
