// A YAML file as pieces of its text: where each key and value begins and ends.
internal import CYaml
internal import JourneyModel

/// A value, by the place of its text. Offsets are in bytes of the file.
struct YAMLNode {
    indirect enum Content {
        case scalar
        case list([YAMLNode], isFlow: Bool)
        case mapping([(key: YAMLNode, value: YAMLNode)], isFlow: Bool)
        /// `*name`, which stands for what is written elsewhere.
        case alias
    }

    var content: Content
    var start: Int
    /// Behind its last character; of a block, behind the last character of what is in it.
    var end: Int
    /// What a scalar says.
    var text = ""
    /// Whether it has an anchor, so that other places repeat it.
    var isAnchored = false
}

/// Makes nodes of the events of a parser.
struct YAMLNodeReader {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    private var open: [Open] = []
    private var last = (line: 0, column: Int.max, offset: 0)
    private(set) var root: YAMLNode?

    /// The outline of a file that can be read; `nil` for any other one.
    static func outline(of bytes: [UInt8]) -> YAMLNode? {
        var reader = YAMLNodeReader(bytes)
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return nil }
        defer { yaml_parser_delete(&parser) }
        // SAFETY: the parser keeps the pointer only as long as events are asked for, which ends with the closure.
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return reader.root }
                reader.take(event)
            }
        }
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isLone = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            // The line breaks of YAML 1.1 beside those of files: U+0085, U+2028, U+2029.
            let isOther =
                byte == 0x85 && index > 0 && bytes[index - 1] == 0xC2
                || (byte == 0xA8 || byte == 0xA9) && index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
            if byte == 0x0A || isLone || isOther { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    private mutating func take(_ event: yaml_event_t) {
        let (start, end) = (offset(event.start_mark), offset(event.end_mark))
        switch event.type {
        case YAML_SCALAR_EVENT:
            var node = YAMLNode(content: .scalar, start: start, end: end, isAnchored: event.data.scalar.anchor != nil)
            node.text = String(
                decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length),
                as: UTF8.self)
            add(node)
        case YAML_ALIAS_EVENT:
            add(YAMLNode(content: .alias, start: start, end: end))
        case YAML_SEQUENCE_START_EVENT:
            let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            let isAnchored = event.data.sequence_start.anchor != nil
            open.append(Open(start: start, end: end, isFlow: isFlow, isAnchored: isAnchored, isMapping: false))
        case YAML_MAPPING_START_EVENT:
            let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            let isAnchored = event.data.mapping_start.anchor != nil
            open.append(Open(start: start, end: end, isFlow: isFlow, isAnchored: isAnchored, isMapping: true))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard var done = open.popLast() else { return }
            if done.isFlow { done.end = end }
            add(done.node)
        default:
            break
        }
    }

    private mutating func add(_ node: YAMLNode) {
        if open.isEmpty { root = node } else { open[open.count - 1].add(node) }
    }

    /// The byte of a mark, which counts characters. Marks of a line come mostly from left to right.
    private mutating func offset(_ mark: yaml_mark_t) -> Int {
        let (line, column) = (Int(mark.line), Int(mark.column))
        guard line < lineStarts.count else { return bytes.count }
        if last.line != line || last.column > column {
            // A mark of the byte order does not count as a character.
            let hasMark = line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
            last = (line, 0, hasMark ? 3 : lineStarts[line])
        }
        while last.column < column, last.offset < bytes.count {
            last.column += 1
            last.offset += 1
            while last.offset < bytes.count, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
        }
        return last.offset
    }
}

/// A list or a mapping whose end has not come yet.
private struct Open {
    let start: Int
    var end: Int
    let isFlow: Bool
    let isAnchored: Bool
    let isMapping: Bool
    private var nodes: [YAMLNode] = []
    private var entries: [(key: YAMLNode, value: YAMLNode)] = []
    private var key: YAMLNode?

    init(start: Int, end: Int, isFlow: Bool, isAnchored: Bool, isMapping: Bool) {
        (self.start, self.end, self.isFlow) = (start, end, isFlow)
        (self.isAnchored, self.isMapping) = (isAnchored, isMapping)
    }

    var node: YAMLNode {
        let content: YAMLNode.Content =
            isMapping ? .mapping(entries, isFlow: isFlow) : .list(nodes, isFlow: isFlow)
        return YAMLNode(content: content, start: start, end: end, isAnchored: isAnchored)
    }

    mutating func add(_ node: YAMLNode) {
        if !isMapping {
            nodes.append(node)
        } else if let key {
            entries.append((key, node))
            self.key = nil
        } else {
            key = node
        }
        if !isFlow { end = max(end, node.end) }
    }
}

extension YAMLNode {
    var isFlow: Bool {
        switch content {
        case .list(_, let isFlow), .mapping(_, let isFlow): isFlow
        default: false
        }
    }

    /// Whether it is a list or a mapping that stands in lines of its own.
    var isBlock: Bool {
        switch content {
        case .list(_, let isFlow), .mapping(_, let isFlow): !isFlow
        default: false
        }
    }
}
