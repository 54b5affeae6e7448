// The emotion lane: a curve that stretches with the columns, and on it a face per step that can be asked.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapGrid {
    var emotionRow: GridRow? {
        let curve = EmotionCurve(
            map: map, measured: measured, context: site.drawing)
        guard !curve.isEmpty else { return nil }
        let calls = callouts(curve)
        let cells = zip(steps, curve.points).enumerated().map { index, pair in
            GridCell(column: index, content: "\(marks(pair.1))\(face(pair.0, pair.1))\(calls[index])")
        }
        var row = GridRow(
            style: "emo ruled", icon: .emotion, name: words.map[.emotion], note: curve.sourceLines, cells: cells)
        row.decoration =
            "<div class=\"curve\" aria-hidden=\"true\">\(HTML(drawing: curve.stretchedSVG()))</div>"
        row.aside = scale(of: curve)
        return row
    }

    private func scale(of curve: EmotionCurve) -> HTML {
        HTML(each: [(2, "high"), (0, ""), (-2, "low")] as [(Int, StaticString)]) { value, style in
            """
            <span class="scale \(literal: style)" style="top:\(length: EmotionCurve.laneY(Double(value)))px" aria-hidden="true">\
            \(curve.scaleName(value))</span>
            """
        }
    }

    /// The team's aim, and its guess where customers answered otherwise.
    private func marks(_ point: EmotionCurve.Point) -> HTML {
        let guess = point.score == nil ? nil : point.assumed
        return """
            \(HTML(point.target) {
                "<i class=\"aim\" aria-hidden=\"true\" style=\"top:\(length: EmotionCurve.laneY($0))px\"></i>"
            })\(HTML(guess) {
                "<i class=\"guessed\" aria-hidden=\"true\" style=\"top:\(length: EmotionCurve.laneY($0))px\"></i>"
            })
            """
    }

    private func face(_ step: Step, _ point: EmotionCurve.Point) -> HTML {
        guard let known = figures.emotion(step) else {
            guard point.fewAnswers == 0 else {
                return "<span class=\"none\">\(words.fewAnswers(point.fewAnswers))</span>"
            }
            // Where nobody was asked at any step, the map says so once.
            return HTML(when: measured.curve != nil, "<span class=\"none\">\(words.map[.noData])</span>")
        }
        let face = HTML(
            drawing: Face(value: known.value, isAssumed: !known.isMeasured, isRead: known.isRead).svg(
                size: 25, theme: .light))
        // The value of a stated feeling is its name already.
        let spoken =
            ([words.feeling(known.value)] + (known.isMeasured ? [known.figure.value] : [])
            + [words.sourceName(known.figure.source)]).joined(separator: words.comma)
        let few =
            point.fewAnswers > 0 ? "<span class=\"few\">\(words.fewAnswers(point.fewAnswers))</span>" as HTML : HTML()
        return """
            <div class="at" style="top:\(length: EmotionCurve.laneY(known.value))px">\
            \(popover(known.figure, of: step.title, style: "dot", face: face, spoken: spoken))\
            \(few)</div>
            """
    }

    // MARK: Callouts

    /// Words at the extremes only, by column.
    private func callouts(_ curve: EmotionCurve) -> [HTML?] {
        var calls = [HTML?](repeating: nil, count: curve.points.count)
        for extreme in curve.extremes { calls[extreme.index] = callout(curve, extreme.index, isLow: extreme.isLow) }
        return calls
    }

    private func callout(_ curve: EmotionCurve, _ index: Int, isLow: Bool) -> HTML? {
        guard let score = curve.points[index].score else { return nil }
        let half = score.emotionMiddleHalf
        let place: HTML
        if isLow {
            place = "top:\(length: max(EmotionCurve.laneY(score.emotion) + 17, EmotionCurve.laneY(half.low) + 4))px"
        } else {
            let top = min(EmotionCurve.laneY(score.emotion) - 17, EmotionCurve.laneY(half.high) - 4)
            place = "bottom:\(length: PictureGrid.emotionLane - top)px"
        }
        guard let said = curve.callout(at: index, low: isLow) else { return nil }
        return """
            <p class="call \(literal: isLow ? "low" : "high")" style="\(place)" aria-hidden="true">\
            \(HTML(said.quote) { "<b lang=\"\(said.language.markup)\">\($0)</b>" })<span>\(said.detail.replacing("n = ", with: "n\u{A0}=\u{A0}"))</span></p>
            """
    }
}
