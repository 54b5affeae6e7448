// The rules of CONTRIBUTING.md that a search can hold.
import Foundation
import Testing

@Suite("The house: how the code reads")
struct CodeTests {
    @Test("A source file has at most 400 lines, a test file 800: a longer one wants to be two")
    func filesAreShort() {
        let long = SourceFile.sources.filter { $0.lineCount > 400 } + SourceFile.tests.filter { $0.lineCount > 800 }
        #expect(long.map { "\($0.path): \($0.lineCount)" } == [])
    }

    @Test("No type has the name of a module: `JourneyLog.Something` would be looked for inside the type")
    func modulesKeepTheirNames() {
        let declarations = House.rooms.flatMap { room in
            ["struct", "class", "enum", "actor", "protocol", "typealias"].flatMap { kind in
                [" ", ":", "<"].map { "\(kind) \(room.name)\($0)" }
            }
        }
        #expect(SourceFile.sources.flatMap { $0.places(of: declarations) } == [])
    }

    @Test("Nothing in the sources insists: no try!, no as!, no unwrapping by force")
    func nothingInsists() {
        #expect(SourceFile.sources.flatMap(\.insistingPlaces) == [])
    }

    @Test("No work is left for later without a word to the reader")
    func nothingIsLeftOpen() {
        // In two halves, so that this file does not find itself.
        let marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X"].map { Array($0.utf8) }
        let open = (SourceFile.sources + SourceFile.tests).filter { file in
            marks.contains { !SourceFile.ranges(of: $0, in: file.text).isEmpty }
        }
        #expect(open.map(\.path) == [])
    }

    @Test("Values know no clock and no files")
    func valuesArePure() {
        let asks = [
            "FileManager", "FileHandle", "URLSession", "contentsOf", "fopen", "ContinuousClock", "SuspendingClock",
        ]
        #expect(SourceFile.sources.filter { House.pure.contains($0.room) }.flatMap { $0.places(of: asks) } == [])
    }

    @Test("Time, chance and settings of the machine come in through the composition root")
    func nothingAsksTheMachine() {
        let asks = [
            "Date()", "Date.now", "UUID()", ".random(in", "SystemRandomNumberGenerator", "shuffled()",
            "randomElement()",
            "getenv", "ProcessInfo", "Locale.current", "TimeZone.current", "TimeZone.autoupdatingCurrent",
        ]
        #expect(SourceFile.sources.filter { $0.room != House.compositionRoot }.flatMap { $0.places(of: asks) } == [])
    }

    @Test("What breaks once the binary is moved, or does not work on Linux, is not used")
    func nothingBreaksWhenMoved() {
        let broken = ["Bundle.module", "String(localized:", "#filePath"]
        #expect(SourceFile.sources.flatMap { $0.places(of: broken) } == [])
    }

    @Test("Nothing names the folders of one machine")
    func nothingNamesAMachine() throws {
        let folders = ["work", "root", "opt", "home", "Users", "farm"].map { Array("/\($0)/".utf8) }
        let endings: Set<String> = [
            "swift", "py", "sh", "md", "yaml", "yml", "json", "c", "h", "css", "js", "html", "svg", "txt",
        ]
        var files = SourceFile.sources + SourceFile.tests
        for folder in ["Sources", "Tests", "Scripts", "Benchmarks", "Fuzz", "Examples", "Documentation"] {
            files += try SourceFile.all(under: folder, endings: endings.subtracting(["swift"]))
        }
        for name in ["Makefile", "Package.swift", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run"] {
            files.append(try SourceFile(reading: name))
        }
        let places = files.flatMap { file in
            folders.flatMap { folder in
                SourceFile.ranges(of: folder, in: file.text).filter { range in
                    // A path begins here; an address or a relative path that merely holds the folder does not count.
                    guard range.lowerBound > 0 else { return true }
                    let before = file.text[range.lowerBound - 1]
                    return !SourceFile.isLetter(before) && !"._-~}$".utf8.contains(before)
                }.map { file.place($0.lowerBound) + String(decoding: folder, as: UTF8.self) }
            }
        }
        #expect(places == [])
    }

    @Test(
        "Comments and literals are blanked, interpolations are not",
        arguments: [
            (#"let a = b! // c!"#, true),
            (#"let a = "b!" // c!"#, false),
            (#"let a = "\(b!)""#, true),
            (##"let a = #"b! \(c!)"#"##, false),
            (##"let a = #"\#(b!)"#"##, true),
            (#"/* a! /* b! */ c! */ let d = 1"#, false),
            ("let a = \"\"\"\n  b! \"c!\"\n  \"\"\"", false),
            (#"if a != b { }"#, false),
            (#"let a = !b"#, false),
            (#"try! a()"#, true),
            (#"a as! B"#, true),
            (#"var a: Int!"#, true),
        ])
    func codeIsToldFromText(text: String, insists: Bool) {
        let file = SourceFile(path: "Sources/X/X.swift", text: Array(text.utf8))
        #expect(file.insistingPlaces.isEmpty == !insists)
    }

    @Test(
        "Words are found by themselves only",
        arguments: [
            ("let a = Date()", 1), ("let a = StartDate()", 0), ("getenv(a)", 1), ("getenvironment", 0),
            ("a.random(in: b)", 1),
            ("// Date()", 0), ("\"Date()\"", 0),
        ])
    func wordsAreFound(text: String, count: Int) {
        let file = SourceFile(path: "Sources/X/X.swift", text: Array(text.utf8))
        #expect(file.places(of: ["Date()", "getenv", ".random(in"]).count == count)
    }
}
