// The storyboard: a picture of what happens at each step.
import JourneyLanguage
import JourneyModel

extension MapRows {
    /// How high the scenes may be, in px.
    private static let sceneHeights = 72.0...168.0

    /// The scenes, all of one height, as the narrowest of their columns allows: so they stand as a strip, and nothing is
    /// cut off. `nil` where no step has one.
    func storyboardRow() -> PictureRow? {
        let scenes = steps.enumerated().compactMap { column, step in
            step.picture.flatMap { picture in picture.image.map { (column: column, picture: picture, image: $0) } }
        }
        let fitting = scenes.map { scene in
            grid.cell(scene.column..<scene.column + 1).width * Double(scene.image.height) / Double(scene.image.width)
        }
        guard let least = fitting.min() else { return nil }
        let height = min(max(least, Self.sceneHeights.lowerBound), Self.sceneHeights.upperBound).rounded()
        let entries = scenes.map { scene in
            LaneEntry(columns: scene.column..<scene.column + 1) { [self] width in
                let frame = Frame(x: 0, y: 0, width: width, height: height)
                let mark = Mark.image(
                    scene.picture, in: frame, radius: 6, edge: theme.edge.map { Stroke($0) } ?? Stroke(theme.line2),
                    context: context)
                return CellContent(marks: [mark].compactMap { $0 }, height: height)
            }
        }
        return packed(entries, rail: rail(.storyboard, words[.storyboard], note: words[.storyboardNote]))
    }
}
