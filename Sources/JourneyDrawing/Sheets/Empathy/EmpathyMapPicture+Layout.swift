// Where the quarters of an empathy map stand: they grow with what is in them, the persona keeps the middle.
import JourneyLanguage
import JourneyModel

extension EmpathyMapPicture {
    static let width = 1_240.0
    /// The disc in the middle, and the ring of ground around it.
    static let disc = 44.0
    static let ring = 9.0
    private static let leastHeight = 150.0

    private var theme: Theme { context.theme }
    private var parts: SheetParts { SheetParts(context: context) }

    func layout() -> SheetLayout {
        var sheet = SheetLayout(width: Self.width)
        sheet.parts.append(head(sheet))
        let top = sheet.bottom + 22
        let cross = placeQuarters(in: &sheet, top: top)
        sheet.parts.append(middle(x: cross.x, y: cross.y))
        placePainsAndGains(in: &sheet)
        let hasGuess = sheet.parts.contains { $0.look == .guess }
        if hasGuess, let foot = parts.foot(sheet, texts: [context.say(SheetWord.guessKey)]) { sheet.parts.append(foot) }
        sheet.close()
        return sheet
    }

    /// Whose map it is at the left, what stands behind it at the right.
    private func head(_ sheet: SheetLayout) -> SheetLayout.Part {
        let right = 330.0
        let left = sheet.room - right - 40
        var stack = MarkStack()
        stack.add(context.set(context.say(SheetWord.empathyMap), .noteStrong, width: left), theme.accent)
        stack.add(context.set(persona.name, .title, width: left), theme.ink, gap: 4)
        if let about = persona.about {
            stack.add(context.set(about, TextStyle(.heading, leading: 1.4), width: left), theme.ink2, gap: 3)
        }
        let standing = parts.standing(of: persona, width: right)
        let frame = Frame(
            x: SheetLayout.margin, y: 26, width: sheet.room, height: max(stack.height, standing.height))
        let marks = stack.marks + standing.marks.moved(x: sheet.room - right, y: 0)
        return SheetLayout.Part(
            title: persona.name.text(in: context.language), frame: frame, marks: marks.moved(x: frame.x, y: frame.y))
    }

    // MARK: Quarters

    /// The four quarters; answers where they meet. The side towards the middle keeps clear of the disc.
    private func placeQuarters(in sheet: inout SheetLayout, top: Double) -> (x: Double, y: Double) {
        let rows: [[EmpathyQuarter]] = [[.says, .thinks], [.does, .feels]]
        let width = (sheet.room - SheetLayout.gap) / 2
        let clear = Self.disc + Self.ring - SheetLayout.gap / 2 + 14
        let room = width - SheetLayout.inset - clear
        var y = top
        var cross = (x: SheetLayout.margin + width + SheetLayout.gap / 2, y: top)
        for (row, quarters) in rows.enumerated() {
            let contents = quarters.map { content($0, width: room) }
            let height = max(Self.leastHeight, (contents.map(\.height).max() ?? 0) + 40)
            for (column, quarter) in quarters.enumerated() {
                let frame = Frame(
                    x: SheetLayout.margin + Double(column) * (width + SheetLayout.gap), y: y, width: width,
                    height: height)
                let left = frame.x + (column == 0 ? SheetLayout.inset : clear)
                // What nobody has noted is a gap, and looks like one.
                let isGuess = !persona.isValidated || persona.empathy[quarter].isEmpty
                sheet.parts.append(
                    SheetLayout.Part(
                        title: quarter.name(context), frame: frame,
                        marks: contents[column].marks.moved(x: left, y: y + 20), look: isGuess ? .guess : .card,
                        isPlace: true))
            }
            y += height + SheetLayout.gap
            if row == 0 { cross.y = y - SheetLayout.gap / 2 }
        }
        return cross
    }

    private func content(_ quarter: EmpathyQuarter, width: Double) -> CellContent {
        var stack = MarkStack()
        let name = context.set(quarter.name(context), .heading, width: width - 28)
        stack.add(
            name, theme.ink, sign: .icon(quarter.icon, x: 0, y: 0, size: 20, theme.ink2), size: 20, indent: 28)
        let texts = persona.empathy[quarter]
        guard !texts.isEmpty else {
            stack.add(context.set(context.say(SheetWord.nothingNoted), .body, width: width), theme.ink3, gap: 10)
            return stack.content
        }
        stack.add(
            parts.list(
                texts, width: width, style: TextStyle(.heading, leading: 1.4), isSpeech: quarter.isSpeech), gap: 12)
        return stack.content
    }

    /// The persona where the quarters meet.
    private func middle(x: Double, y: Double) -> SheetLayout.Part {
        let outer = Self.disc + Self.ring
        let frame = Frame(x: x - outer, y: y - outer, width: 2 * outer, height: 2 * outer)
        let ring = Mark.box(frame, radius: outer, fill: theme.ground)
        return SheetLayout.Part(
            title: persona.name.text(in: context.language), frame: frame,
            marks: [ring] + parts.face(of: persona, x: x, y: y, radius: Self.disc))
    }

    // MARK: Pains and gains

    private func placePainsAndGains(in sheet: inout SheetLayout) {
        let quarters = [EmpathyQuarter.pains, .gains].filter { !persona.empathy[$0].isEmpty }
        guard !quarters.isEmpty else { return }
        let y = sheet.bottom + SheetLayout.gap
        let width = (sheet.room - SheetLayout.gap) / 2
        let wide = quarters.count == 1 ? sheet.room : width
        let contents = quarters.map { quarter in
            let color = quarter == .pains ? theme.negativeInk : theme.positiveInk
            var stack = MarkStack()
            stack.add(
                context.set(quarter.name(context), .heading, width: wide - 2 * SheetLayout.inset - 28), color,
                sign: .icon(quarter.icon, x: 0, y: 0, size: 20, color), size: 20, indent: 28)
            stack.add(
                parts.list(
                    persona.empathy[quarter], width: wide - 2 * SheetLayout.inset,
                    style: TextStyle(.heading, leading: 1.4)), gap: 12)
            return stack.content
        }
        let height = (contents.map(\.height).max() ?? 0) + 40
        for (column, quarter) in quarters.enumerated() {
            let frame = Frame(
                x: SheetLayout.margin + Double(column) * (width + SheetLayout.gap), y: y, width: wide, height: height)
            sheet.parts.append(
                SheetLayout.Part(
                    title: quarter.name(context), frame: frame,
                    marks: contents[column].marks.moved(x: frame.x + SheetLayout.inset, y: y + 20),
                    look: persona.isValidated ? .card : .guess, isPlace: true))
        }
    }
}
