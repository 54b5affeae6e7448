// What all sheets share: their head, the heads of cards, lists, pills.
import JourneyLanguage
import JourneyModel
import JourneySupport

extension DrawingContext {
    func say<P: Phrase>(_ phrase: P) -> String { words.catalogue[phrase] }
    func say<P: Phrase>(_ phrase: P, _ arguments: String...) -> String { words.catalogue.fill(phrase, arguments) }
    func count<P: Phrase>(_ number: Int, _ phrase: P) -> String { words.catalogue.counted(phrase, number) }

    var dates: DateStyle { DateStyle(language: language) }
    /// The sign after a label.
    var colon: String { figures.colon }
    /// The end of a sentence.
    var stop: String { figures.stop }

    /// Labels and values beside one another: `kind · state`.
    func dotted(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\u{A0}· ") }

    /// Sentences one after the other; Chinese ones follow without a space.
    func sentences(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }
            .map { $0.last.map { ".。!！?？…”»".contains($0) } ?? false ? $0 : $0 + stop }
            .joined(separator: language.punctuation.sentenceSpace)
    }
}

/// Builds the parts that sheets share.
struct SheetParts {
    let context: DrawingContext
    var theme: Theme { context.theme }
    /// The outline of filled boxes, in themes whose fills are too pale to part them.
    var edge: Stroke? { theme.edge.map { Stroke($0) } }

    /// The head: what kind of picture it is, what it says, and the figures behind that.
    func head(_ sheet: SheetLayout, kind: String, title: String, details: [String]) -> SheetLayout.Part {
        let room = sheet.room
        var stack = MarkStack()
        stack.add(context.set(kind, .noteStrong, width: room), theme.accent)
        stack.add(context.set(title, .title, width: min(room, 980)), theme.ink, gap: 4)
        for detail in details where !detail.isEmpty {
            stack.add(context.set(detail, .lead, width: min(room, 900)), theme.ink2, gap: 5)
        }
        let frame = Frame(x: SheetLayout.margin, y: 24, width: room, height: stack.height)
        return SheetLayout.Part(title: title, frame: frame, marks: stack.marks.moved(x: frame.x, y: frame.y))
    }

    /// The notes below everything: by which rule, and what the marks mean.
    func foot(_ sheet: SheetLayout, texts: [String], legend: CellContent? = nil) -> SheetLayout.Part? {
        var stack = MarkStack()
        if let legend { stack.add(legend) }
        for text in texts where !text.isEmpty {
            stack.add(context.set(text, .note, width: min(sheet.room, 1_000)), theme.ink3, gap: 4)
        }
        guard !stack.isEmpty else { return nil }
        let frame = Frame(
            x: SheetLayout.margin, y: sheet.bottom + 16, width: sheet.room, height: stack.height)
        return SheetLayout.Part(title: "", frame: frame, marks: stack.marks.moved(x: frame.x, y: frame.y))
    }

    /// The head of a card: an icon and a name.
    func name(_ icon: Icon, _ name: String, width: Double, color: Color? = nil) -> CellContent {
        var stack = MarkStack()
        let block = context.set(name, .strong, width: width - 26)
        stack.add(
            block, color ?? theme.ink, sign: .icon(icon, x: 0, y: 0, size: 18, color ?? theme.ink2), size: 18,
            indent: 26)
        return stack.content
    }

    /// Texts below one another, with a dot each where there are several.
    func list(_ texts: [LocalizedText], width: Double, style: TextStyle = .body, isSpeech: Bool = false) -> CellContent
    {
        var stack = MarkStack()
        let indent = texts.count > 1 ? 13.0 : 0
        for text in texts {
            let block = set(text, style, width: width - indent, isSpeech: isSpeech)
            if indent > 0 {
                let dot = Mark.box(Frame(x: 1, y: 0, width: 4, height: 4), radius: 2, fill: theme.rule)
                stack.add(block, theme.ink2, sign: dot, size: 4, indent: indent, gap: 5)
            } else {
                stack.add(block, theme.ink2)
            }
        }
        return stack.content
    }

    /// A text of the map; in quotation marks where somebody says it.
    func set(_ text: LocalizedText, _ style: TextStyle, width: Double, isSpeech: Bool = false) -> TextBlock {
        guard isSpeech else { return context.set(text, style, width: width) }
        let (string, language) = text.resolved(in: context.language)
        return context.set(context.words.quoted(string), style, width: width, language: language)
    }

    /// A short word in a capsule.
    func pill(_ text: String, ink: Color, fill: Color?, isDashed: Bool = false, icon: Icon? = nil, width: Double)
        -> (content: CellContent, width: Double)
    {
        let left = icon == nil ? 10.0 : 28
        let block = context.set(text, .value, width: width - left - 10)
        let frame = Frame(x: 0, y: 0, width: left + block.width + 10, height: block.height + 8)
        let stroke = isDashed ? Stroke(theme.rule, 1.2, dash: [4, 3]) : fill == nil ? Stroke(theme.line2) : edge
        var marks: [Mark] = [.box(frame, radius: 12, fill: fill, stroke: stroke)]
        if let icon { marks.append(.icon(icon, x: 9, y: 4 + (block.lineHeight - 14) / 2, size: 14, ink)) }
        marks.append(.text(block, x: left, y: 4, ink))
        return (CellContent(marks: marks, height: frame.height), frame.width)
    }

    /// A card around contents, at a place.
    func card(
        _ content: CellContent, title: String, x: Double, y: Double, width: Double, look: SheetLayout.Look = .card
    ) -> SheetLayout.Part {
        let frame = Frame(x: x, y: y, width: width, height: content.height + 2 * 18)
        return SheetLayout.Part(
            title: title, frame: frame, marks: content.marks.moved(x: x + SheetLayout.inset, y: y + 18), look: look,
            isPlace: true)
    }

    /// Why something is believed: `four interviews (interviews, n = 4, 12 Oct 2026, Malika)`.
    func evidence(_ record: EvidenceRecord) -> String {
        var parts: [String] = []
        if let source = record.source, !source.isEmpty { parts.append(context.words.source(source)) }
        if let n = record.n { parts.append("n = " + context.figures.numbers.count(n)) }
        if let date = record.date { parts.append(context.dates.text(date)) }
        if let person = record.person, !person.isEmpty { parts.append(person) }
        if let until = record.validUntil {
            parts.append(context.words.fill(.staleAfter, context.dates.text(until)))
        }
        if record.verdict == .contradicts { parts.append(context.words[.contradicts]) }
        let statement =
            context.words.evidence(record.kind).raisedFirst + context.colon
            + record.statement.text(in: context.language)
        guard !parts.isEmpty else { return statement }
        return statement + context.figures.bracketed(parts.joined(separator: context.figures.separator))
    }
}
