// How a number format shows a number: with a percent sign, a currency, commas between thousands (ECMA-376, 18.8.31).

import JourneySupport

/// A number format that shows more than digits.
struct NumberLook: Equatable, Sendable {
    let code: String

    /// What one section of a code says: for positive numbers, for negative ones, for zero.
    private struct Section {
        var before = ""
        var after = ""
        /// Digits before and behind the point that are always there, and the most behind it.
        var leastWhole = 0
        var (leastPart, mostPart) = (0, 0)
        var hasDigits = false
        var isGeneral = false
        var partsThousands = false
        /// So many places the point moves to the right: two for each percent sign, three to the left for each comma at the end.
        var shift = 0
        var isKnown = true
    }

    /// - Returns: nil for what shows the digits alone.
    init?(code: String) {
        let bare = code.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let isPlain = bare.allSatisfy { "0#?.".contains($0) } || code.lowercased() == "general" || code == "@"
        if isPlain, !code.contains(where: { $0 == "?" }), !bare.isEmpty { return nil }
        self.code = code
    }

    /// A format that every program knows by its number; those of dates are none of ours.
    init?(builtIn id: Int) {
        let codes = [
            3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
            37: "#,##0;(#,##0)", 38: "#,##0;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
            48: "##0.0E+0",
        ]
        guard let code = codes[id] else { return nil }
        self.code = code
    }

    /// A number, as the file writes it, as people see it; nil where the format says something that is not known here.
    func text(of written: String) -> String? {
        guard let number = Double(written), number.isFinite, abs(number) < 1e15 else { return nil }
        let sections = Self.sections(code)
        let index = number < 0 && sections.count > 1 ? 1 : number == 0 && sections.count > 2 ? 2 : 0
        let section = Self.section(sections[index])
        guard section.isKnown else { return nil }
        // A word in the place of a number: `none` for zero.
        guard section.hasDigits || section.isGeneral else {
            return section.before.trimmed.isEmpty ? nil : section.before.trimmed
        }
        let digits = section.isGeneral ? Self.plain(abs(number)) : Self.digits(abs(number), section)
        // A section of its own shows the sign where it wants one; what is rounded to nothing has none.
        let isNegative = number < 0 && index == 0 && digits.contains { ("1"..."9").contains($0) }
        return ((isNegative ? "-" : "") + section.before + digits + section.after).trimmed
    }

    // MARK: - The code

    private static func sections(_ code: String) -> [String] {
        var sections = [""]
        var (isQuoted, isEscaped) = (false, false)
        for letter in code {
            if letter == ";", !isQuoted, !isEscaped {
                sections.append("")
                continue
            }
            if letter == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = letter == "\\" && !isEscaped && !isQuoted
            sections[sections.count - 1].append(letter)
        }
        return sections
    }

    private static func section(_ code: String) -> Section {
        var section = Section()
        var (commas, isBehindPoint, isOver) = (0, false, false)
        var rest = code[...]
        func show(_ text: String) {
            if section.hasDigits || section.isGeneral {
                section.after += text
                isOver = true
            } else {
                section.before += text
            }
        }
        while let letter = rest.popFirst() {
            switch letter {
            case "0", "#", "?":
                // Digits that begin anew behind a text, as in a telephone number.
                if isOver || section.isGeneral { section.isKnown = false }
                section.hasDigits = true
                if isBehindPoint {
                    section.mostPart += 1
                    if letter == "0" { section.leastPart = section.mostPart }
                } else {
                    if commas > 0 { (section.partsThousands, commas) = (true, 0) }
                    if letter == "0" || section.leastWhole > 0 { section.leastWhole += 1 }
                }
            case "," where section.hasDigits && !isOver: commas += 1
            case "." where !isBehindPoint && !isOver && !section.isGeneral:
                (isBehindPoint, section.hasDigits) = (true, true)
            case "%":
                section.shift += 2
                show("%")
            case "\"":
                var text = ""
                while let next = rest.popFirst(), next != "\"" { text.append(next) }
                show(text)
            case "\\": show(rest.popFirst().map(String.init) ?? "")
            case "_":
                _ = rest.popFirst()
                show(" ")
            case "*": _ = rest.popFirst()
            case "[":
                var word = ""
                while let next = rest.popFirst(), next != "]" { word.append(next) }
                if word.first == "$" {
                    show(String(word.dropFirst().prefix { $0 != "-" }))
                } else if word.contains(where: { "<>=".contains($0) }) {
                    section.isKnown = false
                }
            case "G", "g":
                guard rest.lowercased().hasPrefix("eneral"), !section.hasDigits else {
                    section.isKnown = false
                    break
                }
                rest = rest.dropFirst(6)
                section.isGeneral = true
            case let sign where sign.isLetter && sign.isASCII || sign == "/" || sign == "@": section.isKnown = false
            default: show(String(letter))
            }
        }
        section.shift -= 3 * commas
        return section
    }

    // MARK: - The digits

    /// The digits of a number as they are written at shortest, and how many of them stand before the point.
    private static func decimal(_ number: Double) -> (digits: [UInt8], point: Int) {
        let parts = "\(number)".split(separator: "e")
        let sides = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = sides[0].utf8.map { $0 &- 0x30 }
        let part = sides.count > 1 ? sides[1].utf8.map { $0 &- 0x30 } : []
        return (whole + part, whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0))
    }

    private static func plain(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Rounded as people do: half away from zero, by the digits that the number is written with.
    private static func digits(_ number: Double, _ section: Section) -> String {
        var (digits, point) = decimal(number)
        point += section.shift
        if point < 0 { (digits, point) = ([UInt8](repeating: 0, count: -point) + digits, 0) }
        let end = point + section.mostPart
        while digits.count < end { digits.append(0) }
        let isUp = digits.count > end && digits[end] >= 5
        digits.removeLast(digits.count - end)
        if isUp {
            var place = end - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                digits[place] += 1
            } else {
                digits.insert(1, at: 0)
                point += 1
            }
        }
        var whole = digits[..<point].map { Character(Unicode.Scalar($0 + 0x30)) }
        var part = digits[point...].map { Character(Unicode.Scalar($0 + 0x30)) }
        while whole.count > max(section.leastWhole, 0), whole.first == "0" { whole.removeFirst() }
        whole = Array(repeating: "0", count: max(0, section.leastWhole - whole.count)) + whole
        while part.count > section.leastPart, part.last == "0" { part.removeLast() }
        if section.partsThousands {
            for place in stride(from: whole.count - 3, to: 0, by: -3) { whole.insert(",", at: place) }
        }
        // Excel shows a point that no digit follows; nobody would write it.
        return String(whole.isEmpty ? ["0"] : whole) + (part.isEmpty ? "" : "." + String(part))
    }
}
