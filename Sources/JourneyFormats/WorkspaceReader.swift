// workspace.yaml: whose workspace it is, and in which time zone its days are cut.
internal import Foundation
package import JourneyLanguage
package import JourneyModel
internal import JourneySupport

/// What a workspace says of itself.
package struct WorkspaceSettings: Hashable, Sendable {
    /// The company, or whatever the workspace is about.
    package var title: LocalizedText
    /// The time zone in which days, weeks and months are cut, by its IANA name; UTC unless the file names one.
    package var timeZone: String
    /// The column of the event files that identifies an event: a second one with the same id is dropped.
    package var eventID: String?
    /// The language its plain strings are in.
    package var language: LanguageTag = .english

    package init(title: LocalizedText, timeZone: String = "UTC", eventID: String? = nil) {
        self.title = title
        self.timeZone = timeZone
        self.eventID = eventID
    }
}

extension WorkspaceSettings: FormattedDocument {
    package static let kind = ElementKind.workspace
    package static let format = DocumentFormat(key: "waymark-workspace", name: "a workspace")
    package init(blankIn language: LanguageTag) { self.init(title: LocalizedText("", in: language)) }

    package static let fields = ElementFields<WorkspaceSettings>([
        .version,
        .languages(\.language),
        .required("title", \.title),
        .usual("time-zone", \.timeZone, .timeZone, "UTC"),
        .optional("event-id", \.eventID, .string),
    ])
}

extension Codec where Value == String {
    fileprivate static var timeZone: Codec {
        Codec(shape: .string) { value, key, reading in
            guard let name = reading.string(value, key) else { return nil }
            if TimeZone(identifier: name) == nil {
                let message =
                    "“\(name.shortened)” is no time zone; write its IANA name, such as Europe/Warsaw or Asia/Tashkent"
                reading.report("unknown-time-zone", message, at: value.place)
            }
            return name
        } write: { name, _ in
            .text(name)
        }
    }
}

/// Reads `workspace.yaml`.
package enum WorkspaceReader {
    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> WorkspaceSettings {
        let document = try YAMLReader(file: file).document(bytes, of: WorkspaceSettings.format)
        let reading = FileReading(document, file: file, as: WorkspaceSettings.self)
        let settings = reading.read()
        try reading.finish()
        return settings
    }
}
