// Lengths of time as people write them: `30s 15m 12h 7d 4w`.

/// A length of time, in whole microseconds.
package struct TimeSpan: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(microseconds: count * 1_000_000) }
    package static func days(_ count: Int64) -> TimeSpan { .seconds(count * 86_400) }

    /// The length in seconds.
    package var seconds: Double { Double(microseconds) / 1_000_000 }

    package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.microseconds < right.microseconds }

    private static let units: [(letter: Character, seconds: Int64)] = [
        ("w", 604_800), ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
    ]

    /// Reads `30s`, `15m`, `12h`, `7d`, `4w` and sums such as `1d12h`; `nil` for anything else.
    package init?(parsing text: String) {
        var total: Int64 = 0
        var digits = ""
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            guard let unit = Self.units.first(where: { $0.letter == character }), let count = Int64(digits) else {
                return nil
            }
            let (span, overflow) = count.multipliedReportingOverflow(by: unit.seconds * 1_000_000)
            let (sum, sumOverflow) = total.addingReportingOverflow(span)
            guard !overflow, !sumOverflow else { return nil }
            total = sum
            digits = ""
        }
        guard digits.isEmpty, total > 0 else { return nil }
        microseconds = total
    }

    /// The shortest text of the form that `init(parsing:)` reads, such as `7d` or `1h30m`.
    package var description: String {
        var rest = microseconds / 1_000_000
        var text = ""
        for unit in Self.units where rest >= unit.seconds {
            if unit.letter == "w", rest % unit.seconds != 0 { continue }
            text += "\(rest / unit.seconds)\(unit.letter)"
            rest %= unit.seconds
        }
        return text.isEmpty ? "0s" : text
    }
}
