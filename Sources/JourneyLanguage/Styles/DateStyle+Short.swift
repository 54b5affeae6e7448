// Days and months where the year stands elsewhere: on the axes of charts. Month names alone: Unicode CLDR 44,
// abbreviated, stand-alone width.
package import JourneySupport

extension DateStyle {
    /// A day without its year: `15 Dec`, `15 дек.`, `12月15日`, `15 gru`, `15-dek`.
    package func short(_ date: CalendarDate) -> String { dayAndMonth(date, withYear: false) }

    /// A month alone, or with its year: `Dec 2026`, `дек. 2026`, `2026年12月`, `gru 2026`, `dek 2026`.
    package func month(_ date: CalendarDate, withYear: Bool) -> String {
        if language.base == .chinese { return (withYear ? "\(date.year)年" : "") + "\(date.month)月" }
        let name = language.base == .russian ? Self.russianAlone[date.month - 1] : month(date)
        return name + (withYear ? "\u{A0}\(date.year)" : "")
    }

    private static let russianAlone = [
        "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
    ]
}
