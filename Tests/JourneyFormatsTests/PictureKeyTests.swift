// Pictures that map and persona files name: which are asked for, and what is said of wrong ones.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@Suite("Pictures in map and persona files")
struct PictureKeyTests {
    private static let head = "waymark: 1\ntitle: T\nstages:\n  - title: One\n    steps:\n      - title: First\n"
    private static let image = ImageFile(bytes: [1, 2, 3], base64: "AQID", format: .png, width: 4, height: 3)

    /// The one picture there is.
    private static let source: @Sendable (String) throws(PictureFlaw) -> ImageFile? = { (name) throws(PictureFlaw) in
        guard name == "pictures/wait.png" else { throw PictureFlaw("is not there; put it there") }
        return image
    }

    private static func map(_ keys: String, _ pictures: PictureSource? = source) throws(FormatError) -> JourneyMap {
        try MapReader.read(Array((head + "        " + keys + "\n").utf8), file: "map.yaml", pictures: pictures)
    }

    @Test("A step's picture has a file and says what it shows, in one language or several")
    func step() throws {
        let map = try Self.map("picture: { file: pictures/wait.png, about: { en: At the window, ru: У окна } }")
        let picture = try #require(map.steps.first?.picture)
        #expect(picture.file == "pictures/wait.png" && picture.image == Self.image)
        #expect(picture.about.text(in: .russian) == "У окна")
        #expect(map.images == [Self.image])
    }

    @Test("Whoever does not want the pictures does not get them, and misses none")
    func unread() throws {
        let map = try Self.map("picture: { file: pictures/gone.png, about: Gone }", nil)
        #expect(map.steps.first?.picture == Illustration(file: "pictures/gone.png", about: LocalizedText("Gone")))
        let left = try Self.map("picture: { file: a.png, about: A }") { (_) throws(PictureFlaw) in nil }
        #expect(left.steps.first?.picture?.image == nil && left.images.isEmpty)
    }

    @Test("A persona's portrait shows the persona where nothing else is written")
    func persona() throws {
        let text = "waymark-persona: 1\nname: Dilnoza\npicture: "
        func persona(_ picture: String) throws -> Persona {
            try PersonaReader.read(Array((text + picture).utf8), file: "p.yaml", pictures: Self.source)
        }
        #expect(try persona("pictures/wait.png").picture?.about == LocalizedText("Dilnoza"))
        #expect(try persona("pictures/wait.png").picture?.image == Self.image)
        #expect(try persona("{ file: pictures/wait.png }").picture?.about == LocalizedText("Dilnoza"))
        #expect(try persona("{ file: pictures/wait.png, about: At work }").picture?.about == LocalizedText("At work"))
    }

    @Test(
        "Each wrong one is answered with its place and its remedy",
        arguments: [
            (
                "picture: pictures/wait.png",
                "7:18: a picture is written as keys with values, not as “pictures/wait.png”"
            ),
            ("picture: { file: pictures/wait.png }", "7:18: a picture needs the key “about”; add it"),
            ("picture: { about: A }", "7:18: a picture needs the key “file”; add it"),
            (
                "picture: { file: pictures/wait.png, about: A, alt: B }",
                "7:55: a picture has no key “alt”; the keys are file, about"
            ),
            ("picture: { file: b.png, about: A }", "7:26: “b.png” is not there; put it there"),
            (
                "picture: { file: ../../etc/a.png, about: A }",
                "7:26: “../../etc/a.png” is no picture beside this file; write its path from here, such as "
                    + "pictures/wait.png, without .."
            ),
            (
                "picture: { file: /etc/a.png, about: A }",
                "7:26: “/etc/a.png” is no picture beside this file; write its path from here, such as "
                    + "pictures/wait.png, without .."
            ),
            (
                "picture: { file: \"https://example.org/a.png\", about: A }",
                "7:26: “https://example.org/a.png” is no picture beside this file; write its path from here, such as "
                    + "pictures/wait.png, without .."
            ),
        ])
    func wrong(keys: String, expected: String) {
        let error = #expect(throws: FormatError.self) { try Self.map(keys) }
        #expect(error?.problems.map { $0.description.replacing("map.yaml:", with: "") } == [expected])
    }
}
