// Reads YAML into values, within bounds that no hostile file can pass.
//
// The events come from libyaml, which Yams carries: Yams itself composes the whole tree, and hashes every key, before
// anybody could count its nodes, so a few lines of nested aliases would keep it busy for ever.
internal import CYaml
internal import JourneyModel
internal import JourneySupport

/// How much of a file is read before it is refused.
struct YAMLLimits: Sendable {
    var bytes = 16 << 20
    /// Values after every alias has been replaced by what it stands for.
    var values = 100_000
    /// Bytes of all texts after every alias has been replaced by what it stands for.
    var text = 32 << 20
    var depth = 64
}

/// A file as one value, and the keys that stand twice.
struct YAMLDocument {
    var root: DocumentValue
    var problems: [FormatProblem]
    /// By the place where a value could be and is not: the comment that follows in its line.
    var comments: [DocumentPlace: String] = [:]
    /// By the place of a text without quotes: the comment behind it that begins with a word right behind its #, as a part of the
    /// text would.
    var tightComments: [DocumentPlace: String] = [:]
}

/// Reads one YAML document.
struct YAMLReader {
    let file: String
    var limits = YAMLLimits()

    /// Reads the bytes of a file.
    ///
    /// - Throws: the first problem that keeps the file from being read: its encoding, its syntax, a bound.
    /// - Complexity: O(bytes), and at most `limits.values` values and `limits.text` bytes of text to walk later.
    func read(_ bytes: [UInt8]) throws(FormatProblem) -> YAMLDocument {
        try YAMLText(file: file, limit: limits.bytes).check(bytes)
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw outOfMemory }
        defer { yaml_parser_delete(&parser) }
        // SAFETY: the parser keeps the pointer only as long as events are asked for, which ends with the closure.
        return try bytes.withUnsafeBufferPointer { buffer throws(FormatProblem) -> YAMLDocument in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            return try document(&parser, bytes)
        }
    }

    private func document(_ parser: inout yaml_parser_t, _ bytes: [UInt8]) throws(FormatProblem) -> YAMLDocument {
        var builder = YAMLBuilder(file: file, limits: limits)
        builder.keepsEnds = YAMLLines.hasTightComment(bytes)
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                throw YAMLSyntax(file: file).problem(of: parser, in: bytes, after: builder.lastQuoted)
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { break }
            try builder.take(event)
        }
        guard let root = builder.root, !root.isNothing else {
            throw FormatProblem(
                code: "empty-file", message: "the file is empty; its first line names the format, such as “waymark: 1”",
                location: SourceLocation(file: file, line: 1, column: 1))
        }
        return YAMLDocument(
            root: root, problems: builder.problems, comments: comments(behind: builder.empty, bytes),
            tightComments: tightComments(behind: builder.ends, bytes))
    }

    private func tightComments(
        behind ends: [(text: DocumentPlace, end: DocumentPlace)], _ bytes: [UInt8]
    ) -> [DocumentPlace: String] {
        guard !ends.isEmpty else { return [:] }
        let lines = YAMLLines(bytes)
        let found = ends.compactMap { text, end -> (DocumentPlace, String)? in
            guard let comment = lines.comment(behind: end), YAMLLines.isTight(comment) else { return nil }
            return (text, comment)
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The comments that follow a value that is not there in its line: whoever wrote “does: #1 is first” meant a text.
    private func comments(behind empty: [DocumentPlace], _ bytes: [UInt8]) -> [DocumentPlace: String] {
        guard !empty.isEmpty else { return [:] }
        let lines = YAMLLines(bytes)
        let found = empty.compactMap { place in lines.comment(behind: place).map { (place, $0) } }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    private var outOfMemory: FormatProblem {
        FormatProblem(
            code: "out-of-memory", message: "there is not enough memory to read the file",
            location: SourceLocation(file: file))
    }
}
