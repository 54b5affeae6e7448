// The comments of a text, each with what it stands at: so that those of another text of the same map find their places.
internal import JourneyModel
internal import JourneySupport

/// A comment, or several lines of one, as it stands in a text.
struct YAMLComment {
    /// What tells a comment from others: where it stands, and what it says.
    struct Key: Hashable {
        /// The keys and elements that lead to what it stands at; `nil` behind all of them.
        var anchor: [String]?
        /// Whether it follows in the same line.
        var isBehind: Bool
        /// Its lines from their # on.
        var lines: [String]

        /// What it says, wherever it stands.
        var anywhere: Key { Key(anchor: nil, isBehind: isBehind, lines: lines) }

        /// Where it stands, whatever it says.
        var place: Key { Key(anchor: anchor, isBehind: isBehind, lines: []) }
    }

    var key: Key
    /// The bytes of its lines, with their ends; of one behind, the spaces before it, too, and not the end of the line.
    var range: Range<Int>
}

/// The comments of a text whose lines end with a line feed.
struct YAMLComments {
    let bytes: [UInt8]
    private(set) var all: [YAMLComment] = []
    /// By anchor, the line where it begins.
    private(set) var lines: [[String]: Int] = [:]
    /// By the beginning of its line, the first thing that begins there.
    private var anchors: [Int: [String]] = [:]
    /// What scalars take up, in which # is a letter.
    private var texts: [Range<Int>] = []

    private let lineStarts: [Int]

    /// - Returns: `nil` for a text that cannot be read.
    init?(_ bytes: [UInt8]) {
        guard let root = YAMLNodeReader.outline(of: bytes) else { return nil }
        self.init(bytes, root)
    }

    /// - Complexity: O(bytes · log bytes).
    init(_ bytes: [UInt8], _ root: YAMLNode) {
        self.bytes = bytes
        let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStarts = [first] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        gather(root, [])
        // Of an empty value nothing is taken up.
        texts = texts.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        scan()
    }

    // MARK: - What comments stand at

    private mutating func note(_ anchor: [String], at offset: Int) {
        let line = lineStart(of: offset)
        if lines[anchor] == nil { lines[anchor] = line }
        if anchors[line] == nil { anchors[line] = anchor }
    }

    private func lineStart(of offset: Int) -> Int {
        // A text may be one line of many megabytes.
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return lineStarts[low]
    }

    private mutating func gather(_ node: YAMLNode, _ path: [String]) {
        switch node.content {
        case .scalar, .alias: texts.append(node.start..<max(node.start, node.end))
        case .mapping(let entries, _):
            for (key, value) in entries {
                let inner = path + [key.text]
                note(inner, at: key.start)
                texts.append(key.start..<max(key.start, key.end))
                gather(value, inner)
            }
        case .list(let nodes, _):
            var seen: [String: Int] = [:]
            for node in nodes {
                let name = Self.name(of: node)
                seen[name, default: 0] += 1
                // Of equal ones the first, the second.
                let inner = path + ["- \(name) \(seen[name, default: 1])"]
                note(inner, at: node.start)
                gather(node, inner)
            }
        }
    }

    /// What an element is known by: its id, else what it is called, whatever else it says.
    private static func name(of node: YAMLNode) -> String {
        guard case .mapping(let entries, _) = node.content else { return node.text }
        for key in ["id"] + DocumentValue.tellingKeys {
            guard let value = entries.first(where: { $0.key.text == key })?.value else { continue }
            return "\(key) " + text(of: value)
        }
        return entries.first.map { $0.key.text } ?? ""
    }

    private static func text(of node: YAMLNode) -> String {
        guard case .mapping(let entries, _) = node.content else { return node.text }
        return entries.map { $0.key.text + text(of: $0.value) }.joined(separator: " ")
    }

    // MARK: - The comments

    private mutating func scan() {
        let order = anchors.keys.sorted()
        var (next, text, line) = (0, 0, lineStarts[0])
        var block: (start: Int, end: Int, lines: [String])?
        func anchor(behind offset: Int) -> [String]? {
            while next < order.count, order[next] < offset { next += 1 }
            return next < order.count ? anchors[order[next]] : nil
        }
        func close() {
            guard let found = block else { return }
            let key = YAMLComment.Key(anchor: anchor(behind: found.end), isBehind: false, lines: found.lines)
            all.append(YAMLComment(key: key, range: found.start..<found.end))
            block = nil
        }
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            defer { line = end }
            guard let sign = sign(in: line..<end, from: &text) else {
                close()
                continue
            }
            let last = bytes[end - 1] == 0x0A ? end - 1 : end
            let words = String(decoding: bytes[sign..<last], as: UTF8.self).trimmed
            var start = sign
            while start > line, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
            if start == line {
                block = (block?.start ?? line, end, (block?.lines ?? []) + [words])
            } else {
                close()
                let key = YAMLComment.Key(anchor: anchors[line], isBehind: true, lines: [words])
                all.append(YAMLComment(key: key, range: start..<last))
            }
        }
        close()
    }

    /// Where the comment of a line begins; `nil` where it has none.
    private func sign(in line: Range<Int>, from text: inout Int) -> Int? {
        var place = line.lowerBound
        while place < line.upperBound {
            while text < texts.count, texts[text].upperBound <= place { text += 1 }
            if text < texts.count, texts[text].contains(place) {
                place = texts[text].upperBound
                continue
            }
            let isSet = place == line.lowerBound || bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09
            if bytes[place] == UInt8(ascii: "#"), isSet { return place }
            place += 1
        }
        return nil
    }
}
