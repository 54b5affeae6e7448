// Events: read in one piece, judged, and only then turned into codes.

import JourneyLog
import JourneySupport

extension XESReader {
    /// Reads the event whose start tag the scanner holds; false when the window ends inside it.
    mutating func readEvent(_ bytes: RawSpan, _ builder: inout LogBuilder) throws(ParseProblem) -> Bool {
        let start = scanner.tag.start
        let depth = stack.depth
        trace.eventStart = start
        pending.removeAll(keepingCapacity: true)
        if !scanner.tag.isEmpty {
            guard try readValues(bytes, depth: depth) else {
                stack.cut(to: depth)
                return false
            }
        }
        trace.elementEnd = scanner.tag.end
        try finishEvent(bytes, start, &builder)
        return true
    }

    /// Reads attributes up to the end tag of the event; `depth` counts the elements that are open around it.
    private mutating func readValues(_ bytes: RawSpan, depth: Int) throws(ParseProblem) -> Bool {
        var place = scanner.tag.end
        while true {
            switch try scanner.next(bytes, from: place) {
            case .needsMore, .text: return false
            case .other(let end): place = end
            case .end:
                if stack.depth == depth {
                    if XMLScanner.isName(bytes, scanner.tag.nameStart, scanner.tag.nameEnd, "event") { return true }
                    throw wrongEnd("<event> is open")
                }
                try checkEndTag(bytes)
                stack.pop()
                place = scanner.tag.end
            case .start:
                let tag = scanner.tag
                place = tag.end
                if tag.key.isPresent {
                    if tag.value.isPresent {
                        pending.append(XESPendingValue(key: try eventKey(bytes, tag.key), value: tag.value))
                    }
                } else if tag.value.isPresent {
                    throw missingKey(tag)
                }
                if tag.isEmpty { continue }
                try push(.attribute, bytes)
                if tag.key.isPresent { stack.extendPath(try keyBytes(bytes, tag.key)) }
            }
        }
    }

    @inline(__always)
    private mutating func eventKey(_ bytes: RawSpan, _ key: XMLValue) throws(ParseProblem) -> Int {
        let number: Int
        if !key.isEscaped && !key.hasNonASCII && stack.path.isEmpty {
            number = eventKeys.number(bytes.extracting(key.range), place: pending.count)
        } else {
            let path = try fullKey(bytes, key)
            // SAFETY: bytes are bytes.
            number = eventKeys.number(unsafe path.span.bytes)
        }
        if eventKeys.isNew(number) { eventKeys.add(eventRole(eventKeys.key(number))) }
        return number
    }

    private func eventRole(_ key: String) -> XESRole {
        if key == activityKey { return .activity }
        if key == timeKey { return .time }
        if key == options.eventIDColumn { return .eventID }
        return options.keeps(key) ? .newProperty : .dropped
    }

    /// Judges the event; a good one goes into the log.
    private mutating func finishEvent(_ bytes: RawSpan, _ start: Int, _ builder: inout LogBuilder) throws(ParseProblem)
    {
        report.rows += 1
        trace.hasEvents = true
        guard stack.top == .trace else {
            return refusals.add(start, "the event stands outside any trace, so it has no customer")
        }
        if let problem = trace.problem { return refusals.add(start, problem) }
        var activity: XMLValue?
        var time: XMLValue?
        var eventID: XMLValue?
        for item in pending {
            switch eventKeys.roles[item.key] {
            case .activity: activity = item.value
            case .time: time = item.value
            case .eventID: eventID = item.value
            case .dropped: continue
            default: break
            }
            if item.value.hasNonASCII, !UTF8Check.isValid(bytes.extracting(item.value.range)) {
                return refusals.add(start, "`\(eventKeys.key(item.key))` holds bytes that are not UTF-8")
            }
        }
        guard let activity, activity.end > activity.start else {
            let reason = "the event has no \(activityKey), the name of what happened"
            return refusals.add(start, reason)
        }
        guard let time else {
            let reason = "the event has no \(timeKey)"
            return refusals.add(start, reason)
        }
        guard let microseconds = times.decode(bytes.extracting(time.range)) else {
            return refusals.add(start, times.reason(bytes.extracting(time.range)))
        }
        if let eventID, eventID.end > eventID.start,
            try withText(bytes, eventID, { builder.isDuplicate(eventID: $0) })
        {
            return
        }
        try append(bytes, activity, microseconds, &builder)
    }

    private mutating func append(
        _ bytes: RawSpan, _ activity: XMLValue, _ time: Int64, _ builder: inout LogBuilder
    ) throws(ParseProblem) {
        let customer = if let known = trace.customer { known } else { try settleTrace(&builder) }
        let code = try withText(bytes, activity) { builder.activity($0) }
        builder.append(customer: customer, activity: code, time: time)
        acceptedEvents += 1
        for (property, code) in trace.codes { builder.set(property: property, code: code) }
        for item in pending {
            let property: Int
            switch eventKeys.roles[item.key] {
            case .property(let number): property = number
            case .newProperty:
                property = try newProperty(eventKeys.name(item.key), item.value.start, &builder)
                eventKeys.resolve(item.key, to: property)
            default: continue
            }
            let code = try withText(bytes, item.value) { builder.value($0, of: property) }
            builder.set(property: property, code: code)
        }
    }

    /// The trace has a good event, so its customer and its attributes enter the log.
    private mutating func settleTrace(_ builder: inout LogBuilder) throws(ParseProblem) -> UInt32 {
        if trace.name.isEmpty { trace.name = Array("\(FileName.last(report.name))#\(traceCount)".utf8) }
        // SAFETY: bytes are bytes, here and below.
        let customer = builder.customer(unsafe trace.name.span.bytes)
        for (key, range) in trace.values {
            var property: Int
            switch traceKeys.roles[key] {
            case .property(let number): property = number
            default:
                property = try newProperty(traceKeys.name(key), 0, &builder)
                traceKeys.resolve(key, to: property)
            }
            let code = builder.value(unsafe trace.text.span.bytes.extracting(range), of: property)
            trace.codes.append((property, code))
        }
        trace.customer = customer
        return customer
    }

    private func newProperty(_ name: String, _ place: Int, _ builder: inout LogBuilder) throws(ParseProblem) -> Int {
        do throws(LogError) { return try builder.property(name) } catch {
            throw ParseProblem(place: place, code: error.code, message: String(error.message.dropLast()))
        }
    }

    /// Runs `body` on the text that the value stands for.
    @inline(__always)
    private mutating func withText<Result>(
        _ bytes: RawSpan, _ value: XMLValue, _ body: (RawSpan) -> Result
    ) throws(ParseProblem) -> Result {
        if !value.isEscaped { return body(bytes.extracting(value.range)) }
        try XMLScanner.unescaped(bytes, value.range, into: &scratch)
        // SAFETY: bytes are bytes.
        return body(unsafe scratch.span.bytes)
    }
}
