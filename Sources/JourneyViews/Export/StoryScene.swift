// One scene of the story, before it is set.

/// A scene: its heading and what stands below it.
struct StoryScene {
    var style: StaticString
    /// The steps it speaks of; none for the whole journey.
    var columns = 0..<0
    /// What a screen reader hears when it comes up.
    var name: String
    var title: HTML
    /// The small line above the heading.
    var place: HTML?
    var content: HTML
}
