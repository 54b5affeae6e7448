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
