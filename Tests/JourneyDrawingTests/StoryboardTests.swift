// The storyboard: where its scenes stand, and how they are written.
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("The storyboard")
struct StoryboardTests {
    private static func image(_ width: Int, _ height: Int) -> ImageFile {
        let bytes = [UInt8(truncatingIfNeeded: width), UInt8(truncatingIfNeeded: height)]
        return ImageFile(bytes: bytes, base64: "AA==", format: .jpeg, width: width, height: height)
    }

    /// A map whose steps have pictures of these sizes; none where nothing is given.
    private static func map(_ sizes: [(Int, Int)?]) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        let steps = sizes.enumerated().map { index, size in
            var step = Step(id: "s\(index)", title: LocalizedText("Step \(index)"))
            step.picture = size.map {
                Illustration(
                    file: "a.jpg", about: LocalizedText("Scene <\(index)>"), image: image($0.0, $0.1))
            }
            return step
        }
        map.stages = [Stage(id: "one", title: LocalizedText("One"), steps: steps)]
        return map
    }

    private static func layout(_ sizes: [(Int, Int)?]) -> MapPictureLayout {
        MapPictureLayout(
            picture: MapPicture(map: map(sizes), measured: nil, context: DrawingContext(language: .english)))
    }

    private static func images(_ row: PictureRow) -> [PlacedImage] {
        row.marks.compactMap { mark in
            if case .image(let image) = mark { image } else { nil }
        }
    }

    @Test("A map without pictures has no storyboard")
    func none() {
        #expect(Self.layout([nil, nil]).rows.allSatisfy { Self.images($0.row).isEmpty })
    }

    @Test("Scenes of one shape are of one height, in their columns; none is cut or stretched")
    func strip() throws {
        let layout = Self.layout([(800, 600), nil, (400, 300), (800, 600)])
        let row = try #require(layout.rows.map(\.row).first { !Self.images($0).isEmpty })
        let images = Self.images(row)
        #expect(images.count == 3 && Set(images.map(\.frame.height)).count == 1)
        for (image, column) in zip(images, [0, 2, 3]) {
            let cell = layout.grid.cell(column..<column + 1)
            #expect(image.frame.x == cell.x && image.frame.maxX <= cell.x + cell.width + 0.01)
            #expect(abs(image.frame.width / image.frame.height - 4.0 / 3) < 0.001)
            #expect(image.frame.y >= 0 && image.frame.maxY <= row.height)
        }
    }

    @Test("Very wide and very high pictures stay within their cells, and are not drawn too small")
    func shapes() throws {
        let layout = Self.layout([(800, 20), (300, 800), (800, 600), (40, 30)])
        let row = try #require(layout.rows.map(\.row).first { !Self.images($0).isEmpty })
        for (column, image) in Self.images(row).enumerated() {
            let cell = layout.grid.cell(column..<column + 1)
            #expect(image.frame.x >= cell.x && image.frame.maxX <= cell.x + cell.width + 0.01)
            #expect(image.frame.height <= 168 && image.frame.maxY <= row.height)
        }
        #expect(Self.images(row)[2].frame.height >= 72)
        #expect(Self.images(row)[3].frame.width == 40)
    }

    @Test("It is written with what it shows, loads nothing from elsewhere, and is in the short form, too")
    func written() throws {
        let picture = MapPicture(
            map: Self.map([(800, 600), (400, 300)]), measured: nil, context: DrawingContext(language: .english))
        for svg in [picture.svg(), picture.inShort().svg()] {
            let images = XMLReading(svg).named("image")
            #expect(images.map { $0["href"] } == ["data:image/jpeg;base64,AA==", "data:image/jpeg;base64,AA=="])
            #expect(XMLReading(svg).named("use").count == 2)
            #expect(svg.contains("<title>Scene &lt;0&gt;</title>"))
            #expect(svg.contains("aria-label=\"Scene &lt;1&gt;\""))
            #expect(Set(XMLReading(svg).named("clipPath").compactMap { $0["id"] }).count >= 2)
        }
    }

    @Test("A picture that many steps show is in the file once")
    func shared() {
        let picture = MapPicture(
            map: Self.map([(800, 600), (800, 600), (800, 600)]), measured: nil,
            context: DrawingContext(language: .english, theme: .dark))
        let xml = XMLReading(picture.svg())
        #expect(xml.named("image").count == 1 && xml.named("use").count == 3)
        #expect(Set(xml.named("clipPath").compactMap { $0["id"] }).count == xml.named("clipPath").count)
    }

    @Test("A printed page holds the pictures it shows, and no others")
    func printed() throws {
        let sizes = [(Int, Int)?](repeating: (800, 600), count: 24)
        let picture = MapPicture(
            map: Self.map(sizes), measured: nil, context: DrawingContext(language: .english, theme: .print)
        ).picture()
        let pages = picture.pages(PrintRequest(paper: .a4))
        let counts = pages.map { XMLReading(String(decoding: $0.picture.svg, as: UTF8.self)).named("use").count }
        #expect(pages.count > 3)
        #expect(counts.reduce(0, +) >= 24 && (counts.max() ?? 0) < 24)
    }

    @Test("A persona's face is the portrait where there is one")
    func face() throws {
        var persona = Persona(id: "p", name: LocalizedText("Pia"))
        let context = DrawingContext(language: .english)
        func marks() -> [Mark] { SheetParts(context: context).face(of: persona, x: 50, y: 40, radius: 30) }
        #expect(!marks().contains { if case .image = $0 { true } else { false } })
        persona.picture = Illustration(file: "p.jpg", about: persona.name, image: Self.image(300, 400))
        for isValidated in [true, false] {
            persona.isValidated = isValidated
            let image = try #require(
                marks().compactMap { mark in if case .image(let image) = mark { image } else { nil } }.first)
            #expect(image.frame.midX == 50 && image.frame.midY == 40 && image.about == "Pia")
            #expect(image.radius == image.frame.width / 2 && image.frame.width <= 60)
        }
    }
}
