// Numbers as each language writes them. Rules: Unicode CLDR 44, number patterns of en, ru, zh, pl, uz.

/// How a language writes numbers, shares and ranges.
package struct NumberStyle: Sendable {
    package let language: LanguageTag
    private let group: String
    private let decimal: String

    package init(language: LanguageTag) {
        self.language = language
        switch language.base {
        case .russian, .polish, .uzbek: (group, decimal) = ("\u{A0}", ",")
        default: (group, decimal) = (",", ".")
        }
    }

    /// A whole number with its thousands set apart: `48,200`; four digits stay together in Polish.
    package func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let length = digits.utf8.count
        var text = number < 0 ? "−" : ""
        guard length > (language.base == .polish ? 4 : 3) else { return text + digits }
        for (place, digit) in digits.unicodeScalars.enumerated() {
            if place > 0, (length - place).isMultiple(of: 3) { text += group }
            text.unicodeScalars.append(digit)
        }
        return text
    }

    /// A number with a fixed count of decimals: `4.6`, `4,6`.
    package func number(_ value: Double, decimals: Int = 1) -> String {
        guard value.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e15 else { return "∞" }
        let sign = value < 0 && scaled > 0 ? "−" : ""
        let whole = Int(scaled / scale)
        guard decimals > 0 else { return sign + count(whole) }
        let fraction = String(Int(scaled) - whole * Int(scale))
        return sign + count(whole) + decimal + String(repeating: "0", count: decimals - fraction.count) + fraction
    }

    /// A number with as many decimals as say something: `4.6`, `12`, `0.04`.
    package func short(_ value: Double) -> String {
        let size = abs(value)
        let decimals = size >= 9.95 || size == size.rounded() ? 0 : size >= 0.995 ? 1 : 2
        return number(value, decimals: decimals)
    }

    /// A share of 0…1 in per cent: `55%`, in Russian `55 %`; small ones with a decimal, `0.4%`, `<0.1%`.
    ///
    /// Neither a share above nothing nor one below all is ever rounded to `0%` or `100%`.
    package func percent(_ share: Double) -> String {
        guard share.isFinite else { return "–" }
        let value = share * 100
        if value > 0, value < 0.05 { return "<" + number(0.1) + percentSign }
        let decimals = value != 0 && abs(value) < 9.95 && value != value.rounded() ? 1 : 0
        let nearAll = value < 100 && value > 99.5
        return number(nearAll ? min(value, 99.9) : value, decimals: nearAll ? 1 : decimals) + percentSign
    }

    /// A range of shares: `51–59%`.
    package func percentRange(_ low: Double, _ high: Double) -> String {
        let isWhole = [low, high].allSatisfy { ($0 * 100).rounded() == $0 * 100 }
        let decimals = !isWhole && ((high - low) * 100 < 2 || high * 100 < 10) ? 1 : 0
        let texts = [low, high].map { number($0 * 100, decimals: decimals) }
        return (texts[0] == texts[1] ? texts[0] : texts.joined(separator: "–")) + percentSign
    }

    /// A range of numbers: `3.8–4.2`.
    package func range(_ low: Double, _ high: Double, decimals: Int = 1) -> String {
        let separator = low < 0 ? " … " : "–"
        return number(low, decimals: decimals) + separator + number(high, decimals: decimals)
    }

    /// The sign, with the space that the language puts before it.
    package var percentSign: String { language.base == .russian ? "\u{A0}%" : "%" }
}
