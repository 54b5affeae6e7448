// Keys and catalogues belong together: every key has a use, every section its enumeration, and no key stands twice.
import Foundation
import Testing

@Suite("The house: the words of the interface")
struct CatalogueTests {
    static let files = (try? SourceFile.all(under: "Sources/CCatalogues", endings: ["json"])) ?? []

    /// The sections of a catalogue, and the keys of each as they stand in the file.
    static func sections(_ file: SourceFile) -> [String: [String]] {
        var sections: [String: [String]] = [:]
        var name = ""
        for line in String(decoding: file.text, as: UTF8.self).split(separator: "\n") {
            let depth = line.prefix { $0 == " " }.count
            let parts = line.split(separator: "\"", maxSplits: 2)
            guard parts.count > 1, parts[0].allSatisfy({ $0 == " " }) else { continue }
            if depth == 2 {
                name = String(parts[1])
                sections[name, default: []] += []
            } else if depth == 4 {
                sections[name, default: []].append(String(parts[1]))
            }
        }
        return sections
    }

    @Test("There are five catalogues, written in one way, and no key stands in one twice")
    func written() throws {
        #expect(
            Self.files.map { $0.path.split(separator: "/").last } == [
                "en.json", "pl.json", "ru.json", "uz.json", "zh.json",
            ])
        for file in Self.files {
            for (section, keys) in Self.sections(file) {
                #expect(Set(keys).count == keys.count, "\(file.path): \(section)")
            }
            let read = try JSONSerialization.jsonObject(with: Data(file.text)) as? [String: [String: Any]]
            #expect(try #require(read).mapValues { $0.keys.sorted() } == Self.sections(file).mapValues { $0.sorted() })
        }
    }

    @Test("Every section is declared by one enumeration, whose keys it has, and every key is used somewhere")
    func used() throws {
        let english = try #require(Self.files.first)
        let code = SourceFile.sources.map { String(decoding: $0.code, as: UTF8.self) }
        let used = Set(code.flatMap { Self.members(in: $0) })
        for (section, keys) in Self.sections(english) {
            let declaring = SourceFile.sources.filter {
                String(decoding: $0.text, as: UTF8.self).contains("static let section = \"\(section)\"")
            }
            #expect(declaring.count == 1, "\(section)")
            // The words of map files are looked up by the keys of the format, those of rules by the rules' ids, answers of the
            // chooser by whoever asks; tests of the model hold them together.
            let isLookedUp =
                ["mapKey", "mapKind"].contains(section) || section.hasPrefix("mapRule") || section.hasPrefix("chooser")
            guard !isLookedUp, section != "mapHelp" else { continue }
            #expect(keys.filter { !used.contains($0) }.sorted() == [], "\(section)")
        }
    }

    /// Every name behind a point.
    static func members(in code: String) -> Set<String> {
        var names: Set<String> = []
        var name: [UInt8] = []
        var isMember = false
        for byte in code.utf8 {
            if SourceFile.isLetter(byte) || isMember && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                name.append(byte)
            } else {
                if isMember, !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self)) }
                isMember = byte == UInt8(ascii: ".")
                name.removeAll()
            }
        }
        return names
    }
}
