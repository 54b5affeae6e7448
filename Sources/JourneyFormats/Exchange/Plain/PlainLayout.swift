// Where in a sheet made by hand the map stands: its headings, its lanes, what stands around it.
internal import JourneyModel
internal import JourneySupport

/// A guess at a table.
struct PlainLayout {
    /// The column with the names of the lanes.
    var names: Int
    /// The rows of lanes with what they are; several rows may be one lane.
    var lanes: [(row: Int, lane: String, isContinued: Bool)] = []
    /// Rows that say how bad the barriers are.
    var severities: [Int] = []
    /// Rows of feelings that hold words and faces only: their levels are taken, and their words stay.
    var wordsOfEmotion: Set<Int> = []
    /// Rows below the headings whose name says no lane.
    var strangers: [Int] = []
    var stages: Int?
    var steps: Int?
    /// The columns of the map.
    var columns: [Int] = []
    /// Rows above and below the table.
    var around: [Int] = []

    /// How many different lanes were found.
    var score: Int { Set(lanes.map(\.lane)).count }

    /// The layout of a table; `nil` where no lane is found, or nothing beside it.
    init?(_ table: PlainTable) {
        let candidates = (0..<min(4, table.columnCount)).map { column -> (column: Int, found: Int) in
            let names = (0..<table.rowCount).compactMap { LaneWords.lane(table[$0, column].trimmed) }
            return (column, Set(names).count)
        }
        guard let best = candidates.max(by: { ($0.found, -$0.column) < ($1.found, -$1.column) }), best.found > 0 else {
            return nil
        }
        names = best.column
        let named = (0..<table.rowCount).filter { LaneWords.meaning(table[$0, best.column].trimmed) != nil }
        guard let first = named.first(where: { LaneWords.lane(table[$0, best.column]) != nil && hasCells(table, $0) })
        else {
            return nil
        }
        takeHeads(table, above: first)
        takeColumns(table)
        guard !columns.isEmpty else { return nil }
        takeLanes(table, from: first)
        takeFeelings(table)
    }

    /// A row of feelings in which every cell says a level, where no other row does, is the one of emotion.
    private mutating func takeFeelings(_ table: PlainTable) {
        guard !lanes.contains(where: { $0.lane == "emotion.assumed" }) else { return }
        let own = lanes.indices.filter { lanes[$0].lane == Lane.feelings.rawValue }
        let texts = own.flatMap { index in columns.map { table.number(lanes[index].row, $0).trimmed } }
            .filter { !$0.isEmpty }
        // Several texts in a cell are what people felt, one after the other.
        let isEmotion = texts.allSatisfy { text in
            if EmotionWords.number(text) != nil { return true }
            return EmotionWords.reading(text).map { !$0.hasMore } == true && !text.contains(where: \.isNewline)
        }
        guard isEmotion, !texts.isEmpty else { return }
        for index in own {
            lanes[index].lane = "emotion.assumed"
            wordsOfEmotion.insert(lanes[index].row)
        }
    }

    private func hasCells(_ table: PlainTable, _ row: Int) -> Bool { count(table, row) > 0 }

    /// How many cells right of the names hold something.
    private func count(_ table: PlainTable, _ row: Int) -> Int {
        (names + 1..<max(names + 1, table.columnCount)).count { !table[row, $0].isEmpty }
    }

    /// The rows of stages and steps: by their names, else the last two above the lanes that have several cells.
    private mutating func takeHeads(_ table: PlainTable, above first: Int) {
        for row in 0..<first {
            switch LaneWords.meaning(table[row, names].trimmed) {
            case .stages? where stages == nil && hasCells(table, row): stages = row
            case .steps? where steps == nil && hasCells(table, row): steps = row
            default: break
            }
        }
        let widest = (0..<first).map { count(table, $0) }.max() ?? 0
        let isWide = (0..<first).filter { row in
            let cells = count(table, row)
            // A title over the whole table is one cell; so is the only stage of a map with one.
            return row != stages && row != steps && (cells > 1 || cells == 1 && widest == 1 && row == first - 1)
        }
        if stages == nil, steps == nil {
            let heads = isWide.suffix(2)
            if heads.count == 2, let upper = heads.first, let lower = heads.last, lower - upper == 1 {
                (stages, steps) = (upper, lower)
            } else {
                stages = heads.last
            }
        } else if stages == nil, let steps, let above = isWide.last(where: { $0 == steps - 1 }) {
            stages = above
        } else if steps == nil, let stages, let below = isWide.first(where: { $0 == stages + 1 }) {
            steps = below
        }
        let heads = [stages, steps].compactMap(\.self)
        around = (0..<first).filter { !heads.contains($0) && !table.isEmpty(row: $0) }
    }

    private mutating func takeColumns(_ table: PlainTable) {
        let heads = [stages, steps].compactMap(\.self)
        columns = (names + 1..<max(names + 1, table.columnCount)).filter { column in
            heads.contains { !table.shown($0, column).isEmpty }
        }
    }

    private mutating func takeLanes(_ table: PlainTable, from first: Int) {
        var last: String?
        var gap = false
        // Behind an empty row something else begins, unless lanes go on below it.
        var waiting: [Int] = []
        for row in first..<table.rowCount {
            let name = table[row, names].trimmed
            let cells = columns.count { !table[row, $0].isEmpty }
            if let lane = LaneWords.lane(name) {
                strangers += waiting
                (waiting, last, gap) = ([], lane, false)
                lanes.append((row, lane, false))
            } else if LaneWords.meaning(name) == .severity {
                strangers += waiting
                (waiting, last, gap) = ([], nil, false)
                severities.append(row)
            } else if table.isEmpty(row: row) {
                gap = true
            } else if name.isEmpty, let lane = last, !gap, cells > 0 {
                lanes.append((row, lane, true))
            } else if cells > 0, !name.isEmpty, !gap {
                strangers.append(row)
                last = nil
            } else if cells > 1, !name.isEmpty {
                waiting.append(row)
                last = nil
            } else {
                around.append(row)
                last = nil
            }
        }
        around = (around + waiting).sorted()
    }
}
