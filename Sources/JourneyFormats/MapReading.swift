// What the reading of one file shares: its name, its languages, and the problems found so far.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// The reading of one file. Problems are gathered, so that a person sees all of them at once.
final class MapReading {
    let file: String
    private(set) var problems: [FormatProblem] = []
    /// The language plain strings are in.
    var language: LanguageTag = .english
    /// The languages texts may be in; `nil` while the file does not name them.
    var languages: Set<LanguageTag>?
    /// The languages texts were found in.
    var found: Set<LanguageTag> = []
    /// How many more misspelt words are looked for among the known ones.
    private var suggestionsLeft = 100
    /// Where pictures come from; without it they are not looked at.
    let pictures: PictureSource?

    init(file: String, problems: [FormatProblem], pictures: PictureSource? = nil) {
        self.file = file
        self.problems = problems
        self.pictures = pictures
    }

    func report(_ code: String, _ message: String, at place: YAMLPlace) {
        let location = SourceLocation(file: file, line: place.line, column: place.column)
        problems.append(FormatProblem(code: code, message: message, location: location))
    }

    /// `; did you mean “title”?`, or nothing.
    func suggestion(for text: String, among known: [String]) -> String {
        suggestionsLeft -= 1
        return suggestionsLeft < 0 ? "" : Suggestion.text(for: text, among: known)
    }

    /// - Throws: the problems found, if there are any.
    func finish() throws(FormatError) {
        if let error = FormatError(problems) { throw error }
    }
}
