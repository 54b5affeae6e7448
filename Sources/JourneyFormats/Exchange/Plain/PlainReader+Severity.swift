// How bad the barriers of a sheet made by hand are: numbers and words of a row beside theirs.
internal import JourneyModel
internal import JourneySupport

extension PlainReader {
    /// Takes the rows of severity, where each of their cells says as much as there are barriers above it; else they are notes.
    mutating func takeSeverities(_ cells: inout [Int: [(lane: String, text: DocumentValue)]]) {
        var found: [Int: [Int]] = [:]
        var pairs = true
        for column in layout.columns {
            let texts = layout.severities.flatMap { Self.severities(table[$0, column]) }
            guard !texts.isEmpty else { continue }
            let levels = texts.compactMap { SeverityWords.severity($0) }
            let barriers = cells[column, default: []].count { $0.lane == "barriers" }
            pairs = pairs && levels.count == texts.count && levels.count == barriers
            found[column] = levels
        }
        for row in layout.severities {
            let name = table[row, layout.names].trimmed
            if pairs {
                note(.guess, row, layout.names, "“\(name.shortened)” is taken for the severity of the barriers, 1 … 5")
                continue
            }
            note(
                .guess, row, layout.names,
                "“\(name.shortened)” does not say one severity, 1 … 5, for each barrier; its texts are kept as notes that begin with it"
            )
            for column in layout.columns where !table[row, column].isEmpty {
                cells[column, default: []].append(
                    ("notes", text("\(name): \(table[row, column].trimmed)", row, column)))
            }
        }
        severities = pairs ? found : [:]
        let unsaid = layout.columns.filter { column in
            severities[column] == nil && cells[column, default: []].contains { $0.lane == "barriers" }
        }
        if let row = layout.lanes.first(where: { $0.lane == "barriers" })?.row, let column = unsaid.first {
            let isAll = severities.isEmpty
            note(
                .guess, row, isAll ? layout.names : column,
                isAll
                    ? "no severity is said; each has 3 of 5 until somebody says better"
                    : "no severity is said here; 3 of 5 is taken until somebody says better")
        }
    }

    /// The severities of a cell: one, or several with lines, semicolons or commas between them.
    private static func severities(_ cell: String) -> [String] {
        if SeverityWords.severity(cell) != nil { return [cell] }
        return cell.split { $0.isNewline || ";；,，、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

/// How bad something is, as people say it.
enum SeverityWords {
    /// From 1 to 5; `nil` for what says none of it.
    static func severity(_ text: String) -> Int? {
        if let match = text.trimmed.wholeMatch(of: /([1-5])(?:[.,]0)?(?:\s*\/\s*5)?/) { return Int(match.1) }
        let dots = text.trimmed
        if !dots.isEmpty, dots.count <= 5, dots.allSatisfy({ "●○".contains($0) }) {
            return max(1, dots.count { $0 == "●" })
        }
        return words[LaneWords.plain(text)]
    }

    private static let words: [String: Int] = {
        let lists: [(Int, String)] = [
            (
                1,
                "trivial,negligible,very low,minor,незначительная,незначительно,очень низкая,мелочь,很低,轻微,bardzo niska,drobna,juda past,arzimas"
            ),
            (2, "low,small,mild,низкая,низкий,низкое,небольшая,слабая,低,较低,niska,niski,małe,mała,past,kichik"),
            (
                3,
                "medium,moderate,normal,average,med,mid,средняя,средний,средне,среднее,умеренная,中,中等,一般,średnia,średni,średnio,umiarkowana,oʻrta,oʻrtacha"
            ),
            (
                4,
                "high,major,serious,severe,important,big,высокая,высокий,высокое,серьезная,серьёзная,важно,важная,сильная,高,较高,严重,重要,wysoka,wysoki,duża,duży,poważna,ważna,yuqori,jiddiy,katta,muhim"
            ),
            (
                5,
                "critical,very high,extreme,blocker,blocking,fatal,urgent,критично,критическая,критичная,критический,очень высокая,блокер,很高,极高,致命,关键,非常严重,krytyczna,krytyczny,bardzo wysoka,blokująca,juda yuqori,kritik,oʻta muhim"
            ),
        ]
        var words: [String: Int] = [:]
        for (severity, list) in lists {
            for word in list.split(separator: ",") { words[LaneWords.plain(String(word))] = severity }
        }
        return words
    }()
}
