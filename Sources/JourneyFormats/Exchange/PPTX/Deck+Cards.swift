// Slides of cards: what to take away, and whose journey it is.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension Deck {
    /// A card: what it says, in the sizes of its type, and what the notes add.
    private struct Card {
        let paragraphs: (_ size: Double) -> [SlideParagraph]
        let notes: [String]
    }

    private static let cardsTop = 92.0
    private static let cardsRoom = 586.0
    private static let gap = 14.0
    private static let padding = 14.0

    func takeaways() -> [Slide] {
        let cards = zip(map.takeaways, document.root["takeaways"].elements).enumerated().map { index, pair in
            Card(
                paragraphs: { size in
                    var lines = [
                        SlideParagraph([
                            run("\(index + 1)  ", size, theme.accent, isBold: true),
                            run(pair.0.title, size, isBold: true),
                        ])
                    ]
                    let step = pair.0.step.map { words.title($0, .step, in: titles) }
                    let opportunity = pair.0.opportunity.map { "→ " + words.title($0, .opportunity, in: titles) }
                    let said = [step, opportunity].compactMap(\.self).joined(separator: "   ")
                    if !said.isEmpty { lines.append(SlideParagraph([run(said, size - 3, theme.ink2)], space: 4)) }
                    return lines
                }, notes: outline(pair.1, Takeaway.self, without: ["title", "step", "opportunity"]))
        }
        return slides(cards, columns: 1, words.map[.takeaways], sizes: [20, 18, 16, 15, 14])
    }

    func personaSlides() -> [Slide] {
        let writing = DocumentWriting(language: map.language)
        let cards = personas.map { persona in
            Card(
                paragraphs: { size in self.lines(persona, size) },
                notes: [persona.name.text(in: language)]
                    + outline(writing.mapping(persona), Persona.self, without: ["name", "about", "quote"]))
        }
        let name = words.name(of: "personas", in: .map)
        return slides(cards, columns: min(3, max(1, cards.count)), name, sizes: [16, 15, 14, 13, 12])
    }

    private func lines(_ persona: Persona, _ size: Double) -> [SlideParagraph] {
        var lines = [SlideParagraph([run(persona.name, size + 2, theme.accent, isBold: true)])]
        if let about = persona.about { lines.append(SlideParagraph([run(about, size, theme.ink2)], space: 2)) }
        if let quote = persona.quote {
            let (string, language) = text(quote)
            let words = MapWords(language: language)
            lines.append(
                SlideParagraph([SlideRun(words.quoted(string), size, theme.ink, language: language)], space: 8))
        }
        for trait in PersonaTrait.allCases {
            guard let facts = persona.facts[trait], !facts.isEmpty else { continue }
            let name = words.name(of: trait.rawValue, in: .persona) + language.punctuation.colon
            let said = facts.map { fact in
                let text = fact.text(in: language)
                return trait == .channels ? words.map.channel(text) : text
            }
            lines.append(
                SlideParagraph(
                    [
                        run(name, size, theme.ink3, isBold: true),
                        run(said.joined(separator: language.punctuation.semicolon), size),
                    ], space: 6))
        }
        return lines
    }

    // MARK: - Slides of cards

    /// Cards side by side or below each other: in the largest type in which all fit, else on several slides.
    private func slides(_ cards: [Card], columns: Int, _ name: String, sizes: [Double]) -> [Slide] {
        guard !cards.isEmpty else { return [] }
        let all = Slide.width - 2 * Slide.margin
        let width = (all - Self.gap * Double(columns - 1)) / Double(columns)
        let inner = width - 2 * Self.padding
        func height(_ card: Card, _ size: Double) -> Double {
            type.height(card.paragraphs(size), width: inner) + 2 * Self.padding
        }
        let size =
            sizes.first { size in
                columns > 1
                    ? cards.allSatisfy { height($0, size) <= Self.cardsRoom }
                    : cards.reduce(-Self.gap) { $0 + height($1, size) + Self.gap } <= Self.cardsRoom
            } ?? sizes[sizes.count - 1]
        var slides: [Slide] = []
        var (column, y) = (columns, 0.0)
        func next() {
            let heading = slides.isEmpty ? name : words.map.catalogue.fill(DeckWord.continued, name)
            slides.append(Slide(title: title(heading, size: 24)))
            (column, y) = (0, Self.cardsTop)
        }
        for card in cards {
            var rest = card.paragraphs(size)
            var isFirst = true
            while !rest.isEmpty {
                let needed = type.height(rest, width: inner) + 2 * Self.padding
                let bottom = Self.cardsTop + Self.cardsRoom
                let isFull =
                    columns > 1 ? column >= columns : slides.isEmpty || (y + needed > bottom && y > Self.cardsTop)
                if isFull { next() }
                let room = bottom - y - 2 * Self.padding
                let (shown, left) = cut(rest, width: inner, height: room)
                let height = type.height(shown, width: inner) + 2 * Self.padding
                let frame = SlideFrame(
                    x: Slide.margin + Double(columns > 1 ? column : 0) * (width + Self.gap), y: y, width: width,
                    height: columns > 1 && left.isEmpty && isFirst ? max(height, 200) : height)
                var box = SlideBox(name, frame, shown)
                (box.form, box.fill, box.outline) = (.rounded, theme.surface, SlideOutline(color: theme.line))
                box.padding = Self.padding
                slides[slides.count - 1].shapes.append(.box(box))
                if isFirst { slides[slides.count - 1].notes += card.notes }
                if columns > 1 { column += 1 } else { y += height + Self.gap }
                (rest, isFirst) = (left, false)
            }
        }
        return slides
    }

    /// As many paragraphs as fit into a height, and the rest; a paragraph alone too high is parted.
    private func cut(
        _ paragraphs: [SlideParagraph], width: Double, height: Double
    ) -> (shown: [SlideParagraph], left: [SlideParagraph]) {
        var (shown, used) = ([SlideParagraph](), 0.0)
        for (index, paragraph) in paragraphs.enumerated() {
            let own = type.height(paragraph, width: width)
            if used + own <= height {
                shown.append(paragraph)
                used += own
                continue
            }
            guard shown.isEmpty else { return (shown, Array(paragraphs[index...])) }
            let (head, tail) = type.split(paragraph, width: width, height: height)
            return ([head], [tail].compactMap(\.self) + paragraphs[(index + 1)...])
        }
        return (shown, [])
    }
}
