// Lengths of time as a reader expects them: 31 s, 18 min, 1 h 50 min, 4 days.

/// How a language writes lengths of time.
package struct DurationStyle: Sendable {
    package let language: LanguageTag
    private let numbers: NumberStyle

    package init(language: LanguageTag) {
        self.language = language
        numbers = NumberStyle(language: language)
    }

    /// The length in the two largest units that say something: minutes beside hours up to ten hours, tenths of a day up
    /// to ten days.
    package func text(seconds: Double) -> String {
        guard seconds.isFinite else { return "–" }
        guard seconds >= 0 else { return "−" + text(seconds: -seconds) }
        guard seconds < 9e15 else { return "∞" }
        if seconds < 0.95 { return joined(fraction(seconds), unit(.second)) }
        if seconds < 59.5 { return joined(numbers.count(Int(seconds.rounded())), unit(.second)) }
        if seconds < 3_570 { return joined(numbers.count(Int((seconds / 60).rounded())), unit(.minute)) }
        if seconds < 35_970 {
            let minutes = Int((seconds / 60).rounded())
            let (hours, rest) = (minutes / 60, minutes % 60)
            let head = joined(numbers.count(hours), unit(.hour))
            return rest == 0 ? head : head + space + joined(numbers.count(rest), unit(.minute))
        }
        if seconds < 84_600 { return joined(numbers.count(Int((seconds / 3_600).rounded())), unit(.hour)) }
        return days(seconds / 86_400)
    }

    /// Less than a second: a tenth or a hundredth, whichever says something.
    private func fraction(_ seconds: Double) -> String {
        if seconds == 0 { return "0" }
        if seconds < 0.005 { return "<" + numbers.number(0.01, decimals: 2) }
        return numbers.number(seconds, decimals: seconds < 0.095 ? 2 : 1)
    }

    private func days(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        if value >= 9.95 || tenths == tenths.rounded() {
            let whole = Int(value.rounded())
            return joined(numbers.count(whole), Self.dayForms(language)[PluralCategory(whole, in: language)] ?? "d")
        }
        let fraction: PluralCategory = language.base == .russian || language.base == .polish ? .few : .other
        let forms = Self.dayForms(language)
        return joined(numbers.number(value, decimals: 1), language.base == .polish ? "dnia" : forms[fraction] ?? "d")
    }

    private enum Unit { case second, minute, hour }

    private func unit(_ unit: Unit) -> String {
        switch (language.base, unit) {
        case (.russian, .second): "с"
        case (.russian, .minute): "мин"
        case (.russian, .hour): "ч"
        case (.chinese, .second): "秒"
        case (.chinese, .minute): "分钟"
        case (.chinese, .hour): "小时"
        case (.polish, .hour): "godz."
        case (.uzbek, .second): "son."
        case (.uzbek, .minute): "daq."
        case (.uzbek, .hour): "soat"
        case (_, .second): "s"
        case (_, .minute): "min"
        case (_, .hour): "h"
        }
    }

    private static func dayForms(_ language: LanguageTag) -> [PluralCategory: String] {
        switch language.base {
        case .russian: [.one: "день", .few: "дня", .many: "дней", .other: "дня"]
        case .chinese: [.other: "天"]
        case .polish: [.one: "dzień", .few: "dni", .many: "dni", .other: "dnia"]
        case .uzbek: [.one: "kun", .other: "kun"]
        default: [.one: "day", .other: "days"]
        }
    }

    private var space: String { language.base == .chinese ? "" : "\u{A0}" }

    private func joined(_ number: String, _ unit: String) -> String { number + space + unit }
}
