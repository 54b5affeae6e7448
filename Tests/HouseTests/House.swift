// The house as a table: which module may import whom. CONTRIBUTING.md shows the same table to people.

/// A module under `Sources`.
struct Room: Sendable {
    let name: String
    /// The modules of the house it may import, beside `JourneySupport` and `JourneyLanguage`.
    let house: Set<String>
    /// What it may import from outside, beside the platform's own libraries.
    let outside: Set<String>

    init(_ name: String, house: Set<String> = [], outside: Set<String> = []) {
        self.name = name
        self.house = house
        self.outside = outside
    }

    /// Everything of the house that it may import.
    var allowed: Set<String> {
        switch name {
        case "JourneySupport": []
        case "JourneyLanguage": ["JourneySupport"]
        default: house.union(["JourneySupport", "JourneyLanguage"])
        }
    }
}

enum House {
    /// Every room, in the order in which data passes through the house.
    static let rooms: [Room] = [
        Room("JourneySupport"),
        Room("JourneyLanguage", outside: ["CCatalogues"]),
        Room("JourneyModel"),
        Room("JourneyVoice"),
        Room("JourneyLog"),
        Room("JourneyIntake", house: ["JourneyLog"], outside: ["CZlib"]),
        Room("JourneyAnalytics", house: ["JourneyLog"]),
        Room("JourneyEvidence", house: ["JourneyModel", "JourneyVoice", "JourneyAnalytics"]),
        Room("JourneyDrawing", house: ["JourneyModel", "JourneyVoice", "JourneyEvidence", "JourneyAnalytics"]),
        Room("JourneyImaging", house: ["JourneyModel", "JourneyDrawing"], outside: ["CPango", "CRsvg", "CZlib"]),
        Room(
            "JourneyFormats",
            house: ["JourneyModel", "JourneyIntake", "JourneyDrawing"],
            outside: ["Yams", "CYaml", "CZlib", "CXlsxWriter", "CTemplates"]),
        Room(
            "JourneyWorkspace",
            house: [
                "JourneyModel", "JourneyVoice", "JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyEvidence",
                "JourneyDrawing", "JourneyImaging", "JourneyFormats",
            ]),
        Room("JourneySample", house: ["JourneyModel"], outside: ["CSampleFiles"]),
        Room(
            "JourneyViews",
            house: ["JourneyModel", "JourneyVoice", "JourneyEvidence", "JourneyDrawing", "JourneyAnalytics"],
            outside: ["CGLib", "CWebAssets"]),
        Room(
            "JourneyServer", house: ["JourneyWorkspace", "JourneyViews", "JourneyIntake"],
            outside: ["Hummingbird", "HummingbirdCore", "HTTPTypes", "Logging", "CWebAssets"]),
        Room("waymark", house: Set(composable), outside: ["ArgumentParser", "CMalloc"]),
    ]

    /// What the composition root puts together: everything.
    private static let composable = [
        "JourneyModel", "JourneyVoice", "JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyEvidence",
        "JourneyDrawing", "JourneyImaging", "JourneyFormats", "JourneyWorkspace", "JourneySample", "JourneyViews",
        "JourneyServer",
    ]

    /// C libraries behind a module map, and files carried in the binary: no Swift inside.
    static let foreign: Set<String> = [
        "CGLib", "CCatalogues", "CMalloc", "CTemplates", "CPango", "CRsvg", "CSampleFiles", "CXlsxWriter", "CZlib",
        "CWebAssets",
    ]

    /// Libraries of the platform that any room may use, but for those of `withoutFoundation`.
    static let platform: Set<String> = [
        "Foundation", "FoundationXML", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
    ]

    /// Rooms whose work is on integers and bytes, and that stay quick to start and easy to reason about.
    static let withoutFoundation: Set<String> = ["JourneyLog", "JourneyAnalytics"]

    /// Rooms of pure values: the same input gives the same output, whatever the day and the machine.
    static let pure: Set<String> = ["JourneyModel", "JourneyVoice"]

    /// The only room that asks the machine for the time, for chance or for its settings.
    static let compositionRoot = "waymark"
}
