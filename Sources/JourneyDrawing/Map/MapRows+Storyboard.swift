// The storyboard: a picture of what happens at each step.
import JourneyLanguage
import JourneyModel

extension MapRows {
    /// How high the scenes may be, in px.
    private static let sceneHeights = 72.0...168.0
    /// A picture that is wider for its height does not make the others lower.
    private static let widestScene = 2.0

    /// The scenes, all of one height, as the narrowest of their columns allows: so they stand as a strip, and nothing is
    /// cut off. `nil` where no step has one.
    func storyboardRow() -> PictureRow? {
        let scenes = steps.enumerated().compactMap { column, step in
            step.picture.flatMap { picture in picture.image.map { (column: column, picture: picture, image: $0) } }
        }
        guard !scenes.isEmpty else { return nil }
        let fitting = scenes.compactMap { scene -> Double? in
            let shape = Double(scene.image.width) / Double(scene.image.height)
            return shape > Self.widestScene ? nil : grid.cell(scene.column..<scene.column + 1).width / shape
        }
        let least = fitting.min() ?? Self.sceneHeights.lowerBound
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
