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
        problems = document.problems + Self.lost(document, file)
        reading = DocumentReading(document.root, as: type)
        reading.takeLanguages(of: root)
    }

    /// What somebody wrote and nobody would see: words that begin with #, which are a comment where a key waits for words.
    private static func lost(_ document: YAMLDocument, _ file: String) -> [FormatProblem] {
        guard !document.comments.isEmpty || !document.tightComments.isEmpty else { return [] }
        var problems: [FormatProblem] = []
        func lookForEnd(_ value: DocumentValue) {
            for inner in [value] + value.entries.map(\.value) {
                guard inner.scalar != nil, let comment = document.tightComments[inner.place] else { continue }
                let word = comment.prefix { !$0.isWhitespace }
                problems.append(
                    FormatProblem(
                        code: "cut-by-comment",
                        message:
                            "this text ends before “\(String(word).shortened)”, since a # behind a space begins a comment; put the "
                            + "text in quotes, or write “# ” where it is a comment",
                        location: SourceLocation(file: file, line: inner.place.line, column: inner.place.column)))
            }
        }
        func look(_ value: DocumentValue, behind key: String) {
            guard value.isNothing, let comment = document.comments[value.place] else { return }
            problems.append(
                FormatProblem(
                    code: "only-a-comment",
                    message:
                        "nothing is written behind “\(key)”: what follows # is a comment (\(comment.shortened)); put a "
                        + "text that starts with # in quotes, or the comment on a line of its own",
                    location: SourceLocation(file: file, line: value.place.line, column: value.place.column)))
        }
        func walk(_ value: DocumentValue, _ type: any DocumentElement.Type) {
            for entry in value.entries {
                guard let shape = type.shape(of: entry.key) else { continue }
                // Also the elements that say nothing.
                for inner in entry.value.listed.isEmpty ? [entry.value] : entry.value.listed {
                    guard let element = shape.inner.elementType else {
                        look(inner, behind: entry.key)
                        // A word, a number and a day are whole without what follows them.
                        switch shape.inner {
                        case .text, .string: lookForEnd(inner)
                        default: break
                        }
                        continue
                    }
                    if element.standsForText(inner) { lookForEnd(inner) }
                    // What is made of keys may be empty, and have a comment; where a text may stand for it, one is missing.
                    if element.shortKey != nil { look(inner, behind: entry.key) }
                    walk(inner, element)
                }
            }
        }
        walk(document.root, Root.self)
        return problems
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
