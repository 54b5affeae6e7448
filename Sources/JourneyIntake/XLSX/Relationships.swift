// What the parts of a package say of each other: `_rels/*.rels`.

import JourneyLog
import JourneySupport

/// The relationships of one part.
struct Relationships: PartHandler {
    struct Target {
        let id: String
        /// The last word of its type, such as `worksheet`.
        let kind: String
        /// The name of a part in the archive.
        let name: String
    }

    /// The folder of the part that they belong to, with a slash behind, or empty.
    let folder: String
    private(set) var targets: [Target] = []
    private(set) var isComplete = false

    init(folder: String) { self.folder = folder }

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        if scanner.isElement(bytes, "Relationships") { isComplete = true }
        guard scanner.isElement(bytes, "Relationship"), let id = try scanner.text(bytes, "Id"),
            let kind = try scanner.text(bytes, "Type"), let target = try scanner.text(bytes, "Target"),
            try scanner.text(bytes, "TargetMode") != "External"
        else { return .taken }
        let last = kind.lastIndex(of: "/").map { String(kind[kind.index(after: $0)...]) } ?? kind
        targets.append(Target(id: id, kind: last, name: resolved(target)))
        return .taken
    }

    /// `../a/b.xml` as the name of a part.
    private func resolved(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
