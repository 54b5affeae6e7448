// The reading of one file: its values become an element, its problems get the places they have in it.
internal import JourneyModel
internal import JourneySupport

/// The reading of a file that holds an element of some kind.
struct FileReading<Root: DocumentElement> {
    let file: String
    let root: DocumentValue
    let reading: DocumentReading
    private var problems: [FormatProblem]

    init(_ document: YAMLDocument, file: String, as type: Root.Type) {
        self.file = file
        root = document.root
        problems = document.problems
        reading = DocumentReading(document.root, as: type)
        reading.takeLanguages(of: root)
    }

    /// The element, whole or with what could be read of it.
    func read() -> Root { reading.element(root, "") }

    mutating func report(_ code: String, _ message: String, at path: MapPath) {
        let place = root.place(of: path)
        problems.append(problem(code, message, at: place))
    }

    /// Reports what does not fit together, at the places of the file.
    mutating func report(_ flaws: [MapFlaw]) {
        for flaw in flaws {
            var message = flaw.message
            if let other = flaw.other { message += "; the first is in line \(root.place(of: other).line)" }
            report(flaw.code, message, at: flaw.path)
        }
    }

    /// - Throws: the problems found, if there are any.
    func finish() throws(FormatError) {
        let all = problems + reading.problems.map { problem($0.code, $0.message, at: $0.place) }
        if let error = FormatError(all) { throw error }
    }

    private func problem(_ code: String, _ message: String, at place: DocumentPlace) -> FormatProblem {
        FormatProblem(
            code: code, message: message, location: SourceLocation(file: file, line: place.line, column: place.column))
    }
}
