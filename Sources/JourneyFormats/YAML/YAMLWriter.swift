// Values as a YAML file that people like to read: one key a line where things are edited, short things in one line.
internal import JourneyModel

/// Writes values of a document. What an element is decides its form: what has an id stands in lines of its own, so that a
/// change of it is a change of one line; small things without one stand in braces.
struct YAMLWriter {
    /// How long a line may be that holds a value in braces or brackets.
    private static let lineLength = 110

    /// The lines of an element that are there already; `nil` for one that is to be written.
    var kept: (_ value: DocumentValue, _ shape: Shape?, _ indent: Int) -> [String]? = { _, _, _ in nil }

    /// A whole document.
    static func document<Root: DocumentElement>(_ value: DocumentValue, as type: Root.Type) -> String {
        YAMLWriter().mapping(value.entries, as: type, indent: 0).joined(separator: "\n") + "\n"
    }

    // MARK: - Blocks

    /// The lines of a mapping, each with its indentation.
    func mapping(_ entries: [DocumentEntry], as type: (any DocumentElement.Type)?, indent: Int) -> [String] {
        entries.flatMap { self.entry($0, type?.shape(of: $0.key), indent: indent) }
    }

    /// The lines of a key and its value.
    func entry(_ entry: DocumentEntry, _ shape: Shape?, indent: Int) -> [String] {
        lines(of: entry.value, behind: pad(indent) + key(entry.key), shape, indent)
    }

    /// The lines of an element of a list.
    func element(_ value: DocumentValue, _ shape: Shape?, _ indent: Int) -> [String] {
        if let lines = kept(value, shape, indent) { return lines }
        var lines = lines(of: value, behind: pad(indent) + "-", shape, indent)
        // The first key of a mapping stands behind the dash.
        if case .mapping = value.content, lines.count > 1 {
            lines[0] += " " + lines.remove(at: 1).dropFirst(indent + 2)
        }
        return lines
    }

    /// The lines of a value behind its key, or behind the dash of a list.
    private func lines(of value: DocumentValue, behind head: String, _ shape: Shape?, _ indent: Int) -> [String] {
        if case .scalar(let text, let isPlain) = value.content {
            return scalar(text, isPlain, behind: head + " ", indent: indent + 2)
        }
        if let line = oneLine(value, behind: head, shape) { return [line] }
        if case .list(let values) = value.content {
            return [head] + values.flatMap { element($0, shape?.inner, indent + 2) }
        }
        return [head] + mapping(value.entries, as: shape?.elementType, indent: indent + 2)
    }

    private func scalar(_ text: String, _ isPlain: Bool, behind head: String, indent: Int) -> [String] {
        if !isPlain, let block = YAMLScalar.blockLines(text) {
            return [head + block.header] + block.lines.map { $0.isEmpty ? "" : pad(indent) + $0 }
        }
        return [head + YAMLScalar.text(text, isPlain: isPlain, in: .block)]
    }

    // MARK: - Lines

    /// The value in one line with its key, where it is short and needs no lines of its own.
    private func oneLine(_ value: DocumentValue, behind head: String, _ shape: Shape?) -> String? {
        if shape?.elementType.map({ Self.isLarge($0) }) == true, value.hasMapping { return nil }
        guard let text = flow(value, depth: 0) else { return nil }
        let line = head + " " + text
        return line.count <= Self.lineLength ? line : nil
    }

    /// Whether an element is edited key by key.
    private static func isLarge(_ type: any DocumentElement.Type) -> Bool {
        type.hasIdentity || [.blueprint, .measurement, .network, .plan].contains(type.kind)
    }

    /// A value in braces or brackets; `nil` where it is nested too deep or holds several lines.
    func flow(_ value: DocumentValue, depth: Int) -> String? {
        guard depth <= 2 else { return nil }
        switch value.content {
        case .scalar(let text, let isPlain):
            if text.contains("\n") { return nil }
            return YAMLScalar.text(text, isPlain: isPlain, in: .flow)
        case .list(let values):
            var parts: [String] = []
            for value in values {
                guard let part = flow(value, depth: depth + 1) else { return nil }
                parts.append(part)
            }
            return "[" + parts.joined(separator: ", ") + "]"
        case .mapping(let entries):
            var parts: [String] = []
            for entry in entries {
                guard let part = flow(entry.value, depth: depth + 1) else { return nil }
                parts.append(key(entry.key) + " " + part)
            }
            return parts.isEmpty ? "{}" : "{ " + parts.joined(separator: ", ") + " }"
        }
    }

    private func key(_ key: String) -> String {
        (key.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") } || YAMLScalar.isSafePlain(key, in: .flow)
            ? key : YAMLScalar.quoted(key)) + ":"
    }

    private func pad(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}

extension DocumentValue {
    /// Whether it is a mapping, or a list with one in it.
    fileprivate var hasMapping: Bool {
        switch content {
        case .scalar: false
        case .list(let values): values.contains(where: \.hasMapping)
        case .mapping: true
        }
    }
}
