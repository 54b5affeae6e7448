// Single values of topics, their marks and labels, and what has no place in a map.
internal import JourneyModel
internal import JourneySupport

extension XMindReader {
    /// A value as a topic says it.
    mutating func value(
        _ text: String, _ shape: Shape, _ key: String, _ own: XMindID?, at path: String
    ) -> DocumentValue {
        let spot = place(path)
        func plain(_ text: String) -> DocumentValue {
            DocumentValue(content: .scalar(text, isPlain: true), place: spot)
        }
        func quoted(_ text: String) -> DocumentValue {
            DocumentValue(content: .scalar(text, isPlain: false), place: spot)
        }
        switch shape {
        case .reference(let kind): return quoted(own?.raw(of: text) ?? id(of: text, kind))
        case .word(let words): return plain(own?.raw(of: text) ?? vocabulary.choice(text, of: key, among: words))
        case .integer, .number, .day, .span, .money:
            return plain(text.trimmed.replacing("−", with: "-"))
        default: return quoted(text)
        }
    }

    /// A branch as lines of text.
    mutating func outline(_ topic: XMindTopic, at path: String) -> String {
        var lines = [topic.title]
        func add(_ topics: [XMindTopic], _ depth: Int) {
            for topic in topics {
                lines.append(String(repeating: "  ", count: depth) + "– " + topic.title)
                add(topic.children, depth + 1)
            }
        }
        add(topic.children, 0)
        if !topic.note.trimmed.isEmpty { lines.append(topic.note.trimmed) }
        return lines.joined(separator: "\n")
    }

    // MARK: - Marks

    /// Severity, milestones, progress and flags, from markers and labels.
    mutating func takeMarks(
        of topic: XMindTopic, _ type: any DocumentElement.Type, at path: String, _ entries: inout XMindEntries
    ) {
        var rest: [String] = []
        for marker in topic.markers {
            switch (type.kind, marker) {
            case (.barrier, _) where XMindKeys.severities.contains(marker):
                let severity = (XMindKeys.severities.firstIndex(of: marker) ?? 0) + 1
                entries.set("severity", .word(String(severity)))
            case (.step, _) where marker.hasPrefix("flag-"): entries.set("milestone", .word("true"))
            case (.plan, _), (.opportunity, _):
                if let status = Self.status(marker) {
                    entries.set("status", .word(status.rawValue))
                } else {
                    rest.append(marker)
                }
            case (.emotion, _) where marker.hasPrefix("smiley-"): break
            default: rest.append(marker)
            }
        }
        if type.kind == .barrier, entries.value("severity") == nil {
            entries.set("severity", .word("3"))
            note(.guess, at: path, "no priority from 1 to 5 marks how severe it is, so 3 of 5 was taken")
        }
        if !rest.isEmpty { note(.dropped, at: path, "markers: \(rest.joined(separator: ", ").shortened)") }
        for label in topic.labels {
            if let key = vocabulary.key(label, of: type), case .flag? = type.shape(of: key) {
                entries.set(key, .word("true"))
            } else {
                note(.dropped, at: path, "label “\(label.shortened)”")
            }
        }
    }

    /// How far something has come, by the marks of XMind for tasks.
    private static func status(_ marker: String) -> PlanStatus? {
        if let known = XMindKeys.progress.first(where: { $0.mark == marker }) { return known.status }
        switch marker {
        case "task-start": return .proposed
        case "task-oct", "task-3oct": return .planned
        case "task-5oct", "task-3quar", "task-7oct": return .inWork
        default: return nil
        }
    }

    // MARK: - Beside the tree

    /// The note of a topic, and what hangs on it that a map has no place for.
    mutating func takeAsides(
        of topic: XMindTopic, _ type: any DocumentElement.Type, at path: String, _ entries: inout XMindEntries
    ) {
        let text = topic.note.trimmed
        if !text.isEmpty { take(note: text, type, at: path, &entries) }
        for attachment in topic.attachments { note(.dropped, at: path, attachment) }
        for other in topic.others {
            drop(other, at: Self.below(path, other), "a topic beside the tree")
        }
    }

    private mutating func take(
        note text: String, _ type: any DocumentElement.Type, at path: String, _ entries: inout XMindEntries
    ) {
        let value = DocumentValue(content: .scalar(text, isPlain: false), place: place(path))
        switch type.kind {
        case .map where entries.value("scenario") == nil:
            entries.set("scenario", value)
            note(.guess, at: path, "the note of the map was taken for its scenario")
        case .step:
            entries.add(Lane.free.rawValue, [value])
            note(.guess, at: path, "the note of the topic became a note of the step")
        case .note, .box, .substep:
            guard let short = type.shortKey, let old = entries.value(short)?.scalar else { break }
            entries.set(
                short, DocumentValue(content: .scalar(old + "\n" + text, isPlain: false), place: place(path)))
            note(.guess, at: path, "the note of the topic became a line of its text")
        default: note(.dropped, at: path, "note “\(text.shortened)”")
        }
    }

    /// Says that a branch has no place, with how much of it there is.
    mutating func drop(_ topic: XMindTopic, at path: String, _ why: String) {
        let below = topic.children.isEmpty ? "" : ", with what stands below it"
        note(.dropped, at: path, why + below)
    }
}
