// The same twenty maps for a real browser: their pictures, and the boxes that Tests/Browser/boxes.py holds it to.
import Foundation
import JourneyLanguage
import Testing

@testable import JourneyDrawing

@Suite("Boxes for a browser")
struct BrowserBoxTests {
    /// Where to write them, as WAYMARK_BOXES says.
    static let folder = ProcessInfo.processInfo.environment["WAYMARK_BOXES"].map { URL(filePath: $0) }

    struct File: Encodable {
        struct Text: Encodable {
            /// The number of the `text` element in the document.
            var index: Int
            var lines: [String]
            /// Of each line, in px.
            var widths: [Double]
            /// What the text may not leave: x, y, width, height.
            var cell: [Double]
        }

        var language: String
        var texts: [Text]
    }

    @Test("Pictures and boxes are written", .enabled(if: folder != nil), arguments: LanguageTag.interface)
    func write(language: LanguageTag) throws {
        let folder = try #require(Self.folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for sample in LaidPicture.samples(language) {
            let texts = sample.texts.map { index, laid in
                File.Text(
                    index: index, lines: laid.text.block.lines.map(\.text), widths: laid.text.block.lines.map(\.width),
                    cell: [laid.cell.x, laid.cell.y, laid.cell.width, laid.cell.height])
            }
            #expect(sample.lost.isEmpty && !texts.isEmpty)
            try Data(sample.picture.svg).write(to: folder.appending(path: sample.name + ".svg"))
            try encoder.encode(File(language: language.code, texts: texts))
                .write(to: folder.appending(path: sample.name + ".json"))
        }
    }
}
