// Puts the events of a YAML parser together to values, and counts them while it does.
internal import CYaml
internal import JourneyModel
internal import JourneySupport

/// Builds one document from its events. Nesting is a stack of its own, so depth costs no stack of the thread.
struct YAMLBuilder {
    /// A list or mapping whose end has not come yet.
    private struct Open {
        let place: DocumentPlace
        let anchor: String?
        let isMapping: Bool
        var values: [DocumentValue] = []
        var entries: [DocumentEntry] = []
        var key: (text: String, place: DocumentPlace)?
        /// The lines of the keys so far.
        var lines: [String: Int] = [:]
        /// What is in it so far, with itself and all that aliases stand for.
        var size = YAMLSize(values: 1)
    }

    /// A text in quotes that goes over several lines.
    struct Quoted {
        let start: DocumentPlace
        let lastLine: Int
    }

    let file: String
    let limits: YAMLLimits
    /// Where a value could be and is not.
    private(set) var empty: [DocumentPlace] = []
    /// Whether it is noted where texts without quotes end.
    var keepsEnds = false
    private(set) var ends: [(text: DocumentPlace, end: DocumentPlace)] = []
    /// The text in quotes before all else that was taken, where it has several lines.
    private(set) var lastQuoted: Quoted?
    private(set) var root: DocumentValue?
    private(set) var problems: [FormatProblem] = []
    private var open: [Open] = []
    private var anchors: [String: (value: DocumentValue, size: YAMLSize)] = [:]
    private var total = YAMLSize()
    private var documents = 0

    init(file: String, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
    }

    /// Takes the next event of the file.
    mutating func take(_ event: yaml_event_t) throws(FormatProblem) {
        let place = DocumentPlace(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 {
                throw problem("several-documents", "a second document starts here; write one file for each", place)
            }
        case YAML_SCALAR_EVENT:
            try refuseTag(event.data.scalar.tag, place)
            let text = String(
                decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length),
                as: UTF8.self)
            let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
            if isPlain, event.data.scalar.length == 0 {
                if empty.last?.line == place.line { empty.removeLast() }
                empty.append(place)
            } else if isPlain, keepsEnds {
                // A comment follows only the last of the texts of a line.
                let end = DocumentPlace(line: Int(event.end_mark.line) + 1, column: Int(event.end_mark.column) + 1)
                if ends.last?.end.line == end.line { ends.removeLast() }
                ends.append((place, end))
            }
            let isQuoted = [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE]
                .contains { $0 == event.data.scalar.style }
            if isQuoted, event.end_mark.line > event.start_mark.line {
                lastQuoted = Quoted(start: place, lastLine: Int(event.end_mark.line) + 1)
            }
            let value = DocumentValue(content: .scalar(text, isPlain: isPlain), place: place)
            let size = YAMLSize(values: 1, text: event.data.scalar.length)
            try add(value, size: size, new: size, anchor: name(event.data.scalar.anchor), place)
        case YAML_ALIAS_EVENT:
            try takeAlias(name(event.data.alias.anchor) ?? "", place)
        case YAML_SEQUENCE_START_EVENT:
            try refuseTag(event.data.sequence_start.tag, place)
            try begin(Open(place: place, anchor: name(event.data.sequence_start.anchor), isMapping: false))
        case YAML_MAPPING_START_EVENT:
            try refuseTag(event.data.mapping_start.tag, place)
            try begin(Open(place: place, anchor: name(event.data.mapping_start.anchor), isMapping: true))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard let done = open.popLast() else { return }
            let content: DocumentValue.Content = done.isMapping ? .mapping(done.entries) : .list(done.values)
            let value = DocumentValue(content: content, place: done.place)
            // Its inner values were counted as they came.
            try add(value, size: done.size, new: YAMLSize(values: 1), anchor: done.anchor, done.place)
        default:
            break
        }
    }

    private mutating func begin(_ collection: Open) throws(FormatProblem) {
        guard open.count < limits.depth else {
            throw problem(
                "too-deep", "values are nested more than \(limits.depth) deep; a map needs less than ten",
                collection.place)
        }
        open.append(collection)
    }

    private mutating func takeAlias(_ anchor: String, _ place: DocumentPlace) throws(FormatProblem) {
        guard let (value, size) = anchors[anchor] else {
            throw problem(
                "unknown-alias",
                "*\(anchor) stands for nothing: no &\(anchor) is above it; a text that starts with * goes in quotes",
                place)
        }
        try add(value, size: size, new: size, anchor: nil, place)
    }

    /// Puts a value where it belongs: a key, a value of a key, an element of a list, or the document itself.
    /// `new` is the part of its size that was not counted yet.
    private mutating func add(
        _ value: DocumentValue, size: YAMLSize, new: YAMLSize, anchor: String?, _ place: DocumentPlace
    ) throws(FormatProblem) {
        total += new
        guard total.values <= limits.values else {
            throw problem(
                "too-large", "the file holds more than \(limits.values) values; write it as several maps", place)
        }
        guard total.text <= limits.text else {
            throw problem(
                "too-large",
                "the texts of the file come to more than \(limits.text >> 20) MB where each alias (*) stands for "
                    + "what it repeats; repeat less, or write several maps", place)
        }
        if let anchor { anchors[anchor] = (value, size) }
        guard var parent = open.popLast() else {
            root = value
            return
        }
        defer { open.append(parent) }
        parent.size += size
        guard parent.isMapping else {
            parent.values.append(value)
            return
        }
        if let key = parent.key {
            parent.key = nil
            keep(key, value, in: &parent)
        } else if case .scalar(let text, _) = value.content {
            parent.key = (text, place)
        } else {
            throw problem("bad-key", "a key must be a text, not \(value.kindName)", place)
        }
    }

    private mutating func keep(
        _ key: (text: String, place: DocumentPlace), _ value: DocumentValue, in parent: inout Open
    ) {
        if let line = parent.lines[key.text] {
            var message = "the key “\(key.text.shortened)” stands twice here, first in line \(line); keep one of them"
            // The key above has nothing behind it, and waits for keys of its own.
            if let above = parent.entries.last, above.value.isNothing, above.key != key.text {
                message += ", or indent it by two spaces more if it belongs to “\(above.key.shortened)” above"
            }
            problems.append(problem("duplicate-key", message, key.place))
        } else {
            parent.lines[key.text] = key.place.line
            parent.entries.append(DocumentEntry(key.text, value, keyPlace: key.place))
        }
    }

    private func refuseTag(_ tag: UnsafeMutablePointer<UInt8>?, _ place: DocumentPlace) throws(FormatProblem) {
        guard let tag = name(tag) else { return }
        throw problem(
            "yaml-tag",
            "the tag \(tag.shortened) is not used here; leave it out, or put a text that starts with ! in quotes", place
        )
    }

    private func name(_ text: UnsafeMutablePointer<UInt8>?) -> String? {
        // SAFETY: libyaml ends its texts with a zero, and the event lives until it was taken.
        text.map { String(cString: $0) }
    }

    private func problem(_ code: String, _ message: String, _ place: DocumentPlace) -> FormatProblem {
        FormatProblem(
            code: code, message: message, location: SourceLocation(file: file, line: place.line, column: place.column))
    }
}
