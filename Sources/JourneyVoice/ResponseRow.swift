// One row of a file of answers, judged and turned into an answer.
internal import JourneyLanguage
internal import JourneySupport

/// The fields of a row that hold something, by the name of their column.
struct ResponseRow {
    let values: [String: String]

    /// - Throws: why the row is no answer.
    func response(zone: ZoneRules) throws(RowFlaw) -> Response {
        let time = try time(zone: zone)
        guard let question = word("question") else {
            throw RowFlaw(reason: "the row names no question (column “question” is empty)")
        }
        let kind = try kind()
        let score = try score(of: kind)
        let text = values["text"].flatMap { $0.trimmed.isEmpty ? nil : $0 }
        guard score != nil || text != nil else {
            throw RowFlaw(reason: "the row holds neither a score nor a text")
        }
        return Response(
            customer: values["customer"], time: time, question: question, kind: kind, score: score, text: text,
            language: try language())
    }

    private func word(_ column: String) -> String? {
        values[column].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func time(zone: ZoneRules) throws(RowFlaw) -> Int64 {
        guard let text = word("time") else { throw RowFlaw(reason: "the time is empty") }
        guard let time = ISOTime.parse(text, zone: zone) else {
            throw RowFlaw(reason: "“\(text.prefix(40))” is no time; ISO 8601 is read, such as 2026-05-31T13:45:00Z")
        }
        return time
    }

    private func kind() throws(RowFlaw) -> ScoreKind {
        let kinds = ScoreKind.allCases.map(\.rawValue)
        guard let text = word("kind")?.lowercased(), let kind = ScoreKind(rawValue: text) else {
            let found = word("kind").map { "“\($0.prefix(40))” is no kind of question" } ?? "the kind is empty"
            throw RowFlaw(reason: "\(found); write one of \(kinds.joined(separator: ", "))")
        }
        return kind
    }

    /// The score on the kind's scale; whole, except for a sentiment.
    private func score(of kind: ScoreKind) throws(RowFlaw) -> Double? {
        guard let text = word("score") else { return nil }
        let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || [43, 44, 45, 46].contains($0) }
        let score = isNumber ? Double(String(text.map { $0 == "," ? "." : $0 })) : nil
        guard let score, kind.scale.contains(score), kind == .sentiment || score == score.rounded() else {
            throw RowFlaw(reason: "“\(text.prefix(40))” is no score of \(kind.rawValue); \(Self.scaleText(kind))")
        }
        return score
    }

    private static func scaleText(_ kind: ScoreKind) -> String {
        if kind == .sentiment { return "write a number from -1 to 1" }
        return "write a whole number from \(Int(kind.scale.lowerBound)) to \(Int(kind.scale.upperBound))"
    }

    private func language() throws(RowFlaw) -> LanguageTag? {
        guard let text = word("language") else { return nil }
        guard let tag = LanguageTag(text), tag.isKnown else {
            let hint = LanguageTag.meant(by: text).map { "; did you mean “\($0)”?" } ?? ""
            throw RowFlaw(
                reason:
                    "“\(text.prefix(40))” is no language; write it by its short name, such as en or ru (a tag of BCP 47)\(hint)"
            )
        }
        return tag
    }
}
