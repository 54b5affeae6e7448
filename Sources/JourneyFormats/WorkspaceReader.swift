// workspace.yaml: whose workspace it is, and in which time zone its days are cut.
internal import Foundation
package import JourneyLanguage
internal import JourneySupport

/// What a workspace says of itself.
package struct WorkspaceSettings: Hashable, Sendable {
    /// The company, or whatever the workspace is about.
    package var title: LocalizedText
    /// The time zone in which days, weeks and months are cut, by its IANA name; UTC unless the file names one.
    package var timeZone: String
    /// The column of the event files that identifies an event: a second one with the same id is dropped.
    package var eventID: String?

    package init(title: LocalizedText, timeZone: String = "UTC", eventID: String? = nil) {
        self.title = title
        self.timeZone = timeZone
        self.eventID = eventID
    }
}

/// Reads `workspace.yaml`.
package enum WorkspaceReader {
    static let version = 1

    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> WorkspaceSettings {
        let document = try YAMLReader(file: file).document(
            bytes, format: "waymark-workspace", version: version, what: "a workspace")
        let reading = MapReading(file: file, problems: document.problems)
        let fields = MapFields(document.root, "a workspace", reading)
        _ = fields.value("waymark-workspace")
        if let text = fields.value("text") { _ = reading.takeLanguages(text) }
        var settings = WorkspaceSettings(title: fields.requiredText("title"))
        if let value = fields.value("time-zone"), let name = reading.string(value, "time-zone") {
            if TimeZone(identifier: name) == nil {
                reading.report(
                    "unknown-time-zone",
                    "“\(name.shortened)” is no time zone; write its IANA name, such as Europe/Warsaw or Asia/Tashkent",
                    at: value.place)
            }
            settings.timeZone = name
        }
        settings.eventID = fields.string("event-id")
        fields.finish()
        try reading.finish()
        return settings
    }
}
