// One row: judged first, and only then turned into codes.

import JourneyLog
import JourneySupport

extension CSVRows {
    /// Takes the row whose fields the scanner holds; answers why it is refused, or nil.
    mutating func readRow(_ bytes: RawSpan, _ start: Int, _ builder: inout LogBuilder) throws(ParseProblem) -> String? {
        if scanner.flaw != nil || scanner.fields.count != columns.names.count, let reason = shapeProblem() {
            return reason
        }
        if !scanner.isPlain, let reason = textProblem(bytes) { return reason }
        if scanner.fields[customerColumn].isEmpty {
            flawedColumn = customerColumn
            return "the row names no customer (column “\(columns.names[columns.customer])” is empty)"
        }
        if scanner.fields[activityColumn].isEmpty {
            flawedColumn = activityColumn
            return "the row names no activity (column “\(columns.names[columns.activity])” is empty)"
        }
        let timeText = bytes.extracting(WhiteSpace.trimmed(bytes, scanner.fields[timeColumn].range))
        guard let time = times.decode(timeText) else {
            flawedColumn = timeColumn
            return times.reason(timeText)
        }
        if let index = columns.eventID, !scanner.fields[index].isEmpty,
            withText(bytes, scanner.fields[index], { builder.isDuplicate(eventID: $0) })
        {
            return nil
        }
        let customer = withText(bytes, scanner.fields[customerColumn]) { builder.customer($0) }
        let activity = withText(bytes, scanner.fields[activityColumn]) { builder.activity($0) }
        builder.append(customer: customer, activity: activity, time: time)
        for position in 0..<propertyColumns.count {
            let field = scanner.fields[propertyColumns[position]]
            if field.isEmpty { continue }
            let known = numbers[position]
            let property = known >= 0 ? known : try newProperty(position, start, &builder)
            withText(bytes, field) { builder.set(property: property, text: $0) }
        }
        return nil
    }

    private func shapeProblem() -> String? {
        let fields = scanner.fields
        if scanner.flaw == .textAfterQuote {
            return "text follows a closing quote; a quote inside quotes is doubled"
        }
        if scanner.flaw == .tooManyFields { return "the row has more than \(DelimitedScanner.fieldLimit) fields" }
        guard fields.count != columns.names.count else { return nil }
        return DelimitedScanner.widthFlaw(fields.count, of: columns.names.count)
    }

    private mutating func textProblem(_ bytes: RawSpan) -> String? {
        for (index, field) in scanner.fields.enumerated() {
            flawedColumn = index
            if field.hasNUL { return "column “\(columns.names[index])” holds a zero byte" }
            if field.hasNonASCII, !UTF8Check.isValid(bytes.extracting(field.start..<field.end)) {
                return "column “\(columns.names[index])” holds bytes that are not UTF-8; "
                    + "convert the file, for instance with `iconv -f WINDOWS-1252 -t UTF-8`"
            }
        }
        return nil
    }

    private mutating func newProperty(
        _ position: Int, _ place: Int, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> Int {
        do throws(LogError) {
            let number = try builder.property(columns.names[propertyColumns[position]])
            numbers[position] = number
            return number
        } catch {
            throw ParseProblem(place: place, code: error.code, message: String(error.message.dropLast()))
        }
    }

    /// Runs `body` on the text of a field.
    @inline(__always)
    private mutating func withText<Result>(_ bytes: RawSpan, _ field: DelimitedField, _ body: (RawSpan) -> Result)
        -> Result
    {
        if !field.hasDoubledQuotes { return body(bytes.extracting(field.start..<field.end)) }
        scratch = field.unquoted(bytes)
        // SAFETY: bytes are bytes.
        return body(unsafe scratch.span.bytes)
    }
}
