// What the stages of a sheet were called when it was made, by which a step that was moved is told from a stage with a new name.

struct StageTitles {
    /// By stage, the digest of its title.
    private let titles: [String: String]
    /// The stages in the order of the sheet.
    private let stages: [String]

    /// - Parameters:
    ///   - columns: by column, the stage that its ids name and the heading above it.
    ///   - known: the digests of titles, where the sheet remembers them; else most columns of a stage say its title.
    init(_ columns: [(stage: String, heading: String)], known: [String: String]) {
        var order: [String] = []
        var headings: [String: [String]] = [:]
        var heading = ""
        for column in columns {
            if !column.heading.isEmpty { heading = column.heading }
            guard !column.stage.isEmpty else { continue }
            if headings[column.stage] == nil { order.append(column.stage) }
            headings[column.stage, default: []].append(heading)
        }
        // A stage that has no column any more may be named all the same.
        stages = order + known.keys.filter { headings[$0] == nil }.sorted()
        let sole = headings.filter { Set($0.value).count == 1 }.compactMapValues(\.first)
        titles = headings.reduce(into: known) { titles, entry in
            guard titles[entry.key] == nil else { return }
            let taken = Set(sole.filter { $0.key != entry.key }.values)
            let own = entry.value.filter { !taken.contains($0) }
            let likely = own.isEmpty ? entry.value : own
            let counts = likely.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            let most = counts.values.max()
            titles[entry.key] = likely.first { counts[$0] == most }.map { BookState.digest($0) }
        }
    }

    /// The stage that a heading means.
    /// - Parameters:
    ///   - stage: the one that the ids of its column name; empty where it has none.
    ///   - last: the stage of the column before it.
    /// - Returns: `nil` for a title that no stage had.
    func stage(of heading: String, under stage: String, behind last: String?) -> String? {
        let digest = BookState.digest(heading)
        if !stage.isEmpty, titles[stage] == digest { return stage }
        if let last, titles[last] == digest { return last }
        return stages.first { titles[$0] == digest }
    }
}
