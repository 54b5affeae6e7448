// What stands in a cell, and how values of a map become it and are made of it again.
internal import Foundation
internal import JourneyModel
internal import JourneySupport

/// The content of a cell.
enum CellContent: Hashable {
    case text(String)
    case number(Double)
    case day(CalendarDate)
    case flag(Bool)

    /// So many characters has a cell at most (ECMA-376; Excel's limit), in units of UTF-16.
    static let longest = 32_767

    /// The content as a CSV holds it.
    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): DocumentWriting.number(number)
        case .day(let day): "\(day)"
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}

extension CellContent {
    /// The content for a value that is no text of the map's languages; a list stands on several lines.
    init?(_ value: DocumentValue, _ shape: Shape) {
        switch shape {
        case .flag: self = .flag(value.scalar == "true")
        case .integer, .number:
            guard let text = value.scalar, let number = Double(text), Self.isExact(number) else {
                self = .text(value.scalar ?? "")
                return
            }
            self = .number(number)
        case .day:
            guard let day = value.scalar.flatMap({ CalendarDate(parsing: $0) }), day.year >= 1901, day.year <= 9_998
            else {
                self = .text(value.scalar ?? "")
                return
            }
            self = .day(day)
        case .numbers:
            self = .text(CellLines.joined(value.entries.map { "\($0.key): \($0.value.scalar ?? "")" }))
        case .list:
            self = .text(CellLines.joined(value.elements.compactMap(\.scalar)))
        default:
            guard let text = value.scalar else { return nil }
            self = .text(text)
        }
    }

    /// Whether sixteen digits, which is what a workbook holds, are the same number.
    private static func isExact(_ number: Double) -> Bool {
        Double(String(format: "%.16G", number)) == number
    }
}

/// Values of a map from the texts of cells. What is no such value stays as it is, and is an error where the map is read.
enum CellValue {
    private static let yes: Set<String> = [
        "true", "yes", "y", "x", "1", "да", "是", "tak", "ha", "✓", "✔", "wahr", "vrai",
    ]
    private static let no: Set<String> = ["false", "no", "n", "0", "нет", "否", "nie", "yoʻq", "yo'q", "falsch", "faux"]

    /// - Returns: `nil` for an empty cell.
    static func value(_ text: String, _ shape: Shape, at place: DocumentPlace) -> DocumentValue? {
        guard !text.isEmpty else { return nil }
        switch shape {
        case .list(let inner):
            let values = CellLines.split(text).compactMap { value($0, inner, at: place) }
            return values.isEmpty ? nil : DocumentValue(content: .list(values), place: place)
        case .numbers:
            let entries = CellLines.split(text).map { line in
                let colon = line.lastIndex(of: ":") ?? line.endIndex
                let number = String(line[colon...].dropFirst()).trimmed
                return DocumentEntry(
                    String(line[..<colon]).trimmed,
                    DocumentValue(content: .scalar(number, isPlain: true), place: place),
                    keyPlace: place)
            }
            return DocumentValue(content: .mapping(entries), place: place)
        default:
            let (text, isPlain) = scalar(text, shape)
            return text.isEmpty ? nil : DocumentValue(content: .scalar(text, isPlain: isPlain), place: place)
        }
    }

    private static func scalar(_ text: String, _ shape: Shape) -> (text: String, isPlain: Bool) {
        let bare = text.trimmed
        switch shape {
        case .flag:
            let word = bare.lowercased()
            return (yes.contains(word) ? "true" : no.contains(word) ? "false" : bare, true)
        case .integer:
            return (Double(bare).flatMap { Int(exactly: $0) }.map(String.init) ?? bare, true)
        case .number:
            // `1,200` may be either of two numbers; as it stands it is neither.
            if EmotionWords.isAmbiguous(bare) { return (bare, true) }
            let number = bare.replacing(",", with: ".").replacing("−", with: "-")
            return (Double(number).map(DocumentWriting.number) ?? bare, true)
        case .day: return (day(bare), true)
        case .word(let words):
            let word = bare.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
            return (words.contains(word) ? word : bare, true)
        case .span, .money: return (bare, true)
        case .reference: return (bare, false)
        default: return (text, false)
        }
    }

    /// A day in the spelling of maps: of `2026-12-15T00:00:00`, `15.12.2026` and `2026/12/15`.
    private static func day(_ text: String) -> String {
        if text.count > 10, let day = CalendarDate(parsing: String(text.prefix(10))),
            text.dropFirst(10).first.map({ "T ".contains($0) }) == true
        {
            return "\(day)"
        }
        let parts = text.split(separator: ".").map { Int($0) }
        if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 31,
            let date = CalendarDate(year: year, month: month, day: day)
        {
            return "\(date)"
        }
        let east = text.split { "/.".contains($0) }.map { Int($0) }
        if east.count == 3, let year = east[0], let month = east[1], let day = east[2], year > 31,
            let date = CalendarDate(year: year, month: month, day: day)
        {
            return "\(date)"
        }
        return text
    }
}
