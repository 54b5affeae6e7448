// Values of a map as people write them, in the language asked for.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension ExchangeWords {
    /// A number with as many decimals as it has, two at most: `1.5`, `−0.25`, `1,200`.
    func number(_ value: Double) -> String {
        let tenths = value * 10
        let decimals = value == value.rounded() ? 0 : tenths == tenths.rounded() ? 1 : 2
        return NumberStyle(language: language).number(value, decimals: decimals)
    }

    /// A single value in words: a day as the language writes it, a choice by its word, a thing by its title.
    /// - Parameters:
    ///   - original: the language of the document's plain texts.
    func text(
        of value: DocumentValue, _ shape: Shape, key: String, titles: ThingTitles, original: LanguageTag
    ) -> String {
        let raw = value.scalar ?? ""
        switch shape {
        case .text: return value.text(in: language, original)
        case .reference(let kind): return title(raw, kind, in: titles)
        case .word: return choice(raw, of: key)
        case .flag: return raw == "true" ? map.catalogue[MapEditWord.yes] : raw
        case .day: return CalendarDate(parsing: raw).map { DateStyle(language: language).text($0) } ?? raw
        case .span:
            return TimeSpan(parsing: raw).map {
                DurationStyle(language: language).text(seconds: Double($0.microseconds) / 1e6)
            } ?? raw
        case .integer: return Int(raw).map { NumberStyle(language: language).count($0) } ?? raw
        case .number: return Double(raw).map(number) ?? raw
        case .numbers(let kind, _):
            return value.entries.map { entry in
                title(entry.key, kind, in: titles) + language.punctuation.colon + (entry.value.scalar ?? "")
            }.joined(separator: language.punctuation.semicolon)
        default: return raw
        }
    }
}
