// `waymark convert`, as a user runs it.
import Foundation
import JourneyTestSupport
import Testing

@Suite("waymark convert")
struct ConvertCommandTests {
    private static let map = """
        # Ask Malika before you change it.
        waymark: 1
        id: order
        title: Order
        stages:
          - title: Choose   # a comment behind
            steps:
              - id: look
                title: Looks around
                says: Which one is it?
                touchpoints: [{ channel: web, goal: See it }]
              - id: ask
                title: Asks a friend
                barriers:
                  - { id: slow, title: Slow answers, severity: 3 }

        """

    private static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test("A map goes into a workbook and comes back whole; a file that nobody changed changes not one byte")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let (book, back) = (folder.file("order.xlsx"), folder.file("back.yaml"))
        let out = try CommandLineTool("convert", map, book)
        #expect(out.status == 0 && out.output == "" && out.errors == "")
        #expect(try CommandLineTool("convert", book, back).status == 0)
        #expect(try CommandLineTool("diff", map, back).status == 0)
        let same = try CommandLineTool("convert", book, map, "--update")
        #expect(same.status == 0 && same.output == "The maps say the same\n", "\(same.errors)")
        #expect(try Self.text(map) == Self.map)
    }

    @Test("A CSV says what it does not carry; a changed cell changes just that value")
    func delimited() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let csv = folder.file("order.csv")
        let out = try CommandLineTool("convert", map, csv)
        #expect(out.status == 0 && out.errors.contains("not carried: goal of touchpoint (1)\n"))
        #expect(out.errors.contains("not carried: severity of barrier (1)\n"))
        let changed = try Self.text(csv).replacing("Which one is it?", with: "Which one?")
        _ = try folder.write("order.csv", changed)
        let dry = try CommandLineTool("convert", csv, map, "--update", "--dry-run")
        #expect(dry.status == 0 && dry.output.contains("Which one?"))
        #expect(try Self.text(map) == Self.map)
        let updated = try CommandLineTool("convert", csv, map, "--update", "--json")
        let report = try updated.object()
        #expect((report["changes"] as? [String])?.count == 1 && (report["conflicts"] as? [String])?.isEmpty == true)
        // What the map says of the touchpoint and the barrier stands there still: nothing was guessed of them.
        #expect((report["notes"] as? [Any])?.isEmpty == true)
        #expect(try Self.text(map) == Self.map.replacing("Which one is it?", with: "Which one?"))
    }

    @Test("A map that changed meanwhile is merged by way of the one the file was made from; conflicts are listed")
    func conflicts() throws {
        let folder = try TemporaryFolder()
        let base = try folder.write("base.yaml", Self.map)
        let map = try folder.write("order.yaml", Self.map.replacing("Looks around", with: "Looks about"))
        let book = folder.file("order.xlsx")
        #expect(try CommandLineTool("convert", base, book).status == 0)
        let refused = try CommandLineTool("convert", book, map, "--update")
        #expect(refused.status == 2 && refused.errors.contains("--base"))
        let merged = try CommandLineTool("convert", book, map, "--update", "--base", base)
        #expect(merged.status == 0 && merged.output == "The maps say the same\n", "\(merged.errors)")
        #expect(try Self.text(map).contains("Looks about"))
        let other = try CommandLineTool("convert", book, map, "--update", "--base", map)
        #expect(other.status == 2)
        // A CSV knows as much, and is laid beside the base: both sides changed the same.
        let csv = folder.file("order.csv")
        #expect(try CommandLineTool("convert", base, csv).status == 0)
        _ = try folder.write("order.csv", try Self.text(csv).replacing("Looks around", with: "Looks twice"))
        let unsure = try CommandLineTool("convert", csv, map, "--update")
        #expect(unsure.status == 2 && unsure.errors.contains("--base"))
        let conflict = try CommandLineTool("convert", csv, map, "--update", "--base", base)
        #expect(conflict.status == 1)
        #expect(
            conflict.errors.contains(
                "conflict: step “Looks about”: title (en) is “Looks about” here and “Looks twice” there"))
        #expect(try Self.text(map).contains("# CONFLICT"))
    }

    @Test("A plain sheet from standard input becomes a map, and every guess is told with its cell")
    func plain() throws {
        let folder = try TemporaryFolder()
        let out = folder.file("workshop.yaml")
        let sheet = "Phase;Choose;Pay\nActions;compares;pays\nMood;:);:(\nWeather;sun;\n"
        let made = try CommandLineTool("convert", "-", out, "--from", "csv", input: sheet)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.errors.contains("guess: line 2, field 1: “Actions” is taken for the lane `does`\n"))
        #expect(made.errors.contains("guess: line 3, field 2: “:)” is taken for 1\n"))
        #expect(try Self.text(out).contains("assumed: -1"))
        // It is somebody's map now.
        let again = try CommandLineTool("convert", "-", out, "--from", "csv", input: sheet)
        #expect(again.status == 2 && again.errors.contains("choose another name"))
        #expect(try CommandLineTool("convert", "-", out, "--from", "csv", "--replace", input: sheet).status == 0)
        let printed = try CommandLineTool("convert", "-", "-", "--from", "csv", "--to", "yaml", input: sheet)
        let written = try Self.text(out)
        #expect(printed.status == 0 && printed.output == written)
        let update = try CommandLineTool("convert", "-", out, "--from", "csv", "--update", input: sheet)
        #expect(update.status == 2 && update.errors.contains("without --update"))
    }

    @Test("What cannot be done is said, and nothing is written")
    func refused() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let odd = try folder.write("odd.xlsx", "no workbook")
        let text = try folder.write("odd.csv", [0xCF, 0xF0, 0x2C])
        let empty = try folder.write("empty.csv", "a,b\n1,2\n")
        for (arguments, words) in [
            (["convert", map, folder.file("x.svg")], "waymark draw"), (["convert", map, folder.file("x")], "--to"),
            (["convert", "-", folder.file("x.xlsx")], "--from"),
            (["convert", odd, folder.file("x.yaml")], "odd.xlsx: this is no Excel"),
            (["convert", text, folder.file("x.yaml")], "not UTF-8"),
            (["convert", empty, folder.file("x.yaml")], "Pain points |"),
            (["convert", map, folder.file("x.xlsx"), "--language", "english"], "did you mean en?"),
            (["convert", map, folder.file("x.xlsx"), "--base", map], "--update"),
            (["convert", map, map, "--update"], "choose another name"),
            (["convert", folder.file("none.csv"), folder.file("x.yaml")], "none.csv"),
        ] {
            let tool = try CommandLineTool.run(arguments)
            #expect(tool.status == 2 && tool.errors.contains(words), "\(arguments): \(tool.errors)")
        }
        #expect(try folder.names() == ["empty.csv", "odd.csv", "odd.xlsx", "order.yaml"])
    }
}
