// The words of a map that is written as one file: its parts, and the scenes of its story, by key.
import JourneyLanguage

/// A word of the file beside those of the pages.
enum ExportWord: String, Phrase {
    static let section = "export"

    case inWords, journeyInWords, inPoints, charts, present
    // The story.
    case storyName, previousScene, nextScene, fullScreen, leaveStory, sceneOf, stageOf, stepOf, keys
    case stepsHere, painPoint, planned, wroteHere
}
