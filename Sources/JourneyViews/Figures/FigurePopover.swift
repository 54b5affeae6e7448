// What stands behind one figure, ready to be shown: what was counted, n, interval, period, whose, rule, and the words
// customers left.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Turns a figure into a popover.
struct FigurePopover {
    let figure: Figure
    /// The step or stage it speaks of.
    let place: LocalizedText
    let measured: MeasuredMap
    let site: Site
    let words: PageWords

    /// No more quotes than a reader takes in at once.
    private static let quotes = 3

    func popover(style: StaticString, face: HTML, spoken: String) -> Popover {
        var popover = Popover(key: figure.key, style: style, face: face, spoken: spoken, title: title)
        popover.value = figure.value
        popover.known = (mark, words.sourceName(figure.source))
        popover.paragraphs = (figure.counted.isEmpty ? [] : ["\(figure.counted)"]) + figure.evidence.map(details.record)
        popover.facts = facts
        popover.quotes = details.quotes(figure.quotes, most: Self.quotes)
        popover.quotesTitle = words[.saidHere]
        return popover
    }

    private var title: HTML { "\(figure.name)\(words.colon)\(place, in: site.language)" }

    private var mark: StaticString {
        switch figure.source {
        case .events, .answers: "measured"
        case .team: "assumed"
        case .reading: "read"
        }
    }

    private var facts: [(name: String, value: HTML)] {
        guard figure.source.isCounted else { return figure.more.map { ($0.name, "\($0.value)") } }
        var facts: [(name: String, value: HTML)] = []
        if let interval = figure.interval {
            facts.append((words[.intervalLabel], "<span class=\"num\">\(interval)</span>"))
        }
        facts += figure.more.map { ($0.name, "<span class=\"num\">\($0.value)</span>") }
        facts += details.circumstances
        if let rule = figure.rule { facts.append((words[.ruleLabel], "\(rule)")) }
        return facts
    }

    private var details: Details { Details(measured: measured, site: site, words: words) }
}
