// What `waymark convert` tells of its work.
import JourneyFormats
import JourneyModel
import JourneySupport

struct ConversionReport {
    /// What was guessed and left out of the file that was read.
    var notes: [ImportNote] = []
    /// What the format that was written has no place for.
    var losses: [ExchangeLoss] = []
    /// What an update changed in the map, in sentences; and what is said where that is nothing.
    var changes: [String] = []
    var same: String?
    var conflicts: [String] = []

    /// The lines of the report that are no changes.
    var remarks: [String] {
        notes.map { "\($0.kind.rawValue): \($0.place.isEmpty ? "" : $0.place + ": ")\($0.message)" }
            + losses.map { "not carried: \($0.description)" } + conflicts.map { "conflict: \($0)" }
    }

    /// The report as members of a JSON object.
    var members: [(key: String, value: JSONValue)] {
        let notes = notes.map { note -> JSONValue in
            .object([
                ("kind", .string(note.kind.rawValue)), ("at", .string(note.place)), ("message", .string(note.message)),
            ])
        }
        let losses = losses.map { loss -> JSONValue in
            .object([("kind", .string(loss.kind.rawValue)), ("key", .string(loss.key)), ("count", .int(loss.count))])
        }
        return [
            ("notes", .array(notes)), ("losses", .array(losses)), ("changes", .array(changes.map { .string($0) })),
            ("conflicts", .array(conflicts.map { .string($0) })),
        ]
    }
}
