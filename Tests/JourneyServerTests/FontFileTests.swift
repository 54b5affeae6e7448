// The font is taken from the system when it is there, and never half of it.
import Foundation
import JourneyViews
import Testing

@testable import JourneyServer

@Suite("The font of the pages")
struct FontFileTests {
    private func folder(_ files: [String: String]) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "waymark-fonts-\(files.hashValue.magnitude)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: url.appendingPathComponent(name)) }
        return url
    }

    @Test("All weights from one folder, or none")
    func allOrNone() throws {
        let whole = try folder([
            "Inter-Regular.otf": "OTTO1", "Inter-Medium.otf": "OTTO2", "Inter-SemiBold.otf": "OTTO3",
        ])
        let half = try folder(["Inter-Regular.otf": "OTTO1", "Inter-Medium.otf": "no font"])
        defer {
            try? FileManager.default.removeItem(at: whole)
            try? FileManager.default.removeItem(at: half)
        }
        #expect(FontFile.inter(in: ["/nowhere", half.path, whole.path]).map(\.weight) == [400, 500, 600])
        #expect(FontFile.inter(in: [half.path]).isEmpty)
        #expect(FontFile.inter(in: []).isEmpty)
    }

    @Test("With the font a page asks for it early, under a name that holds its content's hash")
    func shelf() throws {
        let whole = try folder([
            "Inter-Regular.otf": "OTTOa", "Inter-Medium.otf": "OTTOb", "Inter-SemiBold.otf": "OTTOc",
        ])
        defer { try? FileManager.default.removeItem(at: whole) }
        let shelf = AssetShelf(tokens: ":root{}", fontFolders: [whole.path])
        #expect(shelf.assets.keys.filter { $0.hasSuffix(".otf") }.count == 3)
        let font = try #require(shelf.links.font)
        #expect(shelf.assets[String(font.text.dropFirst("/assets/".count))]?.bytes == Array("OTTOa".utf8))
        #expect(AssetShelf(tokens: ":root{}", fontFolders: []).links.font == nil)
        #expect(
            AssetShelf(tokens: ":root{a:b}", fontFolders: []).links.style
                != AssetShelf(tokens: "", fontFolders: []).links.style)
    }
}
