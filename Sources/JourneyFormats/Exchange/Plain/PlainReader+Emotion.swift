// Levels of emotion in a sheet made by hand: numbers of whatever scale, faces, words; what says no level is kept as it is said.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension PlainReader {
    /// By column, the level that the row of emotion tells. Words that tell none, and those that tell more, are kept as feelings.
    mutating func emotions() -> [Int: DocumentValue] {
        var levels: [Int: DocumentValue] = [:]
        for (row, lane, _) in layout.lanes where lane == "emotion.assumed" {
            let numbers = layout.columns.compactMap { EmotionWords.number(table.number(row, $0)) }
            let scale = Scale(numbers)
            if !numbers.isEmpty { note(.guess, row, layout.names, scale.text) }
            for column in layout.columns where !table[row, column].isEmpty {
                takeEmotion(row, column, scale, &levels)
            }
        }
        for (row, lane, _) in layout.lanes where lane == "emotion.target" {
            note(.dropped, row, layout.names, "a target is read from sheets that Waymark wrote only")
        }
        return levels
    }

    private mutating func takeEmotion(
        _ row: Int, _ column: Int, _ scale: Scale, _ levels: inout [Int: DocumentValue]
    ) {
        let text = table[row, column].trimmed
        if NothingWords.says(text, in: "emotion.assumed") {
            return note(.guess, row, column, "“\(text.shortened)” says that there is nothing")
        }
        func keep(_ why: String) {
            note(.guess, row, column, "“\(text.shortened)” \(why); it is kept as a text of the lane `feels`")
            feelings[column, default: []].append(self.text(text, row, column))
        }
        let number = EmotionWords.number(table.number(row, column))
        let reading = EmotionWords.reading(text)
        guard let level = number.map(scale.level) ?? reading?.level else {
            if EmotionWords.isAmbiguous(text) { return keep("may be either of two numbers, and says no emotion") }
            return keep("names no level of emotion that is known; a number from -2 to 2, a word or a face would")
        }
        guard levels[column] == nil else { return keep("is a second emotion of its step") }
        let said = DocumentWriting.number(level)
        levels[column] = DocumentValue(content: .scalar(said, isPlain: true), place: table.place(row, column))
        guard number == nil else { return }
        note(.guess, row, column, "“\(text.shortened)” is taken for \(said)")
        let isWord = !LaneWords.plain(text).isEmpty
        if reading?.hasMore == true || layout.wordsOfEmotion.contains(row) && isWord { keep("says more than a number") }
    }

    /// What the numbers of a row go from and to.
    private struct Scale {
        let low, high: Double
        /// Whether the numbers would be as good on a scale from 1.
        private let isUnsure: Bool

        init(_ numbers: [Double]) {
            let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
            isUnsure = least >= 1 && most <= 2
            if least >= -2, most <= 2 {
                (low, high) = (-2, 2)
            } else if least >= 1, most <= 5 {
                (low, high) = (1, 5)
            } else if least >= 0, most <= 10 {
                (low, high) = (least == 0 ? 0 : 1, 10)
            } else if least >= -5, most <= 5 {
                (low, high) = (-5, 5)
            } else {
                let bound = max(abs(least), abs(most), 1)
                (low, high) = (least < 0 ? -bound : 0, bound)
            }
        }

        var text: String {
            "the numbers are taken to go from \(DocumentWriting.number(low)) (angry) to \(DocumentWriting.number(high)) (delighted)"
                + (isUnsure ? "; if 1 is the worst of 5, write -2 for 1 and -1 for 2" : "")
        }

        /// In eighths, so that the map stays readable.
        func level(_ number: Double) -> Double {
            if low == -2 { return number }
            let share = (number - low) / (high - low)
            return ((share * 4 - 2) * 8).rounded() / 8
        }
    }
}
