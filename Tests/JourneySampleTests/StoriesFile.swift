// stories.json as a test reads it.
import Foundation

/// The whole file.
struct StoriesFile: Decodable {
    let sample: Sizes
    let stories: [StoryRecord]
    let map: MapRecord
    let otherMaps: [MapRecord]

    struct Sizes: Decodable {
        let seed: String
        let customers: Int
        let days: Int
        let lastEvent: String?
        let eventRows: Int
        let events: Int
        let responses: Int
        let complaints: Int
    }
}

/// A story with its figures.
struct StoryRecord: Decodable {
    let id: String
    let title: String
    let planted: [String: Double]
    let checks: [CheckRecord]
}

/// A figure and its rule; which fields are there depends on the kind.
struct CheckRecord: Decodable {
    let id: String
    let kind: String
    var from: String?
    var to: String?
    var within: String?
    var count: Int?
    var total: Int?
    var share: Double?
    var n: Int?
    var seconds: Double?
    var question: String?
    var segment: String?
    var sum: Int?
    var mean: Double?
    var events: String?
    var customers: String?
    var per100: Double?
    var pattern: String?
    var times: Int?
    var start: String?
    var end: String?
    var moreThan: String?
    var rows: Int?
    var at: String?
    var complaint: String?
    var window: String?
    var silent: Int?
    var complained: Int?
    var ratio: Double?
}

/// The true figures of a map.
struct MapRecord: Decodable {
    let id: String
    let window: String
    let journeys: Int
    let steps: [StepRecord]

    struct StepRecord: Decodable {
        let id: String
        let reach: Int
        var wentOn: Int?
        var anotherWay: Int?
        var onTheWay: Int?
        var lost: Int?
        let scores: [String: ScoreRecord]
        let personas: [String: PersonaRecord]
    }

    struct ScoreRecord: Decodable, Equatable {
        let question: String
        let n: Int
        var mean: Double?
    }

    struct PersonaRecord: Decodable {
        let reach: Int
        let scores: [String: ScoreRecord]
    }
}

extension StoriesFile {
    static func decoded(_ bytes: [UInt8]) throws -> StoriesFile {
        try JSONDecoder().decode(StoriesFile.self, from: Data(bytes))
    }
}
