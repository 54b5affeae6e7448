// `waymark sample`, `measure` and `draw`: from nothing to a picture.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Maps on the command line")
struct MapCommandTests {
    @Test("The sample is the same each time, becomes a log, is measured and drawn")
    func sample() throws {
        let folder = try TemporaryFolder()
        let (one, two) = (folder.file("one"), folder.file("two"))
        for path in [one, two] {
            let made = try CommandLineTool("sample", path, "--seed", "3", "--customers", "200")
            try #require(made.status == 0, "\(made.errors)")
        }
        #expect(try Self.files(one) == Self.files(two))
        let again = try CommandLineTool("sample", one)
        #expect(again.status == 2, "a folder that holds something is left alone")

        let log = folder.file("sample.wmlog")
        let events = try FileManager.default.contentsOfDirectory(atPath: one + "/events").map { one + "/events/" + $0 }
        let built = try CommandLineTool.run(["log", "build"] + events.sorted() + ["-o", log])
        try #require(built.status == 0, "\(built.errors)")
        let map = one + "/maps/connect.yaml"
        let answers = one + "/responses/responses.csv"
        let measured = try CommandLineTool("measure", map, log, "--responses", answers, "--json")
        try #require(measured.status == 0, "\(measured.errors)")
        #expect(try !measured.object().isEmpty)
        for (language, theme) in [("en", "light"), ("zh", "dark")] {
            let drawn = try CommandLineTool(
                "draw", map, "--log", log, "--responses", answers, "--language", language, "--theme", theme, "-o", "-")
            #expect(drawn.status == 0, "\(drawn.errors)")
            #expect(drawn.output.hasPrefix("<svg") && drawn.output.contains("</svg>"))
        }
    }

    @Test("A map as one HTML file: measured or not, the same each time, and only of the map")
    func page() throws {
        let log = try SmallLog()
        let map = try log.folder.write(
            "map.yaml",
            """
            waymark: 1
            title: { en: Paying, ru: Оплата }
            text: { default: en, also: [ru] }
            stages:
              - title: S
                steps: [{ title: Visits, events: [visited] }, { title: Pays, events: [paid] }]
            """)
        var files: [String] = []
        for arguments in [["-o", "one.html"], ["-o", "two.html"], ["--format", "html", "-o", "-"]] {
            let placed = arguments.map { $0.hasSuffix(".html") ? log.folder.file($0) : $0 }
            let drawn = try log.run(["draw", map, "--log", log.path, "--language", "ru", "--theme", "dark"] + placed)
            try #require(drawn.status == 0, "\(drawn.errors)")
            files.append(
                arguments.last == "-"
                    ? drawn.output : try String(contentsOfFile: placed[placed.count - 1], encoding: .utf8))
        }
        #expect(Set(files).count == 1)
        #expect(files[0].hasPrefix("<!doctype html>") && files[0].contains("<html lang=\"ru\""))
        #expect(files[0].contains("Оплата") && files[0].contains("data-theme=\"dark\""))
        let bare = try log.run(["draw", map, "-o", log.folder.file("bare.html")])
        #expect(bare.status == 0)
        for refused in [["--view", "matrix"], ["--scale", "2"], ["--page", "a4"]] {
            let drawn = try log.run(["draw", map, "-o", log.folder.file("no.html")] + refused)
            #expect(drawn.status == 2, "\(refused)")
        }
        let near = try log.run(["draw", map, "-o", log.folder.file("map.htm")])
        #expect(near.status == 2 && near.errors.contains("did you mean .html?"), "\(near.errors)")
    }

    @Test("A map with a mistake says where it is and what would be right")
    func mistake() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("map.yaml", "waymark: 1\ntitle: M\nstages:\n  - title: S\n    stepz: []\n")
        let drawn = try CommandLineTool("draw", map, "-o", folder.file("map.svg"))
        #expect(drawn.status == 2)
        #expect(drawn.errors.contains("map.yaml:5:5"), "\(drawn.errors)")
        #expect(drawn.errors.contains("steps"))
        #expect(try folder.names() == ["map.yaml"])
    }

    @Test("A persona without a segment has no numbers, and says so instead of showing everybody's")
    func personaWithoutSegment() throws {
        let log = try SmallLog()
        let map = try log.folder.write(
            "map.yaml",
            """
            waymark: 1
            title: M
            personas: [{ id: rustam, name: Rustam }]
            stages:
              - title: S
                steps: [{ title: Visits, events: [visited] }, { title: Pays, events: ["paid[plan=fast]", "payed"] }]
            """)
        let everyone = try log.run(["measure", map, log.path, "--json"])
        #expect(everyone.status == 0)
        #expect(everyone.errors.contains("“payed”"))
        let rustam = try log.run(["measure", map, log.path, "--persona", "rustam"])
        #expect(rustam.status == 2)
        #expect(rustam.output.isEmpty && rustam.errors.contains("Rustam"), "\(rustam.errors)")
    }

    private static func files(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        // What is hidden says when files were written.
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where !name.hasPrefix(".") {
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        return files
    }
}
