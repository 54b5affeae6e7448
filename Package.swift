// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same strictness; see CONTRIBUTING.md.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Kernels count bits and compare eight numbers at once: every x86 processor since 2009 can (x86-64-v2), but a compiler that is
/// not told does without.
#if arch(x86_64)
let processor: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-march=x86-64-v2"])]
#else
let processor: [SwiftSetting] = []
#endif

/// The log and its kernels touch raw memory: there every unsafe expression must be marked.
let strictMemory: [SwiftSetting] = strict + processor + [.strictMemorySafety()]

/// Tests are never optimised: the nightly run is for the seeds, not for them, and Swift 6.3.1 crashes while it optimises
/// an asynchronous function with typed throws (JourneyAnalyticsTests, "While splitting coroutine").
let strictTest: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A module of the house in `Sources/NAME`. Arrows only point down the page of CONTRIBUTING.md.
func module(_ name: String, _ dependencies: [Target.Dependency], settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module, in `Tests/NAMETests`; they may use whatever the module itself stands on.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name), "JourneyTestSupport", "JourneySupport", "JourneyLanguage"] + dependencies,
        exclude: exclude, swiftSettings: strictTest)
}

let base: [Target.Dependency] = ["JourneySupport", "JourneyLanguage"]

let modules: [Target] = [
    module("JourneySupport", []),
    module("JourneyLanguage", ["JourneySupport", "CCatalogues"]),
    module("JourneyModel", base),
    module("JourneyVoice", base),
    module("JourneyLog", ["JourneySupport"], settings: strictMemory),
    module("JourneyIntake", ["JourneySupport", "JourneyLog", "CZlib"]),
    module("JourneyAnalytics", ["JourneySupport", "JourneyLog"], settings: strictMemory),
    module("JourneyEvidence", base + ["JourneyModel", "JourneyVoice", "JourneyAnalytics"]),
    module("JourneyDrawing", base + ["JourneyModel", "JourneyVoice", "JourneyEvidence"]),
    module("JourneyImaging", base + ["JourneyModel", "JourneyDrawing", "CPango", "CRsvg", "CZlib"]),
    module(
        "JourneyFormats",
        base + [
            "JourneyModel", "JourneyIntake", "JourneyDrawing", "CZlib", "CXlsxWriter", "Yams", "CTemplates",
        ]),
    module("JourneySample", base + ["CSampleFiles"]),
    module(
        "JourneyWorkspace",
        base + [
            "JourneyModel", "JourneyVoice", "JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyEvidence",
            "JourneyImaging", "JourneyFormats",
        ]),
    module(
        "JourneyViews",
        base + ["JourneyModel", "JourneyVoice", "JourneyEvidence", "JourneyDrawing", "CGLib", "CWebAssets"]),
    module(
        "JourneyServer",
        base + [
            "JourneyViews", "CWebAssets",
            .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
        ]),
]

let measured: [Target.Dependency] = ["JourneyModel", "JourneyVoice", "JourneyEvidence"]

let testTargets: [Target] = [
    .target(
        name: "JourneyTestSupport", dependencies: ["JourneyModel", "JourneySupport"], path: "Tests/JourneyTestSupport",
        swiftSettings: strictTest),
    .testTarget(name: "HouseTests", swiftSettings: strictTest),
    .testTarget(name: "CommandTests", dependencies: ["waymark", "JourneyTestSupport"], swiftSettings: strictTest),
    .testTarget(
        name: "JourneySupportTests", dependencies: ["JourneySupport", "JourneyTestSupport"], swiftSettings: strictTest),
    .testTarget(
        name: "JourneyLanguageTests", dependencies: ["JourneyLanguage", "JourneySupport", "JourneyTestSupport"],
        swiftSettings: strictTest),
    tests(of: "JourneyModel"),
    tests(of: "JourneyVoice"),
    tests(of: "JourneyLog"),
    tests(of: "JourneyIntake", ["JourneyLog", "CZlib"], exclude: ["Workbooks"]),
    tests(of: "JourneyAnalytics", ["JourneyLog", "JourneyIntake"]),
    tests(of: "JourneyEvidence", ["JourneyModel", "JourneyVoice", "JourneyLog", "JourneyAnalytics"]),
    tests(of: "JourneyDrawing", measured, exclude: ["Snapshots"]),
    tests(of: "JourneyImaging", measured + ["JourneyDrawing", "CRsvg"]),
    tests(
        of: "JourneyFormats", measured + ["JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyDrawing"],
        exclude: ["Frozen"]),
    tests(of: "JourneySample", ["JourneyModel", "JourneyFormats"]),
    tests(
        of: "JourneyWorkspace",
        measured + ["JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyFormats", "JourneySample"]),
    tests(of: "JourneyViews", measured + ["JourneyDrawing"]),
    tests(
        of: "JourneyServer",
        measured + ["JourneyViews", "JourneyDrawing", .product(name: "HummingbirdTesting", package: "hummingbird")]),
]

let libraries: [Target] = [
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CCatalogues"),
    .target(name: "CTemplates"),
    .target(name: "CSampleFiles"),
    .target(name: "CWebAssets"),
]

let package = Package(
    name: "waymark",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "waymark", targets: ["waymark"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: modules + libraries + testTargets + [
        .executableTarget(
            name: "waymark",
            dependencies: base + [
                "JourneyModel", "JourneyVoice", "JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyEvidence",
                "JourneyDrawing", "JourneyImaging", "JourneyFormats", "JourneySample", "JourneyWorkspace",
                "JourneyViews", "JourneyServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), "CMalloc",
            ],
            swiftSettings: strict)
    ],
    cLanguageStandard: .c2x)
