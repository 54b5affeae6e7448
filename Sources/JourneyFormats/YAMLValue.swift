// A YAML file as a tree of values, each with the place it stands at. Nothing here knows what a map is.

/// Where a value starts: line and column in characters, counted from 1.
struct YAMLPlace: Hashable, Sendable {
    var line: Int
    var column: Int
}

/// A value of a YAML file.
struct YAMLValue: Sendable {
    enum Content: Sendable {
        /// A scalar as it is spelled, without quotes; `isPlain` when it was written without them.
        case scalar(String, isPlain: Bool)
        case list([YAMLValue])
        case mapping([YAMLEntry])
    }

    var content: Content
    var place: YAMLPlace

    /// Whether nothing is written here: an empty value, `~` or `null`.
    var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The value as a list: a single value stands for a list of one.
    var elements: [YAMLValue] {
        if case .list(let values) = content { return values }
        return isNothing ? [] : [self]
    }

    /// What the value is, for messages.
    var kindName: String {
        switch content {
        case .scalar(let text, _): isNothing ? "nothing" : "“\(text.shortened)”"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// One key of a mapping, with its value.
struct YAMLEntry: Sendable {
    var key: String
    var keyPlace: YAMLPlace
    var value: YAMLValue
}

extension String {
    /// The first line of the text, cut where a message would become unreadable.
    var shortened: String {
        let head = prefix(61)
        let line = head.prefix { !$0.isNewline }
        return line.count <= 60 ? String(line) + (line.endIndex == endIndex ? "" : "…") : line.prefix(60) + "…"
    }
}
