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
    private var open: [YAMLNode] = []
    private var keys: [YAMLNode?] = []
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
            if byte == 0x0A || isLone { starts.append(index + 1) }
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
            begin(.list([], isFlow: isFlow), start, end, event.data.sequence_start.anchor != nil)
        case YAML_MAPPING_START_EVENT:
            let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            begin(.mapping([], isFlow: isFlow), start, end, event.data.mapping_start.anchor != nil)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard var node = open.popLast() else { return }
            keys.removeLast()
            if node.isFlow { node.end = end }
            add(node)
        default:
            break
        }
    }

    private mutating func begin(_ content: YAMLNode.Content, _ start: Int, _ end: Int, _ isAnchored: Bool) {
        open.append(YAMLNode(content: content, start: start, end: end, isAnchored: isAnchored))
        keys.append(nil)
    }

    private mutating func add(_ node: YAMLNode) {
        guard var parent = open.popLast() else {
            root = node
            return
        }
        defer { open.append(parent) }
        switch parent.content {
        case .list(var nodes, let isFlow):
            nodes.append(node)
            parent.content = .list(nodes, isFlow: isFlow)
        case .mapping(var entries, let isFlow):
            guard let key = keys[keys.count - 1] else {
                keys[keys.count - 1] = node
                return
            }
            keys[keys.count - 1] = nil
            entries.append((key, node))
            parent.content = .mapping(entries, isFlow: isFlow)
        default: break
        }
        if !parent.isFlow { parent.end = max(parent.end, node.end) }
    }

    /// The byte of a mark, which counts characters.
    private func offset(_ mark: yaml_mark_t) -> Int {
        guard Int(mark.line) < lineStarts.count else { return bytes.count }
        var offset = lineStarts[Int(mark.line)]
        // A mark of the byte order does not count as a character.
        if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        for _ in 0..<mark.column where offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
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
