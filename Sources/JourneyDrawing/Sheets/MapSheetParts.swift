// What the outline and the table of a map share: its head, its takeaways, the notes below.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Builds the parts that stand around a map that is set as text.
struct MapSheetParts {
    let map: MapPicture
    private var context: DrawingContext { map.context }

    /// Whose map it is and what was found, at the top of a sheet.
    func head(_ sheet: SheetLayout) -> SheetLayout.Part {
        let top = 26.0
        let (marks, bottom) = MapPictureParts(picture: map, width: sheet.room).head(x: SheetLayout.margin, y: top)
        return SheetLayout.Part(
            title: map.map.title.text(in: context.language),
            frame: Frame(x: SheetLayout.margin, y: top, width: sheet.room, height: bottom - top), marks: marks)
    }

    /// The takeaways on their card, below what is there; `nil` where there are none.
    func takeaways(_ sheet: SheetLayout) -> SheetLayout.Part? {
        let parts = MapPictureParts(picture: map, width: sheet.room)
        guard let takeaways = parts.takeaways(x: SheetLayout.margin, y: sheet.bottom + 20) else { return nil }
        return SheetLayout.Part(
            title: context.words[.takeaways], frame: takeaways.frame, marks: takeaways.marks, look: .card, isPlace: true
        )
    }

    /// Contents on the ground, below what is there.
    func plain(_ content: CellContent, title: String = "", gap: Double, in sheet: SheetLayout) -> SheetLayout.Part {
        let frame = Frame(x: SheetLayout.margin, y: sheet.bottom + gap, width: sheet.room, height: content.height)
        return SheetLayout.Part(title: title, frame: frame, marks: content.marks.moved(x: frame.x, y: frame.y))
    }

    /// That there are no steps.
    func noSteps(_ sheet: SheetLayout) -> SheetLayout.Part {
        let note = context.set(context.words[.noSteps], .lead, width: sheet.room)
        return plain(CellContent(text: note, context.theme.ink3), gap: 24, in: sheet)
    }

    /// How the numbers were made, and what it means that nothing stands behind a text.
    var notes: [String] {
        let rule = map.measured.map { context.words.fill(.lostRule, context.figures.windows(of: $0.map)) }
        return [rule ?? "", context.say(SheetWord.noteless)]
    }
}
