// The row of ways that do not go to the next step: branches past steps and loops back, short ones next to the steps.
package import JourneyLanguage
package import JourneyModel

extension MapRows {
    /// What was placed in the row of ways.
    private struct PlacedWays {
        /// Lines with their texts, over which no other may lie.
        var frames: [Frame] = []
        /// The texts alone, which no line may cross.
        var texts: [Frame] = []
        var row = PictureRow(height: 0, hasTopLine: false)
    }

    private static let wayIcon = 14.0
    /// From the row's top to the first line, and to the cards above.
    private static let firstWay = 15.0
    private static let aboveWays = 7.0

    /// The row below the steps; `nil` for a map that goes straight on.
    func waysRow() -> PictureRow? {
        let ways = map.ways
        guard !ways.isEmpty else { return nil }
        let slots = WaySlots(ways, grid: grid).places
        let order = ways.indices.sorted { a, b in
            let (one, other) = (abs(ways[a].to - ways[a].from), abs(ways[b].to - ways[b].from))
            return (one, a) < (other, b)
        }
        var placed = PlacedWays()
        for index in order {
            let way = ways[index]
            for piece in pieces(of: min(way.from, way.to)..<max(way.from, way.to) + 1) {
                place(way, slots[index], piece, into: &placed)
            }
        }
        let rail = rail(.alternatives, words[.ways], note: words[.waysNote])
        let bottom = placed.frames.map(\.maxY).max() ?? 0
        placed.row.height = max(bottom, rail.height + PictureGrid.cellY) + PictureGrid.cellY + 2
        placed.row.rail = rail.marks.moved(x: 0, y: PictureGrid.cellY + 1)
        return placed.row
    }

    private func place(
        _ way: PlacedWay, _ slot: (from: Double, to: Double), _ columns: Range<Int>, into placed: inout PlacedWays
    ) {
        let isLeftwards = slot.to < slot.from
        let (first, last) = (min(way.from, way.to), max(way.from, way.to))
        let (cellX, cellWidth) = grid.cell(columns)
        let left = first >= columns.lowerBound ? min(slot.from, slot.to) : grid.x(columns.lowerBound)
        let right = last < columns.upperBound ? max(slot.from, slot.to) : grid.x(columns.upperBound)
        // A way to the step itself has the whole column for its words, any other what lies between its ends.
        let isNarrow = columns.count == 1 && right - left < cellWidth - 24
        let textX = isNarrow ? cellX + Self.textInset : left + 9
        let room = (isNarrow ? cellX + cellWidth - Self.textInset : right - 9) - textX - Self.wayIcon - 6
        let block = context.set(sentence(of: way), .note, width: max(40, room))
        let x = min(left, textX)
        let text = Frame(x: textX, y: 0, width: Self.wayIcon + 6 + block.width, height: block.height)
        var frame = Frame(x: x, y: 0, width: max(right, text.maxX) - x, height: 6 + block.height)
        frame.y = Self.firstWay
        // Below all it meets, never in a gap between them: the ends of those below go up there.
        let met = placed.frames.filter { $0.x - 6 < frame.maxX && frame.x < $0.maxX + 6 }
        if let above = met.map(\.maxY).max() { frame.y = above + 10 }
        let textY = frame.y + 6
        func top(at x: Double) -> Double {
            let leg = Frame(x: x - 5, y: 0, width: 10, height: frame.y)
            let under = placed.texts.filter { $0.overlaps(leg) }.map(\.maxY).max()
            return under.map { min($0 + 1, frame.y - 8) } ?? -Self.aboveWays
        }
        func end(_ column: Int, _ x: Double, isArrow: Bool) -> WayLine.End {
            guard columns.contains(column) else { return .cut }
            return isArrow ? .arrow(top: top(at: x)) : .start(top: top(at: x))
        }
        let line = WayLine(
            left: left, right: right, y: frame.y,
            leftEnd: end(first, left, isArrow: isLeftwards), rightEnd: end(last, right, isArrow: !isLeftwards))
        let icon: Icon = way.kind == .loop ? .renew : .alternatives
        placed.row.marks += [
            .way(line, theme.rule),
            .icon(icon, x: textX, y: textY + (block.lineHeight - Self.wayIcon) / 2, size: Self.wayIcon, theme.ink3),
            .text(block, x: textX + Self.wayIcon + 6, y: textY, theme.ink2, title: destination(of: way)),
        ]
        let here = Frame(x: textX, y: textY, width: text.width, height: text.height)
        placed.row.cells.append(PictureRow.Cell(columns: columns, frame: here))
        placed.frames.append(frame)
        placed.texts.append(here)
    }

    /// What is said at the line: when the way is taken, or where it leads.
    private func sentence(of way: PlacedWay) -> LocalizedText {
        way.title ?? LocalizedText(destination(of: way), in: context.language)
    }

    private func destination(of way: PlacedWay) -> String {
        words.destination(of: way, in: map, language: context.language)
    }
}

extension MapWords {
    /// Where a way leads: `Back to “Compares offers”`.
    package func destination(of way: PlacedWay, in map: JourneyMap, language: LanguageTag) -> String {
        let steps = map.steps
        guard way.from != way.to, steps.indices.contains(way.to) else { return self[.wayAgain] }
        let title = steps[way.to].title.text(in: language)
        return fill(way.kind == .loop ? .wayBack : .wayPast, title)
    }
}
