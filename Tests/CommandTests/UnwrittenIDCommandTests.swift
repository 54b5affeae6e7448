// `waymark diff`, `merge`, `convert --update` and `translate` of maps whose things have no written ids.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Maps without ids on the command line")
struct UnwrittenIDCommandTests {
    private static let shop = """
        waymark: 1
        title: Магазин
        text: { default: ru }
        stages:
          - id: choose
            title: Выбор
            steps:
              - { id: looks, title: Смотрит пару, barriers: [{ title: Нет длины, severity: 2 }] }
              - { id: pays, title: Платит, barriers: [{ title: Дорогая доставка, severity: 2 }] }

        """
    private static let withoutFirst = shop.replacing(", barriers: [{ title: Нет длины, severity: 2 }]", with: "")
    private static let apps = """
        waymark: 1
        title: Shop
        stages:
          - title: All
            steps:
              - { title: One, touchpoints: [{ title: App, channel: app, goal: g1 }] }
              - { title: Two, touchpoints: [{ title: App, channel: app, goal: g2 }] }
              - { title: Three, touchpoints: [{ title: App, channel: app, goal: g3 }] }

        """

    private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> (CommandLineTool, String) {
        let folder = try TemporaryFolder()
        let files = [
            try folder.write("base.yaml", base), try folder.write("ours.yaml", ours),
            try folder.write("theirs.yaml", theirs),
        ]
        let out = folder.file("out.yaml")
        let tool = try CommandLineTool("merge", files[0], files[1], files[2], "-o", out, "--name", "m.yaml")
        return (tool, (try? String(contentsOfFile: out, encoding: .utf8)) ?? "")
    }

    private func told(_ old: String, _ new: String, _ language: String = "en") throws -> String {
        let folder = try TemporaryFolder()
        return try CommandLineTool(
            "diff", try folder.write("old.yaml", old), try folder.write("new.yaml", new), "--language", language
        ).output
    }

    @Test("A change of what the other side took away is a conflict, and touches nothing else")
    func taken() throws {
        let worse = Self.shop.replacing("Нет длины, severity: 2", with: "Нет длины, severity: 5")
        let (tool, text) = try merged(Self.shop, Self.withoutFirst, worse)
        #expect(tool.status == 1 && tool.errors.contains("“Нет длины”"))
        #expect(text.contains("Дорогая доставка, severity: 2"))
        let (swapped, kept) = try merged(Self.shop, worse, Self.withoutFirst)
        #expect(swapped.status == 1 && kept.contains("Дорогая доставка, severity: 2") && kept.contains("severity: 5"))
    }

    @Test("What the other side changes elsewhere is taken, and nothing gets an id for it")
    func elsewhere() throws {
        let dearer = Self.shop.replacing("Дорогая доставка, severity: 2", with: "Дорогая доставка, severity: 4")
        let expected = Self.withoutFirst.replacing(
            "Дорогая доставка, severity: 2", with: "Дорогая доставка, severity: 4")
        for (ours, theirs) in [(Self.withoutFirst, dearer), (dearer, Self.withoutFirst)] {
            let (tool, text) = try merged(Self.shop, ours, theirs)
            #expect(tool.status == 0, "\(tool.errors)")
            #expect(text == expected)
        }
    }

    @Test("Equal titles in several steps are told apart by where they stand and what they say")
    func namesakes() throws {
        let owned = Self.apps.replacing("goal: g2", with: "goal: g2, owner: IT")
        let removed = Self.apps.replacing("One, touchpoints: [{ title: App, channel: app, goal: g1 }]", with: "One")
        let (tool, text) = try merged(Self.apps, removed, owned)
        #expect(tool.status == 0, "\(tool.errors)")
        #expect(text.contains("goal: g2, owner: IT") && text.contains("goal: g3 }") && !text.contains("g1"))
        let added = Self.apps.replacing(
            "    steps:\n",
            with: "    steps:\n      - { title: Zero, touchpoints: [{ title: App, channel: app, goal: g0 }] }\n")
        let changed = Self.apps.replacing("goal: g1", with: "goal: g1, owner: IT")
        let (grown, both) = try merged(Self.apps, added, changed)
        #expect(grown.status == 0, "\(grown.errors)")
        #expect(both.contains("goal: g1, owner: IT") && both.contains("goal: g0 }") && both.contains("goal: g3 }"))
    }

    @Test("A difference says what happened, and no more")
    func difference() throws {
        #expect(try told(Self.shop, Self.withoutFirst) == "Gone: barrier “Нет длины”, from step “Смотрит пару”\n")
        let added = Self.shop.replacing("    steps:\n", with: "    steps:\n      - { title: Думает }\n")
            .replacing("id: looks, ", with: "").replacing("id: pays, ", with: "")
        let plain = Self.shop.replacing("id: looks, ", with: "").replacing("id: pays, ", with: "")
        #expect(try told(plain, added) == "New: step “Думает”, in stage “Выбор”\n")
        #expect(try told(plain, Self.shop) == "The maps say the same\n")
    }

    @Test("A way to a step without an id leads to the same step after a merge")
    func references() throws {
        let base = """
            waymark: 1
            title: Карта
            text: { default: ru }
            stages:
              - title: Этап
                steps:
                  - { title: Ищет, ways: [{ to: step-3 }] }
                  - { title: Смотрит }
                  - { title: Платит }

            """
        let added = base.replacing("    steps:\n", with: "    steps:\n      - { title: Думает }\n").replacing(
            "step-3", with: "step-4")
        let other = base.replacing("{ title: Смотрит }", with: "{ title: Смотрит, does: Листает }")
        for (ours, theirs) in [(added, other), (other, added)] {
            let (tool, text) = try merged(base, ours, theirs)
            #expect(tool.status == 0 && tool.errors == "", "\(tool.errors)")
            #expect(
                try told(text, added.replacing("{ title: Смотрит }", with: "{ title: Смотрит, does: Листает }"))
                    == "The maps say the same\n")
        }
    }

    @Test("What both sides add is there once or twice, without ids, whoever merges")
    func added() throws {
        func with(_ titles: String...) -> String {
            Self.shop.replacing(
                "    steps:\n", with: "    steps:\n" + titles.map { "      - title: \($0)\n" }.joined())
        }
        for (ours, theirs) in [(with("Думает"), with("Ждёт")), (with("Ждёт"), with("Думает"))] {
            let (tool, text) = try merged(Self.shop, ours, theirs)
            #expect(tool.status == 0, "\(tool.errors)")
            #expect(text == with("Думает", "Ждёт"))
        }
        #expect(try merged(Self.shop, with("Думает"), with("Думает")).1 == with("Думает"))
    }

    @Test("Another title between neighbours that stayed is another title where the rest says the same")
    func renamed() throws {
        func map(_ title: String, _ does: String) -> String {
            Self.shop.replacing(
                "    steps:\n", with: "    steps:\n      - title: \(title)\n        does: \(does)\n")
        }
        let base = map("Платит", "Достаёт карту")
        let ours = map("Оплачивает заказ", "Достаёт карту")
        #expect(
            try told(base, ours)
                == "step “Оплачивает заказ”: title (ru) is now “Оплачивает заказ”, it was “Платит”\n")
        let (tool, text) = try merged(base, ours, map("Платит", "[Достаёт карту, Вводит код]"))
        #expect(tool.status == 0, "\(tool.errors)")
        #expect(text == map("Оплачивает заказ", "[Достаёт карту, Вводит код]"))
        // With nothing else to be known by, one is gone, and one came.
        let bare = Self.shop.replacing(
            "{ title: Дорогая доставка, severity: 2 }", with: "{ title: Холодно, severity: 2 }")
        #expect(try told(Self.shop, bare).contains("Gone: barrier “Дорогая доставка”"))
    }

    @Test("Touchpoints of the register are known by what they use")
    func registered() throws {
        let base = Self.apps.replacing("title: App, channel: app", with: "use: status-sms")
        let removed = base.replacing("One, touchpoints: [{ use: status-sms, goal: g1 }]", with: "One")
        let owned = base.replacing("goal: g2", with: "goal: g2, owner: IT")
        let (tool, text) = try merged(base, removed, owned)
        #expect(tool.status == 0, "\(tool.errors)")
        #expect(text.contains("goal: g2, owner: IT") && text.contains("goal: g3 }") && !text.contains("g1"))
        #expect(try told(base, removed) == "Gone: touchpoint “status-sms”, from step “One”\n")
    }

    @Test("A workbook’s change lands on the thing it was made to, also where the map has changed since")
    func updated() throws {
        let folder = try TemporaryFolder()
        let before = try folder.write("before.yaml", Self.shop)
        let csv = folder.file("k.csv")
        #expect(try CommandLineTool("convert", before, csv).status == 0)
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        #expect(text.contains("Дорогая доставка"))
        _ = try folder.write("k.csv", text.replacing("Дорогая доставка", with: "Дорогая и долгая доставка"))
        let now = try folder.write("now.yaml", Self.withoutFirst)
        let tool = try CommandLineTool("convert", csv, now, "--update", "--base", before)
        #expect(tool.status == 0, "\(tool.errors)")
        #expect(
            try String(contentsOfFile: now, encoding: .utf8)
                == Self.withoutFirst.replacing("Дорогая доставка", with: "Дорогая и долгая доставка"))
    }

    @Test("A translation of a step without an id finds the step by its text")
    func translated() throws {
        let folder = try TemporaryFolder()
        func map(_ titles: [String]) -> String {
            "waymark: 1\ntitle: Карта\ntext: { default: ru, also: [en] }\nstages:\n  - title: Этап\n    steps:\n"
                + titles.map { "      - title: \($0)\n" }.joined()
        }
        let file = try folder.write("m.yaml", map(["Ищет", "Платит", "Ждёт"]))
        let csv = folder.file("t.csv")
        #expect(try CommandLineTool("translate", file, "--export", csv, "--to", "en").status == 0)
        var text = try String(contentsOfFile: csv, encoding: .utf8)
        for (russian, english) in [("Ищет", "Searches"), ("Платит", "Pays"), ("Ждёт", "Waits")] {
            text = text.replacing(",\(russian),,", with: ",\(russian),\(english),")
        }
        _ = try folder.write("t.csv", text)
        _ = try folder.write("m.yaml", map(["Думает", "Ищет", "Платит", "Ждёт"]))
        let tool = try CommandLineTool("translate", file, "--import", csv)
        #expect(tool.output.contains("3 taken"), "\(tool.output)\(tool.errors)")
        #expect(
            try String(contentsOfFile: file, encoding: .utf8)
                == map(["Думает", "{ ru: Ищет, en: Searches }", "{ ru: Платит, en: Pays }", "{ ru: Ждёт, en: Waits }"]))
    }

    @Test("Two beginnings of a map contradict each other in all that they say differently")
    func begun() throws {
        let ours = "waymark: 1\nid: n\ntitle: Ours\ntype: customer-journey\nstages: []\n"
        let theirs = "waymark: 1\nid: n\ntitle: Theirs\ntype: service-blueprint\nstages: []\n"
        let (tool, text) = try merged("", ours, theirs)
        #expect(tool.status == 1)
        #expect(tool.errors.contains("title (en) is “Ours” here and “Theirs” there"))
        #expect(tool.errors.contains("map type is"))
        #expect(text.contains("title: Ours\n") && !text.contains("\ntype: service-blueprint"))
        #expect(try told("", ours).contains("Ours"))
    }
}
