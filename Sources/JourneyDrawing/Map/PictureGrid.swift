// The grid that pictures and pages share, in px.

/// Sizes of the map's grid.
package enum PictureGrid {
    /// The column of lane names.
    package static let rail = 172.0
    /// No column is narrower.
    package static let leastColumn = 152.0
    /// Room between a cell's edge and its text.
    package static let cellX = 6.0
    package static let cellY = 10.0
    package static let leastStepCard = 82.0
    package static let leastBlueprintBox = 36.0
    /// The row of a blueprint's line.
    package static let blueprintLine = 26.0
    /// The emotion lane, when no callout asks for more.
    package static let emotionLane = 372.0
    /// The same in the short form of a map.
    package static let shortEmotionLane = 320.0
    package static let heatCell = 27.0
    package static let heatGap = 3.0
}
