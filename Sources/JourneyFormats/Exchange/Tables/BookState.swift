// What a workbook remembers of the map it was made from: whose text a line was, without the texts themselves.
internal import JourneyModel
internal import JourneySupport

/// The ids behind the lines of cells, with the digests of what the lines said, and the order in which things stood.
///
/// By it somebody's change is told from what was there: whether a line was changed in the cell or a title in the row of its
/// thing, whether a row was taken away or a line added, whether a sheet was only sorted.
struct BookState: Equatable {
    struct Entry: Equatable {
        var id: String
        /// Empty where no cell shows it.
        var digest: String
    }

    /// By owner and list.
    var lists: [ThingListKey: [Entry]] = [:]
    /// The digests of titles.
    var titles: [ThingKey: String] = [:]

    init() {}

    init(_ grid: MapGrid, _ things: [Thing]) {
        var shown: [ThingKey: String] = [:]
        for row in grid.rows {
            guard case .entries(let cells) = row.cells else { continue }
            for cell in cells {
                for entry in cell { shown[entry.key] = Self.digest(entry.text) }
            }
        }
        for thing in things where thing.key != .map {
            let list = ThingListKey(owner: thing.owner, name: thing.path.joined(separator: "."))
            lists[list, default: []].append(Entry(id: thing.key.id, digest: shown[thing.key] ?? ""))
        }
        titles[.map] = Self.digest(grid.title)
        for column in grid.columns {
            titles[column.stage] = Self.digest(column.stageTitle)
            if let step = column.step { titles[step] = Self.digest(column.stepTitle) }
        }
    }

    /// The digests of the titles of stages, by their ids.
    var stageTitles: [String: String] {
        titles.reduce(into: [:]) { stages, entry in
            if entry.key.kind == .stage { stages[entry.key.id] = entry.value }
        }
    }

    static func digest(_ text: String) -> String { XXHash64.digits(Array(text.utf8).span.bytes) }
}

/// A list of things of one owner.
struct ThingListKey: Hashable, Comparable {
    let owner: ThingKey
    let name: String

    static func < (left: ThingListKey, right: ThingListKey) -> Bool {
        (left.owner, left.name) < (right.owner, right.name)
    }
}

extension BookState {
    /// The rows of the hidden sheet.
    var rows: [[String]] {
        let titles = titles.sorted { $0.key < $1.key }.map { ["title", $0.key.kind.rawValue, $0.key.id, "", $0.value] }
        let lists = lists.sorted { $0.key < $1.key }.flatMap { key, entries in
            Self.parts(entries).map { ["list", key.owner.kind.rawValue, key.owner.id, key.name, $0] }
        }
        return titles + lists
    }

    /// Entries as texts that fit into a cell each.
    private static func parts(_ entries: [Entry]) -> [String] {
        var parts: [String] = []
        var room = 0
        for entry in entries {
            let text = "\(entry.id)=\(entry.digest)"
            if text.utf16.count + 1 > room {
                parts.append(text)
                room = CellContent.longest - text.utf16.count
            } else {
                parts[parts.count - 1] += " " + text
                room -= text.utf16.count + 1
            }
        }
        return parts
    }

    /// Reads such rows; what is none of them is passed over.
    init(rows: [[String]]) {
        for row in rows where row.count == 5 {
            guard let kind = ElementKind(rawValue: row[1]) else { continue }
            let key = ThingKey(kind: kind, id: row[2])
            if row[0] == "title" {
                titles[key] = row[4]
            } else if row[0] == "list" {
                let entries = row[4].split(separator: " ").map { part in
                    let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    return Entry(id: String(sides[0]), digest: sides.count > 1 ? String(sides[1]) : "")
                }
                lists[ThingListKey(owner: key, name: row[3]), default: []] += entries
            }
        }
    }
}
