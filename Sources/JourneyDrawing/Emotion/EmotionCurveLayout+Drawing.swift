// The strokes of the emotion curve.
import JourneyEvidence
import JourneyLanguage
import JourneySupport

extension EmotionCurveLayout {
    private var theme: Theme { curve.context.theme }

    /// Draws the lane with its corner at the writer's origin; ids start with `idPrefix`.
    func draw(into writer: inout SVGWriter, idPrefix: String) {
        let measured = curve.runs { $0.score != nil }
        drawUnhappiest(into: &writer)
        drawGrid(into: &writer)
        if !measured.isEmpty { drawDefinitions(into: &writer, idPrefix: idPrefix) }
        for run in measured { drawWash(run, into: &writer, idPrefix: idPrefix) }
        for run in measured { drawRibbon(run, into: &writer) }
        for run in curve.runs(where: { $0.shown != nil }) { drawAssumedLine(run, into: &writer) }
        for run in measured where run.count > 1 { drawLine(run, into: &writer, idPrefix: idPrefix) }
        for index in shown ?? curve.points.indices { drawMarks(index, into: &writer) }
        for callout in callouts { draw(callout, into: &writer) }
    }

    /// The column of the step that is marked, behind everything else.
    private func drawUnhappiest(into writer: inout SVGWriter) {
        guard let index = curve.unhappiest, shown?.contains(index) ?? true else { return }
        let column = grid.frame(index..<index + 1, y: -headroom, height: height + headroom)
        writer.rect(column.inset(x: PictureGrid.cellX, y: 0), radius: 8, fill: theme.negativeWash)
    }

    private func drawGrid(into writer: inout SVGWriter) {
        for value in [2.0, 1, 0, -1, -2] where abs(value) <= curve.reach {
            let stroke =
                value == 0
                ? Stroke(theme.rule, theme.boldness) : Stroke(theme.line, 1.4, dash: [1, 5], isRound: true)
            writer.line(PictureGrid.cellX, y(value), width - PictureGrid.cellX, y(value), stroke)
        }
    }

    /// The gradient along the line, and the halves above and below neutral.
    private func drawDefinitions(into writer: inout SVGWriter, idPrefix: String) {
        writer.element("defs") { writer in
            writer.element(
                "linearGradient",
                [
                    .text("id", idPrefix + "-line"), .fixed("gradientUnits", "userSpaceOnUse"), .number("x1", 0),
                    .number("y1", 0), .number("x2", width), .number("y2", 0),
                ]
            ) { writer in
                for (index, point) in curve.points.enumerated() {
                    guard let score = point.score else { continue }
                    // Ten thousandths: a stop of a long map lies close to the next.
                    let offset = (x(index) / width * 10_000).rounded() / 10_000
                    writer.element(
                        "stop", [.text("offset", String(offset)), .color("stop-color", theme.emotion(score.emotion))])
                }
            }
            if theme.savesInk { drawHatch(into: &writer, id: idPrefix + "-hatch") }
            let halves = [("-above", 0.0, middle), ("-below", middle, height - middle)]
            for (name, top, size) in halves {
                writer.element("clipPath", [.text("id", idPrefix + name)]) {
                    $0.element(
                        "rect",
                        [.number("x", 0), .number("y", top), .number("width", width), .number("height", size)])
                }
            }
        }
    }

    /// Slanted hairlines, for what a coloured theme tints.
    private func drawHatch(into writer: inout SVGWriter, id: String) {
        writer.element(
            "pattern",
            [
                .text("id", id), .fixed("patternUnits", "userSpaceOnUse"), .number("width", 5), .number("height", 5),
                .fixed("patternTransform", "rotate(45)"),
            ]
        ) { $0.line(0, 0, 0, 5, Stroke(theme.line, 1)) }
    }

    private func drawWash(_ run: Range<Int>, into writer: inout SVGWriter, idPrefix: String) {
        guard run.count > 1 else { return }
        var area = cubic(run) { $0.score?.emotion }.path()
        area.line(x(run.upperBound - 1), middle)
        area.line(x(run.lowerBound), middle)
        area.close()
        writer.path(area, fill: theme.positiveWash, also: [.text("clip-path", "url(#\(idPrefix)-above)")])
        let below = SVGAttribute.text("clip-path", "url(#\(idPrefix)-below)")
        guard theme.savesInk else { return writer.path(area, fill: theme.negativeWash, also: [below]) }
        writer.element(
            "path", [SVGAttribute("d", .path(area)), .text("fill", "url(#\(idPrefix)-hatch)"), below])
    }

    /// The middle half of the answers, or the interval of their mean: a band along the line, a bar at a point that stands
    /// alone.
    private func drawRibbon(_ run: Range<Int>, into writer: inout SVGWriter) {
        guard run.count > 1 else {
            guard let half = curve.points[run.lowerBound].score.map(curve.band) else { return }
            let top = y(half.high)
            let frame = Frame(x: x(run.lowerBound) - 12, y: top, width: 24, height: y(half.low) - top)
            writer.rect(frame, radius: 12, fill: theme.ink, opacity: EmotionCurve.bandOpacity)
            if theme.edge != nil { writer.rect(frame, radius: 12, stroke: Stroke(theme.rule, 0.6 * theme.boldness)) }
            return
        }
        let upper = cubic(run) { $0.score.map(curve.band)?.high }
        let lower = cubic(run) { $0.score.map(curve.band)?.low }
        var band = upper.path()
        band.line(x(run.upperBound - 1), lower.ys[run.count - 1])
        for index in (0..<run.count - 1).reversed() { lower.reversedSegment(index, to: &band) }
        band.close()
        writer.path(band, fill: theme.ink, opacity: EmotionCurve.bandOpacity)
        // Beside the line an outline would be read as two more lines; on paper and in high contrast the fill is not seen.
        guard theme.edge != nil else { return }
        var edges = upper.path()
        edges.append(lower.path())
        writer.path(edges, stroke: Stroke(theme.line2, theme.boldness))
    }

    private func drawLine(_ run: Range<Int>, into writer: inout SVGWriter, idPrefix: String) {
        writer.path(
            cubic(run) { $0.score?.emotion }.path(),
            also: [
                .text("stroke", "url(#\(idPrefix)-line)"), .number("stroke-width", 3.2 * theme.boldness),
                .fixed("stroke-linecap", "round"), .fixed("stroke-linejoin", "round"),
            ])
    }

    /// Dashes between neighbours of which at least one is a guess.
    private func drawAssumedLine(_ run: Range<Int>, into writer: inout SVGWriter) {
        let line = cubic(run) { $0.shown }
        var path = PathData()
        var isDrawing = false
        for (offset, index) in run.dropLast().enumerated() {
            guard curve.points[index].isAssumed || curve.points[index + 1].isAssumed else {
                isDrawing = false
                continue
            }
            if !isDrawing { path.move(line.xs[offset], line.ys[offset]) }
            line.segment(offset, to: &path)
            isDrawing = true
        }
        guard !path.isEmpty else { return }
        writer.path(path, stroke: Stroke(theme.ink3, 2.4 * theme.boldness, dash: [2, 6], isRound: true))
    }

    private func drawMarks(_ index: Int, into writer: inout SVGWriter) {
        let point = curve.points[index]
        let title = curve.words(for: point)
        let x = x(index)
        if let target = point.target { drawTarget(x: x, y: y(target), title: title, into: &writer) }
        if let guess = guess(index) {
            writer.circle(
                x, y(guess), radius: 4.5, fill: theme.surface, stroke: Stroke(theme.ink3, 1.5, dash: [2.5, 2]),
                title: title)
        }
        if let value = point.shown {
            var face = Face(value: value, isAssumed: point.isAssumed, isRead: point.isRead)
            face.isLowest = index == curve.unhappiest
            face.draw(into: &writer, x: x, y: y(value), theme: theme, title: title)
        }
        guard point.fewAnswers > 0 else { return }
        let words = curve.context.words
        let count = curve.context.set(
            words.counted(point.fewAnswers, .answers), .note, width: grid.width(index) - 2 * PictureGrid.cellX)
        let top = point.assumed.map { y($0) + Face.radius + 5 } ?? middle - count.height / 2
        writer.text(count, x: x, y: top, color: theme.ink3, anchor: .middle, halo: theme.surface)
    }

    /// The aim: a short level bar with ends, on which the face may come to sit.
    private func drawTarget(x: Double, y: Double, title: String, into writer: inout SVGWriter) {
        writer.group { writer in
            writer.element("title") { $0.characters(title) }
            var bar = PathData()
            bar.move(x - 19, y - 4)
            bar.line(x - 19, y + 4)
            bar.move(x - 19, y)
            bar.line(x + 19, y)
            bar.move(x + 19, y - 4)
            bar.line(x + 19, y + 4)
            writer.path(bar, stroke: Stroke(theme.accent, 2 * theme.boldness, isRound: true))
        }
    }

    private func draw(_ callout: Callout, into writer: inout SVGWriter) {
        let centre = callout.frame.midX
        var y = callout.frame.y
        if let quote = callout.quote {
            writer.text(
                quote, x: centre, y: y, color: callout.isLow ? theme.negativeInk : theme.positiveInk, anchor: .middle,
                halo: theme.surface)
            y += quote.height
        }
        if let detail = callout.detail {
            writer.text(detail, x: centre, y: y, color: theme.ink2, anchor: .middle, halo: theme.surface)
        }
    }
}
