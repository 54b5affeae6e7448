// The comments of the other side of a merge: what it wrote and took away, in the text that keeps ours.
extension MapText {
    /// The merged text with the comments that the other side wrote, each at what it stands at, and without those that it took
    /// away.
    ///
    /// A new comment at something that the merged map does not have, or calls otherwise, stands above what is left around it.
    ///
    /// - Parameters:
    ///   - text: the merged map's file, with our comments.
    ///   - base: the file that both sides changed; empty where there was none.
    ///   - theirs: the file of the other side.
    /// - Returns: a text that says the same as `text`.
    package static func takingComments(_ text: String, base: [UInt8], theirs: [UInt8]) -> String {
        let lines = LineBreak(of: Array(text.utf8))
        func plain(_ bytes: [UInt8]) -> [UInt8] { LineBreak(of: bytes).removed(from: bytes) }
        let merged = lines.removed(from: Array(text.utf8))
        guard let mine = YAMLComments(merged), let other = YAMLComments(plain(theirs)) else { return text }
        let before = YAMLComments(plain(base))
        let change = CommentChange(mine: mine, before: before?.all ?? [], theirs: other.all)
        guard change.isAny else { return text }
        // What would say something else, such as a comment within a text of several lines, is put above instead.
        for mayStandBehind in [true, false] {
            let changed = change.text(mayStandBehind: mayStandBehind)
            if root(Array(changed.utf8)) == root(merged) { return lines.put(into: changed) }
        }
        return text
    }
}

/// What the other side did to the comments.
private struct CommentChange {
    private let mine: YAMLComments
    private var added: [YAMLComment.Key] = []
    private var removed: [YAMLComment] = []

    init(mine: YAMLComments, before: [YAMLComment], theirs: [YAMLComment]) {
        self.mine = mine
        var old = Dictionary(before.map { ($0.key, 1) }, uniquingKeysWith: +)
        var own = Dictionary(mine.all.map { ($0.key, 1) }, uniquingKeysWith: +)
        // Ours at what base calls otherwise, or does not have.
        var moved: [YAMLComment.Key: Int] = [:]
        let known = Set(before.map(\.key))
        for comment in mine.all where !known.contains(comment.key) { moved[comment.key.anywhere, default: 0] += 1 }
        let saidBefore = Set(before.map(\.key.anywhere))
        for comment in theirs {
            if old[comment.key, default: 0] > 0 {
                old[comment.key, default: 0] -= 1
            } else if own[comment.key, default: 0] > 0 {
                // Both sides wrote it.
                own[comment.key, default: 0] -= 1
            } else if saidBefore.contains(comment.key.anywhere), moved[comment.key.anywhere, default: 0] > 0 {
                // Both sides call what it stands at otherwise now.
                moved[comment.key.anywhere, default: 0] -= 1
            } else {
                added.append(comment.key)
            }
        }
        for comment in mine.all where old[comment.key, default: 0] > 0 {
            old[comment.key, default: 0] -= 1
            removed.append(comment)
        }
    }

    var isAny: Bool { !added.isEmpty || !removed.isEmpty }

    func text(mayStandBehind: Bool) -> String {
        var edits: [(range: Range<Int>, text: String)] = removed.map { ($0.range, "") }
        let taken = Set(mine.all.filter { $0.key.isBehind }.map { lineEnd($0.range.lowerBound) })
        var behind: Set<Int> = []
        for key in added {
            // A comment that was changed stays where it was.
            if let index = removed.firstIndex(where: { $0.key.anchor == key.anchor && $0.key.isBehind == key.isBehind }
            ),
                edits[index].text.isEmpty
            {
                let range = edits[index].range
                edits[index].text =
                    key.isBehind
                    ? "  " + key.lines.joined(separator: " ") : lines(key.lines, indent: indent(at: range.lowerBound))
                continue
            }
            let place = place(of: key)
            let end = lineEnd(place)
            if key.isBehind, mayStandBehind, place < mine.bytes.count, !taken.contains(end), behind.insert(end).inserted
            {
                edits.append((end..<end, "  " + key.lines.joined(separator: " ")))
            } else {
                edits.append((place..<place, lines(key.lines, indent: indent(at: place))))
            }
        }
        var result: [UInt8] = []
        var end = 0
        for (_, edit) in edits.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }) where edit.range.lowerBound >= end {
            result += mine.bytes[end..<edit.range.lowerBound] + Array(edit.text.utf8)
            end = edit.range.upperBound
        }
        return String(decoding: result + mine.bytes[end...], as: UTF8.self)
    }

    /// The beginning of the line that a comment stands at, or of what is left around that.
    private func place(of key: YAMLComment.Key) -> Int {
        guard var anchor = key.anchor else { return mine.bytes.count }
        while !anchor.isEmpty {
            if let line = mine.lines[anchor] { return line }
            anchor.removeLast()
        }
        return mine.lines.values.min() ?? 0
    }

    private func lineEnd(_ offset: Int) -> Int {
        mine.bytes[min(offset, mine.bytes.count)...].firstIndex(of: 0x0A) ?? mine.bytes.count
    }

    private func indent(at line: Int) -> Int {
        mine.bytes[min(line, mine.bytes.count)...].prefix { $0 == UInt8(ascii: " ") }.count
    }

    private func lines(_ lines: [String], indent: Int) -> String {
        lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
}
