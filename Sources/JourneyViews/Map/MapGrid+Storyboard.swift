// The storyboard: a picture of what happens at each step.
import JourneyDrawing
import JourneyModel

extension MapGrid {
    var storyboardRow: GridRow? {
        let cells = steps.enumerated().compactMap { index, step in
            ShownImage(of: step, on: address, language).map { GridCell(column: index, content: $0.html) }
        }
        guard !cells.isEmpty else { return nil }
        return GridRow(
            style: "ruled", icon: .storyboard, name: words.map[.storyboard], note: words.map[.storyboardNote],
            cells: cells)
    }
}
