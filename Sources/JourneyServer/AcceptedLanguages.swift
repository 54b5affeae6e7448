// Which language a browser asks for. Source: RFC 9110, 12.5.4, and RFC 4647, 3.4 (lookup by dropping subtags).
import JourneyLanguage

/// The `Accept-Language` of a request.
struct AcceptedLanguages: Sendable {
    /// The languages by their base, those wanted most first; of equal ones the first named.
    let wanted: [LanguageTag]

    /// No browser sends more.
    private static let most = 32

    init(_ header: String) {
        let ranked = header.split(separator: ",").prefix(Self.most).compactMap { item -> (LanguageTag, Double)? in
            let parts = item.split(separator: ";").map { $0.trimmed }
            guard let first = parts.first, let tag = LanguageTag(first) else { return nil }
            var quality = 1.0
            for part in parts.dropFirst() where part.lowercased().hasPrefix("q=") {
                guard let value = Double(part.dropFirst(2)), (0...1).contains(value) else { return nil }
                quality = value
            }
            return quality > 0 ? (tag.base, quality) : nil
        }
        // A stable order: the standard library's sort keeps none.
        wanted = ranked.enumerated()
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map(\.element.0)
    }

    /// The one of these languages that is wanted most; `nil` when none is.
    func best(of offered: [LanguageTag]) -> LanguageTag? { wanted.first(where: offered.contains) }
}

extension Substring {
    /// Without the spaces and tabs around it.
    fileprivate var trimmed: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = drop(while: isSpace)
        return String(start.reversed().drop(while: isSpace).reversed())
    }
}
