// `waymark convert`: maps out to other programs and back, with a report.
import Foundation
import JourneyTestSupport
import Testing

@Suite("waymark convert: mind maps, slides, Markdown")
struct ConvertOtherFormatsTests {
    private static let map = """
        # Ask Malika before you change it.
        waymark: 1
        title: Order
        stages:
          - title: Choose   # a comment behind
            steps:
              - id: look
                title: Looks around
                events: [looked]
                says: Which one is it?

        """

    @Test("A map goes out and comes back; what had no place is told, and stays where it was")
    func thereAndBack() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let mind = folder.file("order.xmind")
        let out = try CommandLineTool("convert", map, mind)
        #expect(out.status == 0 && out.output.isEmpty)
        #expect(out.errors == "not carried: events of step (1)\n")
        let back = try CommandLineTool("convert", mind, map, "--update")
        #expect(back.status == 0 && back.output == "The maps say the same\n" && back.errors.isEmpty, "\(back.errors)")
        #expect(try String(contentsOfFile: map, encoding: .utf8) == Self.map)
        let again = try CommandLineTool("convert", mind, folder.file("new.yaml"), "--json").object()
        #expect((again["notes"] as? [Any])?.isEmpty == true)
        let text = try String(contentsOfFile: folder.file("new.yaml"), encoding: .utf8)
        #expect(text.contains("id: order") && text.contains("says: [Which one is it?]"), "\(text)")
    }

    @Test("A mind map made from an older state of the map is refused without that state")
    func older() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        let other = try folder.write("other.yaml", Self.map.replacing("Looks around", with: "Looks and asks"))
        let mind = folder.file("order.xmind")
        #expect(try CommandLineTool("convert", other, mind).status == 0)
        let refused = try CommandLineTool("convert", mind, map, "--update")
        #expect(refused.status == 2 && refused.errors.contains("the map was changed since"), "\(refused.errors)")
        #expect(try String(contentsOfFile: map, encoding: .utf8) == Self.map)
        // By way of the map it was made from, what was changed since stays.
        let merged = try CommandLineTool("convert", mind, map, "--update", "--base", other)
        #expect(merged.status == 0 && merged.output == "The maps say the same\n", "\(merged.errors)")
        #expect(try String(contentsOfFile: map, encoding: .utf8) == Self.map)
        // A file of another name is the same map.
        let renamed = try folder.write("renamed.yaml", Self.map.replacing("Looks around", with: "Looks and asks"))
        #expect(try CommandLineTool("convert", mind, renamed, "--update").status == 0)
    }

    @Test("Slides and Markdown are written; a format that is not read is refused, and nothing is overwritten by it")
    func others() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("order.yaml", Self.map)
        for name in ["order.pptx", "order.md"] {
            let out = try CommandLineTool("convert", map, folder.file(name), "--language", "ru")
            #expect(out.status == 0, "\(out.errors)")
            #expect(FileManager.default.fileExists(atPath: folder.file(name)))
            let back = try CommandLineTool("convert", folder.file(name), map)
            #expect(back.status == 2 && back.errors.contains("maps are not read from"))
        }
        let markdown = try String(contentsOfFile: folder.file("order.md"), encoding: .utf8)
        #expect(markdown.contains("«Which one is it?»") || markdown.contains("“Which one is it?”"))
        let broken = try folder.write("broken.xmind", "PK")
        let refused = try CommandLineTool("convert", broken, folder.file("new.yaml"))
        #expect(refused.status == 2 && refused.errors.contains("broken.xmind: this is no mind map"))
        #expect(try String(contentsOfFile: map, encoding: .utf8) == Self.map)
    }
}
