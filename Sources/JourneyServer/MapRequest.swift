// What a reader asks for, read from the address of the request.
import Hummingbird
import JourneyViews

/// The choices in an address, checked.
struct MapRequest {
    let address: MapAddress

    /// No id is longer; what is longer is not looked up.
    private static let longestID = 200

    /// - Throws: `PageProblem` that says what would be right.
    init(_ segment: String, _ view: MapView, _ request: Request) throws(PageProblem) {
        let fields = try Self.fields(of: request)
        address = MapAddress(
            map: try Self.id(PageLink.decoded(segment[...]) ?? segment), view: view,
            persona: try fields["persona"].flatMap { $0.isEmpty ? nil : $0 }.map(Self.id),
            period: try PeriodChoice(period: fields["period"], from: fields["from"], to: fields["to"]))
    }

    /// The fields that are known, each at most once; others are left alone.
    private static func fields(of request: Request) throws(PageProblem) -> [String: String] {
        var fields: [String: String] = [:]
        for (name, value) in request.uri.queryParameters {
            let name = String(name)
            guard ["persona", "period", "from", "to"].contains(name) else { continue }
            if fields.updateValue(String(value), forKey: name) != nil { throw PageProblem.badField(name) }
        }
        return fields
    }

    private static func id(_ text: String) throws(PageProblem) -> String {
        let isSound = text.unicodeScalars.allSatisfy {
            $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        guard !text.isEmpty, text.utf8.count <= longestID, isSound else { throw PageProblem.badID(text) }
        return text
    }
}
