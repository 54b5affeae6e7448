// What stands behind a thing on the map, shown on hover, on focus and on a click, without a script.
import JourneyEvidence
import JourneyLanguage

/// A thing on the page that can be asked what it rests on.
struct Popover {
    /// Unique on the page.
    var key: String
    /// The classes of the thing itself.
    var style: StaticString = "text"
    /// The thing as it is seen.
    var face: HTML
    /// What a screen reader hears after it.
    var spoken = ""
    var title: HTML
    var value: String?
    /// How it is known: the class of the mark, and the words beside it.
    var known: (mark: StaticString, text: String)?
    var paragraphs: [HTML] = []
    var facts: [(name: String, value: HTML)] = []
    var quotes: [HTML] = []
    var quotesTitle = ""
    /// Where links to the thing lead.
    var anchor: String?

    var html: HTML {
        """
        <div class="fig"\(HTML(anchor) { " id=\"\($0)\"" })><button type="button" class="v \(literal: style)" popovertarget="ev_\(key)">\(face)\
        \(HTML(when: !spoken.isEmpty, "<span class=\"vh\"> \(spoken)</span>"))</button>\
        <div class="ev" popover tabindex="0" id="ev_\(key)"><p class="t">\(title)</p>\
        \(HTML(value) { "<p class=\"big num\">\($0)</p>" })\
        \(HTML(known) { "<p class=\"how \(literal: $0.mark)\">\($0.text)</p>" })\
        \(HTML(each: paragraphs) { "<p class=\"par\">\($0)</p>" })\
        \(HTML(when: !facts.isEmpty, "<dl>\(HTML(each: facts) { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" })</dl>"))\
        \(HTML(when: !quotes.isEmpty, said))</div></div>
        """
    }

    private var said: HTML {
        "<p class=\"saidhead\">\(quotesTitle)</p><ul class=\"said\">\(HTML(each: quotes) { "<li>\($0)</li>" })</ul>"
    }
}

extension HTMLInterpolation {
    /// A literal of the source, such as the name of a class.
    mutating func appendInterpolation(literal: StaticString) {
        appendLiteral(literal)
    }
}
