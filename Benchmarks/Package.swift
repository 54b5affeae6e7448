// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring never slows the building of Waymark itself. `Sources` links to the modules
// that are measured; under the same package name their `package` declarations can be called.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The processors that Waymark is built for; see its Package.swift.
#if arch(x86_64)
let kernels = settings + [.strictMemorySafety(), .unsafeFlags(["-Xcc", "-march=x86-64-v2"])]
#else
let kernels = settings + [.strictMemorySafety()]
#endif

func module(_ name: String, _ dependencies: [Target.Dependency], memory: Bool = false) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: memory ? kernels : settings)
}

let base: [Target.Dependency] = ["JourneySupport", "JourneyLanguage"]

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
        module("JourneyImaging", base + ["JourneyModel", "JourneyDrawing", "CPango", "CRsvg", "CZlib"]),
        module(
            "JourneyFormats",
            base + [
                "JourneyModel", "JourneyIntake", "JourneyDrawing", "CZlib", "CXlsxWriter", "Yams", "CTemplates",
            ]),
        module(
            "JourneyWorkspace",
            base + [
                "JourneyModel", "JourneyVoice", "JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyEvidence",
                "JourneyImaging", "JourneyFormats",
            ]),
        .target(name: "CCatalogues"),
        .target(name: "CTemplates"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .executableTarget(
            name: "bench",
            dependencies: base + [
                "JourneyModel", "JourneyLog", "JourneyIntake", "JourneyAnalytics", "JourneyEvidence", "JourneyDrawing",
                "JourneyImaging", "JourneyFormats", "JourneyWorkspace",
            ],
            swiftSettings: settings),
    ],
    cLanguageStandard: .c2x)
