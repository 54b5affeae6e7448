// What a map is made of, as tables: a kind of things is a table, a thing a row, a key a column.
internal import JourneyModel

/// A key of a thing, also of what it holds once: `plan.action` of a barrier.
struct ThingColumn {
    let path: [String]
    let shape: Shape

    /// As the row of keys names it.
    var name: String { path.joined(separator: ".") }
}

/// A list of things in another one: `blueprint.backstage` of a step.
struct ThingList: Hashable {
    let owner: ElementKind
    let path: [String]

    var name: String { path.joined(separator: ".") }
}

/// A kind of things that a map has several of. All of it follows from the description of the keys.
struct ThingKind {
    let kind: ElementKind
    let type: any DocumentElement.Type
    /// The keys but the id and those of lists of things.
    let columns: [ThingColumn]
    /// The lists of things it has.
    let lists: [(path: [String], kind: ElementKind)]
    /// Where such things stand.
    var homes: [ThingList] = []

    /// The kinds of things it stands in.
    var owners: [ElementKind] {
        homes.reduce(into: []) { owners, home in if !owners.contains(home.owner) { owners.append(home.owner) } }
    }

    /// Whether one owner has several lists of such things, as a step has of texts.
    var hasLists: Bool { homes.count > owners.count }

    func column(_ name: String) -> ThingColumn? { columns.first { $0.name == name } }

    /// Every kind, the map first, then as they are found from there.
    static let all: [ThingKind] = {
        var kinds: [ThingKind] = []
        func gather(_ type: any DocumentElement.Type) {
            guard !kinds.contains(where: { $0.kind == type.kind }) else { return }
            var (columns, lists): ([ThingColumn], [(path: [String], type: any DocumentElement.Type)]) = ([], [])
            flatten(type, [], &columns, &lists)
            kinds.append(
                ThingKind(
                    kind: type.kind, type: type, columns: columns, lists: lists.map { ($0.path, $0.type.kind) }))
            for (path, inner) in lists {
                gather(inner)
                guard let index = kinds.firstIndex(where: { $0.kind == inner.kind }) else { continue }
                kinds[index].homes.append(ThingList(owner: type.kind, path: path))
            }
        }
        gather(JourneyMap.self)
        return kinds
    }()

    static func of(_ kind: ElementKind) -> ThingKind? { all.first { $0.kind == kind } }

    private static func flatten(
        _ type: any DocumentElement.Type, _ prefix: [String], _ columns: inout [ThingColumn],
        _ lists: inout [(path: [String], type: any DocumentElement.Type)]
    ) {
        for key in type.keysInOrder {
            guard let shape = type.shape(of: key) else { continue }
            let path = prefix + [key]
            switch shape {
            case .head: continue
            case .reference where key == "id" && prefix.isEmpty && type.hasIdentity: continue
            case .element(let inner): flatten(inner, path, &columns, &lists)
            case .list(.element(let inner)): lists.append((path, inner))
            default: columns.append(ThingColumn(path: path, shape: shape))
            }
        }
    }
}
