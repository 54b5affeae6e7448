// Below the map: what the marks mean, and by which rules the numbers were made.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapPictureParts {
    /// The legend and the foot; answers the marks and where they end.
    func foot(x: Double, y: Double) -> (marks: [Mark], bottom: Double) {
        let texts = footTexts()
        let legend = MapLegend(picture, room: width)
        // Rules beside the key where both have room on its one line.
        let isBeside = !texts.isEmpty && width - legend.width - 40 >= 520
        var marks: [Mark] = []
        var top = y
        if isBeside {
            marks += legend.marks.moved(x: x + width - legend.width, y: y)
        } else {
            marks += legend.marks.moved(x: x, y: y)
            top += legend.height + 6
        }
        let room = min(isBeside ? width - legend.width - 40 : width, 1_100)
        for text in texts {
            let block = context.set(text, .note, width: room)
            marks.append(.text(block, x: x, y: top, theme.ink3))
            top += block.height + 2
        }
        return (marks, max(top, y + legend.height))
    }

    /// What the letters on entries stand for; `nil` where there are none.
    private var personaLetters: String? {
        let steps = picture.map.steps
        let bearing = Set(
            steps.flatMap { step in
                step.notes.values.flatMap { $0.compactMap(\.persona) } + step.barriers.compactMap(\.persona)
            })
        guard !bearing.isEmpty else { return nil }
        let initials = PersonaInitials(picture.known, language: context.language)
        let names = bearing.sorted().map { id in
            let name = picture.known.first { $0.id == id }?.name.text(in: context.language) ?? id
            return words.fill(.personaLetter, initials[id], name)
        }
        return words.fill(.personaLetters, names.joined(separator: figures.strongSeparator))
    }

    private func footTexts() -> [String] {
        let letters = [personaLetters, picture.shortNote].compactMap { $0 }
        guard let measured = picture.measured else { return letters }
        // Whose journeys, how many and when stand in the head; which log they are from, in the description.
        var texts = [words.fill(.lostRule, figures.windows(of: measured.map))]
        texts += letters
        if !measured.missingEvents.isEmpty {
            texts.append(words.fill(.missingEvents, measured.missingEvents.joined(separator: figures.separator)))
        }
        if !measured.missingProperties.isEmpty {
            texts.append(
                words.fill(.missingProperties, measured.missingProperties.joined(separator: figures.separator)))
        }
        return texts
    }
}
