// Names of files, without a path.

enum FileName {
    /// `a/b.xes` → `b.xes`.
    static func last(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
