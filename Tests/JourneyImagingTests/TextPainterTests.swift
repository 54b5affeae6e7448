// Texts that are set beside librsvg: as librsvg would set them, seen as far as it would show them, and leading where they
// lead.
import Foundation
import JourneyLanguage
import Testing

@testable import JourneyDrawing
@testable import JourneyImaging

@Suite("Texts set beside librsvg")
struct TextPainterTests {
    @Test("A map is the same picture with librsvg's texts and with ours", arguments: LanguageTag.interface)
    func alike(language: LanguageTag) throws {
        let ours = PDFTests.picture(language: language)
        var theirs = ours
        // An SVG that is set from outside brings its texts with it.
        theirs.svg = ours.svg
        #expect(ours.texts.count > 150 && theirs.texts.isEmpty && theirs.shapes == ours.svg)
        #expect(!String(decoding: ours.shapes, as: UTF8.self).contains("<text"))
        let (left, right) = (try Self.pixels(ours, scale: 0.5), try Self.pixels(theirs, scale: 0.5))
        let different = zip(left.pixels, right.pixels).count { Self.distance($0, $1) > 48 }
        #expect(Double(different) / Double(left.pixels.count) < 0.0005, "\(different) of \(left.pixels.count)")
    }

    @Test("Texts that are moved by a pixel are found out")
    func moved() throws {
        let ours = PDFTests.picture(language: .english)
        var theirs = ours
        let moved = String(decoding: ours.svg, as: UTF8.self).replacing("<text x=", with: "<text dx=\"1\" x=")
        theirs.svg = Array(moved.utf8)
        let (left, right) = (try Self.pixels(ours, scale: 0.5), try Self.pixels(theirs, scale: 0.5))
        let different = zip(left.pixels, right.pixels).count { Self.distance($0, $1) > 48 }
        #expect(Double(different) / Double(left.pixels.count) > 0.002)
    }

    @Test("What a group does not show of a text is not drawn")
    func clipped() throws {
        let context = DrawingContext(language: .english, measurer: PDFTests.measurer)
        let block = context.line("A long text that goes on and on", .title)
        let picture = Picture(width: 500, height: 60, title: "", description: "", context: context) { writer in
            writer.group([.move(20, 0)], clip: Frame(x: 0, y: 0, width: 100, height: 60)) {
                $0.text(block, x: 0, y: 10, color: Color(0))
            }
        }
        #expect(block.width > 200)
        let read = try Self.pixels(picture)
        let columns = (0..<read.width).filter { x in (0..<read.height).contains { read.pixel(x, $0) != 0xFFFFFF } }
        #expect(columns.first.map { $0 >= 19 } == true && columns.last.map { (110...120).contains($0) } == true)
    }

    @Test("A text that is a link is one in a PDF, once, around its letters")
    func links() throws {
        let context = DrawingContext(language: .english, measurer: PDFTests.measurer)
        let address = "https://example.org/it's?a=(1&b=\\2"
        let text = PlacedText(
            block: context.line("Where it leads", .body), x: 40, y: 20, color: Color(0), address: address)
        var picture = Picture(width: 400, height: 80, title: "", description: "", isLinked: true, context: context) {
            $0.rect(Frame(x: 0, y: 0, width: 400, height: 80), fill: Color(0xFFFFFF))
            text.draw(into: &$0)
        }
        #expect(!String(decoding: picture.shapes, as: UTF8.self).contains("<a "))
        let links = try Self.links(in: picture)
        #expect(links.map(\.address) == ["https://example.org/it%27s?a=%281&b=%5C2"])
        let frame = try #require(links.first?.frame)
        // 96 px are 72 points.
        #expect(abs(frame.x / 0.75 - 40) < 2 && abs(frame.width / 0.75 - text.block.width) < 4)
        picture.svg = []
        #expect(picture.texts.isEmpty)
    }

    // MARK: Reading

    static func pixels(_ picture: Picture, scale: Double = 1) throws -> PNGReading {
        try PNGReading(try PNGPicture(picture, scale: scale).bytes())
    }

    /// How far the channel is off that is off most.
    static func distance(_ left: UInt32, _ right: UInt32) -> Int {
        [16, 8, 0].map { shift in abs(Int(left >> shift & 255) - Int(right >> shift & 255)) }.max() ?? 0
    }

    /// The links that cairo wrote into the file, each with its address and the frame of the annotation, in points.
    static func links(in picture: Picture) throws -> [(address: String, frame: Frame)] {
        let file = String(decoding: try PDFTests.document(picture).bytes(), as: UTF8.self)
        return file.matches(of: #//Rect \[ ([-\d. ]+)\](?:.|\n)*?/URI \(((?:[^()\\]|\\.)*)\)/#).map { match in
            let edges = match.1.split(separator: " ").compactMap { Double($0) }
            let address = match.2.replacing(#/\\(.)/#) { $0.1 }
            return (
                String(address),
                Frame(x: edges[0], y: edges[1], width: edges[2] - edges[0], height: edges[3] - edges[1])
            )
        }
    }
}
