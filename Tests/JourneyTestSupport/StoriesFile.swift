// stories.json as a test reads it.
import Foundation

/// The whole file.
package struct StoriesFile: Decodable {
    package let sample: Sizes
    package let stories: [StoryRecord]
    package let map: MapRecord
    package let otherMaps: [MapRecord]

    package struct Sizes: Decodable {
        package let seed: String
        package let customers: Int
        package let days: Int
        package let lastEvent: String?
        package let eventRows: Int
        package let events: Int
        package let responses: Int
        package let complaints: Int
    }
}

/// A story with its figures.
package struct StoryRecord: Decodable {
    package let id: String
    package let title: String
    package let planted: [String: Double]
    package let checks: [CheckRecord]
}

/// A figure and its rule; which fields are there depends on the kind.
package struct CheckRecord: Decodable {
    package let id: String
    package let kind: String
    package var from: String?
    package var to: String?
    package var within: String?
    package var count: Int?
    package var total: Int?
    package var share: Double?
    package var n: Int?
    package var seconds: Double?
    package var question: String?
    package var segment: String?
    package var sum: Int?
    package var mean: Double?
    package var events: String?
    package var customers: String?
    package var per100: Double?
    package var pattern: String?
    package var times: Int?
    package var start: String?
    package var end: String?
    package var moreThan: String?
    package var rows: Int?
    package var at: String?
    package var complaint: String?
    package var window: String?
    package var silent: Int?
    package var complained: Int?
    package var ratio: Double?
}

/// The true figures of a map.
package struct MapRecord: Decodable {
    package let id: String
    package let window: String
    package let journeys: Int
    package let steps: [StepRecord]

    package struct StepRecord: Decodable {
        package let id: String
        package let reach: Int
        package var wentOn: Int?
        package var anotherWay: Int?
        package var onTheWay: Int?
        package var lost: Int?
        package let scores: [String: ScoreRecord]
        package let personas: [String: PersonaRecord]
    }

    package struct ScoreRecord: Decodable, Equatable {
        package let question: String
        package let n: Int
        package var mean: Double?

        package init(question: String, n: Int, mean: Double?) {
            self.question = question
            self.n = n
            self.mean = mean
        }
    }

    package struct PersonaRecord: Decodable {
        package let reach: Int
        package let scores: [String: ScoreRecord]
    }
}

extension StoriesFile {
    package static func decoded(_ bytes: [UInt8]) throws -> StoriesFile {
        try JSONDecoder().decode(StoriesFile.self, from: Data(bytes))
    }
}
