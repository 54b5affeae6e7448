// The map as a narrative of headings and lists, for those who hear it and for small screens: everything is in it.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// How an outline is told apart from what stands on the same page.
struct ViewPlace {
    /// The id of the text.
    var anchor = "content"
    /// What the ids of steps start with.
    var steps = "step_"
    /// The level of the headings of stages.
    var heading = 2
}

/// Writes the outline.
struct OutlineView: MapPagePart {
    let page: MapPage
    let words: PageWords
    var place = ViewPlace()

    var html: HTML {
        let rows = figures.rows
        return """
            <div class="reading"><nav class="toc" aria-label="\(words[.onThisPage])"><ol>\
            \(HTML(each: map.stages, contents))</ol></nav><article class="prose" id="\(place.anchor)" tabindex="-1"><p class="lead">\(page.scopeLine)</p>\
            \(introduction)\(takeaways)\(HTML(each: map.stages) { stage($0, rows) })\(funnel)</article></div>
            """
    }

    private func contents(_ stage: Stage) -> HTML {
        """
        <li>\(stage.title, in: language)<ol>\(HTML(each: stage.steps) { step in
            "<li><a href=\"\(PageLink(anchor: place.steps + step.id))\">\(step.title, in: language)</a></li>"
        })</ol></li>
        """
    }

    // MARK: Before the stages

    private var introduction: HTML {
        """
        \(list(page.aboutFacts))\(section(words.key("variants"), map.variants) {
            "\($0.title, in: language)\(inline(details.facts($0)))"
        })\(section(words.key("metrics"), map.metrics) { "\($0.title, in: language)\(inline(details.facts($0)))" })
        """
    }

    /// A list under a heading of its own.
    private func section<Value>(_ title: String, _ values: [Value], _ piece: (Value) -> HTML) -> HTML {
        guard !values.isEmpty else { return HTML() }
        return "\(open(0))\(title)\(close(0))<ul>\(HTML(each: values) { "<li>\(piece($0))</li>" })</ul>"
    }

    private var takeaways: HTML {
        guard !map.takeaways.isEmpty else { return HTML() }
        return """
            \(open(0))\(words.map[.takeaways])\(close(0))<ul>\(HTML(each: map.takeaways) { takeaway in
                """
                <li>\(takeaway.title, in: language)\(HTML(takeaway.step.flatMap { map.step($0) }) {
                    words.bracketed("<a href=\"\(PageLink(anchor: place.steps + $0.id))\">\($0.title, in: language)</a>")
                })\(evidence(takeaway.evidence))</li>
                """
            })</ul>
            """
    }

    // MARK: Stages and steps

    private func stage(_ stage: Stage, _ rows: [FigureRow]) -> HTML {
        let length = figures.stageDuration(stage).map { figure in "<p>\(sentence(figure, figure.name))</p>" as HTML }
        return """
            <section>\(open(0))\(stage.title, in: language)\(close(0))\(length)\(spend(stage))\(HTML(each: stage.steps) { step($0, rows) })</section>
            """
    }

    private func spend(_ stage: Stage) -> HTML {
        guard !stage.spend.isEmpty else { return HTML() }
        return "<p>\(words.key("spend"))</p><ul>\(HTML(each: stage.spend) { "<li>\(details.line($0))</li>" })</ul>"
    }

    private func step(_ step: Step, _ rows: [FigureRow]) -> HTML {
        let column = map.steps.firstIndex { $0.id == step.id } ?? 0
        let marks = [
            step.isMilestone ? words.map[.milestone] : nil, step.isOptional ? words.map[.optionalStep] : nil,
        ].compactMap { $0 }
        return """
            <section id="\(place.steps)\(step.id)">\(open(1))\(step.title, in: language)\
            \(HTML(when: !marks.isEmpty, " <small>\(marks.joined(separator: words.comma))</small>"))\(close(1))\
            \(HTML(ShownImage(of: step, on: page.address, language)) { "<p>\($0.html)</p>" })\
            \(list(details.facts(step)))\(course(step))\(touchpoints(step))\(texts(step, Lane.aboveEmotion))\(emotion(step))\
            \(texts(step, Lane.belowEmotion))\(messages(step))\(barriers(step))\(opportunities(step))\
            \(texts(step, Lane.belowOpportunities))\(blueprint(step))\(numbers(step, column, rows))\(quotes(step))\
            \(HTML(when: !step.evidence.isEmpty, "\(open(2))\(words[.evidenceTitle])\(close(2))\(evidence(step.evidence))"))</section>
            """
    }

    /// What the step is made of, where customers go from it, and the map that tells it in detail.
    private func course(_ step: Step) -> HTML {
        """
        \(block(words.map[.substeps], step.substeps) { "\($0.title, in: language)" })\
        \(block(words.map[.ways], details.ways(from: step)) { details.way($0, in: map, isDrawn: false) })\
        \(HTML(details.child(of: step, from: page.address)) { "<p>\($0)</p>" })
        """
    }

    private func touchpoints(_ step: Step) -> HTML {
        block(words.map[.touchpoints], step.touchpoints) { touchpoint in
            "\(details.name(touchpoint))\(inline(details.facts(touchpoint)))"
        }
    }

    private func texts(_ step: Step, _ lanes: [Lane]) -> HTML {
        HTML(each: lanes) { lane in
            block(words.map.lane(lane), step.notes[lane] ?? []) { note in
                """
                \(lane.isSpeech ? details.quoted(note.text) : "\(note.text, in: language)")\
                <small>\(words.bracketed(words.knownName(details.strongest(note.evidence))))</small>\(details.through(note.through, from: step))\
                \(inline(details.facts(note)))\(evidence(note.evidence))
                """
            }
        }
    }

    private func messages(_ step: Step) -> HTML {
        block(words.key("messages"), step.messages) { message in
            "\(message.text, in: language)\(inline(details.facts(message)))\(evidence(message.evidence))"
        }
    }

    private func emotion(_ step: Step) -> HTML {
        guard let point = figures.emotion(step) else { return HTML() }
        let text: HTML =
            point.isMeasured
            ? "\(words.feeling(point.value))\(words.stop)\(sentence(point.figure, measured.curve.map(words.kindName) ?? ""))"
            : "\(point.figure.value)\(words.stop)<small>\(words.assumedEmotion(step.emotion?.reason?.text(in: language), isRead: point.isRead))</small>"
        return "\(open(2))\(words.map[.emotion])\(close(2))<ul><li>\(text)</li></ul>"
    }

    private func barriers(_ step: Step) -> HTML {
        block(words.map[.painPoints], step.barriers) { barrier in
            """
            \(barrier.title, in: language)<small>\(words.bracketed(words.knownName(details.strongest(barrier.evidence))))</small>\
            \(details.through(barrier.through, from: step))\
            \(list(details.facts(barrier)))\(evidence(barrier.evidence))
            """
        }
    }

    private func opportunities(_ step: Step) -> HTML {
        block(words.map[.opportunities], step.opportunities) { opportunity in
            """
            \(opportunity.title, in: language)\(details.through(opportunity.through, from: step))\
            \(inline(details.facts(opportunity)))
            """
        }
    }

    private func blueprint(_ step: Step) -> HTML {
        HTML(each: BlueprintLane.allCases) { lane in
            block(words.map.lane(lane).name, step.blueprint[lane] ?? []) { item in
                let marks = [
                    item.isWaitPoint ? words.map[.waitPoint] : nil, item.isFailPoint ? words.map[.failPoint] : nil,
                    item.standardTime.map {
                        words.map.fill(.standardTime, words.durations.text(seconds: $0.seconds))
                    },
                ].compactMap { $0 }
                return """
                    \(item.title, in: language)\(HTML(item.owner) { "\(words.comma)\($0, in: language)" })\
                    \(details.through(item.through, from: step))\
                    \(HTML(when: !marks.isEmpty, " <small>\(marks.joined(separator: words.comma))</small>"))
                    """
            }
        }
    }

    // MARK: Numbers and words of customers

    private func numbers(_ step: Step, _ column: Int, _ rows: [FigureRow]) -> HTML {
        let known = rows.compactMap { row in row.figures[column].map { (row.title, $0) } }
        guard !known.isEmpty else {
            // Why a bound step was not counted is said once, above; so is it that no step of the map was.
            guard step.binding == nil, !measured.steps.isEmpty else { return HTML() }
            return "\(open(2))\(words.map[.data])\(close(2))<p><small>\(words[.notBound])</small></p>"
        }
        return """
            \(open(2))\(words.map[.data])\(close(2))<ul>\(HTML(each: known) { "<li>\(sentence($0.1, $0.0))</li>" })</ul>
            """
    }

    /// A figure as a sentence: its value, its interval, what was counted, how it is known.
    private func sentence(_ figure: Figure, _ name: String) -> HTML {
        """
        \(name)\(words.colon)<b class="num">\(figure.value)</b>\
        \(HTML(figure.interval) { words.bracketed("\(words[.intervalLabel]) \($0)" as HTML) })\(words.comma)\
        \(figure.counted)\(words.stop)<small>\(words.sourceName(figure.source))</small>
        """
    }

    private func quotes(_ step: Step) -> HTML {
        guard let measure = measured.steps[step.id] else { return HTML() }
        return block(words[.saidHere], details.quotes(measure.quotes, most: 6)) { $0 }
    }

    private var funnel: HTML {
        guard let funnel = measured.funnel, !funnel.steps.isEmpty else { return HTML() }
        let headline = Headline.funnel(funnel, scope: measured.scope, figures: words.figures)
        return """
            <section>\(open(0))\(words.map[.funnel])\(close(0))<p>\(headline.text)\(words.stop)\(headline.detail)</p><ol>\
            \(HTML(each: funnel.steps) { stage in
                "<li>\(stage.title, in: language)\(words.colon)\(words.figures.share(stage.reached))</li>"
            })</ol><p><small>\(words.figures.rule(of: funnel))</small></p></section>
            """
    }

    // MARK: Pieces

    /// The tags of a heading: 0 for stages, 1 for steps, 2 for what is in them.
    private func open(_ depth: Int) -> HTML { "<h\(place.heading + depth) class=\"h\(depth)\">" }
    private func close(_ depth: Int) -> HTML { "</h\(place.heading + depth)>" }

    private func block<Value>(_ title: String, _ values: [Value], _ piece: (Value) -> HTML) -> HTML {
        guard !values.isEmpty else { return HTML() }
        return "\(open(2))\(title)\(close(2))<ul>\(HTML(each: values) { "<li>\(piece($0))</li>" })</ul>"
    }

    private func list(_ facts: Facts) -> HTML {
        guard !facts.isEmpty else { return HTML() }
        return "<ul>\(HTML(each: facts) { "<li>\($0.name)\(words.colon)\($0.value)</li>" })</ul>"
    }

    private func inline(_ facts: Facts) -> HTML {
        guard !facts.isEmpty else { return HTML() }
        let pieces = HTML(each: facts.enumerated()) { index, fact in
            "\(HTML(when: index > 0, "\(words.semicolon)"))\(fact.name)\(words.colon)\(fact.value)"
        }
        return "<br><small>\(pieces)</small>"
    }

    private func evidence(_ evidence: [EvidenceRecord]) -> HTML {
        guard !evidence.isEmpty else { return HTML() }
        return "<ul>\(HTML(each: evidence) { "<li>\(details.record($0))</li>" })</ul>"
    }
}
