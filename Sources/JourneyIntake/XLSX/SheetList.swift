// `workbook.xml`: which sheets there are, and from which day dates are counted.

import JourneyLog
import JourneySupport

/// The sheets of a workbook, in the order of their tabs.
struct SheetList: PartHandler {
    struct Sheet {
        let name: String
        /// Of its relationship.
        let id: String
        let isVisible: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var system = SerialDate.System.from1900
    private(set) var isComplete = false

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        if scanner.isElement(bytes, "workbook") {
            isComplete = true
        } else if scanner.isElement(bytes, "workbookPr") {
            if scanner.isTrue(bytes, "date1904") { system = .from1904 }
        } else if scanner.isElement(bytes, "sheet"), let name = try scanner.text(bytes, "name"),
            let id = try scanner.text(bytes, "id", anyPrefix: true)
        {
            let state = try scanner.text(bytes, "state") ?? "visible"
            sheets.append(Sheet(name: name, id: id, isVisible: state == "visible"))
        }
        return .taken
    }
}
