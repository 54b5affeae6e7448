// From the fields of a line to an event, or to the reason why there is none.

import JourneyLog
import JourneySupport

extension JSONRows {
    /// Takes the event that the fields hold; answers why it is refused, or nil.
    mutating func take(
        _ bytes: RawSpan, _ line: JSONLine, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> JSONFlaw? {
        guard isThere(customer), isThere(activity), isThere(time) else { return missing(line) }
        let time: Int64
        if case .plain(let range) = fields[self.time].value, let plain = times.decode(bytes.extracting(range)) {
            time = plain
        } else {
            switch decodeTime(bytes, line) {
            case .success(let decoded): time = decoded
            case .failure(let flaw): return flaw
            }
        }
        if options.eventIDColumn != nil, isDuplicate(bytes, &builder) { return nil }
        let customer = withText(bytes, customer) { builder.customer($0) }
        let activity = withText(bytes, activity) { builder.activity($0) }
        builder.append(customer: customer, activity: activity, time: time)
        for index in 0..<found.count {
            let number = found[index]
            if case .absent = fields[number].value { continue }
            guard fields[number].use == .property || fields[number].use == .both else { continue }
            if fields[number].property < 0 { try nameProperty(number, line, &builder) }
            let property = fields[number].property
            withText(bytes, number) { builder.set(property: property, text: $0) }
        }
        return nil
    }

    /// Whether the line names a field with a text.
    @inline(__always)
    private func isThere(_ number: Int) -> Bool {
        guard fields[number].line == line else { return false }
        return switch fields[number].value {
        case .plain, .scratch: true
        case .absent, .compact: false
        }
    }

    @inline(never)
    private func missing(_ line: JSONLine) -> JSONFlaw? {
        let reason = missing(customer, "customer") ?? missing(activity, "activity") ?? missing(time, "time")
        return reason.map { JSONFlaw(place: line.start, reason: $0) }
    }

    private func missing(_ number: Int, _ what: String) -> String? {
        guard fields[number].line == line else {
            return "the object names no \(what) (“\(fields[number].name)” is missing)"
        }
        switch fields[number].value {
        case .absent: return "the object names no \(what) (“\(fields[number].name)” is empty)"
        case .compact: return "“\(fields[number].name)” is a list or an object where the \(what) belongs"
        case .plain, .scratch: return nil
        }
    }

    @inline(never)
    private mutating func decodeTime(_ bytes: RawSpan, _ line: JSONLine) -> Result<Int64, JSONFlaw> {
        switch fields[time].value {
        case .plain(let range): return decodeTime(bytes.extracting(range), at: range.lowerBound)
        case .scratch(let range), .compact(let range):
            let copy = Array(scratch[range])
            // SAFETY: bytes are bytes.
            return decodeTime(unsafe copy.span.bytes, at: line.start)
        case .absent: return decodeTime(bytes.extracting(0..<0), at: line.start)
        }
    }

    private mutating func decodeTime(_ text: RawSpan, at place: Int) -> Result<Int64, JSONFlaw> {
        let text = text.extracting(WhiteSpace.trimmed(text, 0..<text.byteCount))
        guard let time = times.decode(text) else {
            return .failure(JSONFlaw(place: place, reason: times.reason(text)))
        }
        return .success(time)
    }

    private func isDuplicate(_ bytes: RawSpan, _ builder: inout LogBuilder) -> Bool {
        for number in found where fields[number].use == .eventID || fields[number].use == .both {
            if case .absent = fields[number].value { return false }
            return withText(bytes, number) { builder.isDuplicate(eventID: $0) }
        }
        return false
    }

    private mutating func nameProperty(
        _ number: Int, _ line: JSONLine, _ builder: inout LogBuilder
    ) throws(ParseProblem) {
        do throws(LogError) { fields[number].property = try builder.property(fields[number].name) } catch {
            throw ParseProblem(place: line.start, code: error.code, message: String(error.message.dropLast()))
        }
    }

    /// Runs `body` on the text of a field.
    @inline(__always)
    private func withText<Result>(_ bytes: RawSpan, _ number: Int, _ body: (RawSpan) -> Result) -> Result {
        switch fields[number].value {
        case .plain(let range): return body(bytes.extracting(range))
        case .scratch(let range), .compact(let range):
            // SAFETY: bytes are bytes.
            return body(unsafe scratch.span.bytes.extracting(range))
        case .absent: return body(bytes.extracting(0..<0))
        }
    }
}
