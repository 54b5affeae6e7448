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

/// Those that read maps, for which more of the house is built.
let mapReaders = ["map", "tables", "translations", "xmind"]

let base: [Target.Dependency] = ["JourneySupport", "JourneyLanguage"]

func reader(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: "fuzz-\(name)", dependencies: dependencies, path: "Readers/\(name)",
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "waymark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        module("JourneySupport", []),
        module("JourneyLanguage", ["JourneySupport", "CCatalogues"]),
        module("JourneyModel", base),
        module("JourneyVoice", base),
        module("JourneyLog", ["JourneySupport"], memory: true),
        module("JourneyIntake", ["JourneySupport", "JourneyLog", "CZlib"]),
        module("JourneyAnalytics", ["JourneySupport", "JourneyLog"], memory: true),
        module("JourneyEvidence", base + ["JourneyModel", "JourneyVoice", "JourneyAnalytics"]),
        module("JourneyDrawing", base + ["JourneyModel", "JourneyVoice", "JourneyEvidence"]),
        module(
            "JourneyFormats",
            base + [
                "JourneyModel", "JourneyIntake", "JourneyDrawing", "CZlib", "CXlsxWriter", "Yams", "CTemplates",
            ]),
        .target(name: "CCatalogues"),
        .target(name: "CTemplates"),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        module("FuzzedReading", ["JourneySupport", "JourneyLog", "JourneyIntake", "CZlib"]),
    ]
        + readers.map { reader($0, ["JourneySupport", "JourneyIntake", "FuzzedReading"]) }
        + mapReaders.map { reader($0, base + ["JourneyModel", "JourneyIntake", "JourneyFormats"]) },
    cLanguageStandard: .c2x)
