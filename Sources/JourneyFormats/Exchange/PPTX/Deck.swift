// The slides of a map: the whole journey on one, what to take away, one for each stage, and those whose journey it is.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Lays out the slides of one map.
struct Deck {
    let document: MapDocument
    let words: ExchangeWords
    let titles: ThingTitles
    let personas: [Persona]
    let type = DeckType()
    let theme = Theme.light
    var map: JourneyMap { document.map }
    var language: LanguageTag { words.language }

    init(_ document: MapDocument, _ options: ExportOptions) {
        self.document = document
        words = ExchangeWords(language: options.language)
        titles = ThingTitles(document, personas: options.personas, language: options.language)
        let known = document.map.ownPersonas + options.personas
        personas = document.map.personas.compactMap { id in known.first { $0.id == id } }
    }

    func slides() -> [Slide] {
        var slides = [overview()] + takeaways()
        for index in map.stages.indices where hasMore(index) { slides += stage(index) }
        return slides + personaSlides()
    }

    /// Whether a stage has more to say than the names of its steps, which the first slide tells.
    private func hasMore(_ index: Int) -> Bool {
        guard !map.stages[index].steps.isEmpty else { return false }
        let value = document.root["stages"].elements[index]
        return map.stepCount > Self.mostSteps
            || !outline(value, Stage.self, without: ["title", "steps"]).isEmpty
            || value["steps"].elements.contains {
                !outline($0, Step.self, without: ["title", "milestone", "optional"]).isEmpty
            }
    }

    // MARK: - Pieces

    /// A text of the map in the language of the deck, or in the one it was written in.
    func text(_ text: LocalizedText) -> (text: String, language: LanguageTag) { text.resolved(in: language) }

    func run(
        _ text: LocalizedText, _ size: Double, _ color: Color? = nil, isBold: Bool = false
    ) -> SlideRun {
        let (string, language) = text.resolved(in: language)
        return SlideRun(string, size, color ?? theme.ink, isBold: isBold, language: language)
    }

    func run(_ text: String, _ size: Double, _ color: Color? = nil, isBold: Bool = false) -> SlideRun {
        SlideRun(text, size, color ?? theme.ink, isBold: isBold, language: language)
    }

    /// The title of a slide, in the largest size that leaves it whole.
    func title(_ text: String, size largest: Double = 28) -> SlideBox {
        let frame = SlideFrame(x: Slide.margin, y: 24, width: Slide.width - 2 * Slide.margin, height: 46)
        let sizes = [28, 26, 24, 22, 20, 18, 16, 14, 12, 10].filter { $0 <= largest }
        let size = type.size(of: text, sizes, width: frame.width, height: frame.height, isBold: true, language) ?? 9
        var box = SlideBox("Title", frame, [SlideParagraph([run(text, size, isBold: true)])])
        box.anchor = .middle
        return box
    }

    /// A line below the title.
    func subtitle(_ text: String, y: Double = 72, lines: Double = 1) -> SlideShape {
        let height = 20 * lines
        let frame = SlideFrame(x: Slide.margin, y: y, width: Slide.width - 2 * Slide.margin, height: height)
        let size = type.size(of: text, [14, 13, 12, 11, 10, 9], width: frame.width, height: height, language) ?? 8
        return .box(SlideBox("Subtitle", frame, [SlideParagraph([run(text, size, theme.ink2)])]))
    }

    /// `●●●●○`.
    func dots(_ severity: Int) -> String {
        let full = min(5, max(0, severity))
        return String(repeating: "●", count: full) + String(repeating: "○", count: 5 - full)
    }

    var separator: String { " · " }

    /// What stands in the notes below everything: how a thing of the map is told in full.
    func outline(_ value: DocumentValue, _ type: any DocumentElement.Type, without keys: Set<String> = []) -> [String] {
        PlainOutline(words: words, titles: titles, original: map.language).lines(of: value, type, without: keys)
    }
}
