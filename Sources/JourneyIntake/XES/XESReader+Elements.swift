// Elements outside events: the log, traces and their attributes, and all that is skipped.

import JourneyLog
import JourneySupport

extension XESReader {
    /// Takes the start tag that the scanner holds; false when the window ends inside the event that begins here.
    mutating func open(_ bytes: RawSpan, _ builder: inout LogBuilder) throws(ParseProblem) -> Bool {
        let tag = scanner.tag
        trace.elementEnd = tag.end
        switch stack.top {
        case .trace where XMLScanner.isName(bytes, tag.nameStart, tag.nameEnd, "event"),
            .log where XMLScanner.isName(bytes, tag.nameStart, tag.nameEnd, "event"):
            return try readEvent(bytes, &builder)
        case .trace, .attribute: try traceAttribute(bytes)
        case .log where XMLScanner.isName(bytes, tag.nameStart, tag.nameEnd, "trace"):
            traceCount += 1
            trace.begin()
            if tag.isEmpty { report.emptyCases += 1 } else { try push(.trace, bytes) }
        case .log, .skipped: if !tag.isEmpty { try push(.skipped, bytes) }
        case nil: try openLog(bytes)
        }
        return true
    }

    private mutating func openLog(_ bytes: RawSpan) throws(ParseProblem) {
        let tag = scanner.tag
        guard !hasLog else {
            throw ParseProblem(
                place: tag.start, code: "xes-after-end", message: "another element follows the end of the log")
        }
        guard XMLScanner.isName(bytes, tag.nameStart, tag.nameEnd, "log") else {
            let name = String(
                decoding: (tag.nameStart..<tag.nameEnd).prefix(40).map { bytes.integer(at: $0, as: UInt8.self) },
                as: UTF8.self)
            throw ParseProblem(
                place: tag.start, code: "xes-root",
                message: "the file begins with <\(name)>; an XES log begins with <log>")
        }
        hasLog = true
        if !tag.isEmpty { try push(.log, bytes) }
    }

    /// Takes the end tag that the scanner holds.
    mutating func close(_ bytes: RawSpan) throws(ParseProblem) {
        try checkEndTag(bytes)
        if stack.top == .trace, !trace.hasEvents { report.emptyCases += 1 }
        stack.pop()
    }

    func checkEndTag(_ bytes: RawSpan) throws(ParseProblem) {
        guard !stack.isEmpty, stack.matches(bytes, scanner.tag) else {
            let wanted = stack.isEmpty ? "no element is open" : "<\(stack.topName)> is open"
            throw wrongEnd(wanted)
        }
    }

    func wrongEnd(_ wanted: String) -> ParseProblem {
        ParseProblem(
            place: scanner.tag.start, code: "xml-nesting", message: "an end tag closes nothing here: \(wanted)")
    }

    mutating func push(_ kind: XESElement, _ bytes: RawSpan) throws(ParseProblem) {
        guard stack.depth < Self.depthLimit else {
            throw ParseProblem(
                place: scanner.tag.start, code: "xml-depth",
                message: "elements are nested deeper than \(Self.depthLimit) levels")
        }
        stack.push(kind, bytes, scanner.tag)
    }

    /// An attribute of the trace, or one inside such an attribute.
    private mutating func traceAttribute(_ bytes: RawSpan) throws(ParseProblem) {
        let tag = scanner.tag
        guard !trace.hasEvents else {
            throw ParseProblem(
                place: tag.start, code: "xes-late-attribute",
                message: "an attribute of a trace stands behind an event of it; XES puts attributes first")
        }
        if tag.key.isPresent {
            try keepTraceValue(bytes, tag)
        } else if tag.value.isPresent {
            throw missingKey(tag)
        }
        if tag.isEmpty { return }
        try push(.attribute, bytes)
        if tag.key.isPresent { stack.extendPath(try keyBytes(bytes, tag.key)) }
    }

    private mutating func keepTraceValue(_ bytes: RawSpan, _ tag: XMLTag) throws(ParseProblem) {
        guard tag.value.isPresent else { return }
        let key = try traceKey(bytes, tag.key)
        let role = traceKeys.roles[key]
        if role == .dropped { return }
        try XMLScanner.unescaped(bytes, tag.value.range, into: &scratch)
        guard UTF8Check.isValid(scratch) else {
            trace.problem = "`\(traceKeys.key(key))` of the trace holds bytes that are not UTF-8"
            return
        }
        if role == .customer {
            trace.name = scratch
        } else {
            let start = trace.text.count
            trace.text.append(contentsOf: scratch)
            trace.values.append((key, start..<trace.text.count))
        }
    }

    private mutating func traceKey(_ bytes: RawSpan, _ key: XMLValue) throws(ParseProblem) -> Int {
        let path = try fullKey(bytes, key)
        // SAFETY: bytes are bytes.
        let number = traceKeys.number(unsafe path.span.bytes)
        if traceKeys.isNew(number) {
            let kept: XESRole = options.keeps(traceKeys.name(number)) ? .newProperty : .dropped
            traceKeys.add(traceKeys.key(number) == caseKey ? .customer : kept)
        }
        return number
    }

    /// The key with those of the attributes around it, joined with `/`.
    func fullKey(_ bytes: RawSpan, _ key: XMLValue) throws(ParseProblem) -> [UInt8] {
        let own = try keyBytes(bytes, key)
        return stack.path.isEmpty ? own : stack.path + [UInt8(ascii: "/")] + own
    }

    func keyBytes(_ bytes: RawSpan, _ key: XMLValue) throws(ParseProblem) -> [UInt8] {
        var text: [UInt8] = []
        try XMLScanner.unescaped(bytes, key.range, into: &text)
        guard UTF8Check.isValid(text) else {
            throw ParseProblem(place: key.start, code: "not-utf8", message: "a key holds bytes that are not UTF-8")
        }
        return text
    }

    func missingKey(_ tag: XMLTag) -> ParseProblem {
        ParseProblem(place: tag.start, code: "xes-no-key", message: "an attribute has a value and no key")
    }
}
