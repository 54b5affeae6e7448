// What a property of events holds: its kind, and its values in short.

/// A property as its values say.
package struct PropertyProfile: Hashable, Sendable {
    /// What all of the values are; the first of these that holds for every one.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// `true` and `false`, in small or capital letters.
        case boolean
        /// Digits, with or without a sign.
        case wholeNumber = "whole number"
        /// What conditions such as `price>9.5` compare as numbers.
        case number
        /// As in event files: ISO 8601 and its relatives; in UTC where they name no zone.
        case time
        case text
    }

    /// The smallest and the largest value.
    package enum Extent: Hashable, Sendable {
        case numbers(Double, Double)
        /// In microseconds since 1970 in UTC.
        case times(Int64, Int64)
    }

    package var name: String
    /// `nil` where no event has it any more.
    package var kind: Kind?
    /// How many events have it.
    package var events: Int
    /// How many different values they have.
    package var values: Int
    /// Of numbers and times.
    package var extent: Extent?
    /// The most frequent values, by count, then text; of texts and booleans.
    package var commonest: [NamedCount]

    /// How many values are listed as the most frequent ones.
    package static let listed = 5

    package init(
        name: String, kind: Kind?, events: Int, values: Int, extent: Extent? = nil, commonest: [NamedCount] = []
    ) {
        self.name = name
        self.kind = kind
        self.events = events
        self.values = values
        self.extent = extent
        self.commonest = commonest
    }

    package static let rule =
        "A property is what all of its values are: booleans (true, false), whole numbers, numbers, times (ISO 8601; in UTC "
        + "where they name no zone), else text. Each different spelling is a value of its own."
}
