// A number and its n, set in type once.

/// The texts of one cell of the rows of numbers.
struct HeatCell {
    /// Between the number and its n; at each side of both.
    static let gap = 8.0
    static let inset = 8.0

    let value: MapRows.HeatValue
    let number: TextBlock
    let n: TextBlock
    /// How wide both are side by side, and whether they stand so.
    let together: Double
    let isOneLine: Bool
    /// Whether both would have room side by side, if there were a number.
    let fits: Bool

    init(_ value: MapRows.HeatValue, room: Double, _ context: DrawingContext) {
        self.init(
            value, number: context.set(value.value, .value, width: room), n: Self.set(value.n, room, context),
            room: room)
    }

    private init(_ value: MapRows.HeatValue, number: TextBlock, n: TextBlock, room: Double) {
        self.value = value
        self.number = number
        self.n = n
        together = number.width + (value.n.isEmpty ? 0 : Self.gap + n.width)
        isOneLine = number.lines.count == 1 && n.lines.count <= 1 && together <= room
        fits = number.lines.count <= 1 && n.lines.count <= 1 && number.width + Self.gap + n.width <= room
    }

    var textHeight: Double { isOneLine ? number.height : number.height + n.height }

    /// The least height of the cell.
    var height: Double { max(PictureGrid.heatCell, textHeight + 9) }

    /// With the shorter n, where there is one.
    func shortened(room: Double, _ context: DrawingContext) -> HeatCell {
        guard let short = value.shortN else { return self }
        var value = value
        value.n = short
        return HeatCell(value, number: number, n: Self.set(short, room, context), room: room)
    }

    private static func set(_ text: String, _ room: Double, _ context: DrawingContext) -> TextBlock {
        context.set(text, TextStyle(.small, leading: 1.35), width: room)
    }
}
