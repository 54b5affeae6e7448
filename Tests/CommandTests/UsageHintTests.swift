// Slips of people who begin: each is told as what it is, with what to type instead.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Slips on the command line")
struct UsageHintTests {
    private static let map = "waymark: 1\ntitle: A\nstages: [{ title: S, steps: [{ id: a, title: A }] }]\n"

    @Test("A misspelt command, also one within another, says what was meant")
    func commands() throws {
        for (arguments, words) in [
            (["chek", "map.yaml"], "there is no command “chek”; did you mean `waymark check`?"),
            (["ask", "funel"], "there is no command “funel”; did you mean `waymark ask funnel`?"),
            (["frobnicate"], "there are serve, new, templates,"),
        ] {
            let tool = try CommandLineTool.run(arguments)
            #expect(tool.status == 2 && tool.errors.contains(words), "\(tool.errors)")
            // Each command is named once.
            #expect(tool.errors.components(separatedBy: "templates").count <= 2)
        }
    }

    @Test("A file of another program is known by its bytes, whatever it is called")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("map.yaml", Self.map)
        for (name, words) in [
            ("x.xlsx", "an Excel workbook; make a map of it first: waymark convert"),
            ("x.xmind", "a mind map of XMind; make a map of it first"), ("x.pptx", "PowerPoint slides"),
        ] {
            let file = folder.file(name)
            try #require(try CommandLineTool("convert", map, file).status == 0)
            for command in [["draw", file, "-o", folder.file("a.svg")], ["check", file], ["diff", file, map]] {
                let tool = try CommandLineTool.run(command)
                #expect(tool.status == 2 && tool.errors.contains(words), "\(tool.errors)")
            }
        }
        for (name, words) in [("x.png", "this is a picture"), ("x.pdf", "this is a PDF")] {
            try #require(try CommandLineTool("draw", map, "-o", folder.file(name)).status == 0)
            let tool = try CommandLineTool("check", folder.file(name))
            #expect(tool.status == 2 && tool.errors.contains(words), "\(tool.errors)")
        }
        let text = try folder.write("x.yaml", "{\\rtf1 waymark: 1}")
        #expect(try CommandLineTool("check", text).errors.contains("save it as plain text"))
    }

    @Test("A name with a space, an output without -o, a folder that is not there")
    func names() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("map.yaml", Self.map)
        let first = folder.file("my")
        _ = try folder.write("my map.yaml", Self.map)
        let quoted = "a name with a space stands in quotes: \"\(folder.file("my map.yaml"))\""
        #expect(try CommandLineTool("draw", first, "map.yaml", "-o", folder.file("a.svg")).errors.contains(quoted))
        #expect(try CommandLineTool("check", first, "map.yaml").errors.contains(quoted))
        #expect(try CommandLineTool("translate", first, "map.yaml").errors.contains(quoted.dropFirst()))
        let new = try CommandLineTool("new", "e-commerce", "shop.yaml")
        #expect(new.status == 2 && new.errors.hasSuffix("Did you mean -o shop.yaml?\n"))
        let draw = try CommandLineTool("draw", map, "o.png")
        #expect(draw.status == 2 && draw.errors.hasSuffix("Did you mean -o o.png?\n"))
        let nowhere = try CommandLineTool("draw", map, "-o", folder.file("nodir/a.svg"))
        #expect(nowhere.status == 2 && nowhere.errors.contains("the folder \(folder.file("nodir")) is not there"))
        let missing = try CommandLineTool("check", folder.file("no.yaml"))
        #expect(missing.errors.contains("cannot be read: there is no such file; check the name."))
    }

    @Test("Capitals of a paper are no mistake; a language is asked for by its short name")
    func values() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("map.yaml", Self.map)
        #expect(try CommandLineTool("draw", map, "--page", "A3", "-o", folder.file("a.pdf")).status == 0)
        let tool = try CommandLineTool("translate", map, "--export", folder.file("a.csv"), "--to", "deutsch")
        #expect(tool.status == 2 && tool.errors.contains("write a language by its short name, such as de"))
    }
}
