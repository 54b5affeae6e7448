// Sums of money as people write them: `1200 EUR`, `49.90 PLN`.

/// A sum in a currency, exact to the hundredth.
package struct Money: Hashable, Sendable, CustomStringConvertible {
    package var hundredths: Int64
    /// The code of ISO 4217, such as `EUR`.
    package var currency: String

    package init(hundredths: Int64, currency: String) {
        (self.hundredths, self.currency) = (hundredths, currency)
    }

    /// Reads `1200 EUR` and `49.90 PLN`: digits, at most two behind a point, and a code of three capital letters.
    /// `nil` for anything else.
    package init?(parsing text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[1].count == 3, parts[1].utf8.allSatisfy({ (65...90).contains($0) }) else {
            return nil
        }
        let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(digits.count), digits.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let whole = Int64(digits[0]), whole < 1_000_000_000_000_000
        else { return nil }
        var cents: Int64 = 0
        if digits.count == 2 {
            guard (1...2).contains(digits[1].count), let read = Int64(digits[1]) else { return nil }
            cents = digits[1].count == 1 ? read * 10 : read
        }
        self.init(hundredths: whole * 100 + cents, currency: String(parts[1]))
    }

    package var description: String {
        let cents = hundredths % 100
        return "\(hundredths / 100)\(cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)") \(currency)"
    }
}
