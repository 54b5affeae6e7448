// Says what is wrong with the syntax of a YAML file in words that help its writer.
internal import CYaml
internal import JourneyModel
internal import JourneySupport

/// Turns what libyaml reports into a problem with a remedy.
struct YAMLSyntax {
    let file: String

    /// What libyaml says, and what a person should do about it. The first that fits is taken.
    private static let remedies: [(problem: String, message: String)] = [
        (
            "mapping values are not allowed",
            "a colon and a space start a value, and none fits here; put a text that holds them in quotes, or mend the indentation"
        ),
        (
            "mapping keys are not allowed",
            "a key does not fit here; check the indentation, and put a text that starts with ? in quotes"
        ),
        ("block sequence entries are not allowed", "a list cannot start here; begin it on a line of its own"),
        (
            "could not find expected ':'",
            "this line is no key: a colon is missing after it, or its indentation is not that of the text above"
        ),
        (
            "did not find expected key",
            "a key is expected here; check the indentation, and put a text with quotes inside in quotes as a whole"
        ),
        (
            "did not find expected '-' indicator",
            "an element of the list is expected here; start it with “- ” in the column of the others"
        ),
        (
            "did not find expected ',' or ']'",
            "a comma or ] is missing; in a list in brackets a text that holds [ ] { } , goes in quotes"
        ),
        (
            "did not find expected ',' or '}'",
            "a comma or } is missing; in braces a text that holds [ ] { } , goes in quotes"
        ),
        ("did not find expected alphabetic", "a text that starts with * or & goes in quotes"),
        (
            "found unknown escape character",
            "in double quotes a backslash starts an escape such as \\n; write \\\\ for a backslash, or use single quotes"
        ),
        (
            "found character that cannot start any token",
            "a text cannot start with this character; put it in quotes"
        ),
        (
            "did not find expected hexdecimal number",
            "after \\x, \\u or \\U stands a number of 2, 4 or 8 digits; write \\\\ for a backslash, or use single quotes"
        ),
        ("found unexpected ':'", "a colon does not fit here; put the text in quotes"),
        (
            "did not find expected <document start>",
            "nothing more fits here; all keys of the file stand in one mapping, in the first column"
        ),
    ]

    /// The problem that stopped the parser.
    /// - Parameter quoted: the last text of several lines in quotes that was read.
    func problem(
        of parser: yaml_parser_t, in bytes: [UInt8], after quoted: YAMLBuilder.Quoted?
    ) -> FormatProblem {
        let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
        let isQuote = parser.context.map { String(cString: $0) }?.hasSuffix("quoted scalar") ?? false
        var mark = parser.problem_mark
        let (lines, line) = (YAMLLines(bytes), Int(mark.line) + 1)
        var message =
            Self.remedies.first { problem.hasPrefix($0.problem) }?.message ?? "the file is no YAML here: \(problem)"
        if problem.hasPrefix("did not find expected '-'"), lines.isKey(line) {
            message =
                "a key stands in the column of the dashes of a list: put it two spaces further right if it belongs to the element "
                + "above, or start it with “- ” if it begins a new one"
        }
        if lines.followsBraces(line) {
            return FormatProblem(
                code: "bad-yaml",
                message:
                    "what stands above is written in braces and ends with them: write this key within them, behind a "
                    + "comma, or take the braces away and write each key in a line of its own",
                location: SourceLocation(file: file, line: line, column: Int(mark.column) + 1))
        }
        let opened = Int(parser.context_mark.line) + 1
        if problem.hasPrefix("did not find expected ','"), opened <= line,
            let comment = lines.tightComment(in: opened...line)
        {
            return FormatProblem(
                code: "bad-yaml",
                message:
                    "a # behind a space begins a comment, so that “\(comment.text.shortened)” belongs to no text and closes no "
                    + "bracket; put the text in quotes",
                location: SourceLocation(file: file, line: comment.line, column: comment.column))
        }
        if problem.contains("tab character") || isTab(parser) {
            message = "a tab stands here; indent with spaces"
        } else if isQuote, problem.hasPrefix("found unexpected") {
            mark = parser.context_mark
            message = "the quote that starts here is not closed"
        } else if let quoted, quoted.lastLine == Int(mark.line) + 1 {
            return FormatProblem(
                code: "bad-yaml",
                message:
                    "the quote that starts here ends only at the next one, in line \(quoted.lastLine); close it where "
                    + "its text ends, and put a text with quotes inside in quotes of the other kind",
                location: SourceLocation(file: file, line: quoted.start.line, column: quoted.start.column))
        } else if let flaw = lines.flaw(ofIndentation: line) {
            message = flaw
            mark.column = 0
        } else if parser.context != nil, parser.context_mark.line < mark.line {
            message += "; it belongs to what starts in line \(parser.context_mark.line + 1)"
        }
        return FormatProblem(
            code: "bad-yaml", message: message,
            location: SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1))
    }

    /// Whether the scanner stopped at a tab.
    private func isTab(_ parser: yaml_parser_t) -> Bool {
        // SAFETY: the scanner keeps at least one byte behind its position, a zero at the end of the input.
        guard parser.error == YAML_SCANNER_ERROR, parser.unread > 0, let byte = parser.buffer.pointer else {
            return false
        }
        return byte.pointee == UInt8(ascii: "\t")
    }
}
