// What one side of a merge did to the comments of a file, done to the other side's file.

/// What the other side did to the comments.
struct CommentChange {
    private let mine: YAMLComments
    /// Where the first line begins that anything stands in.
    private let firstLine: Int
    private var added: [YAMLComment.Key] = []
    private var removed: [YAMLComment] = []

    init(mine: YAMLComments, before: [YAMLComment], theirs: [YAMLComment]) {
        self.mine = mine
        firstLine = mine.lines.values.min() ?? 0
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
        // Those that were taken away, by where they stood.
        var left = Dictionary(grouping: removed.indices.reversed()) { removed[$0].key.place }
        let taken = Set(mine.all.filter { $0.key.isBehind }.map { lineEnd($0.range.lowerBound) })
        var behind: Set<Int> = []
        for key in added {
            // A comment that was changed stays where it was.
            if let index = left[key.place]?.popLast() {
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
        return firstLine
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
