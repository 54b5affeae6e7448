// The plural rules of the five languages, for whole numbers. Source: Unicode CLDR 44, plurals.xml.

/// Which form of a word a number asks for.
package enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case one, few, many, other

    /// The category of a whole number in a language; languages the interface does not speak count as English.
    package init(_ number: Int, in language: LanguageTag) {
        let n = number.magnitude
        let (lastDigit, lastTwo) = (n % 10, n % 100)
        let teen = (11...14).contains(lastTwo)
        switch language.base {
        case .chinese: self = .other
        case .russian:
            self = lastDigit == 1 && lastTwo != 11 ? .one : (2...4).contains(lastDigit) && !teen ? .few : .many
        case .polish:
            self = n == 1 ? .one : (2...4).contains(lastDigit) && !(12...14).contains(lastTwo) ? .few : .many
        default: self = n == 1 ? .one : .other
        }
    }
}
