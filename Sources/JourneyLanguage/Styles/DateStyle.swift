// Days and periods as each language writes them. Month names: Unicode CLDR 44, abbreviated, format width.
package import JourneySupport

/// How a language writes days and periods.
package struct DateStyle: Sendable {
    package let language: LanguageTag

    package init(language: LanguageTag) {
        self.language = language
    }

    private static let months: [LanguageTag: [String]] = [
        .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        .russian: ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
        .polish: ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
        .uzbek: ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avg", "sen", "okt", "noy", "dek"],
    ]

    /// A day: `15 Dec 2026`, `15 дек. 2026`, `2026年12月15日`, `15 gru 2026`, `15-dek, 2026`.
    package func text(_ date: CalendarDate) -> String {
        dayAndMonth(date, withYear: true)
    }

    /// A stretch of days, both included; year and month stand once where they are the same: `3–15 Dec 2026`.
    package func text(from first: CalendarDate, through last: CalendarDate) -> String {
        guard first != last else { return text(first) }
        let sameYear = first.year == last.year
        let sameMonth = sameYear && first.month == last.month
        if language.base == .chinese {
            let end = sameMonth ? "\(last.day)日" : dayAndMonth(last, withYear: !sameYear)
            return dayAndMonth(first, withYear: true) + "至" + end
        }
        if sameMonth { return "\(first.day)–" + dayAndMonth(last, withYear: true) }
        return dayAndMonth(first, withYear: !sameYear) + " – " + dayAndMonth(last, withYear: true)
    }

    func dayAndMonth(_ date: CalendarDate, withYear: Bool) -> String {
        switch language.base {
        case .chinese: return (withYear ? "\(date.year)年" : "") + "\(date.month)月\(date.day)日"
        case .uzbek: return "\(date.day)-" + month(date) + (withYear ? ",\u{A0}\(date.year)" : "")
        default: return "\(date.day)\u{A0}" + month(date) + (withYear ? "\u{A0}\(date.year)" : "")
        }
    }

    func month(_ date: CalendarDate) -> String {
        let names = Self.months[language.base] ?? Self.months[.english] ?? []
        return names.indices.contains(date.month - 1) ? names[date.month - 1] : String(date.month)
    }
}
