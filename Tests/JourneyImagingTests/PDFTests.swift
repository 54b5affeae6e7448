// PDFs, as Poppler reads them back.
import Foundation
import FoundationXML
import JourneyEvidence
import JourneyImaging
import JourneyLanguage
import JourneyModel
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("PDF")
struct PDFTests {
    static let measurer = PangoMeasurer()

    static func picture(
        _ map: JourneyMap = FibreMap.map, _ measured: MeasuredMap? = FibreMap.measured,
        language: LanguageTag = .english, theme: Theme = .light
    ) -> Picture {
        let context = DrawingContext(language: language, theme: theme, measurer: measurer)
        return MapPicture(map: map, measured: measured, context: context).picture()
    }

    static func document(_ picture: Picture, _ pages: [PrintPage]? = nil) -> PDFDocument {
        PDFDocument(
            pages: pages ?? [.fitting(picture)], title: picture.title, description: picture.description,
            language: picture.language)
    }

    /// Every text that is drawn, in the order of the picture; titles for screen readers are not drawn.
    static func drawn(_ picture: Picture) -> [String] {
        // A pictograph that no font of this machine has is drawn as a box with its number: that is not looked for.
        SVGTexts(picture.svg).texts.flatMap { $0.unicodeScalars.split { $0.value > 0xFFFF } }
            .map { letters(String($0)) }.filter { !$0.isEmpty }
    }

    /// A map whose title has the letters that go wrong first.
    static func map(in language: LanguageTag) -> JourneyMap {
        var map = FibreMap.map
        let titles: [LanguageTag: String] = [
            .english: "Official “flow” – five fjords, café", .russian: "Подъём ёлки, №1 — «щавель»",
            .chinese: "家庭宽带开通：如何从下单到上网（用户旅程）", .polish: "Zażółć gęślą jaźń, „Łódź”", .uzbek: "Oʻzbek, gʻisht, maʼno",
        ]
        map.title = LocalizedText(titles, original: .english) ?? map.title
        return map
    }

    @Test("All text can be read back in order, all fonts are embedded in part", arguments: LanguageTag.interface)
    func languages(language: LanguageTag) throws {
        let picture = Self.picture(Self.map(in: language), language: language)
        let poppler = try Poppler(try Self.document(picture).bytes())
        let read = TextInOrder(try poppler.text())
        for text in Self.drawn(picture) { #expect(read.holds(text), "\(text)") }
        for font in try poppler.fonts() {
            #expect(font.isEmbedded && font.isSubset && font.isReadable, "\(font.line)")
            #expect(font.line.contains("Inter") || font.line.contains("Noto"), "\(font.line)")
            #expect(!font.line.contains("Type 3"), "\(font.line)")
        }
        #expect(try poppler.run("pdfimages", ["-list"]).split(separator: "\n").count == 2)
        #expect(try poppler.info("Title") == picture.title)
        #expect(
            String(decoding: try Self.document(picture).bytes(), as: UTF8.self).contains("/Lang (\(language.markup))"))
    }

    @Test("All text of any map can be read back in order", arguments: UInt64(1)...20)
    func randomMaps(seed: UInt64) throws {
        let (map, measured) = RandomMap.make(seed: seed)
        let picture = Self.picture(map, measured, language: LanguageTag.interface[Int(seed) % 5])
        let read = TextInOrder(try Poppler(try Self.document(picture).bytes()).text())
        for text in Self.drawn(picture) { #expect(read.holds(text), "\(text)") }
    }

    @Test("The same bytes each time; the date is the one given, or none")
    func sameBytes() throws {
        let picture = Self.picture()
        var document = Self.document(picture, picture.pages(PrintRequest(paper: .a4)))
        #expect(try document.bytes() == document.bytes())
        #expect(try Poppler(try document.bytes()).info("CreationDate") == nil)
        document.created = "2026-10-25T18:53:50Z"
        document.author = "Jürgen, 客户体验"
        document.keywords = ["one", "two"]
        let poppler = try Poppler(try document.bytes())
        #expect(try poppler.info("CreationDate") == "2026-10-25T18:53:50Z")
        #expect(try poppler.info("Author") == "Jürgen, 客户体验")
        #expect(try poppler.info("Keywords") == "one, two")
        #expect(try poppler.info("Subject")?.hasPrefix("Customer journey map") == true)
    }

    @Test("Every place is a bookmark, steps below their stages")
    func bookmarks() throws {
        let picture = Self.picture()
        let text = String(decoding: try Self.document(picture).bytes(), as: UTF8.self)
        // In brackets of either kind: ASCII as it is, other letters by their numbers.
        let titles = text.matches(of: /\/Title [(<](.*)[)>]\n   \/Parent/).map { String($0.1) }
        #expect(titles.count == picture.places.count)
        #expect(titles.contains("Takeaways"))
        let roots = text.matches(of: /\/Type \/Outlines\n   \/First (\d+) 0 R\n   \/Last/)
        #expect(roots.count == 1)
        #expect(text.matches(of: /\/Dest \[\d+ 0 R \/XYZ/).count == picture.places.count)
    }

    @Test("Every Chinese letter of the interface leaves ink on the page")
    func chineseInk() throws {
        let texts = Catalogue(language: .chinese)
        let words = texts.sectionNames.flatMap { texts.texts(ofSection: $0).values }.joined()
        let letters = Set(words.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }).sorted()
        try #require(letters.count > 300 && letters.contains("如"))
        let (side, columns) = (20, 40)
        let rows = (letters.count + columns - 1) / columns
        let context = DrawingContext(language: .chinese, measurer: Self.measurer)
        let picture = Picture(
            width: Double(side * columns), height: Double(side * rows), title: "", description: "", context: context
        ) { writer in
            for (index, letter) in letters.enumerated() {
                let block = context.line(String(letter), TextStyle(.heading, leading: 1))
                let (x, y) = (Double(index % columns * side + 2), Double(index / columns * side))
                writer.text(block, x: x, y: y, color: Color(0))
            }
        }
        let folder = try TemporaryFolder()
        let poppler = try Poppler(try Self.document(picture).bytes())
        _ = try poppler.run("pdftoppm", ["-r", "96", "-gray", "-singlefile"], output: [folder.file("page")])
        let image = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("page.pgm"))))
        let pixels = image.suffix(side * columns * side * rows)
        for (index, letter) in letters.enumerated() {
            let corner = pixels.startIndex + index / columns * side * side * columns + index % columns * side
            let ink = (0..<side).reduce(0) { sum, row in
                let start = corner + row * side * columns
                return sum + pixels[start..<start + side].reduce(0) { $0 + 255 - Int($1) }
            }
            #expect(ink > 1_500, "\(letter)")
        }
    }

    @Test("Links can be followed, and lead nowhere else")
    func links() throws {
        var picture = Self.picture(JourneyMap(id: "m", title: LocalizedText("Links")), nil)
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><a \
            href="https://example.org/map?step=visit&amp;from=a"><text x="10" y="20">The visit</text></a></svg>
            """
        (picture.svg, picture.width, picture.height) = (Array(svg.utf8), 200, 100)
        let text = String(decoding: try Self.document(picture).bytes(), as: UTF8.self)
        #expect(text.contains("/URI (https://example.org/map?step=visit&from=a)"))
    }

    @Test("One page is as large as the picture, or as the paper", arguments: Paper.allCases)
    func sizes(paper: Paper) throws {
        let picture = Self.picture()
        let page = PrintPage.whole(picture, on: paper)
        let poppler = try Poppler(try Self.document(picture, [page]).bytes())
        #expect(try poppler.info("Pages") == "1")
        let size = try #require(try poppler.info("Page size")).split(separator: " ").compactMap { Double($0) }
        #expect(abs(size[0] - page.width) < 0.01 && abs(size[1] - page.height) < 0.01)
        #expect(page.x >= 0 && page.x + picture.width * page.scale <= page.width + 0.001)
        #expect(page.y >= 0 && page.y + picture.height * page.scale <= page.height + 0.001)
        #expect(paper != .fit || abs(page.width - picture.width * 0.75) < 0.001)
    }

    @Test("Each page of a tiled map says its lanes, its stages and which page it is", arguments: LanguageTag.interface)
    func tiled(language: LanguageTag) throws {
        let picture = Self.picture(Self.map(in: language), language: language)
        let pages = picture.pages(PrintRequest(paper: .a4))
        let poppler = try Poppler(try Self.document(picture, pages).bytes())
        #expect(try poppler.info("Pages") == String(pages.count))
        #expect(pages.count > 2)
        let words = MapWords(language: language)
        for (index, page) in pages.enumerated() {
            let text = letters(try poppler.text(page: index + 1))
            #expect(text.contains(letters(words.catalogue.fill(PrintWord.pageOf, "\(index + 1)", "\(pages.count)"))))
            let read = TextInOrder(text)
            for drawn in Self.drawn(page.picture) { #expect(read.holds(drawn), "page \(index + 1): \(drawn)") }
            if index > 0, index < pages.count - 1 { #expect(text.contains(letters(words[.steps]))) }
        }
    }
}

/// The texts of an SVG that are drawn.
final class SVGTexts: NSObject, XMLParserDelegate {
    private(set) var texts: [String] = []
    private var inText = false
    private var inTitle = false

    init(_ svg: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(svg))
        parser.delegate = self
        _ = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if name == "text" {
            inText = true
            texts.append("")
        }
        if name == "title" { inTitle = true }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "text" { inText = false }
        if name == "title" { inTitle = false }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if inText, !inTitle { texts[texts.count - 1] += string }
    }
}
