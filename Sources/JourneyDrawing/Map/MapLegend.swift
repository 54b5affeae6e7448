// The key of a map: what its marks mean, only those that it bears.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Entries one after another, on as many lines as they need.
struct MapLegend {
    /// A mark with what it means; the mark stands around the height of its word.
    private struct Entry {
        var symbol: [Mark]
        var width: Double
        var name: String
    }

    let picture: MapPicture
    /// In px.
    private(set) var width = 0.0
    private(set) var height = 0.0
    private(set) var marks: [Mark] = []

    private var context: DrawingContext { picture.context }
    private var theme: Theme { context.theme }
    private var words: MapWords { context.words }

    /// - Parameter room: how wide it may be, in px.
    init(_ picture: MapPicture, room: Double) {
        self.picture = picture
        place(curveEntries + cellEntries + timeEntries, room: room)
    }

    /// Room between two entries, and between a mark and its word.
    private static let gap = 18.0
    private static let inner = 7.0

    private mutating func place(_ entries: [Entry], room: Double) {
        var (x, y) = (0.0, 0.0)
        for entry in entries {
            let label = context.clipped(entry.name, .note, width: room - entry.width - Self.inner, lines: 2)
            let needed = entry.width + Self.inner + label.width
            if x > 0, x + needed > room { (x, y) = (0, height + 5) }
            marks += entry.symbol.moved(x: x, y: y + label.lineHeight / 2)
            marks.append(.text(label, x: x + entry.width + Self.inner, y: y, theme.ink3))
            width = max(width, x + needed)
            height = max(height, y + label.height)
            x += needed + Self.gap
        }
    }

    // MARK: The curve

    private var curveEntries: [Entry] {
        let curves = MapPictureLayout.curves(of: picture)
        return curves.isEmpty ? entriesOfOneCurve : entries(of: curves)
    }

    /// The curves of several personas bear their names; only how they are drawn is left to say.
    private func entries(of curves: [ComparedCurve]) -> [Entry] {
        var entries: [Entry] = []
        for isRead in [true, false] where curves.stated.contains(isRead) {
            let swatch = CurveLook.all[0].swatch(x: 0, y: 0, theme, isAssumed: true, isRead: isRead)
            entries.append(
                Entry(symbol: swatch, width: CurveLook.swatchWidth, name: words[isRead ? .keyRead : .assumed]))
        }
        if curves.contains(where: \.isMeasured) {
            let bar = Mark.box(
                Frame(x: 0, y: -8, width: 8, height: 16), radius: 4, fill: theme.depths[1],
                stroke: Stroke(theme.rule, 0.8))
            entries.append(Entry(symbol: [bar], width: 8, name: words[.middleHalf]))
        }
        return entries
    }

    private var entriesOfOneCurve: [Entry] {
        let curve = EmotionCurve(
            map: picture.map, measured: picture.measured, detail: picture.detail, context: context)
        let hasScores = curve.points.contains { $0.score != nil }
        var entries: [Entry] = []
        if hasScores { entries.append(disc(.measured, radius: 4.5, fill: theme.ink2, stroke: nil)) }
        let guesses = curve.points.filter(\.isStated)
        if guesses.contains(where: \.isRead) {
            entries.append(disc(.keyRead, radius: 4.5, fill: nil, stroke: Stroke(theme.ink2, 1.6)))
        }
        if guesses.contains(where: { !$0.isRead }) {
            entries.append(disc(.assumed, radius: 4.5, fill: nil, stroke: Stroke(theme.ink2, 1.6, dash: [2.5, 2])))
        }
        if curve.points.contains(where: { curve.guessBeside($0) != nil }) {
            entries.append(disc(.keyGuess, radius: 3.5, fill: nil, stroke: Stroke(theme.ink3, 1.5, dash: [2.5, 2])))
        }
        if curve.points.contains(where: { $0.target != nil }) {
            let stroke = Stroke(theme.accent, 2 * theme.boldness, isRound: true)
            let ends = [1.0, 21].map { Mark.line(x1: $0, y1: -4, x2: $0, y2: 4, stroke) }
            entries.append(
                Entry(symbol: ends + [.line(x1: 1, y1: 0, x2: 21, y2: 0, stroke)], width: 22, name: words[.target]))
        }
        if hasScores {
            entries.append(box(curve.detail == .full ? .middleHalf : .meanInterval, radius: 5, fill: theme.depths[2]))
        }
        return entries
    }

    // MARK: The rows of numbers

    private var cellEntries: [Entry] {
        guard let measured = picture.measured else { return [] }
        let rows = measured.rows
        var entries: [Entry] = []
        if rows.contains(.reach) {
            let whole = Frame(x: 0, y: -5, width: 22, height: 10)
            let part = Frame(x: 0, y: -5, width: 13, height: 10)
            let marks: [Mark] = [
                .box(whole, radius: 3, fill: theme.sunken, stroke: Stroke(theme.edge ?? theme.line2, 0.8)),
                .box(part, radius: 3, fill: theme.edge == nil ? theme.depths[2] : theme.ink3),
            ]
            entries.append(Entry(symbol: marks, width: 22, name: words[.keyReach]))
        }
        let isTinted = rows.contains { row in
            switch row {
            case .score, .dropOff, .counter: true
            case .reach, .anotherWay, .onTheWay, .waiting, .dwell, .repeats: false
            }
        }
        if isTinted {
            let fills = [theme.heat[4], theme.heat[3], theme.heat[1], theme.emotionTints[3]]
            let marks = fills.enumerated().map { index, fill in
                Mark.box(
                    Frame(x: Double(index) * 13, y: -5, width: 12, height: 10), radius: 2, fill: fill,
                    stroke: theme.edge.map { Stroke($0) })
            }
            entries.append(Entry(symbol: marks, width: 51, name: words[.keyCells]))
        }
        if measured.unhappiestStep != nil, measured.curve.map({ rows.contains(.score($0)) }) ?? false {
            let frame = Frame(x: 1, y: -5, width: 20, height: 10)
            let mark = Mark.box(
                frame, radius: 3, fill: theme.emotionTints[0], stroke: Stroke(theme.negativeInk, 2))
            entries.append(Entry(symbol: [mark], width: 22, name: words[.keyLowest]))
        }
        return entries
    }

    /// A time as it stands below a stage that takes longer than expected.
    private var timeEntries: [Entry] {
        guard let measured = picture.measured,
            let late = picture.map.stages.lazy.compactMap({ context.figures.lateDuration(of: $0, in: measured) }).first
        else { return [] }
        let sample = context.line(context.figures.durations.text(seconds: late.median), .noteStrong)
        let mark = Mark.text(sample, x: 0, y: -sample.height / 2, theme.negativeInk)
        return [Entry(symbol: [mark], width: sample.width, name: words[.keyLonger])]
    }

    // MARK: Symbols

    private func disc(_ word: MapWord, radius: Double, fill: Color?, stroke: Stroke?) -> Entry {
        let frame = Frame(x: 6 - radius, y: -radius, width: 2 * radius, height: 2 * radius)
        return Entry(symbol: [.box(frame, radius: radius, fill: fill, stroke: stroke)], width: 12, name: words[word])
    }

    private func box(_ word: MapWord, radius: Double, fill: Color) -> Entry {
        let frame = Frame(x: 0, y: -5, width: 22, height: 10)
        return Entry(
            symbol: [.box(frame, radius: radius, fill: fill, stroke: theme.edge.map { Stroke($0) })], width: 22,
            name: words[word])
    }
}
