// Which column of a file of answers is what.
internal import JourneySupport

/// The columns of a file of answers, by their place in the header.
struct ResponseColumns {
    static let example = "customer,time,question,kind,score,text,language"
    private static let known = example.split(separator: ",").map(String.init)
    private static let needed = ["time", "question", "kind"]

    private var places: [String: Int] = [:]
    /// How many fields a row has.
    private let count: Int

    /// - Throws: a header that lacks a needed column, has one twice, or has one that looks misspelt.
    init(header: [String], at location: SourceLocation) throws(ResponseError) {
        count = header.count
        var others: [String] = []
        for (place, name) in header.enumerated() {
            let name = name.trimmed.lowercased()
            guard Self.known.contains(name) else {
                others.append(name)
                continue
            }
            guard places.updateValue(place, forKey: name) == nil else {
                throw Self.error("csv-columns", "the column “\(name)” is there twice; keep one of them", location)
            }
        }
        for name in Self.known where places[name] == nil {
            if let other = Suggestion.nearest(to: name, among: others) {
                throw Self.error("csv-columns", "there is a column “\(other)”; did you mean “\(name)”?", location)
            }
        }
        let missing = Self.needed.filter { places[$0] == nil }
        guard missing.isEmpty else {
            let names = missing.map { "“\($0)”" }.joined(separator: ", ")
            throw Self.error(
                "csv-columns", "the header lacks \(names); it names the columns: \(Self.example)", location)
        }
        guard places["score"] != nil || places["text"] != nil else {
            throw Self.error(
                "csv-columns",
                "the header has neither “score” nor “text”, so no row can say anything; it names the columns: "
                    + Self.example, location)
        }
    }

    private static func error(_ code: String, _ message: String, _ location: SourceLocation) -> ResponseError {
        ResponseError(code: code, message: message, location: location)
    }

    /// The row that a scanner has read.
    func row(_ scanner: DelimitedScanner, _ window: RawSpan) throws(RowFlaw) -> ResponseRow {
        let fields = scanner.fields
        guard scanner.flaw == nil else {
            throw RowFlaw(reason: "text follows a closing quote; a quote inside quotes is doubled")
        }
        guard fields.count == count else {
            throw RowFlaw(reason: DelimitedScanner.widthFlaw(fields.count, of: count))
        }
        var values: [String: String] = [:]
        for name in Self.known {
            guard let place = places[name], !fields[place].isEmpty else { continue }
            guard !fields[place].hasNUL else { throw RowFlaw(reason: "column “\(name)” holds a zero byte") }
            guard let text = String(validating: fields[place].unquoted(window), as: UTF8.self) else {
                throw RowFlaw(reason: "column “\(name)” holds bytes that are not UTF-8; save the file as UTF-8")
            }
            values[name] = text
        }
        return ResponseRow(values: values)
    }
}

/// Why a row is no answer.
struct RowFlaw: Error {
    let reason: String
}
