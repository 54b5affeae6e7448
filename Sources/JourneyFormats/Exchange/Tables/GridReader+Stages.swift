// The columns of the map's sheet by their stages: what a heading says now, and what it said when the sheet was made.
internal import JourneyModel
internal import JourneySupport

extension GridReader {
    /// One column of the sheet.
    private struct Column {
        let place: Int
        let heading: String
        /// The stage that the ids below the headings name; empty for a column that somebody added.
        let stage: String
        var step: ThingKey?
    }

    /// Columns of one stage.
    private struct Group {
        var title: String
        var titlePlace: DocumentPlace
        /// The stage that is meant; `nil` where the heading is no title that was there before.
        var stage: String?
        var columns: [Column]
        /// The first column that stood in this stage before, or the first of all: there the stage stands.
        var order: Int
    }

    /// Takes every stage with its steps.
    mutating func takeStages() {
        let groups = groups()
        var used = Set(groups.compactMap(\.stage))
        var (rows, usedSteps): ([Int], Set<String>) = ([], [])
        for group in groups { rows.append(take(group, &used, &usedSteps)) }
        children[ThingListKey(owner: .map, name: "stages")] = rows
    }

    private func columns() -> [Column] {
        return (cells..<max(cells, grid.columnCount)).compactMap { place in
            let rows = [stages, steps, ids] + lanes.values
            guard rows.contains(where: { !grid[$0, place].isEmpty }) else { return nil }
            let id = grid[ids, place].trimmed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            let step = id.count == 2 ? id[1] : ""
            let hasStep =
                !step.isEmpty || !grid[steps, place].isEmpty || lanes.values.contains { !grid[$0, place].isEmpty }
            return Column(
                place: place, heading: grid[stages, place], stage: id.count == 2 ? id[0] : "",
                step: hasStep ? ThingKey(kind: .step, id: step) : nil)
        }
    }

    /// Columns by their stages: a heading reaches up to the next one, and one that says the title of a stage means that stage.
    private mutating func groups() -> [Group] {
        let columns = columns()
        let titles = StageTitles(columns.map { (stage: $0.stage, heading: $0.heading) }, known: book.stageTitles)
        var groups: [Group] = []
        var last: Int?
        for column in columns {
            let meant = titles.stage(of: column.heading, under: column.stage, behind: last.map { groups[$0] }?.stage)
            let isOwn = meant == column.stage && !column.stage.isEmpty
            let index: Int
            if let last, column.heading.isEmpty {
                index = last
            } else if let meant, let known = groups.firstIndex(where: { $0.stage == meant }) {
                index = known
            } else if let last, meant == nil, groups[last].stage == nil, groups[last].title == column.heading {
                index = last
            } else {
                groups.append(
                    Group(
                        title: column.heading, titlePlace: grid.place(stages, column.place), stage: meant, columns: [],
                        order: column.place))
                index = groups.count - 1
            }
            if isOwn, !groups[index].columns.contains(where: { $0.stage == meant }) {
                groups[index].order = column.place
            }
            if let meant, !isOwn, !column.heading.isEmpty, !column.stage.isEmpty || index != last, column.step != nil {
                book.notes.append(
                    ImportNote(
                        .guess, at: grid.name(stages, column.place),
                        "“\(column.heading.shortened)” is the title of the stage `\(meant)`; the step stands there now")
                )
            }
            groups[index].columns.append(column)
            last = index
        }
        return groups.sorted { $0.order < $1.order }
    }

    /// Takes a stage with its steps; answers the place of its row.
    private mutating func take(_ group: Group, _ used: inout Set<String>, _ usedSteps: inout Set<String>) -> Int {
        // Under a new title, most of its columns say which stage it is.
        let counts = group.columns.filter { !$0.stage.isEmpty }.reduce(into: [:]) { $0[$1.stage, default: 0] += 1 }
        let id =
            group.stage
            ?? counts.keys.filter { !used.contains($0) }.max { left, right in
                (counts[left] ?? 0, right) < (counts[right] ?? 0, left)
            }
        let stage = row(.stage, id: id, at: group.titlePlace)
        if let id { used.insert(id) }
        let key = book.rows[stage].key
        book.rows[stage].values["title"] = title(key, group.title, book.rows[stage].values["title"], group.titlePlace)
        var places: [Int] = []
        for column in group.columns {
            guard let wanted = column.step else { continue }
            let isKnown = !wanted.id.isEmpty && usedSteps.insert(wanted.id).inserted
            if !isKnown, !wanted.id.isEmpty {
                book.notes.append(
                    ImportNote(
                        .guess, at: grid.name(steps, column.place),
                        "another column has the id “\(wanted.id.shortened)”, too; this one is taken for a copy, a step of its own"
                    ))
            }
            let step = row(.step, id: isKnown ? wanted.id : nil, at: grid.place(steps, column.place))
            takeCells(column.place, step)
            places.append(step)
        }
        children[ThingListKey(owner: key, name: "steps")] = places
        return stage
    }
}
