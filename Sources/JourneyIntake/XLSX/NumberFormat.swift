// What a number format makes of a number: for us, only whether it is a date, a time of day or a length of time.

/// How a number is meant.
enum NumberFormat: Sendable, Equatable {
    case number
    /// A day, maybe with a time.
    case date
    /// A day and a time, or a time alone.
    case dateTime, time
    /// Hours, minutes or seconds that go on counting, such as `[h]:mm`.
    case elapsed

    /// A format that every program knows by its number (ECMA-376, 18.8.30, with those of East Asian languages).
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 36, 50...54, 57, 58: .date
            case 18...21, 32...35, 45, 47, 55, 56: .time
            case 22: .dateTime
            case 46: .elapsed
            default: .number
            }
    }

    /// A format by its code, such as `dd.mm.yyyy hh:mm;@`. Its first section counts.
    init(code: String) {
        let letters = Self.letters(code)
        if letters.isElapsed {
            self = .elapsed
            return
        }
        let text = letters.text.replacing("general", with: "").replacing("e+", with: "").replacing("e-", with: "")
        let hasClock = text.contains("h") || text.contains("s")
        let hasDay = text.contains("y") || text.contains("d") || (text.contains("m") && !hasClock)
        self = hasDay ? (hasClock ? .dateTime : .date) : hasClock ? .time : .number
    }

    /// The code without what is shown as it stands, in small letters; and whether something in brackets counts on.
    private static func letters(_ code: String) -> (text: String, isElapsed: Bool) {
        var text = ""
        var isElapsed = false
        var rest = code.lowercased()[...]
        while let letter = rest.popFirst() {
            switch letter {
            case ";": return (text, isElapsed)
            case "\"":
                while let next = rest.popFirst(), next != "\"" {}
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                var word = ""
                while let next = rest.popFirst(), next != "]" { word.append(next) }
                if let first = word.first, "hms".contains(first), word.allSatisfy({ $0 == first }) { isElapsed = true }
            default: text.append(letter)
            }
        }
        return (text, isElapsed)
    }
}
