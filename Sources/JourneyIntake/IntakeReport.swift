// What was read, so that a person can check it against what they know.

package import JourneySupport

/// What reading event files came to.
package struct IntakeReport: Sendable, Equatable {
    /// One input.
    package struct Source: Sendable, Equatable {
        /// As the user named it; `-` is standard input.
        package var name: String
        package var format: EventFormat
        package var isGzipped = false
        /// Rows (CSV) or events (XES), refused ones included.
        package var rows = 0
        /// Where the customer, the activity, the time and the event's id were found.
        package var caseColumn = ""
        package var activityColumn = ""
        package var timeColumn = ""
        package var eventIDColumn: String?
        /// `ISO 8601`, or `epoch seconds` and its like.
        package var timeFormat = "ISO 8601"
        /// The byte between fields, for CSV.
        package var delimiter: UInt8?
        /// The worksheet, for workbooks.
        package var sheet: String?
        /// Cases without any event; they are no customers.
        package var emptyCases = 0

        init(name: String, format: EventFormat) {
            self.name = name
            self.format = format
        }
    }

    package var sources: [Source] = []
    /// Rows or events read, refused and duplicate ones included.
    package var rows: Int { sources.reduce(0) { $0 + $1.rows } }
    /// Events in the log.
    package var events = 0
    /// Customers in the log.
    package var customers = 0
    /// Events that were dropped because their id had been seen.
    package var duplicates = 0
    /// Properties that were asked for by name and that no event of any input has, in the order of the wish: misspelt,
    /// or empty everywhere.
    package var missingProperties: [String] = []
    /// Rows that were left out, with reasons.
    package var refused = RefusedRows()

    package init() {}
}
