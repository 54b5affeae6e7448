// What `waymark convert` and `waymark draw` may write over: what can be made again, and nobody's work.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Overwriting with waymark convert and draw")
struct ConvertOverwritingTests {
    private static let map = """
        waymark: 1
        id: order
        title: Order
        stages:
          - id: choose
            title: Choose
            steps:
              - { id: look, title: Looks around, does: [Reads the list], barriers: [{ id: slow, title: Slow, severity: 4 }] }

        """

    private static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    @Test("No export and no picture takes the place of a map", arguments: ["xlsx", "csv", "xmind", "markdown", "pptx"])
    func maps(format: String) throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("a.yaml", Self.map)
        let other = try folder.write("b.yaml", "# Ask first.\nid: b\n" + Self.map.replacing("id: order\n", with: ""))
        let before = try Self.bytes(other)
        let out = try CommandLineTool("convert", map, other, "--to", format)
        #expect(out.status == 2 && out.errors.contains("there is a map here"), "\(out.errors)")
        let drawn = try CommandLineTool("draw", map, "-o", other, "--format", "svg")
        #expect(drawn.status == 2 && drawn.errors.contains("choose another name"), "\(drawn.errors)")
        #expect(try Self.bytes(other) == before)
        #expect(try CommandLineTool("convert", map, other, "--to", format, "--replace").status == 0)
        #expect(try Self.bytes(other) != before)
    }

    @Test(
        "An export that nobody changed is made again, also after the map changed",
        arguments: ["xlsx", "csv", "xmind", "md", "pptx"])
    func again(ending: String) throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let file = folder.file("order.\(ending)")
        #expect(try CommandLineTool("convert", map, file).status == 0)
        let first = try Self.bytes(file)
        #expect(try CommandLineTool("convert", map, file).status == 0)
        #expect(try Self.bytes(file) == first)
        _ = try folder.write("order.yaml", Self.map.replacing("Looks around", with: "Looks twice"))
        let later = try CommandLineTool("convert", map, file)
        #expect(later.status == 0, "\(later.errors)")
        #expect(try Self.bytes(file) != first)
    }

    @Test("A table that somebody changed stays, and the error says what would be lost and how it is taken over")
    func changed() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let csv = folder.file("order.csv")
        #expect(try CommandLineTool("convert", map, csv).status == 0)
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        _ = try folder.write("order.csv", text.replacing("Reads the list", with: "Reads everything"))
        let refused = try CommandLineTool("convert", map, csv)
        #expect(refused.status == 2 && refused.errors.contains("Reads everything"), "\(refused.errors)")
        #expect(refused.errors.contains("waymark convert \(csv) \(map) --update"))
        #expect(try String(contentsOfFile: csv, encoding: .utf8).contains("Reads everything"))
        // Done so, the table is what the map says, and is made again without a question; so it is with --replace.
        #expect(try CommandLineTool("convert", csv, map, "--update").status == 0)
        #expect(try CommandLineTool("convert", map, csv).status == 0)
        _ = try folder.write("order.csv", text.replacing("Reads the list", with: "Reads nothing"))
        let meanwhile = try CommandLineTool("convert", map, csv)
        #expect(meanwhile.status == 2 && meanwhile.errors.contains("another state of the map"), "\(meanwhile.errors)")
        #expect(try CommandLineTool("convert", map, csv, "--replace").status == 0)
        #expect(try CommandLineTool("convert", map, csv).status == 0)
    }

    @Test(
        "An export of another map, and a file that is none of ours, stay", arguments: ["xlsx", "csv", "xmind", "pptx"])
    func others(ending: String) throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let other = try folder.write("other.yaml", Self.map.replacing("id: order", with: "id: other"))
        let file = folder.file("x.\(ending)")
        #expect(try CommandLineTool("convert", other, file).status == 0)
        let before = try Self.bytes(file)
        let refused = try CommandLineTool("convert", map, file)
        #expect(refused.status == 2 && refused.errors.contains("of another map, “other”"), "\(refused.errors)")
        #expect(try Self.bytes(file) == before)
        let foreign = try folder.write("y.\(ending)", "Stage,A\nActions,a\n")
        let kept = try CommandLineTool("convert", map, foreign)
        #expect(kept.status == 2 && kept.errors.contains("there is another file here"), "\(kept.errors)")
        #expect(try CommandLineTool("convert", map, foreign, "--replace").status == 0)
        let empty = try folder.write("z.\(ending)", "")
        #expect(try CommandLineTool("convert", map, empty).status == 0)
    }
}
