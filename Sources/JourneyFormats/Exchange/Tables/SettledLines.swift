// A cell shows the titles of things that have a row each: what was changed, in the cell or in the rows.
internal import JourneyModel

/// The lines of a cell together with the rows of its things.
struct SettledLines {
    /// A row as it is now.
    struct Row {
        let id: String
        let label: String
    }

    enum Line: Equatable {
        /// The thing of a row, by its place among the rows; with a new title where the cell says one.
        case row(Int, label: String?)
        /// Something that has no row; the place of its line.
        case new(String, line: Int)
    }

    private(set) var lines: [Line] = []
    /// Places of rows whose line is gone from the cell while the row itself was changed: they stay.
    private(set) var kept: [Int] = []
    /// Places of lines that say something else than their row, which was changed as well: the row counts.
    private(set) var overruled: [Int] = []

    /// - Parameters:
    ///   - base: the ids and the digests of the lines when the file was made; `nil` where nobody knows.
    ///   - cell: the lines of the cell.
    ///   - rows: the rows of the things that belong there, in the order of their sheet.
    init(base: [BookState.Entry]?, cell: [String], rows: [Row]) {
        guard let base else {
            matchByText(cell, rows)
            return
        }
        let shown = base.filter { !$0.digest.isEmpty }
        let digests = cell.map { BookState.digest($0) }
        if digests == shown.map(\.digest) {
            lines = Self.ordered(rows.map(\.id), base.map(\.id)).map { .row($0, label: nil) }
        } else {
            settle(shown, cell, digests, rows)
        }
    }

    /// The places of rows: those that were there before in the order they had, new ones behind what they stand behind now.
    static func ordered(_ ids: [String], _ base: [String]) -> [Int] {
        let ranks = Dictionary(base.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var known = ids.indices.filter { ranks[ids[$0]] != nil }
        known.sort { (ranks[ids[$0]] ?? 0, $0) < (ranks[ids[$1]] ?? 0, $1) }
        var followers: [Int: [Int]] = [:]
        var last = -1
        for index in ids.indices {
            if ranks[ids[index]] == nil { followers[last, default: []].append(index) } else { last = index }
        }
        return followers[-1, default: []] + known.flatMap { [$0] + followers[$0, default: []] }
    }

    private mutating func settle(
        _ base: [BookState.Entry], _ cell: [String], _ digests: [String], _ rows: [Row]
    ) {
        let places = Dictionary(rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let partners = Self.partners(base.map(\.digest), digests)
        var used: Set<Int> = []
        for (line, text) in cell.enumerated() {
            guard let entry = partners[line].map({ base[$0] }) else {
                // Somebody may have written it into the cell and into a row.
                let place = rows.indices.first { place in
                    rows[place].label == text && !used.contains(place) && !base.contains { $0.id == rows[place].id }
                }
                lines.append(place.map { .row($0, label: nil) } ?? .new(text, line: line))
                if let place { used.insert(place) }
                continue
            }
            let isKept = digests[line] == entry.digest
            guard let place = places[entry.id] else {
                // Its row was taken away; a line that was changed all the same is something new.
                if !isKept { lines.append(.new(text, line: line)) }
                continue
            }
            let isRowSame = BookState.digest(rows[place].label) == entry.digest
            if !isKept, !isRowSame, rows[place].label != text { overruled.append(line) }
            lines.append(.row(place, label: !isKept && isRowSame ? text : nil))
            used.insert(place)
        }
        let known = Dictionary(base.map { ($0.id, $0.digest) }, uniquingKeysWith: { first, _ in first })
        for place in rows.indices where !used.contains(place) {
            if let digest = known[rows[place].id] {
                // Gone from the cell: so is the thing, unless somebody worked on its row.
                guard BookState.digest(rows[place].label) != digest else { continue }
                kept.append(place)
            }
            lines.append(.row(place, label: nil))
        }
    }

    /// By line, the place of what it was: the same text wherever it stands now; what else stands between the same neighbours.
    private static func partners(_ old: [String], _ new: [String]) -> [Int: Int] {
        let common = CommonSubsequence.positions(old, new)
        var partners = Dictionary(common.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
        var left = Set(old.indices).subtracting(common.map(\.0))
        for line in new.indices where partners[line] == nil {
            guard let place = left.sorted().first(where: { old[$0] == new[line] }) else { continue }
            partners[line] = place
            left.remove(place)
        }
        var (from, start) = (0, 0)
        for (end, stop) in common + [(old.count, new.count)] {
            let free = (from..<end).filter(left.contains)
            let lines = (start..<stop).filter { partners[$0] == nil }
            for (place, line) in zip(free, lines) { partners[line] = place }
            (from, start) = (end + 1, stop + 1)
        }
        return partners
    }

    private mutating func matchByText(_ cell: [String], _ rows: [Row]) {
        var used: Set<Int> = []
        var fresh: [Int: [Line]] = [:]
        var last = -1
        for (line, text) in cell.enumerated() {
            if let place = rows.indices.first(where: { rows[$0].label == text && !used.contains($0) }) {
                used.insert(place)
                last = place
            } else {
                fresh[last, default: []].append(.new(text, line: line))
            }
        }
        lines = fresh[-1, default: []]
        for place in rows.indices { lines += [.row(place, label: nil)] + fresh[place, default: []] }
    }
}
