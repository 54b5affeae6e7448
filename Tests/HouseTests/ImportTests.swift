// Arrows only ever point one way through the house.
import Foundation
import Testing

@Suite("The house: who may import whom")
struct ImportTests {
    @Test("The sources are found, so that the tests below read something")
    func sourcesAreFound() {
        #expect(SourceFile.sources.count > 40)
    }

    @Test("Every room has its row in the table, and none is empty")
    func everyRoomIsListed() throws {
        let folders = try FileManager.default
            .contentsOfDirectory(atPath: SourceFile.project.appending(path: "Sources").path(percentEncoded: false))
            .filter { !$0.hasPrefix(".") }
        #expect(Set(folders).subtracting(House.foreign) == Set(House.rooms.map(\.name)))
        for room in House.rooms {
            let lines = SourceFile.sources.filter { $0.room == room.name }.map(\.lineCount).reduce(0, +)
            #expect(lines > 20, "\(room.name) holds no code")
        }
    }

    @Test("A file imports only what its room may")
    func importsHold() {
        let modules = Set(House.rooms.map(\.name))
        for file in SourceFile.sources {
            guard let room = House.rooms.first(where: { $0.name == file.room }) else { continue }
            for name in file.imports {
                let holds =
                    if modules.contains(name) {
                        room.allowed.contains(name)
                    } else if House.platform.contains(name) {
                        !(name.hasPrefix("Foundation") && House.withoutFoundation.contains(room.name))
                    } else {
                        room.outside.contains(name)
                    }
                #expect(holds, "\(room.name) may not import \(name) (\(file.path))")
            }
        }
    }

    @Test("Following the imports never leads back to where one started")
    func noCircles() {
        var above: [String: Set<String>] = [:]
        for room in House.rooms {
            for name in room.allowed {
                #expect(above[name] != nil, "\(room.name) stands above \(name), which it may import")
            }
            above[room.name] = room.allowed
        }
    }

    @Test("CONTRIBUTING.md shows the same table")
    func contributingAgrees() throws {
        let url = SourceFile.project.appending(path: "CONTRIBUTING.md")
        let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
        var shown: [String: (house: Set<String>, outside: Set<String>)] = [:]
        for row in rows {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
                Set(cell.split(separator: "`").enumerated().compactMap { $0 % 2 == 1 ? String($1) : nil })
            }
            guard cells.count >= 4, let name = cells[0].first, cells[0].count == 1 else { continue }
            shown[name] = (cells[2], cells[3])
        }
        #expect(Set(shown.keys) == Set(House.rooms.map(\.name)))
        for room in House.rooms where room.name != House.compositionRoot {
            #expect(shown[room.name]?.house == room.house, "the row of \(room.name)")
            #expect(shown[room.name]?.outside == room.outside, "the row of \(room.name)")
        }
    }

    @Test(
        "Import lines are read",
        arguments: [
            ("import JourneyLog", "JourneyLog"),
            ("package import JourneySupport", "JourneySupport"),
            ("@preconcurrency internal import Foundation", "Foundation"),
            ("import struct Foundation.Data", "Foundation"),
            ("    import Glibc", "Glibc"),
        ])
    func importsAreRead(line: String, module: String) {
        #expect(SourceFile(path: "Sources/X/X.swift", text: Array(line.utf8)).imports == [module])
    }

    @Test("Other lines are not", arguments: ["// import JourneyLog", "let import = 1", "case import JourneyLog"])
    func othersAreNot(line: String) {
        #expect(SourceFile(path: "Sources/X/X.swift", text: Array(line.utf8)).imports.isEmpty)
    }
}
