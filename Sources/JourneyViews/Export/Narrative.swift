// The journey told as running text, by rule: stage by stage and step by step, what customers do, feel, meet with, what was
// measured, and what is planned.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Writes the narrative.
struct Narrative: MapPagePart {
    let page: MapPage
    let words: PageWords

    var html: HTML {
        let stages = map.stages.filter { !$0.steps.isEmpty }
        return """
            <article class="story-text">\(paragraph(opening))\(paragraph(measuring))\
            \(HTML(each: stages.enumerated()) { stage($1, $0 + 1, of: stages.count) })\(paragraph(ending))</article>
            """
    }

    // MARK: Before and after the stages

    private var opening: [HTML] {
        var sentences: [HTML] = []
        if let persona = page.face {
            let about: HTML = HTML(persona.about) { " · \($0, in: language)" }
            sentences.append(words.sentence(NarrativeWord.throughEyesOf, "\(persona.name, in: language)\(about)"))
        }
        add(.goalIs, map.goal, to: &sentences)
        add(.situation, map.scenario, to: &sentences)
        add(.expects, map.expectations, to: &sentences)
        add(.startsWith, map.scope?.start, to: &sentences)
        add(.endsWith, map.scope?.end, to: &sentences)
        return sentences
    }

    /// Where the figures come from, once for all of them.
    private var measuring: [HTML] {
        let scope = measured.scope
        guard measured.isMeasured else { return [words.sentence(page.scopeLine)] }
        let journeys: HTML = "\(words.map.counted(scope.journeys, .journeys))"
        let (whose, period): (HTML, HTML) = ("\(words.figures.whose(scope))", "\(words.figures.period(scope))")
        let source =
            scope.responses > 0
            ? words.sentence(
                NarrativeWord.measuredFrom, journeys, "\(words.map.counted(scope.responses, .answers))", whose, period)
            : words.sentence(NarrativeWord.measuredFromEvents, journeys, whose, period)
        let headline = Headline.map(measured, figures: words.figures)
        let findings = [headline?.text, headline?.also].compactMap { $0 }.map { words.sentence("\($0)") as HTML }
        return [source, words.sentence(NarrativeWord.inBrackets)] + findings
    }

    private var ending: [HTML] {
        var sentences: [HTML] = []
        add(.ifGoalMissed, map.missedGoal?.title, to: &sentences)
        add(.winningBack, map.missedGoal?.recovery, to: &sentences)
        return sentences
    }

    // MARK: Stages

    private func stage(_ stage: Stage, _ number: Int, of count: Int) -> HTML {
        var sentences: [HTML] = []
        if let length = measured.stages[stage.id]?.duration {
            sentences.append(words.sentence(NarrativeWord.stageTakes, "\(words.figures.duration(length))"))
        }
        if let expected = stage.expectedDuration {
            let length = words.durations.text(seconds: expected.seconds)
            sentences.append(words.sentence(NarrativeWord.stageExpected, "\(length)"))
        }
        let place = words.map.catalogue.fill(ExportWord.stageOf, String(number), String(count))
        return """
            <section><p class="place">\(place)</p><h3>\(stage.title, in: language)</h3>\(paragraph(sentences))\
            \(HTML(each: stage.steps, step))</section>
            """
    }

    private func step(_ step: Step) -> HTML {
        let paragraphs = [course(step), feeling(step), measures(step), obstacles(step), behind(step)]
        return """
            <section><h4>\(step.title, in: language)</h4>\(HTML(each: paragraphs, paragraph))</section>
            """
    }

    // MARK: Pieces

    func paragraph(_ sentences: [HTML]) -> HTML {
        let text = words.joined(sentences)
        return text.isEmpty ? HTML() : "<p>\(text)</p>"
    }

    private func add(_ word: NarrativeWord, _ text: LocalizedText?, to sentences: inout [HTML]) {
        if let text { sentences.append(words.sentence(word, "\(text, in: language)")) }
    }
}
