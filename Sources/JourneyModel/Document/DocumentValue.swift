// A document as a tree of values, before anybody knows what they mean: what a file of YAML or JSON holds, and what is written to one.
internal import JourneySupport

/// Where a value starts in its file: line and column in characters, counted from 1; 0 for one that was never in a file.
package struct DocumentPlace: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        (self.line, self.column) = (line, column)
    }

    package static let none = DocumentPlace(line: 0, column: 0)
}

/// A value of a document. Two are equal when they say the same, wherever they stand and however they are spelled.
package struct DocumentValue: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// A scalar as it is spelled, without quotes; `isPlain` when it was written without them.
        case scalar(String, isPlain: Bool)
        case list([DocumentValue])
        case mapping([DocumentEntry])
    }

    package var content: Content
    package var place: DocumentPlace

    package init(content: Content, place: DocumentPlace = .none) {
        (self.content, self.place) = (content, place)
    }

    package static func text(_ text: String) -> DocumentValue { DocumentValue(content: .scalar(text, isPlain: false)) }
    /// A number, a day, a word: what is never put in quotes.
    package static func word(_ text: String) -> DocumentValue { DocumentValue(content: .scalar(text, isPlain: true)) }
    package static func list(_ values: [DocumentValue]) -> DocumentValue { DocumentValue(content: .list(values)) }
    package static func mapping(_ entries: [DocumentEntry]) -> DocumentValue {
        DocumentValue(content: .mapping(entries))
    }

    package static func == (left: DocumentValue, right: DocumentValue) -> Bool {
        switch (left.content, right.content) {
        case (.scalar(let left, _), .scalar(let right, _)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.mapping(let left), .mapping(let right)): left == right
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch content {
        case .scalar(let text, _): hasher.combine(text)
        case .list(let values): hasher.combine(values)
        case .mapping(let entries): hasher.combine(entries)
        }
    }
}

/// One key of a mapping, with its value.
package struct DocumentEntry: Hashable, Sendable {
    package var key: String
    package var keyPlace: DocumentPlace
    package var value: DocumentValue

    package init(_ key: String, _ value: DocumentValue, keyPlace: DocumentPlace = .none) {
        (self.key, self.value, self.keyPlace) = (key, value, keyPlace)
    }

    package static func == (left: DocumentEntry, right: DocumentEntry) -> Bool {
        left.key == right.key && left.value == right.value
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(value)
    }
}

extension DocumentValue {
    /// The key of a text in several languages that names translations which are older than it.
    package static let staleKey = "stale"

    /// Nothing, as behind a key that is not there.
    package static let nothing = DocumentValue(content: .scalar("", isPlain: true))

    /// Whether nothing is written here: an empty value, `~` or `null`.
    package var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What is written in a list, also what says nothing; none of anything else.
    package var listed: [DocumentValue] {
        if case .list(let values) = content { return values }
        return []
    }

    /// The value as a list: a single value stands for a list of one, and what says nothing is not in it.
    package var elements: [DocumentValue] {
        guard case .list(let values) = content else { return saysNothing ? [] : [self] }
        return values.contains(where: \.saysNothing) ? values.filter { !$0.saysNothing } : values
    }

    /// Whether it is nothing, or a text in which there is nothing to see.
    var saysNothing: Bool { isNothing || scalar?.isBlank == true }

    /// The keys and values of a mapping; none of anything else.
    package var entries: [DocumentEntry] {
        get {
            if case .mapping(let entries) = content { return entries }
            return []
        }
        set { content = .mapping(newValue) }
    }

    /// The text of a scalar.
    package var scalar: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// What the value is, for messages.
    package var kindName: String {
        switch content {
        case .scalar(let text, _): isNothing ? "nothing" : "“\(text.shortened)”"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    /// The value of a key; `nil` when the key is not there.
    package func value(of key: String) -> DocumentValue? { entries.first { $0.key == key }?.value }

    /// The same; nothing when there is none.
    package subscript(key: String) -> DocumentValue { value(of: key) ?? Self.nothing }

    /// The id of a thing, or the name that stands for it.
    package var identity: String { scalar ?? self["id"].scalar ?? "" }

    /// The value without any ids of things.
    var withoutIDs: DocumentValue {
        switch content {
        case .scalar: self
        case .list(let values): .list(values.map(\.withoutIDs))
        case .mapping(let entries):
            .mapping(
                entries.filter { $0.key != "id" }.map { DocumentEntry($0.key, $0.value.withoutIDs) })
        }
    }

    /// What a thing is called by people; `nil` where it says nothing of the kind.
    package var label: DocumentValue? {
        Self.labelKeys.lazy.compactMap { value(of: $0) }.first
    }

    /// The keys by which things are called, those first that count more.
    static let labelKeys = ["title", "name", "text", "channel"]

    /// The keys by which things are told that may have no name, those first that say more of them.
    package static let tellingKeys = [
        "title", "name", "says", "text", "channel", "action", "rule", "file", "to", "use", "amount",
    ]

    /// What a thing is told by; `nil` where it says nothing of the kind.
    package var telling: DocumentValue? {
        Self.tellingKeys.lazy.compactMap { value(of: $0) }.first
    }

    /// Whether it is a mapping with any of these keys.
    func hasKey(of keys: Set<String>) -> Bool { entries.contains { keys.contains($0.key) } }

    /// The place of what a path leads to, or as near to it as the file goes.
    package func place(of path: MapPath) -> DocumentPlace {
        var value = self
        for part in path.parts {
            switch part {
            case .key(let key):
                guard let entry = value.entries.first(where: { $0.key == key }) else { return value.place }
                value = entry.value
            case .index(let index):
                // A list of one may be written as its single value.
                guard case .list(let values) = value.content else { continue }
                guard values.indices.contains(index) else { return value.place }
                value = values[index]
            }
        }
        return value.place
    }
}

extension String {
    /// The first line of the text, cut where a message would become unreadable.
    package var shortened: String {
        let head = prefix(61)
        let line = head.prefix { !$0.isNewline }
        return line.count <= 60 ? String(line) + (line.endIndex == endIndex ? "" : "…") : line.prefix(60) + "…"
    }
}

extension DocumentValue: CustomStringConvertible {
    /// The value in one line, as in JSON without quotes around keys.
    package var description: String {
        switch content {
        case .scalar(let text, true): text
        case .scalar(let text, false): "\"\(text)\""
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{ " + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
        }
    }
}
