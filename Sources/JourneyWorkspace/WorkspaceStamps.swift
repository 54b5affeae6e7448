// The state of all files a workspace is read from: when it is the same, nothing needs to be read again.
import JourneyFormats

struct WorkspaceStamps: Hashable, Sendable {
    static let settingsFile = "workspace.yaml"
    static let mapEndings = [".yaml", ".yml"]
    static let eventEndings = [
        ".csv", ".csv.gz", ".xes", ".xes.gz", ".tsv", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".xlsx",
    ]

    var settings: FileStamp?
    /// The register of touchpoints.
    var register: FileStamp?
    var maps: [FileStamp]
    var personas: [FileStamp]
    var responses: [FileStamp]
    /// The files that the log is made from.
    var events: [FileStamp]
    var log: FileStamp?
    /// The pictures that maps and personas name.
    var pictures: Set<FileStamp>
    /// Folders that are there and cannot be listed, with the system's reason: they are not empty, only closed.
    var closed: [String: String]

    /// - Parameter pictures: those that are named, as far as is known.
    init(_ files: WorkspaceFiles, pictures names: Set<String> = []) {
        settings = files.stamp(Self.settingsFile)
        register = files.stamp(RegisterReader.fileName)
        maps = files.stamps(files.list("maps", endings: Self.mapEndings))
        personas = files.stamps(files.list("personas", endings: Self.mapEndings))
        responses = files.stamps(files.list("responses", endings: [".csv"]))
        events = files.stamps(files.list("events", endings: Self.eventEndings))
        log = files.stamp(LogKeeper.logFile)
        pictures = Set(files.stamps(Array(names)))
        closed = [:]
        for folder in ["maps", "personas", "responses", "events"] { closed[folder] = files.whyUnlisted(folder) }
    }
}
