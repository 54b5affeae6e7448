// Archives that are no workbooks, named for what they are.

import JourneySupport

extension ZipArchive {
    /// Why the archive is refused, where it is plainly something else; nil for a workbook.
    var stranger: IntakeError? {
        let known: [(part: String, what: String, remedy: String)] = [
            ("xl/workbook.bin", "a binary Excel workbook (.xlsb)", "save it as .xlsx or CSV"),
            ("word/document.xml", "a Word document", "save its table as .xlsx or CSV"),
            ("ppt/presentation.xml", "a PowerPoint presentation", "save its table as .xlsx or CSV"),
            ("content.xml", "an OpenDocument file (.ods, .odt)", "save it as .xlsx or CSV"),
            ("index/document.iwa", "an iWork document", "export it as .xlsx or CSV"),
        ]
        if entry("xl/workbook.xml") != nil { return nil }
        for (part, what, remedy) in known where entry(part) != nil { return refusal("\(what); \(remedy)") }
        if entry("[Content_Types].xml") != nil, entry("_rels/.rels") != nil { return nil }
        let names = entries.prefix(3).map { "“\($0.name.prefix(60))”" }.joined(separator: ", ")
        let more = entries.count > 3 ? " and \(entries.count - 3) more" : ""
        return refusal(
            entries.isEmpty
                ? "an empty ZIP archive; event files are \(EventFormat.kinds)"
                : "a ZIP archive with \(names)\(more); unpack it, and name the files in it")
    }

    private func refusal(_ what: String) -> IntakeError {
        IntakeError(code: "not-events", message: "this is \(what).", location: SourceLocation(file: name))
    }
}
