// The scene of a step: its name large, what the customer feels, says and meets with, and the figures that matter.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension Story {
    /// No more figures than are read from the back of a room.
    private static let mostFigures = 3

    func scene(of step: Step, in stage: Stage, _ column: Int) -> StoryScene {
        let place: HTML = """
            \(stage.title, in: language) · \(fill(.stepOf, String(column + 1), String(steps.count)))
            """
        let scene = HTML(ShownImage(of: step, on: page.address, language)) { "<div class=\"scenery\">\($0.html)</div>" }
        let told: HTML = "\(actions(step))\(words(of: step))\(barrier(step))"
        let known: HTML = "\(feeling(step))\(numbers(step, column))"
        let beside: HTML = "\(scene)\(HTML(when: !known.isEmpty, "<div class=\"known\">\(known)</div>"))"
        return StoryScene(
            style: "step-scene", columns: column..<(column + 1), name: step.title.text(in: language),
            title: "\(step.title, in: language)", place: place,
            content: """
                <div class="sides"><div class="told">\(told)</div>\
                \(scene.isEmpty ? beside : "<div class=\"seen\">\(beside)</div>")</div>
                """)
    }

    // MARK: Told

    private func actions(_ step: Step) -> HTML {
        let actions = step.notes[.actions] ?? []
        let text = words.strongly(actions.map { "\($0.text, in: language)" })
        let touchpoints = HTML(each: step.touchpoints) { touchpoint in
            let icon = touchpoint.icon.flatMap { Icon(rawValue: $0) } ?? .channel(touchpoint.channel)
            return "<li>\(HTML(drawing: icon.svg(size: 20)))<span>\(details.name(touchpoint))</span></li>"
        }
        return """
            \(HTML(when: !actions.isEmpty, "<p class=\"does\">\(text)</p>"))\
            \(HTML(when: !touchpoints.isEmpty, "<ul class=\"met\" aria-label=\"\(words.map[.touchpoints])\">\(touchpoints)</ul>"))
            """
    }

    /// The strongest words of the step: what a customer wrote, else what the map says that they say or think.
    private func words(of step: Step) -> HTML {
        if let measure = measured.steps[step.id], let quote = details.tellingQuote(measure, measured.curve) {
            let own = quote.language ?? language
            let score = quote.score.map { "\(words.kindName(quote.kind)) \(words.numbers.short($0))" }
            let said = [self[.wroteHere], score].compactMap { $0 }.joined(separator: words.comma)
            return """
                <figure><blockquote lang="\(own.markup)"\(mood(quote.score == nil ? 0 : quote.emotion))>\
                \(MapWords(language: own).quoted(quote.text))</blockquote>\
                <figcaption><span class="how measured">\(said)</span></figcaption></figure>
                """
        }
        for lane in [Lane.quotes, .thoughts] {
            guard let note = step.notes[lane]?.first else { continue }
            let (mark, known) = details.knownBy(details.strongest(note.evidence))
            return """
                <figure><blockquote\(mood(figures.emotion(step)?.value ?? 0))>\(details.quoted(note.text))</blockquote>\
                <figcaption><span class="how \(literal: mark)">\(words.map.lane(lane))\(words.comma)\(known)</span></figcaption></figure>
                """
        }
        return HTML()
    }

    private func mood(_ emotion: Double) -> HTML {
        let band = Theme.emotionBand(emotion)
        return band < 2 ? " class=\"low\"" : band > 2 ? " class=\"high\"" : HTML()
    }

    /// The gravest barrier, and what is planned against it.
    private func barrier(_ step: Step) -> HTML {
        let gravest = step.barriers.enumerated().max {
            ($0.element.severity, $1.offset) < ($1.element.severity, $0.offset)
        }
        let plan = gravest?.element.plan.map { ($0.action, $0.status) }
        let idea = step.opportunities.first.map { ($0.title, $0.status) }
        let shown: HTML = HTML(gravest?.element) { barrier in
            let severity = words.map.fill(.severity, String(barrier.severity))
            let dots = HTML(drawing: SeverityDots(severity: barrier.severity).svg(theme: .light, label: severity))
            let (mark, known) = details.knownBy(details.strongest(barrier.evidence))
            return """
                <div class="stop"><p class="label">\(self[.painPoint])</p><p><b>\(barrier.title, in: language)</b></p>\
                <p class="how \(literal: mark)">\(dots)<span>\(known)</span></p></div>
                """
        }
        guard let (planned, status) = plan ?? idea else { return shown }
        return """
            <div class="pair">\(shown)<div class="plan"><p class="label">\(self[.planned])</p><p><b>\(planned, in: language)</b></p>\
            <p class="state">\(HTML(drawing: ProgressPie(status: status).svg()))<span>\(words.map.status(status))</span></p>\
            </div></div>
            """
    }

    // MARK: Known

    private func feeling(_ step: Step) -> HTML {
        guard let point = figures.emotion(step) else { return HTML() }
        let score = measured.curve.flatMap { measured.steps[step.id]?.score($0) }
        let said = point.isMeasured ? score.map(words.figures.score) ?? "" : words.sourceName(point.figure.source)
        return """
            <div class="mood">\(face(point))<p><b class="\(literal: tone(point.value))">\(words.feeling(point.value))</b>\
            <span class="how \(literal: point.mark)">\(said)</span></p></div>
            """
    }

    private func tone(_ value: Double) -> StaticString {
        let band = Theme.emotionBand(value)
        return band < 2 ? "low" : band > 2 ? "high" : "even"
    }

    /// How many come, how many are lost, how long it takes: the first few of them that were measured.
    private func numbers(_ step: Step, _ column: Int) -> HTML {
        let rows = figures.rows
        let wanted = ["reach", "drop-off", "waiting", "dwell"]
        let known = wanted.compactMap { key in rows.first { $0.key == key }?.figures[column] }
        guard !known.isEmpty else { return HTML() }
        return """
            <dl class="count">\(HTML(each: known.prefix(Self.mostFigures)) { figure in
                """
                <div><dt>\(figure.name)</dt><dd><b class="num">\(figure.value)</b><small>\(figure.counted)\
                \(HTML(figure.interval) { "\(words.bracketed("<span>\($0)</span>" as HTML))" })</small></dd></div>
                """
            })</dl>
            """
    }
}
