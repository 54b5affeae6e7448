// The curve for pages whose columns take the room there is: the browser stretches it, its lines keep their strength.
// Faces, aims and words are set by the page, so that they are not stretched with it.
import JourneyEvidence
package import JourneyLanguage
import JourneySupport

extension EmotionCurve {
    /// Units a column; the picture is as wide as its columns together and then stretched.
    private static let unitsPerColumn = 100.0

    /// The place of a value in a lane of `PictureGrid.emotionLane` px, from its top.
    package static func laneY(_ value: Double) -> Double {
        PictureGrid.emotionLane / 2 - EmotionCurveLayout.unit * max(-2, min(2, value))
    }

    /// The lines and areas of the curve as an `svg` element, hidden from screen readers, that fills its box.
    ///
    /// - Parameter idPrefix: makes the ids inside unique on the page: letters, digits and hyphens.
    package func stretchedSVG(idPrefix: String = "emotion") -> String {
        let width = Self.unitsPerColumn * Double(max(1, points.count))
        var writer = SVGWriter()
        writer.element(
            "svg",
            [
                SVGAttribute("viewBox", .numbers([0, 0, width, PictureGrid.emotionLane])),
                .fixed("preserveAspectRatio", "none"), .fixed("aria-hidden", "true"), .fixed("focusable", "false"),
            ]
        ) { writer in
            if let unhappiest {
                let column = Frame(
                    x: Self.unitsPerColumn * Double(unhappiest), y: 0, width: Self.unitsPerColumn,
                    height: PictureGrid.emotionLane)
                writer.rect(column.inset(x: 3, y: 0), fill: context.theme.negativeWash)
            }
            drawLevels(into: &writer, width: width)
            drawFeelings(into: &writer, width: width, idPrefix: idPrefix)
            let measured = runs { $0.score != nil }
            for run in measured where run.count > 1 { drawAreas(run, into: &writer, idPrefix: idPrefix) }
            for run in runs(where: { $0.shown != nil }) { drawGuesses(run, into: &writer) }
            for run in measured where run.count > 1 {
                writer.path(
                    cubic(run) { $0.score?.emotion }.path(),
                    also: [
                        .text("stroke", "url(#\(idPrefix)-line)"), .number("stroke-width", 3.2),
                        .fixed("stroke-linecap", "round"), .fixed("stroke-linejoin", "round"), Self.unstretched,
                    ])
            }
        }
        return writer.text
    }

    private static let unstretched = SVGAttribute.fixed("vector-effect", "non-scaling-stroke")
    private func x(_ index: Int) -> Double { Self.unitsPerColumn * (Double(index) + 0.5) }

    private func cubic(_ run: Range<Int>, _ value: (Point) -> Double?) -> MonotoneCubic {
        cubic(run, x: x, y: Self.laneY, value)
    }

    /// What may be said beside an extreme point: words of a customer, and the share of such answers with their n.
    package func callout(at index: Int, low: Bool) -> (quote: String?, language: LanguageTag, detail: String)? {
        guard points.indices.contains(index), let score = points[index].score else { return nil }
        let quote = quote(at: index, low: low)
        return (
            quote.map { MapWords(language: $0.language).quoted($0.text) }, quote?.language ?? context.language,
            context.figures.extremes(score, low: low)
        )
    }

    // MARK: Strokes

    private func drawLevels(into writer: inout SVGWriter, width: Double) {
        for value in [2.0, 1, 0, -1, -2] {
            var line = PathData()
            line.move(0, Self.laneY(value))
            line.line(width, Self.laneY(value))
            let stroke =
                value == 0
                ? Stroke(context.theme.rule, 1) : Stroke(context.theme.line, 1.4, dash: [1, 5], isRound: true)
            writer.path(line, stroke: stroke, also: [Self.unstretched])
        }
    }

    /// The gradient along the line, and the halves above and below neutral.
    private func drawFeelings(into writer: inout SVGWriter, width: Double, idPrefix: String) {
        writer.element("defs") { writer in
            writer.element(
                "linearGradient",
                [
                    .text("id", idPrefix + "-line"), .fixed("gradientUnits", "userSpaceOnUse"), .number("x1", 0),
                    .number("y1", 0), .number("x2", width), .number("y2", 0),
                ]
            ) { writer in
                for (index, point) in points.enumerated() {
                    guard let score = point.score else { continue }
                    let offset = (x(index) / width * 10_000).rounded() / 10_000
                    let color = context.theme.emotion(score.emotion)
                    writer.element("stop", [.text("offset", String(offset)), .color("stop-color", color)])
                }
            }
            let middle = Self.laneY(0)
            for (name, top) in [("-above", 0.0), ("-below", middle)] {
                writer.element("clipPath", [.text("id", idPrefix + name)]) {
                    $0.element(
                        "rect",
                        [.number("x", 0), .number("y", top), .number("width", width), .number("height", middle)])
                }
            }
        }
    }

    /// The tint between line and neutral, and the middle half of the answers.
    private func drawAreas(_ run: Range<Int>, into writer: inout SVGWriter, idPrefix: String) {
        var area = cubic(run) { $0.score?.emotion }.path()
        area.line(x(run.upperBound - 1), Self.laneY(0))
        area.line(x(run.lowerBound), Self.laneY(0))
        area.close()
        writer.path(area, fill: context.theme.positiveWash, also: [.text("clip-path", "url(#\(idPrefix)-above)")])
        writer.path(area, fill: context.theme.negativeWash, also: [.text("clip-path", "url(#\(idPrefix)-below)")])
        let upper = cubic(run) { $0.score?.emotionMiddleHalf.high }
        let lower = cubic(run) { $0.score?.emotionMiddleHalf.low }
        var band = upper.path()
        band.line(x(run.upperBound - 1), lower.ys[run.count - 1])
        for index in (0..<run.count - 1).reversed() { lower.reversedSegment(index, to: &band) }
        band.close()
        writer.path(band, fill: context.theme.ink, opacity: Self.bandOpacity)
        // Seen only on paper and where colours are forced, where the fill is not: else an outline would be read as two more
        // lines.
        var edges = upper.path()
        edges.append(lower.path())
        writer.path(
            edges, stroke: Stroke(context.theme.line2, 1), also: [Self.unstretched, .fixed("class", "edges")])
    }

    /// Dashes between neighbours of which at least one is a guess.
    private func drawGuesses(_ run: Range<Int>, into writer: inout SVGWriter) {
        let line = cubic(run) { $0.shown }
        for (offset, index) in run.dropLast().enumerated() {
            guard points[index].isAssumed || points[index + 1].isAssumed else { continue }
            var path = PathData()
            path.move(line.xs[offset], line.ys[offset])
            line.segment(offset, to: &path)
            let stroke = Stroke(context.theme.ink3, 2.4, dash: [2, 6], isRound: true)
            writer.path(path, stroke: stroke, also: [Self.unstretched])
        }
    }
}
