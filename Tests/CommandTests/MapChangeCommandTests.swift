// `waymark diff` and `waymark merge`, alone and in the hands of git.
import Foundation
import JourneyTestSupport
import Testing

@Suite("waymark diff and waymark merge")
struct MapChangeCommandTests {
    private static let base = """
        # The order map. Ask Malika before you change it.
        waymark: 1
        title: Order
        stages:
          # What happens before the money.
          - title: Choose   # a comment behind
            steps:
              - id: look
                title: Looks around
                says: Which one is it?
              - id: ask
                title: Asks a friend
                barriers:
                  - { id: slow, title: Slow answers, severity: 3 }
          - title: Pay
            steps:
              - id: card
                title: Pays by card

        """

    @Test("A difference is told in sentences of five languages, and as JSON; the status says whether there is one")
    func diff() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old.yaml", Self.base)
        let new = try folder.write(
            "new.yaml",
            Self.base.replacing("title: Asks a friend", with: "title: Asks an expert")
                .replacing("severity: 3", with: "severity: 5").replacing(
                    "title: Order\n", with: "id: old\ntitle: Order\n"))
        let same = try CommandLineTool("diff", old, old)
        #expect(same.status == 0 && same.output == "The maps say the same\n")
        let told = try CommandLineTool("diff", old, new)
        #expect(told.status == 1)
        #expect(
            told.output == """
                step “Asks an expert”: title (en) is now “Asks an expert”, it was “Asks a friend”
                barrier “Slow answers”: severity is now “5”, it was “3”

                """)
        #expect(
            try CommandLineTool("diff", old, new, "--language", "ru").output.contains(
                "барьер «Slow answers»: тяжесть — теперь «5»"))
        for language in ["zh", "pl", "uz"] {
            let words = try CommandLineTool("diff", old, new, "--language", language)
            #expect(words.status == 1 && words.output.contains("5") && !words.output.contains("severity"))
        }
        let object = try CommandLineTool("diff", old, new, "--json").object()
        let edits = try #require(object["edits"] as? [[String: Any]])
        #expect(object["same"] as? Bool == false && edits.count == 2)
        #expect(edits[1]["edit"] as? String == "set" && edits[1]["id"] as? String == "slow")
        let unknown = try CommandLineTool("diff", old, new, "--language", "fr")
        #expect(unknown.status == 2 && unknown.errors.contains("it is one of en, ru, zh, pl, uz"))
        #expect(try CommandLineTool("diff", old).status == 2)
    }

    @Test("A file that names no id is called as the other one: a copy is the same, whatever its name")
    func copied() throws {
        let folder = try TemporaryFolder()
        let (old, new) = (try folder.write("old.yaml", Self.base), try folder.write("new.yaml", Self.base))
        let same = try CommandLineTool("diff", old, new)
        #expect(same.status == 0 && same.output == "The maps say the same\n")
        let named = try folder.write("named.yaml", Self.base.replacing("title: Order\n", with: "id: x\ntitle: Order\n"))
        #expect(try CommandLineTool("diff", old, named).status == 0)
        #expect(try CommandLineTool("diff", named, old).status == 0)
        let other = try folder.write("other.yaml", Self.base.replacing("title: Order\n", with: "id: y\ntitle: Order\n"))
        #expect(try CommandLineTool("diff", named, other).status == 1)
    }

    @Test("To git a version that is no map is told and no failure, and a new file has only what is in it")
    func gitVersions() throws {
        let folder = try TemporaryFolder()
        let (good, bad) = (try folder.write("a", Self.base), try folder.write("b", "waymark: 1\ntitle: [\n"))
        func diff(_ old: String, _ new: String) throws -> CommandLineTool {
            try CommandLineTool("diff", "--git", "maps/m.yaml", old, "0", "100644", new, "0", "100644")
        }
        let broken = try diff(bad, good)
        #expect(broken.status == 0 && broken.output.hasPrefix("maps/m.yaml\n  cannot be compared: maps/m.yaml:"))
        let zip = try folder.write("c", "PK\u{3}\u{4} a workbook")
        #expect(try diff(zip, good).status == 0)
        let new = try diff("/dev/null", good)
        #expect(new.status == 0)
        #expect(
            new.output == "maps/m.yaml\n  Added: stage “Choose”\n  Added: stage “Pay”\n"
                || new.output.contains("“Choose”"))
        #expect(!new.output.contains("“–”") && !new.output.contains("id is now"))
    }

    @Test("As git's driver a refused merge says so in the file; both sides may have begun it")
    func refused() throws {
        let folder = try TemporaryFolder()
        let base = try folder.write("base.yaml", Self.base)
        // The step between goes, and the way around it leads to the next one now.
        let way = Self.base.replacing("says: Which one is it?", with: "ways: [{ to: card }]")
        let ours = try folder.write("ours.yaml", way)
        let theirs = try folder.write(
            "theirs.yaml",
            Self.base.split(separator: "\n").filter {
                !$0.contains("ask") && !$0.contains("Asks") && !$0.contains("barriers") && !$0.contains("slow")
            }
            .joined(separator: "\n") + "\n")
        let alone = try CommandLineTool("merge", base, ours, theirs, "-o", folder.file("out.yaml"))
        #expect(alone.status == 2 && alone.errors.contains("do not fit together"))
        let driven = try CommandLineTool("merge", base, ours, theirs, "-o", ours, "--name", "maps/m.yaml")
        #expect(driven.status == 1, "\(driven.errors)")
        let text = try String(contentsOfFile: ours, encoding: .utf8)
        #expect(text.hasPrefix("# CONFLICT: the two do not fit together: ") && text.hasSuffix(way))
        let empty = try folder.write("empty.yaml", "")
        let (one, two) = (
            try folder.write("one.yaml", Self.base),
            try folder.write("two.yaml", Self.base.replacing("Pay", with: "Paying"))
        )
        let both = try CommandLineTool("merge", empty, one, two, "-o", one, "--name", "maps/m.yaml")
        #expect(both.status == 1)
        #expect(both.errors.hasPrefix("conflict: step “Pays by card” was moved to different places"))
    }

    @Test("A side that is no map is told by its side, and in the file; theirs is not forgotten")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let base = try folder.write("base.yaml", Self.base)
        for (ours, theirs, side) in [
            (Self.base, Self.base.replacing("stages:", with: "stagez:"), "their version cannot be read (maps/m.yaml:"),
            (Self.base, "", "their version cannot be read"),
            (Self.base.replacing("stages:", with: "stagez:"), Self.base, "our version cannot be read (maps/m.yaml:"),
        ] {
            let (mine, other) = (try folder.write("ours.yaml", ours), try folder.write("theirs.yaml", theirs))
            let driven = try CommandLineTool("merge", base, mine, other, "-o", mine, "--name", "maps/m.yaml")
            #expect(driven.status == 1 && driven.errors.contains(side), "\(driven.errors)")
            let text = try String(contentsOfFile: mine, encoding: .utf8)
            #expect(text.hasPrefix("# CONFLICT: " + side.prefix(26)) && text.hasSuffix(ours))
            let plain = try CommandLineTool("merge", base, try folder.write("a.yaml", ours), other)
            #expect(plain.status == 2 && plain.errors.contains(".yaml:"), "\(plain.errors)")
        }
    }

    @Test("Git hears of changes that the map does not say")
    func unsaid() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old.yaml", Self.base)
        let new = try folder.write("new.yaml", "# a comment\n" + Self.base)
        func told(_ arguments: String...) throws -> String {
            try CommandLineTool.run(["diff", "--git", "maps/m.yaml"] + arguments).output
        }
        #expect(
            try told(old, "0", "100644", new, "0", "100644")
                == "maps/m.yaml\n  only comments, spacing, line breaks or the order of keys changed\n")
        #expect(
            try told(old, "0", "100644", old, "0", "100755")
                == "maps/m.yaml\n  the mode of the file is 100755 now, it was 100644\n")
        #expect(
            try told(old, "0", "100644", old, "0", "100644", "maps/n.yaml", "similarity index 100%")
                == "maps/m.yaml\n  is called maps/n.yaml now\n")
        #expect(try told(old, "0", "100644", old, "0", "100644") == "")
    }

    @Test("Of changes at the same time none is lost: each is there, or was refused")
    func sameTime() async throws {
        let folder = try TemporaryFolder()
        for round in 0..<4 {
            let text =
                "waymark: 1\ntitle: A\nstages: [{ id: s, title: S, steps: [{ id: a, title: Pays }, { id: b, title: Waits }] }]\n"
            let map = try folder.write("m\(round).yaml", text)
            let tables = try ["a,Pays,Toʻlaydi", "b,Waits,Kutadi"].enumerated().map { index, row in
                let parts = row.split(separator: ",")
                return try folder.write(
                    "t\(index).csv", "id,en,uz\nstep/\(parts[0])/title,\(parts[1]),\(parts[2])\n")
            }
            let results = try await withThrowingTaskGroup(of: CommandLineTool.self) { group in
                for table in tables {
                    group.addTask { try CommandLineTool("translate", map, "--import", table) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let after = try String(contentsOfFile: map, encoding: .utf8)
            let taken = ["Toʻlaydi", "Kutadi"].count { after.contains($0) }
            #expect(results.count { $0.status == 0 } == taken, "\(results.map(\.errors))")
            #expect(taken >= 1)
            for result in results where result.status != 0 {
                #expect(result.errors.contains("was changed by somebody else while this ran"))
            }
        }
    }

    @Test("A file that is written anew stays readable to whom it was", arguments: [0o600, 0o640, 0o664])
    func permissions(mode: Int) throws {
        let folder = try TemporaryFolder()
        let base = try folder.write("base.yaml", Self.base)
        let theirs = try folder.write("theirs.yaml", Self.base.replacing("severity: 3", with: "severity: 1"))
        let ours = try folder.write("ours.yaml", Self.base)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: ours)
        #expect(try CommandLineTool("merge", base, ours, theirs, "-o", ours).status == 0)
        #expect(try String(contentsOfFile: ours, encoding: .utf8).contains("severity: 1"))
        let attributes = try FileManager.default.attributesOfItem(atPath: ours)
        #expect(attributes[.posixPermissions] as? Int == mode)
    }

    @Test("A merge takes both sides' changes and keeps comments; what contradicts is kept, commented and told")
    func merge() throws {
        let folder = try TemporaryFolder()
        let base = try folder.write("base.yaml", Self.base)
        let ours = try folder.write(
            "ours.yaml",
            Self.base.replacing("Looks around", with: "Looks at everything").replacing(
                "severity: 3", with: "severity: 4"))
        let theirs = try folder.write(
            "theirs.yaml",
            Self.base.replacing("says: Which one is it?", with: "says: [Which one is it?, And why?]")
                .replacing("title: Pays by card", with: "title: Pays by card or cash"))
        let out = folder.file("out.yaml")
        let merged = try CommandLineTool("merge", base, ours, theirs, "-o", out, "--name", "order.yaml")
        #expect(merged.status == 0, "\(merged.errors)")
        let text = try String(contentsOfFile: out, encoding: .utf8)
        #expect(
            text
                == Self.base.replacing("Looks around", with: "Looks at everything")
                .replacing("severity: 3", with: "severity: 4")
                .replacing("says: Which one is it?", with: "says: [Which one is it?, And why?]")
                .replacing("title: Pays by card", with: "title: Pays by card or cash"))
        let other = try folder.write("other.yaml", Self.base.replacing("severity: 3", with: "severity: 1"))
        let conflict = try CommandLineTool("merge", base, ours, other, "-o", out, "--name", "order.yaml")
        #expect(conflict.status == 1)
        #expect(conflict.errors == "conflict: barrier “Slow answers”: severity is “4” here and “1” there\n")
        let noted = try String(contentsOfFile: out, encoding: .utf8)
        #expect(
            noted.contains(
                "          # CONFLICT: barrier “Slow answers”: severity is “4” here and “1” there\n"
                    + "          - { id: slow, title: Slow answers, severity: 4 }\n"))
    }

    @Test("Git tells differences in sentences, merges field by field, and stops where sides contradict")
    func git() throws {
        let folder = try TemporaryFolder()
        let waymark = "'\(CommandLineTool.program.path)'"
        func git(_ arguments: String...) throws -> (status: Int32, output: String) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"] + arguments
            process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
            let pipe = Pipe()
            (process.standardOutput, process.standardError) = (pipe, pipe)
            try process.run()
            let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, output)
        }
        _ = try git("init", "-q", "-b", "main", ".")
        _ = try git("config", "diff.waymark.command", "\(waymark) diff --git")
        _ = try git("config", "merge.waymark.driver", "\(waymark) merge %O %A %B -o %A --name %P")
        _ = try folder.write(".gitattributes", "*.yaml diff=waymark merge=waymark\n")
        let file = "order.yaml"
        func commit(_ text: String, _ message: String) throws {
            _ = try folder.write(file, text)
            _ = try git("add", ".")
            _ = try git("commit", "-q", "-m", message)
        }
        try commit(Self.base, "base")
        _ = try git("switch", "-q", "-c", "side")
        try commit(Self.base.replacing("Pays by card", with: "Pays by phone"), "side")
        _ = try git("switch", "-q", "main")
        let ours = Self.base.replacing("Looks around", with: "Looks at everything")
        _ = try folder.write(file, ours)
        let told = try git("diff")
        #expect(
            told.output.contains("order.yaml\n  step “Looks at everything”: title (en) is now “Looks at everything”"))
        try commit(ours, "main")
        let merged = try git("merge", "-q", "side", "-m", "both")
        #expect(merged.status == 0, "\(merged.output)")
        #expect(
            try String(contentsOfFile: folder.file(file), encoding: .utf8)
                == ours.replacing("Pays by card", with: "Pays by phone"))
        // The same value, changed twice.
        _ = try git("switch", "-q", "-c", "third", "side")
        try commit(Self.base.replacing("Looks around", with: "Looks away"), "third")
        _ = try git("switch", "-q", "main")
        #expect(try git("merge", "third").status == 1)
        #expect(
            try String(contentsOfFile: folder.file(file), encoding: .utf8).contains(
                "# CONFLICT: step “Looks at everything”"))
        #expect(try git("status", "--short").output.contains("UU order.yaml"))
    }
}
