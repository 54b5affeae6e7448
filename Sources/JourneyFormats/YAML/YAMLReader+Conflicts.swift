// The comments that a merge left where both sides changed the same: nothing of them is in the map, and somebody has to decide.
internal import JourneyModel

extension MapText {
    /// The lines of a file, counted from 1, with a comment of a conflict that nobody has settled.
    ///
    /// A line of a text that only looks so is none.
    /// - Complexity: O(bytes) where there are none, else O(bytes · conflicts).
    package static func conflictLines(in bytes: [UInt8]) -> [Int] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let marks = lines.indices.filter { isMark(lines[$0]) }
        guard !marks.isEmpty, let root = root(bytes) else { return marks.map { $0 + 1 } }
        // A comment can be spelled otherwise, and the file says the same; a text cannot.
        if self.root(spelled(bytes, otherwiseAt: marks, lines)) == root { return marks.map { $0 + 1 } }
        return marks.prefix(1_000).filter { self.root(spelled(bytes, otherwiseAt: [$0], lines)) == root }.map { $0 + 1 }
    }

    /// How the comment of a conflict begins.
    package static let conflictMark = "# CONFLICT: "
    private static let mark = Array(conflictMark.utf8)

    private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
        line.drop { $0 == UInt8(ascii: " ") }.starts(with: mark)
    }

    static func root(_ bytes: [UInt8]) -> DocumentValue? {
        (try? YAMLReader(file: "").read(bytes))?.root
    }

    /// The file with other words in some of its comments.
    private static func spelled(
        _ bytes: [UInt8], otherwiseAt marks: [Int], _ lines: [ArraySlice<UInt8>]
    ) -> [UInt8] {
        var bytes = bytes
        for line in marks {
            guard let sign = lines[line].firstIndex(of: UInt8(ascii: "#")) else { continue }
            bytes[sign + 2] = UInt8(ascii: "K")
        }
        return bytes
    }
}
