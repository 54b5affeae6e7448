// Where everything on the emotion curve stands.
import JourneyEvidence
import JourneyLanguage
import JourneySupport
import JourneyVoice

/// The curve on the columns of a grid, in px from its own top left corner.
package struct EmotionCurveLayout: Sendable {
    /// Words beside an extreme point.
    struct Callout: Sendable {
        var index: Int
        var frame: Frame
        /// The quote and what it stands for; either may be missing.
        var quote: TextBlock?
        var detail: TextBlock?
        var isLow: Bool
    }

    /// A mark of the scale, to be named in the rail.
    package struct ScaleMark: Sendable {
        package var text: String
        /// −2, 0 or 2; −1, 0 or 1 where the lane reaches no farther.
        package var value: Double
        package var y: Double
    }

    let curve: EmotionCurve
    package let grid: PictureColumns
    package private(set) var height: Double
    /// What the row has above the lane, in px.
    var headroom = 0.0
    /// The line of the neutral value.
    package private(set) var middle: Double
    private(set) var callouts: [Callout] = []
    /// The columns whose points are drawn; all of them when there are no pages.
    private(set) var shown: Range<Int>?

    /// px for one step of the emotion scale, on a lane that reaches to its ends.
    static let unit = 66.0
    /// px for one step of the emotion scale on this lane.
    private let unit: Double

    init(curve: EmotionCurve, grid: PictureColumns) {
        self.curve = curve
        self.grid = grid
        unit = 2 * Self.unit / curve.reach
        height = curve.detail == .full ? PictureGrid.emotionLane : PictureGrid.shortEmotionLane
        middle = height / 2
        callouts = placedCallouts()
        makeRoom()
    }

    package var width: Double { grid.width }
    package func x(_ index: Int) -> Double { grid.middle(index) }
    package func y(_ value: Double) -> Double { middle - value * unit }

    /// The names of the scale's ends and middle.
    package var scaleMarks: [ScaleMark] {
        let end = curve.reach < 2 ? 1 : 2
        return [end, 0, -end].map { value in
            ScaleMark(text: curve.scaleName(value), value: Double(value), y: y(Double(value)))
        }
    }

    /// The monotone cubic through some of the values of a run.
    func cubic(_ run: Range<Int>, _ value: (EmotionCurve.Point) -> Double?) -> MonotoneCubic {
        curve.cubic(run, x: x, y: y, value)
    }

    // MARK: Callouts

    /// Grows the lane when a callout stands too high or too low.
    private mutating func makeRoom() {
        let margin = 8.0
        let above = max(0, margin - (callouts.map(\.frame.y).min() ?? margin))
        let below = max(0, (callouts.map(\.frame.maxY).max() ?? 0) + margin - height)
        guard above > 0 || below > 0 else { return }
        height += above + below
        middle += above
        for index in callouts.indices { callouts[index].frame.y += above }
    }

    /// The same curve with the points and callouts of some columns only, moved inside them: for a page that shows no
    /// others.
    func showing(_ columns: Range<Int>) -> EmotionCurveLayout {
        var layout = self
        layout.shown = columns
        let (left, right) = (grid.x(columns.lowerBound), grid.x(columns.upperBound))
        layout.callouts = callouts.filter { columns.contains($0.index) }
        for index in layout.callouts.indices {
            let frame = layout.callouts[index].frame
            layout.callouts[index].frame.x = max(left + 2, min(right - frame.width - 2, frame.x))
        }
        return layout
    }

    private func placedCallouts() -> [Callout] {
        var placed: [Callout] = []
        let marks = curve.points.indices.flatMap(obstacles)
        for extreme in curve.extremes {
            let taken = placed.map(\.frame) + marks.filter { $0.step != extreme.index }.map(\.frame)
            if let callout = candidates(extreme.index, low: extreme.isLow).first(where: { callout in
                !taken.contains { $0.overlaps(callout.frame) }
            }) {
                placed.append(callout)
            }
        }
        return placed
    }

    /// What no callout may cover: faces, targets, counts.
    private func obstacles(_ index: Int) -> [(step: Int, frame: Frame)] {
        let point = curve.points[index]
        let values = [point.shown, point.target, guess(index), point.fewAnswers > 0 ? 0 : nil].compactMap { $0 }
        return values.map { value in
            (index, Frame(x: x(index) - 15, y: y(value) - 15, width: 30, height: 30))
        }
    }

    /// The guess that is drawn beside a measured point: one that the face would cover is not.
    func guess(_ index: Int) -> Double? {
        let point = curve.points[index]
        guard let score = point.score, let guess = curve.guessBeside(point) else { return nil }
        return abs(y(guess) - y(score.emotion)) > 14 ? guess : nil
    }

    /// The ways a callout may be set, the best first: with its quote, wide or narrow, then without.
    private func candidates(_ index: Int, low: Bool) -> [Callout] {
        guard let score = curve.points[index].score else { return [] }
        let widths = [1.7, 1.25, 0.94].map { $0 * grid.width(index) }
        let detail = curve.context.figures.extremes(score, low: low)
        let quote = curve.quote(at: index, low: low)
        return widths.compactMap { callout(index, low: low, score: score, quote: quote, detail: detail, width: $0) }
            + widths.compactMap { callout(index, low: low, score: score, quote: nil, detail: detail, width: $0) }
    }

    private func callout(
        _ index: Int, low: Bool, score: ScoreFigure, quote: (text: String, language: LanguageTag)?, detail: String,
        width limit: Double
    ) -> Callout? {
        let context = curve.context
        let words = MapWords(language: quote?.language ?? context.language)
        let style = TextStyle(.body, .semibold, leading: 1.3)
        let quoteBlock = quote.map { context.set(words.quoted($0.text), style, width: limit, language: $0.language) }
        let detailBlock = context.set(detail, TextStyle(.small, leading: 1.35), width: limit)
        guard (quoteBlock?.lines.count ?? 0) <= 3 else { return nil }
        let size = (
            width: max(quoteBlock?.width ?? 0, detailBlock.width),
            height: (quoteBlock?.height ?? 0) + detailBlock.height
        )
        guard size.width <= width - 4 else { return nil }
        let left = max(2, min(width - size.width - 2, x(index) - size.width / 2))
        let half = curve.band(score)
        var top =
            low
            ? max(y(score.emotion) + 17, y(half.low) + 5)
            : min(y(score.emotion) - 17, y(half.high) - 5) - size.height
        // Beyond the aim and the guess of its own step, where it would cover them.
        let marks = [curve.points[index].target, guess(index)].compactMap { $0.map(y) }.sorted()
        for mark in low ? marks : marks.reversed() where mark + 9 > top && mark - 9 < top + size.height {
            top = low ? mark + 9 : mark - 9 - size.height
        }
        let frame = Frame(x: left, y: top, width: size.width, height: size.height)
        return Callout(index: index, frame: frame, quote: quoteBlock, detail: detailBlock, isLow: low)
    }
}

extension EmotionCurve {
    /// Where everything stands when a column is so many px wide.
    package func layout(columnWidth: Double) -> EmotionCurveLayout {
        layout(grid: PictureColumns(count: points.count, width: columnWidth))
    }

    /// Where everything stands on the columns of a grid.
    package func layout(grid: PictureColumns) -> EmotionCurveLayout { EmotionCurveLayout(curve: self, grid: grid) }

    /// The longest quote a callout shows, in letters; longer ones are left to the evidence of the step.
    static let longestQuote = 72

    /// A text without its signs and capitals.
    private static func letters(of text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Words of a customer whose score lies on this side of the scale, in the reader's language, else in the map's; those
    /// that the map shows already only where there are no others.
    func quote(at index: Int, low: Bool) -> (text: String, language: LanguageTag)? {
        let point = points[index]
        let fitting = point.quotes.filter { quote in
            guard let score = quote.score, quote.text.count <= Self.longestQuote else { return false }
            return score.isFinite && (low ? quote.emotion <= -0.5 : quote.emotion >= 0.5)
        }
        let spoken = fitting.isEmpty ? [] : Set(point.spoken.flatMap { $0.texts.map { Self.letters(of: $0) } })
        let isNew = fitting.filter { !spoken.contains(Self.letters(of: $0.text)) }
        for language in [context.language, mapLanguage] {
            for quotes in [isNew, fitting] {
                let own = quotes.filter { ($0.language ?? mapLanguage).base == language.base }
                guard let quote = low ? own.first : own.best else { continue }
                let text = quote.text.split(whereSeparator: \.isNewline).joined(separator: " ")
                return (text, quote.language ?? mapLanguage)
            }
        }
        return nil
    }
}
