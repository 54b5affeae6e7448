// Which of the words that customers left are kept, and which are shown.
package import JourneyLanguage
import JourneyVoice

extension MeasuredQuote {
    /// How many words a step keeps of each language from each end.
    private static let most = 3

    /// In each language the words that came with the lowest and the highest scores, newest first among equals; words
    /// without a score only where there are no others. Lowest first.
    static func extremes(of responses: [Response]) -> [MeasuredQuote] {
        var quotes = responses.compactMap { response -> MeasuredQuote? in
            guard let text = response.text, !text.isEmpty else { return nil }
            return MeasuredQuote(
                text: text, language: response.language, kind: response.kind, score: response.score, time: response.time
            )
        }
        if quotes.contains(where: { $0.score != nil }) { quotes.removeAll { $0.score == nil } }
        return Dictionary(grouping: quotes.sorted(by: isBefore)) { $0.language?.base }.values
            .flatMap(ends).sorted(by: isBefore)
    }

    /// Both ends of a sorted list, each text once.
    private static func ends(of quotes: [MeasuredQuote]) -> [MeasuredQuote] {
        var seen = Set<String>()
        let lowest = quotes.filter { seen.insert($0.text).inserted }.prefix(most)
        seen = Set(lowest.map(\.text))
        let highest = quotes.sorted { left, right in
            left.emotion == right.emotion ? left.time > right.time : left.emotion > right.emotion
        }
        return Array(lowest) + highest.filter { seen.insert($0.text).inserted }.prefix(most)
    }

    private static func isBefore(_ left: MeasuredQuote, _ right: MeasuredQuote) -> Bool {
        if left.emotion != right.emotion { return left.emotion < right.emotion }
        if left.time != right.time { return left.time > right.time }
        if left.text != right.text { return left.text < right.text }
        return (left.language?.code ?? "") < (right.language?.code ?? "")
    }

    /// The score on the emotion scale, so that kinds of question can be put in one order; 0 without a score.
    package var emotion: Double { score.map(kind.emotion(of:)) ?? 0 }
}

extension [MeasuredQuote] {
    /// Of words in the order of their scores those with the highest, the newest of equals.
    package var best: MeasuredQuote? {
        last.flatMap { last in first { $0.emotion == last.emotion } }
    }

    /// At most so many: those in the reader's language before others, from both ends by turns; lowest first.
    /// - Parameter unmarked: the language of words that name none.
    package func telling(_ most: Int, in language: LanguageTag, unmarked: LanguageTag) -> [MeasuredQuote] {
        let own = indices.filter { (self[$0].language ?? unmarked).base == language.base }
        let others = indices.filter { (self[$0].language ?? unmarked).base != language.base }
        return (Self.byTurns(own) + Self.byTurns(others)).prefix(most).sorted().map { self[$0] }
    }

    /// First, last, second, last but one, and so on.
    private static func byTurns(_ places: [Int]) -> [Int] {
        places.indices.map { $0.isMultiple(of: 2) ? places[$0 / 2] : places[places.count - 1 - $0 / 2] }
    }
}
