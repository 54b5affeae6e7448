// Which columns of event files are what, as a small text file that is kept beside them and read well in version control.

import JourneySupport

/// Choices about event files; nil where nothing was chosen.
package struct ColumnMapping: Sendable, Equatable {
    package var format: EventFormat?
    package var delimiter: UInt8?
    package var sheet: String?
    package var caseColumn: String?
    package var activityColumn: String?
    package var timeColumn: String?
    package var eventIDColumn: String?
    package var timeFormat: IntakeOptions.TimeFormat?
    /// As it was written: `+05:00`, `Europe/Warsaw`.
    package var zone: String?
    package var properties: IntakeOptions.Properties?

    package init() {}

    /// These choices, and those of `other` where there is none.
    package func over(_ other: ColumnMapping) -> ColumnMapping {
        var both = self
        both.format = format ?? other.format
        both.delimiter = delimiter ?? other.delimiter
        both.sheet = sheet ?? other.sheet
        both.caseColumn = caseColumn ?? other.caseColumn
        both.activityColumn = activityColumn ?? other.activityColumn
        both.timeColumn = timeColumn ?? other.timeColumn
        both.eventIDColumn = eventIDColumn ?? other.eventIDColumn
        both.timeFormat = timeFormat ?? other.timeFormat
        both.zone = zone ?? other.zone
        both.properties = properties ?? other.properties
        return both
    }

    /// Sets everything but the zone, whose name somebody else has to know.
    package func apply(to options: inout IntakeOptions) {
        options.format = format
        options.delimiter = delimiter
        options.sheet = sheet
        options.caseColumn = caseColumn
        options.activityColumn = activityColumn
        options.timeColumn = timeColumn
        options.eventIDColumn = eventIDColumn
        options.timeFormat = timeFormat ?? .automatic
        options.properties = properties ?? .all
    }

    /// These choices, and what was guessed while files were read with them.
    ///
    /// - Throws: `IntakeError` where the guesses differ from file to file: there is no one mapping for them.
    package func completed(by report: IntakeReport) throws(IntakeError) -> ColumnMapping {
        guard let first = report.sources.first else { return self }
        for source in report.sources.dropFirst() where source.choices != first.choices {
            throw IntakeError(
                code: "mapping-differs",
                message: "the columns of this file are not those of \(first.name), so one mapping cannot hold both; "
                    + "save one from each kind of file, or name the columns with --case, --activity and --time.",
                location: SourceLocation(file: source.name))
        }
        var guessed = first.choices
        guessed.properties = .all
        return over(guessed)
    }
}

extension IntakeReport.Source {
    /// What was chosen or guessed for this input.
    fileprivate var choices: ColumnMapping {
        var mapping = ColumnMapping()
        mapping.format = format
        mapping.delimiter = delimiter
        mapping.caseColumn = caseColumn
        mapping.activityColumn = activityColumn
        mapping.timeColumn = timeColumn
        mapping.eventIDColumn = eventIDColumn
        let unit = EpochUnit.allCases.first { timeFormat == "epoch \($0.rawValue)" }
        mapping.timeFormat = format == .xes ? nil : unit.map { .epoch($0) } ?? .iso
        return mapping
    }
}
