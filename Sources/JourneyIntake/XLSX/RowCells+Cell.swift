// One cell: its value as the text that a CSV would hold.

import JourneyLog
import JourneySupport

extension RowCells {
    /// How a cell says what its value is (ECMA-376, 18.18.11).
    private enum Kind {
        case number, boolean, error, shared, inline, text

        init(_ bytes: RawSpan, _ scanner: XMLScanner) {
            guard let range = scanner.attribute(bytes, "t") else {
                self = .number
                return
            }
            if XMLScanner.isText(bytes, range, "s") {
                self = .shared
            } else if XMLScanner.isText(bytes, range, "n") {
                self = .number
            } else if XMLScanner.isText(bytes, range, "b") {
                self = .boolean
            } else if XMLScanner.isText(bytes, range, "e") {
                self = .error
            } else if XMLScanner.isText(bytes, range, "inlineStr") {
                self = .inline
            } else {
                self = .text
            }
        }
    }

    /// Reads the cell whose start tag the scanner holds, up to its end tag; false when the bytes end before.
    mutating func readCell(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ column: Int, _ flaw: inout Flaw?
    ) throws(ParseProblem) -> Bool {
        let kind = Kind(bytes, scanner)
        let style = scanner.number(bytes, "s") ?? 0
        let start = text.count
        if !scanner.tag.isEmpty {
            var isOpen = true
            var place = scanner.tag.end
            while isOpen {
                switch try scanner.next(bytes, from: place) {
                case .text, .needsMore: return false
                case .other(let end):
                    place = end
                    continue
                case .end: isOpen = !scanner.isElement(bytes, "c")
                case .start where kind == .inline && scanner.isElement(bytes, "is"):
                    guard try scanner.appendRuns(bytes, "is", to: &text) else { return false }
                case .start where kind != .inline && scanner.isElement(bytes, "v"):
                    guard try scanner.appendContent(bytes, to: &text) else { return false }
                case .start:
                    guard scanner.isElement(bytes, "f") else { break }
                    guard let isConstant = try readConstant(bytes, &scanner, kind) else { return false }
                    if !isConstant { asides.append((column, .formula)) }
                }
                place = scanner.tag.end
            }
        }
        if kind == .error, text.count > start { asides.append((column, .error)) }
        if keepsLooks, text.count == start, styles.isColoured(style) { asides.append((column, .colour)) }
        if keepsLooks, kind == .number, text.count > start, let look = styles.look(style) {
            asides.append((column, .shown(look)))
        }
        if let reason = settle(kind, style, from: start) { flaw = Flaw(reason: reason, column: column) }
        // Many cells may name one long text.
        guard text.count <= ByteWindow.limit else {
            throw ParseProblem(
                place: scanner.tag.start, code: "xlsx-too-long",
                message: "the texts of a row are longer than \(ByteWindow.limit >> 20) MiB")
        }
        // More are refused anyway, since some come twice.
        if cells.count <= CellReference.columnLimit { cells.append((column, field(from: start))) }
        return true
    }

    /// Whether a formula is no more than its value, as LibreOffice writes what was yes or no: `TRUE()`. `nil` when the bytes end
    /// before it does.
    private func readConstant(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ kind: Kind
    ) throws(ParseProblem) -> Bool? {
        guard kind == .boolean, !scanner.tag.isEmpty else { return false }
        var formula: [UInt8] = []
        guard try scanner.appendContent(bytes, to: &formula) else { return nil }
        return formula.elementsEqual("TRUE()".utf8) || formula.elementsEqual("FALSE()".utf8)
    }

    /// Makes what the cell holds a text; answers why that is not possible, or nil.
    private mutating func settle(_ kind: Kind, _ style: Int, from start: Int) -> String? {
        guard text.count > start else { return nil }
        switch kind {
        case .text, .inline: break
        case .error: text.removeLast(text.count - start)
        case .boolean: replace(from: start, with: text[start...].elementsEqual("0".utf8) ? "false" : "true")
        case .number:
            trim(from: start)
            let format = styles[style]
            guard format != .number, let number = Double(String(decoding: text[start...], as: UTF8.self)),
                let date = SerialDate.text(number, format, system)
            else { break }
            replace(from: start, with: date)
        case .shared:
            trim(from: start)
            let written = String(decoding: text[start...], as: UTF8.self)
            text.removeLast(text.count - start)
            guard let number = Int(written), let range = texts[number] else {
                return "the cell names text “\(written.prefix(20))” of the workbook, and there is none of this number"
            }
            text.append(contentsOf: texts.bytes[range])
        }
        return nil
    }

    private mutating func replace(from start: Int, with new: String) {
        text.removeLast(text.count - start)
        text.append(contentsOf: new.utf8)
    }

    private mutating func trim(from start: Int) {
        while text.count > start, let last = text.last, WhiteSpace.holds(last) { text.removeLast() }
        let first = text[start...].firstIndex { !WhiteSpace.holds($0) } ?? text.count
        text.removeSubrange(start..<first)
    }

    private func field(from start: Int) -> DelimitedField {
        var field = DelimitedField(start: start, end: text.count)
        for byte in text[start...] {
            if byte > 127 { field.hasNonASCII = true }
            if byte == 0 { field.hasNUL = true }
        }
        return field
    }
}
