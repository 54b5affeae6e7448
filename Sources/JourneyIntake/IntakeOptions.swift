// What a person may choose about reading event files.

package import JourneyLog
package import JourneySupport

/// How to read event files. The defaults read any XES, and any CSV whose columns have usual names.
package struct IntakeOptions: Sendable {
    /// Which properties of events to keep, beside customer, activity and time.
    package enum Properties: Sendable, Equatable {
        case all
        case none
        /// These, by name: a column, an event attribute's key, or `case:` and a trace attribute's key.
        case only([String])
    }

    /// How the time column of a CSV is written.
    package enum TimeFormat: Sendable, Equatable {
        /// Decided by the first time in the column: ISO 8601, or a count since 1970 if that lies in 1980 … 2100.
        case automatic
        /// ISO 8601 and its relatives, see `ISOTime`.
        case iso
        /// A count since 1970 in UTC, whenever that is.
        case epoch(EpochUnit)
    }

    /// nil: decided by the first bytes.
    package var format: EventFormat?
    package var properties: Properties = .all
    /// The column (CSV) or trace attribute (XES) that names the customer; nil: guessed, `concept:name`.
    package var caseColumn: String?
    /// The column or event attribute that names the activity; nil: guessed, `concept:name`.
    package var activityColumn: String?
    /// The column or event attribute that holds the time; nil: guessed, `time:timestamp`.
    package var timeColumn: String?
    /// The column or event attribute that identifies an event: a second event with the same id is dropped. nil: none.
    package var eventIDColumn: String?
    /// The worksheet of a workbook; nil: the first that is not hidden.
    package var sheet: String?
    /// The byte between fields of a CSV; nil: detected among `,` `;` tab and `|`.
    package var delimiter: UInt8?
    package var timeFormat: TimeFormat = .automatic
    /// Where times that name no zone were written.
    package var timeZone = ZoneRules.utc
    /// Build the log without the rows that cannot be read, instead of failing after reading everything.
    package var skipBadRows = false
    /// How many threads read large files, sort and write.
    package var threads = 1
    /// How much memory reading and the making of the log may take; nil: as much as there is.
    package var memory: LogMemory?
    /// Threads read so many bytes at a time; tests and fuzzers have small ones.
    package var rangeSize = 1 << 20
    /// Told after every chunk that was read, on whichever thread read it.
    package var progress: (@Sendable (IntakeProgress) -> Void)?
    /// What counts for `progress` while these options are used.
    var meter: IntakeMeter?

    package init() {}

    /// Whether a property of this name is kept.
    func keeps(_ name: String) -> Bool {
        switch properties {
        case .all: true
        case .none: false
        case .only(let names): names.contains(name)
        }
    }
}

/// The unit of a count since 1970.
package enum EpochUnit: String, Sendable, CaseIterable {
    case seconds, milliseconds, microseconds, nanoseconds

    /// The unit in which `value` lies between 1970 and about 5000 (or as long before 1970): a guess by its length.
    package init(magnitudeOf value: Double) {
        switch abs(value) {
        case ..<1e11: self = .seconds
        case ..<1e14: self = .milliseconds
        case ..<1e17: self = .microseconds
        default: self = .nanoseconds
        }
    }
}

/// The formats of event files.
package enum EventFormat: String, Sendable, CaseIterable {
    case xes, csv
    /// JSON Lines: an object a line.
    case jsonl
    /// Excel workbooks: a table in a worksheet.
    case xlsx
}
