// The rules of CONTRIBUTING.md that a search can hold.
import Foundation
import Testing

@Suite("The house: how the code reads")
struct CodeTests {
    static let tests: [SourceFile] = (try? SourceFile.all(under: "Tests")) ?? []
    /// A mark behind a value, a type or a keyword.
    static let insisting = #"[A-Za-z0-9_)\]}>"?]!(?!=)"#

    @Test("A source file has at most 400 lines, a test file 800: a longer one wants to be two")
    func filesAreShort() {
        let long = SourceFile.sources.filter { $0.lines.count > 401 } + Self.tests.filter { $0.lines.count > 801 }
        #expect(long.map { "\($0.path): \($0.lines.count)" } == [])
    }

    @Test("Nothing in the sources insists: no try!, no as!, no unwrapping by force")
    func nothingInsists() throws {
        #expect(try places(of: Self.insisting) == [])
    }

    @Test("No work is left for later without a word to the reader")
    func nothingIsLeftOpen() throws {
        let mark = try Regex<Substring>(#"\b(?:TO"# + #"DO|FIX"# + #"ME|HA"# + #"CK|XX"# + #"X)\b"#)
        let open = (SourceFile.sources + Self.tests).filter { $0.text.firstMatch(of: mark) != nil }
        #expect(open.map(\.path) == [])
    }

    @Test("Values know no clock and no files")
    func valuesArePure() throws {
        let asks = #"\b(?:FileManager|FileHandle|URLSession|contentsOf|fopen|ContinuousClock|SuspendingClock)\b"#
        #expect(try places(of: asks, in: SourceFile.sources.filter { House.pure.contains($0.room) }) == [])
    }

    @Test("Time, chance and settings of the machine come in through the composition root")
    func nothingAsksTheMachine() throws {
        let asks =
            #"\bDate\(\)|\bDate\.now\b|\bUUID\(\)|\.random\(in|\bSystemRandomNumberGenerator\b|\bshuffled\(\)"#
            + #"|\brandomElement\(\)|\bgetenv\b|\bProcessInfo\b|\bLocale\.current\b"#
            + #"|\bTimeZone\.(?:current|autoupdatingCurrent)\b"#
        #expect(try places(of: asks, in: SourceFile.sources.filter { $0.room != House.compositionRoot }) == [])
    }

    @Test("What breaks once the binary is moved, or does not work on Linux, is not used")
    func nothingBreaksWhenMoved() throws {
        #expect(try places(of: #"Bundle\.module|String\(localized:|#filePath"#) == [])
    }

    @Test("Nothing names the folders of one machine")
    func nothingNamesAMachine() throws {
        let folders = ["work", "root", "opt", "home", "Users", "farm"].map { "/\($0)/" }
        let endings: Set<String> = [
            "swift", "py", "sh", "md", "yaml", "yml", "json", "c", "h", "css", "js", "html", "svg", "txt",
        ]
        var files = try ["Sources", "Tests", "Scripts", "Benchmarks", "Examples", "Documentation"].flatMap {
            try SourceFile.all(under: $0, endings: endings)
        }
        for name in ["Makefile", "Package.swift", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run"] {
            let text = try String(contentsOf: SourceFile.project.appending(path: name), encoding: .utf8)
            files.append(SourceFile(path: name, text: text))
        }
        for file in files {
            for (number, line) in file.lines.enumerated() {
                // A path starts a word; an address or a relative path that merely holds the folder does not count.
                for folder in folders where line.ranges(of: folder).contains(where: { startsAWord($0, in: line) }) {
                    Issue.record("\(file.path):\(number + 1) names \(folder)")
                }
            }
        }
    }

    /// Where the pattern stands in code, as path, line and what was found.
    private func places(of pattern: String, in files: [SourceFile] = SourceFile.sources) throws -> [String] {
        let expression = try Regex<Substring>(pattern)
        return files.flatMap { $0.places(of: expression) }
    }

    private func startsAWord(_ range: Range<Substring.Index>, in line: Substring) -> Bool {
        guard range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && !"._-~}$".contains(before)
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
    func codeIsToldFromText(text: String, insists: Bool) throws {
        let file = SourceFile(path: "Sources/X/X.swift", text: text)
        #expect(file.places(of: try Regex(Self.insisting)).isEmpty == !insists)
    }
}
