// A map as the sheets of a workbook: what stands in them, not how it looks.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// A sheet with a thing in each row.
struct ThingSheet {
    let kind: ThingKind
    let name: String
    /// The columns with their headings.
    let columns: [(name: String, label: String, shape: Shape)]
    var rows: [ThingLine]
}

/// One of its rows.
struct ThingLine {
    let key: ThingKey
    /// The id that stands in the cell.
    let id: String
    /// What it belongs to, as the cell says it and as people call it.
    let owner: String
    let place: String
    /// The list of its owner, where that has several of such things.
    let list: String?
    /// By column.
    let cells: [CellContent?]
}

/// Everything a workbook holds.
struct MapBook {
    let language: LanguageTag
    let words: BookWords
    let mapID: String
    let digest: String
    /// The digest of what the file says, where that is known.
    let content: String?
    let grid: MapGrid
    let about: [(name: String, label: String, shape: Shape, content: CellContent?)]
    let sheets: [ThingSheet]
    let translations: [BookText]
    /// The languages there are translations in.
    let otherLanguages: [LanguageTag]
    let state: BookState
}

extension MapBook {
    /// - Parameter personas: those whose names are shown where the map has only their ids.
    init(_ document: MapDocument, _ options: ExportOptions) {
        let words = BookWords(options.language)
        let things = Thing.all(of: document)
        var texts = BookTexts(of: document.map, in: options.language)
        let labels = Labels(things, texts, options.personas)
        (language, self.words, mapID) = (texts.language, words, document.map.id)
        digest = MapExchange.digest(of: document)
        content = options.content
        grid = MapGrid(things, labels, words, document.map)
        var about: [(name: String, label: String, shape: Shape, content: CellContent?)] = []
        var sheets: [ThingSheet] = []
        for kind in ThingKind.all {
            let own = things.filter { $0.key.kind == kind.kind }
            if kind.kind == .map {
                for column in kind.columns {
                    let content = own.first?.values[column.name].flatMap { texts.content($0, column, of: .map) }
                    about.append((column.name, words.heading(column.path), column.shape, content))
                }
                continue
            }
            if own.isEmpty, !BookWords.usualKinds.contains(kind.kind) { continue }
            sheets.append(ThingSheet(kind, own, &texts, labels, words))
        }
        self.about = about
        let order = BookWords.order
        self.sheets = sheets.enumerated().sorted { left, right in
            let (a, b) = (order.firstIndex(of: left.element.kind.kind), order.firstIndex(of: right.element.kind.kind))
            return (a ?? order.count, left.offset) < (b ?? order.count, right.offset)
        }.map(\.element)
        translations = texts.translations
        otherLanguages = Set(texts.translations.flatMap { Array($0.others.keys) + [$0.language] }).sorted()
        state = BookState(grid, things)
    }
}

extension MapBook {
    /// Texts that are longer than a cell can be, and stand in it only in part.
    var overlong: [ExchangeLoss] {
        var counts: [ThingListKey: Int] = [:]
        func note(_ content: CellContent?, _ kind: ElementKind, _ column: String) {
            guard let content, content.text.utf16.count > CellContent.longest else { return }
            counts[ThingListKey(owner: ThingKey(kind: kind, id: ""), name: column), default: 0] += 1
        }
        for line in about { note(line.content, .map, line.name) }
        for sheet in sheets {
            for row in sheet.rows {
                for (column, content) in zip(sheet.columns, row.cells) { note(content, sheet.kind.kind, column.name) }
            }
        }
        return counts.sorted { $0.key < $1.key }.map { key, count in
            ExchangeLoss(kind: key.owner.kind, key: key.name, count: count)
        }
    }
}

extension ThingSheet {
    fileprivate init(
        _ kind: ThingKind, _ things: [Thing], _ texts: inout BookTexts, _ labels: Labels, _ words: BookWords
    ) {
        self.kind = kind
        name = words.sheet(kind)
        // What the grid alone tells is not told twice.
        let columns = kind.columns.filter { column in
            kind.kind != .step || !GridLane.all.contains { $0.kind == nil && $0.name == column.name }
        }
        self.columns = columns.map { ($0.name, words.heading($0.path), $0.shape) }
        rows = things.map { thing in
            let cells = columns.map { column in
                thing.values[column.name].flatMap { texts.content($0, column, of: thing.key) }
            }
            let owner = kind.owners.count > 1 ? "\(thing.owner.kind.rawValue) \(thing.owner.id)" : thing.owner.id
            return ThingLine(
                key: thing.key, id: thing.key.id, owner: owner.trimmed,
                place: thing.isName ? labels.name(of: thing) : labels.place(of: thing.owner),
                list: kind.hasLists ? thing.path.joined(separator: ".") : nil, cells: cells)
        }
    }
}

/// What things are called in the language of the cells.
struct Labels {
    private var labels: [ThingKey: String] = [:]
    private var owners: [ThingKey: ThingKey] = [:]
    private let personas: [String: String]

    init(_ things: [Thing], _ texts: BookTexts, _ personas: [Persona]) {
        let channels = MapWords(language: texts.language)
        for thing in things {
            owners[thing.key] = thing.owner
            if thing.values["title"] == nil, thing.key.kind == .touchpoint,
                let channel = thing.values["channel"]?.scalar
            {
                labels[thing.key] = channels.channel(channel)
            } else {
                labels[thing.key] = thing.label.map { texts.shown($0) } ?? thing.key.id
            }
        }
        self.personas = Dictionary(
            personas.map { ($0.id, $0.name.text(in: texts.language)) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(key: ThingKey) -> String { labels[key] ?? key.id }

    func name(of thing: Thing) -> String { personas[thing.key.id] ?? "" }

    /// Where something stands: the stage and the step, or what it is of.
    func place(of key: ThingKey) -> String {
        if key == .map { return "" }
        guard let owner = owners[key], owner != .map else { return line(key) }
        return "\(line(owner)) › \(line(key))"
    }

    private func line(_ key: ThingKey) -> String { self[key].shortened }
}

extension MapGrid {
    fileprivate init(_ things: [Thing], _ labels: Labels, _ words: BookWords, _ map: JourneyMap) {
        title = labels[.map]
        subtitle = [words.map.kind(map.kind), words.map.state(map.state), words.map.status(map.status)]
            .joined(separator: " · ")
        var columns: [GridColumn] = []
        var children: [ThingKey: [Thing]] = [:]
        for thing in things where thing.key != .map { children[thing.owner, default: []].append(thing) }
        for stage in children[.map, default: []] where stage.key.kind == .stage {
            let steps = children[stage.key, default: []].filter { $0.key.kind == .step }
            let column = GridColumn(stage: stage.key, stageTitle: labels[stage.key])
            if steps.isEmpty { columns.append(column) }
            for step in steps {
                var column = column
                (column.step, column.stepTitle) = (step.key, labels[step.key])
                columns.append(column)
            }
        }
        self.columns = columns
        let values = Dictionary(things.map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
        rows = GridLane.all.compactMap { lane in
            let cells: GridRow.Cells
            let isEmpty: Bool
            if lane.kind == nil {
                let numbers = columns.map { column in
                    column.step.flatMap { values[$0]?[lane.name]?.scalar }.flatMap { Double($0) }
                }
                (cells, isEmpty) = (.numbers(numbers), numbers.allSatisfy { $0 == nil })
            } else {
                let entries = columns.map { column -> [GridEntry] in
                    let own = column.step.map { children[$0, default: []] } ?? []
                    return own.filter { $0.path == lane.path }.map { GridEntry(key: $0.key, text: labels[$0.key]) }
                }
                (cells, isEmpty) = (.entries(entries), entries.allSatisfy(\.isEmpty))
            }
            guard !isEmpty || lane.isUsual else { return nil }
            return GridRow(name: lane.name, label: lane.label(words.map), cells: cells)
        }
    }
}
