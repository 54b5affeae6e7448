// `waymark new`, `templates`, `schema` and `translate`, as somebody uses them who begins.
import Foundation
import JourneyTestSupport
import Testing

@Suite("waymark new, templates, schema, translate")
struct NewMapCommandTests {
    @Test("Three questions recommend a template, answered by number, by word or beforehand")
    func chooser() throws {
        let folder = try TemporaryFolder()
        let asked = try CommandLineTool("new", "-o", folder.file("a.yaml"), input: "nobody\n1\nbuying\n 1 \n")
        #expect(asked.status == 0 && asked.output == "")
        #expect(asked.errors.contains("Whose journey is it?") && asked.errors.contains("fits best"))
        #expect(asked.errors.contains("“nobody” is none of the answers; type the number before one."))
        // What to type next; the usual mistake and whose the words are stand in the file.
        #expect(asked.errors.hasSuffix("Next: waymark draw \(folder.file("a.yaml")) -o \(folder.file("a.html"))\n"))
        // What the first answer settles is not asked.
        let life = try CommandLineTool("new", "-o", folder.file("life.yaml"), input: "5\n")
        #expect(life.status == 0 && !life.errors.contains("What happens"), "\(life.errors)")
        let told = try CommandLineTool(
            "new", "-o", folder.file("b.yaml"), "--who", "buyer", "--what", "buying", "--how", "online")
        #expect(told.status == 0 && !told.errors.contains("Whose"))
        let named = try CommandLineTool("new", "e-commerce", "-o", folder.file("c.yaml"))
        #expect(named.status == 0)
        let texts = try ["a", "b", "c"].map { try String(contentsOfFile: folder.file($0 + ".yaml"), encoding: .utf8) }
        #expect(Set(texts).count == 1 && texts[0].hasPrefix("waymark: 1\n"))
        #expect(texts[0].contains("# The usual mistake is to end the map at the payment"))
        #expect(texts[0].contains("# The title, the stages and the steps are yours"))
        // What is new can be used at once.
        #expect(try CommandLineTool("draw", folder.file("a.yaml"), "-o", folder.file("a.svg")).status == 0)
        let silent = try CommandLineTool("new", "-o", folder.file("d.yaml"))
        #expect(silent.status == 2 && silent.errors.contains("name a template"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("d.yaml")))
    }

    @Test("Nothing is written over; a misspelt template, an empty title, an unknown language say what would be right")
    func refused() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.yaml", "mine")
        let over = try CommandLineTool("new", "b2b", "-o", file)
        #expect(over.status == 2 && over.errors.contains("another file here"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
        let typo = try CommandLineTool("new", "ecommerce", "-o", folder.file("x.yaml"))
        #expect(typo.status == 2 && typo.errors.contains("did you mean “e-commerce”?"))
        #expect(try CommandLineTool("new", "b2b", "-o", folder.file("x.yaml"), "--title", " ").status == 2)
        #expect(try CommandLineTool("new", "b2b", "-o", folder.file("x.yaml"), "--language", "fr").status == 2)
    }

    @Test("Templates are listed in each language, and as JSON; a map in two languages has both titles")
    func templates() throws {
        for (language, word) in [("en", "An online shop"), ("ru", "Интернет-магазин"), ("uz", "do")] {
            let list = try CommandLineTool("templates", "--language", language)
            #expect(list.status == 0 && list.output.contains(word), "\(language)")
        }
        #expect(try CommandLineTool("templates").output.contains("An online shop · 7 stages, 12 steps"))
        let object = try CommandLineTool("templates", "--json").object()
        #expect((object["templates"] as? [[String: Any]])?.count == 13)
        let folder = try TemporaryFolder()
        let made = try CommandLineTool(
            "new", "bank-account", "-o", folder.file("m.yaml"), "--language", "pl", "--also", "en,uz", "--title",
            "Konto")
        #expect(made.status == 0)
        let states = try CommandLineTool("translate", folder.file("m.yaml"), "--json").object()
        let languages = try #require(states["languages"] as? [String: [String: Int]])
        #expect(languages.keys.sorted() == ["en", "uz"] && languages["en"]?["missing"] == 1)
    }

    @Test(
        "Texts go to a translator and come back; the map keeps its comments, and a text that changed marks its translation"
    )
    func translate() throws {
        let folder = try TemporaryFolder()
        let text = """
            # Ask Malika.
            waymark: 1
            title: Order   # short
            stages: [{ title: Pay, steps: [{ id: card, title: Pays by card }] }]

            """
        let map = try folder.write("order.yaml", text)
        #expect(try CommandLineTool("translate", map).output == "en only: 3 texts\n")
        let none = try CommandLineTool("translate", map, "--export", folder.file("t.csv"))
        #expect(none.status == 2 && none.errors.contains("--to"))
        #expect(try CommandLineTool("translate", map, "--export", folder.file("t.csv"), "--to", "uz").status == 0)
        let table = try String(contentsOfFile: folder.file("t.csv"), encoding: .utf8)
        #expect(table.contains("step/card/title,step “Pays by card”: title,Pays by card,,"))
        let filled = try folder.write("t.csv", table.replacing("Pays by card,,", with: "Pays by card,Karta bilan,"))
        let taken = try CommandLineTool("translate", map, "--import", filled)
        #expect(taken.status == 0 && taken.output == "uz: 1 of 3 texts, 2 missing; 1 taken\n")
        let after = try String(contentsOfFile: map, encoding: .utf8)
        #expect(after == text.replacing("title: Pays by card", with: "title: { en: Pays by card, uz: Karta bilan }"))
        let changed = try folder.write("order.yaml", after.replacing("en: Pays by card", with: "en: Pays"))
        let before = try folder.write("before.yaml", after)
        #expect(try CommandLineTool("translate", changed, "--since", before).output.contains("1 older than their text"))
        #expect(try String(contentsOfFile: map, encoding: .utf8).contains("{ en: Pays, uz: Karta bilan, stale: [uz] }"))
        let story = try CommandLineTool("diff", before, changed)
        #expect(story.output.contains("title (uz) is older than the text it was made of"))
    }

    @Test(
        "Options that would do nothing are told",
        arguments: [
            (["translate", "MAP", "--to", "uz"], "--to is for --export"),
            (["translate", "MAP", "--import", "a.csv", "--open"], "--open is for --export"),
            (["translate", "MAP", "--since", "MAP", "--language", "ru"], "--language is for --export"),
            (["convert", "a.xlsx", "MAP", "--update", "--replace"], "--update keeps the map that is there"),
            (["convert", "MAP", "-", "--to", "csv", "--replace"], "--replace is for a file"),
            (["new", "b2b", "-o", "new.yaml", "--who", "buyer"], "--who helps to choose a template"),
            (["new", "b2b", "-o", "new.yaml", "--also", "ru,en"], "--also names other languages"),
        ])
    func idle(arguments: [String], words: String) throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("m.yaml", "waymark: 1\ntitle: T\n")
        let result = try CommandLineTool.run(arguments.map { $0 == "MAP" ? map : $0 })
        #expect(result.status == 2 && result.errors.contains(words), "\(result.errors)")
    }

    @Test("A file that a translator filled is not written anew, nor one of something else")
    func translatorsWork() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write("m.yaml", "waymark: 1\ntitle: T\n")
        let table = folder.file("t.csv")
        for _ in 0..<2 {
            #expect(try CommandLineTool("translate", map, "--export", table, "--to", "uz").status == 0)
        }
        let filled = try String(contentsOfFile: table, encoding: .utf8).replacing(",T,,", with: ",T,S,")
        _ = try folder.write("t.csv", filled)
        let refused = try CommandLineTool("translate", map, "--export", table, "--to", "uz")
        #expect(refused.status == 2 && refused.errors.contains("take them in with --import first"), "\(refused.errors)")
        #expect(try CommandLineTool("translate", map, "--import", table).status == 0)
        #expect(try CommandLineTool("translate", map, "--export", table, "--to", "uz").status == 0)
        let other = try folder.write("o.csv", "a;b\n1;2\n")
        #expect(try CommandLineTool("translate", map, "--export", other, "--to", "uz").status == 2)
    }

    @Test("Schemas are JSON in each language")
    func schema() throws {
        let map = try CommandLineTool("schema").object()
        #expect((map["properties"] as? [String: Any])?["stages"] != nil)
        let persona = try CommandLineTool("schema", "persona", "--language", "zh").object()
        #expect((persona["required"] as? [String])?.contains("name") == true)
    }
}
