// Words that should not be parted by a line's end: a number and its unit, a short preposition and what follows it.
import JourneyLanguage

extension TextPiece {
    /// The pieces with those joined that belong together, where the pair still fits a line.
    static func joined(
        _ pieces: [TextPiece], _ sizes: [Double], space: Double, width: Double, language: LanguageTag
    ) -> (pieces: [TextPiece], sizes: [Double]) {
        guard pieces.count > 1 else { return (pieces, sizes) }
        let lone = loneWords(of: language)
        var result: [TextPiece] = []
        var widths: [Double] = []
        result.reserveCapacity(pieces.count)
        widths.reserveCapacity(pieces.count)
        /// The last word of the last piece, as it was before it was joined.
        var last: String?
        for (piece, size) in zip(pieces, sizes) {
            if let word = last, let before = widths.last, piece.followsSpace, !piece.startsLine,
                holds(word, piece.text, lone), before + space + size <= width
            {
                result[result.count - 1].text += " " + piece.text
                widths[widths.count - 1] = before + space + size
            } else {
                result.append(piece)
                widths.append(size)
            }
            last = piece.text
        }
        return (result, widths)
    }

    /// Whether a word should stand on the line of the next.
    private static func holds(_ word: String, _ next: String, _ lone: Set<String>) -> Bool {
        if lone.contains(word) { return true }
        guard let first = word.unicodeScalars.first, isNumber(word, first) else { return word == "№" || word == "n" }
        return units.contains(next) || isGroup(next)
    }

    /// A number as people write it: digits with signs and separators.
    private static func isNumber(_ word: String, _ first: Unicode.Scalar) -> Bool {
        guard (0x30...0x39).contains(first.value) || "+-−±~≈≤≥<>".unicodeScalars.contains(first) else { return false }
        return word.unicodeScalars.contains { (0x30...0x39).contains($0.value) }
            && word.unicodeScalars.allSatisfy {
                (0x30...0x39).contains($0.value) || "+-−–±~≈≤≥<>.,:".unicodeScalars.contains($0)
            }
    }

    /// The next three digits of a long number.
    private static func isGroup(_ word: String) -> Bool {
        word.utf8.count >= 3 && word.utf8.prefix(3).allSatisfy { (0x30...0x39).contains($0) }
            && word.utf8.dropFirst(3).allSatisfy { !(0x30...0x39).contains($0) }
    }

    /// Prepositions and conjunctions of one letter, which do not end a line in Russian and Polish.
    private static func loneWords(of language: LanguageTag) -> Set<String> {
        switch language.base {
        case .russian: russianLone
        case .polish: polishLone
        default: []
        }
    }

    private static let russianLone: Set<String> = [
        "в", "к", "с", "и", "а", "о", "у", "В", "К", "С", "И", "А", "О", "У",
    ]
    private static let polishLone: Set<String> = ["w", "z", "i", "a", "o", "u", "W", "Z", "I", "A", "O", "U"]

    private static let units: Set<String> = [
        "%", "‰", "°C", "°", "€", "$", "£", "₽", "¥", "s", "ms", "min", "h", "d", "mm", "cm", "m", "km", "g", "kg", "t",
        "l", "ml", "kB", "MB", "GB", "TB", "kbps", "Mbps", "Gbps", "Mbit/s", "Gbit/s", "W", "kW", "kWh", "V", "A", "Hz",
        "day", "days", "hour", "hours", "minute", "minutes", "week", "weeks", "month", "months", "year", "years", "px",
        "с", "сек", "мин", "ч", "дн", "дн.", "день", "дня", "дней", "час", "часа", "часов", "минут", "минуты", "минуту",
        "мес", "мес.", "лет", "год", "года", "г.", "м", "км", "см", "мм", "кг", "л", "КБ", "МБ", "ГБ", "Мбит/с",
        "Гбит/с",
        "руб", "руб.", "сум", "тыс.", "млн", "млрд", "zł", "gr", "tys.", "mln", "mld", "dzień", "dni", "godz.",
        "godzin",
        "godziny", "minut", "minuty", "tyg.", "mies.", "lat", "lata", "r.", "kun", "soat", "daqiqa", "oy", "yil",
        "soʻm",
        "ming", "天", "小时", "分钟", "秒", "周", "个月", "年", "元", "次", "人",
    ]
}
