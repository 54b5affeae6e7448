// The emotion curve as a free form that can be bent further: as the team states it, never what was measured.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension Deck {
    private struct CurvePoint {
        let x, y, value: Double
        let step: Step
        /// Its place in the journey.
        let index: Int
    }

    /// From the ends of the scale to the edges of the ground: the room of a name.
    private static let edge = 28.0

    func addCurve(_ columns: [Column], _ frame: SlideFrame, to slide: inout Slide) {
        let points = points(columns, frame) { $0.emotion?.assumed }
        let width = points.isEmpty && frame.height < 100 ? Self.rail - 10 : Self.rail - 32
        let stated = words.map[StatedEmotion(points.map(\.step.isEmotionRead)).word]
        let note = points.isEmpty ? "" : stated
        slide.shapes.append(
            railName(words.map[.emotion], note: note, y: frame.y, height: frame.height, width: width))
        guard !points.isEmpty else {
            addEmptyGround(frame, to: &slide)
            return
        }
        addGround(frame, to: &slide)
        let told = points.map { point in
            point.step.title.text(in: language) + language.punctuation.colon + number(point.value)
        }
        let alternative = words.map.catalogue.fill(
            DeckWord.curveIs, stated, told.joined(separator: language.punctuation.semicolon))
        var path = SlidePath(
            name: words.map[.emotion], frame: frame, steps: [],
            outline: SlideOutline(color: theme.ink2, width: 2.25, isDashed: true), alternative: alternative)
        for stretch in stretches(points) { path.steps += steps(stretch, frame) }
        // A point alone has no line; the path then says nothing but its name.
        if !path.steps.isEmpty { slide.shapes.append(.path(path)) }
        for point in self.points(columns, frame, { $0.emotion?.target }) {
            slide.shapes.append(mark(point, .diamond, 9, theme.accent, words.map[.target]))
        }
        for point in points {
            slide.shapes.append(mark(point, .ellipse, 12, theme.emotion(point.value), words.map[.emotion]))
        }
        addNames(points, frame, to: &slide)
    }

    /// `+1.5`, `−0.25`, `0`.
    func number(_ value: Double) -> String {
        (value > 0 ? "+" : "") + words.number(value)
    }

    /// The washes of good and bad, and the line between.
    private func addGround(_ frame: SlideFrame, to slide: inout Slide) {
        let half = frame.height / 2
        for (name, y, fill) in [("+", frame.y, theme.positiveWash), ("−", frame.y + half, theme.negativeWash)] {
            var box = SlideBox(name, SlideFrame(x: frame.x, y: y, width: frame.width, height: half))
            box.fill = fill
            slide.shapes.append(.box(box))
        }
        addScale(frame, to: &slide)
    }

    /// Without a curve there are no washes, which would look like an answer: where there is room, a scale to draw it on.
    private func addEmptyGround(_ frame: SlideFrame, to slide: inout Slide) {
        let isBoard = frame.height > 100
        let text = [SlideParagraph([run(words.map.catalogue[DeckWord.noCurve], 13, theme.ink3)], isCentred: true)]
        var box = SlideBox(words.map[.emotion], frame, isBoard ? [] : text)
        (box.anchor, box.outline) = (.middle, SlideOutline(color: theme.line2, isDashed: true))
        slide.shapes.append(.box(box))
        guard isBoard else { return }
        addScale(frame, to: &slide)
        let place = SlideFrame(x: frame.x, y: frame.y + frame.height - 28, width: frame.width, height: 20)
        slide.shapes.append(.box(SlideBox("Note", place, text)))
    }

    private func addScale(_ frame: SlideFrame, to slide: inout Slide) {
        let half = frame.height / 2
        var line = SlideBox("0", SlideFrame(x: frame.x, y: frame.y + half, width: frame.width, height: 1))
        line.fill = theme.line2
        slide.shapes.append(.box(line))
        for (text, y) in [
            ("+2", frame.y + Self.edge - 8), ("0", frame.y + half - 8), ("−2", frame.y + frame.height - Self.edge - 8),
        ] {
            let place = SlideFrame(x: frame.x - 26, y: y, width: 22, height: 16)
            slide.shapes.append(.box(SlideBox("Scale", place, [SlideParagraph([run(text, 11, theme.ink3)])])))
        }
    }

    private func points(
        _ columns: [Column], _ frame: SlideFrame, _ value: (Step) -> Double?
    ) -> [CurvePoint] {
        var points: [CurvePoint] = []
        var index = 0
        for column in columns {
            for (place, step) in column.steps.enumerated() {
                defer { index += 1 }
                guard let level = value(step) else { continue }
                let x = column.x + column.width * (Double(place) + 0.5) / Double(column.steps.count)
                let reach = frame.height / 2 - Self.edge
                points.append(
                    CurvePoint(
                        x: x, y: frame.y + frame.height / 2 - level / 2 * reach, value: level, step: step, index: index)
                )
            }
        }
        return points
    }

    /// Points that follow each other: there is no line over a step of which nothing is known.
    private func stretches(_ points: [CurvePoint]) -> [[CurvePoint]] {
        points.reduce(into: [[CurvePoint]]()) { stretches, point in
            if let last = stretches.last?.last, last.index + 1 == point.index {
                stretches[stretches.count - 1].append(point)
            } else {
                stretches.append([point])
            }
        }
    }

    private func steps(_ points: [CurvePoint], _ frame: SlideFrame) -> [SlidePath.Step] {
        guard points.count > 1 else { return [] }
        let cubic = MonotoneCubic(xs: points.map { $0.x - frame.x }, ys: points.map { $0.y - frame.y })
        var steps = [SlidePath.Step.move(cubic.xs[0], cubic.ys[0])]
        for index in 0..<points.count - 1 {
            let third = (cubic.xs[index + 1] - cubic.xs[index]) / 3
            steps.append(
                .curve(
                    cubic.xs[index] + third, cubic.ys[index] + cubic.slopes[index] * third,
                    cubic.xs[index + 1] - third, cubic.ys[index + 1] - cubic.slopes[index + 1] * third,
                    cubic.xs[index + 1], cubic.ys[index + 1]))
        }
        return steps
    }

    private func mark(
        _ point: CurvePoint, _ form: SlideBox.Form, _ size: Double, _ color: Color, _ name: String
    ) -> SlideShape {
        let frame = SlideFrame(x: point.x - size / 2, y: point.y - size / 2, width: size, height: size)
        var box = SlideBox("\(name): \(text(point.step.title).text)", frame)
        (box.form, box.fill, box.outline) = (form, theme.surface, SlideOutline(color: color, width: 2.25))
        box.alternative = "\(text(point.step.title).text): \(number(point.value))"
        return .box(box)
    }

    /// The best and the worst are said in words.
    private func addNames(_ points: [CurvePoint], _ frame: SlideFrame, to slide: inout Slide) {
        guard let lowest = points.min(by: { $0.value < $1.value }),
            let highest = points.max(by: { $0.value < $1.value })
        else { return }
        for point in lowest.index == highest.index ? [lowest] : [highest, lowest] {
            // Away from the line, which comes from the middle.
            let isAbove = point.value > 0
            let width = 150.0
            let x = min(max(point.x - width / 2, frame.x), frame.x + frame.width - width)
            let y = isAbove ? point.y - 28 : point.y + 10
            let label = number(point.value) + " " + words.map.emotion(band: Theme.emotionBand(point.value))
            let color = point.value < -0.25 ? theme.negativeInk : point.value > 0.25 ? theme.positiveInk : theme.ink2
            let box = SlideBox(
                "Emotion", SlideFrame(x: x, y: y, width: width, height: 18),
                [SlideParagraph([run(label, 12, color, isBold: true)], isCentred: true)])
            slide.shapes.append(.box(box))
        }
    }
}
