// What names something that somebody took out of the workbook.
internal import JourneyModel

extension GridReader {
    /// Leaves out the names of things that were there when the workbook was made and are gone now, and tells each.
    ///
    /// - Parameter visited: the rows that are part of the map.
    /// - Returns: whether there were any.
    mutating func leaveOutGone(_ visited: Set<Int>) -> Bool {
        var gone: [ElementKind: Set<String>] = [:]
        for (list, entries) in book.state.lists {
            let home = ThingList(owner: list.owner.kind, path: list.name.split(separator: ".").map(String.init))
            guard let kind = ThingKind.all.first(where: { $0.homes.contains(home) })?.kind else { continue }
            gone[kind, default: []].formUnion(entries.map(\.id))
        }
        for index in visited { gone[book.rows[index].key.kind]?.remove(book.rows[index].key.id) }
        var isChanged = false
        for index in visited.sorted() {
            for column in book.rows[index].kind.columns {
                guard let value = book.rows[index].values[column.name],
                    let rest = Self.rest(of: value, column.shape, without: gone)
                else { continue }
                isChanged = true
                book.rows[index].values[column.name] = rest
                let row = book.rows[index]
                book.notes.append(
                    ImportNote(
                        .dropped, at: row.cell,
                        "`\(column.name)` names what is gone from the workbook (\(value)); the name is left out"))
                // Without where it leads to, a way is none.
                if row.kind.kind == .way {
                    children[ThingListKey(owner: row.owner, name: row.list.joined(separator: "."))]?.removeAll {
                        $0 == index
                    }
                }
            }
        }
        return isChanged
    }

    /// A value without the names of what is gone, which may leave nothing; `nil` where it names nothing of it.
    private static func rest(
        of value: DocumentValue, _ shape: Shape, without gone: [ElementKind: Set<String>]
    ) -> DocumentValue?? {
        switch shape {
        case .reference(let kind):
            return gone[kind]?.contains(value.scalar ?? "") == true ? .some(nil) : nil
        case .list(.reference(let kind)):
            let kept = value.elements.filter { gone[kind]?.contains($0.scalar ?? "") != true }
            guard kept.count < value.elements.count else { return nil }
            return .some(kept.isEmpty ? nil : DocumentValue(content: .list(kept), place: value.place))
        case .numbers(let kind, _):
            let kept = value.entries.filter { gone[kind]?.contains($0.key) != true }
            guard kept.count < value.entries.count else { return nil }
            return .some(kept.isEmpty ? nil : DocumentValue(content: .mapping(kept), place: value.place))
        default: return nil
        }
    }
}
