// swift-tools-version: 6.2
import PackageDescription

// A package of its own: everything in it is built with coverage for libFuzzer, see Scripts/fuzz.sh. `Sources` links to the
// modules that are fuzzed; under the same package name their `package` declarations can be called.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency], memory: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies, swiftSettings: memory ? settings + [.strictMemorySafety()] : settings)
}

/// The targets, one a reader; libFuzzer brings the entry point.
let readers = ["csv", "jsonl", "xes", "xlsx", "gzip", "mapping", "patterns"]

let base: [Target.Dependency] = ["JourneySupport", "JourneyLanguage"]

/// What reads maps from the files of other programs.
let formats: [Target] = [
    module("JourneyLanguage", ["JourneySupport", "CCatalogues"]),
    module("JourneyModel", base),
    module("JourneyVoice", base),
    module("JourneyAnalytics", ["JourneySupport", "JourneyLog"], memory: true),
    module("JourneyEvidence", base + ["JourneyModel", "JourneyVoice", "JourneyAnalytics"]),
    module("JourneyDrawing", base + ["JourneyModel", "JourneyVoice", "JourneyEvidence"]),
    module(
        "JourneyFormats",
        base + ["JourneyModel", "JourneyVoice", "JourneyIntake", "JourneyDrawing", "CXlsxWriter", "Yams"]),
    .target(name: "CCatalogues"),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .executableTarget(
        name: "fuzz-tables", dependencies: base + ["JourneyModel", "JourneyIntake", "JourneyFormats"],
        path: "Readers/tables", swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
]

let package = Package(
    name: "waymark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        module("JourneySupport", []),
        module("JourneyLog", ["JourneySupport"], memory: true),
        module("JourneyIntake", ["JourneySupport", "JourneyLog", "CZlib"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        module("FuzzedReading", ["JourneySupport", "JourneyLog", "JourneyIntake", "CZlib"]),
    ] + formats
        + readers.map { reader in
            .executableTarget(
                name: "fuzz-\(reader)", dependencies: ["JourneySupport", "JourneyIntake", "FuzzedReading"],
                path: "Readers/\(reader)", swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
        },
    cLanguageStandard: .c2x)
