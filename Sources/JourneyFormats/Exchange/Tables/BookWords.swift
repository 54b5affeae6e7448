// What sheets and columns are called.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel

struct BookWords {
    let map: MapWords
    let catalogue: Catalogue

    init(_ language: LanguageTag) {
        map = MapWords(language: language)
        catalogue = Catalogue(language: language)
    }

    subscript(_ word: WorkbookWord) -> String { catalogue[word] }

    /// Sheets that are there while they are empty, so that people fill them in.
    static let usualKinds: [ElementKind] = [.touchpoint, .barrier, .opportunity, .evidence]
    /// What people look for first.
    static let order: [ElementKind] = [
        .touchpoint, .barrier, .opportunity, .evidence, .persona, .note, .message, .box, .metric, .takeaway, .stage,
        .step,
    ]

    /// `Plan: action` of `plan.action`.
    func heading(_ path: [String]) -> String {
        path.map(catalogue.name(ofKey:)).joined(separator: catalogue.language.punctuation.colon).raisedFirst
    }

    /// The name of a sheet: no longer than a workbook allows, without what it forbids.
    func sheet(_ kind: ThingKind) -> String {
        let name =
            switch kind.kind {
            case .note: self[.texts]
            case .barrier: self[.plans]
            case .box: heading(["blueprint"])
            case .column: heading(["network"])
            default: kind.homes.first?.path.last.map { heading([$0]) } ?? kind.kind.rawValue
            }
        return Self.sheetName(name)
    }

    var mapSheet: String { Self.sheetName(catalogue[MapKindWord.map].raisedFirst) }

    static func sheetName(_ name: String) -> String {
        let allowed = name.map { "[]:*?/\\'".contains($0) ? " " : $0 }
        var short = ""
        for letter in allowed where (short + String(letter)).utf16.count <= 31 { short.append(letter) }
        return short
    }
}
