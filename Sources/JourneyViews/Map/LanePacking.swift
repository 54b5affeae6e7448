// Where the things of a lane stand when some reach over several steps: side by side where they can, else stacked.

/// A thing that reaches over columns.
struct LaneItem<Content> {
    var column: Int
    /// Columns it reaches over, at least one.
    var span: Int
    var content: Content
    /// The row within the lane, and how many rows it fills.
    var track = 0
    var height = 1

    init(column: Int, span: Int = 1, content: Content) {
        self.column = column
        self.span = span
        self.content = content
    }

    private var columns: Range<Int> { column..<(column + span) }

    func overlaps(_ other: LaneItem) -> Bool { columns.overlaps(other.columns) }
}

/// The things of a lane, none over another.
struct LanePacking<Content> {
    private(set) var items: [LaneItem<Content>]
    /// Rows within the lane, at least one.
    private(set) var tracks: Int

    /// Places each thing in the first free row; then lets those with nothing below them reach down to the end, so
    /// that boxes of one lane end on one line.
    ///
    /// - Parameter shortestFirst: things over few columns stand above those over many; else they stand as they come.
    init(_ unplaced: [LaneItem<Content>], shortestFirst: Bool = false) {
        var placed: [LaneItem<Content>] = []
        let order = unplaced.enumerated().sorted { a, b in
            let (one, other) = shortestFirst ? (a.element.span, b.element.span) : (0, 0)
            return (one, a.element.column, a.offset) < (other, b.element.column, b.offset)
        }
        for var item in order.map(\.element) {
            let taken = Set(placed.filter { $0.overlaps(item) }.map(\.track))
            item.track = (0...).first { !taken.contains($0) } ?? 0
            placed.append(item)
        }
        let tracks = (placed.map(\.track).max() ?? 0) + 1
        for index in placed.indices {
            let below = placed.filter { $0.track > placed[index].track && $0.overlaps(placed[index]) }.map(\.track)
                .min()
            placed[index].height = (below ?? tracks) - placed[index].track
        }
        items = placed
        self.tracks = tracks
    }
}
