// Pictures from cameras and drawing programs: taken in small, upright, without what they tell of themselves.
import JourneyModel
import JourneyTestSupport
import Testing

@testable import JourneyImaging

@Suite("Pictures are taken in")
struct ImageImportTests {
    @Test("A small drawing keeps its size, its colour and its transparency")
    func drawing() throws {
        let image = try ImageImport.image(TestPNG.file(width: 40, height: 30, color: [10, 200, 90, 128]))
        #expect((image.width, image.height, image.format) == (40, 30, .png))
        let again = try PixelBuffer(decoding: image.bytes, as: .png)
        let (isOpaque, pixel) = (again.isOpaque, again.pixel(5, 5))
        #expect(!isOpaque && pixel == [10, 200, 90, 128])
        #expect(image.dataAddress.hasPrefix("data:image/png;base64,iVBORw0KGgo"))
        #expect(try ImageImport.image(TestPNG.file(width: 40, height: 30, color: [10, 200, 90, 128])) == image)
    }

    @Test(
        "A large picture is made small, in its proportions",
        arguments: [(1_600, 1_200, 800, 600), (600, 2_400, 200, 800), (5_000, 4, 800, 1), (800, 800, 800, 800)])
    func large(width: Int, height: Int, newWidth: Int, newHeight: Int) throws {
        let image = try ImageImport.image(TestPNG.file(width: width, height: height))
        #expect((image.width, image.height) == (newWidth, newHeight))
    }

    @Test("A photograph that lies on its side is turned, and tells nothing of its camera")
    func photograph() throws {
        let upright = try PixelBuffer(decoding: TestPNG.file(width: 64, height: 48), as: .png)
        let plain = try upright.encoded(as: .jpeg)
        // An EXIF segment (Exif 2.32, 4.5.4 and 4.6): orientation 6, and a maker's name.
        let maker = Array("SecretCamera".utf8) + [0]
        var exif: [UInt8] = Array("Exif".utf8) + [0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 2]
        exif += [0x01, 0x0F, 0, 2, 0, 0, 0, UInt8(maker.count), 0, 0, 0, 38]
        exif += [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
        exif += [0, 0, 0, 0] + maker
        let segment: [UInt8] = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
        let file = Array(plain[..<2]) + segment + plain[2...]
        let image = try ImageImport.image(file)
        #expect((image.width, image.height, image.format) == (48, 64, .jpeg))
        #expect(file.contains(maker))
        #expect(!image.bytes.contains(maker))
    }

    @Test("What an editor wrote into a drawing is left behind")
    func words() throws {
        let secret = Array("Author\0Malika".utf8)
        let file = TestPNG.file(width: 8, height: 8, chunk: ("tEXt", secret))
        #expect(file.contains(secret))
        #expect(!(try ImageImport.image(file).bytes.contains(Array("Malika".utf8))))
    }

    /// A file that cannot be taken in, by a name: its bytes fill no report.
    struct Broken: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        let file: [UInt8]

        init(_ name: String, _ code: String, _ file: [UInt8]) {
            (testDescription, self.code, self.file) = (name, code, file)
        }
    }

    private static let files = [
        Broken("nothing", "no-picture", []),
        Broken("SVG", "no-picture", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)),
        Broken("GIF", "no-picture", Array("GIF89a".utf8)),
        Broken("half a PNG", "broken-picture", Array(TestPNG.file(width: 90, height: 90).dropLast(9_000))),
        Broken("a PNG without its end", "broken-picture", Array(TestPNG.file(width: 9, height: 9).dropLast(12))),
        Broken("the start of a JPEG", "broken-picture", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        Broken("a PNG of 3,600 million pixels", "large-picture", TestPNG.claiming(width: 60_000, height: 60_000)),
        Broken("a PNG of no width", "broken-picture", TestPNG.claiming(width: 0, height: 9)),
        Broken(
            "25 MB", "large-picture",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 25 << 20)),
    ]

    @Test("What is no picture, or a broken one, is told", arguments: files)
    func broken(_ broken: Broken) {
        let error = #expect(throws: ImagingError.self) { try ImageImport.image(broken.file) }
        #expect(error?.code == broken.code)
    }

    @Test("Half a photograph is told")
    func halfPhotograph() throws {
        let photograph = try PixelBuffer(decoding: TestPNG.file(width: 640, height: 480), as: .png).encoded(as: .jpeg)
        let error = #expect(throws: ImagingError.self) {
            try ImageImport.image(Array(photograph.prefix(photograph.count / 2)))
        }
        #expect(error?.code == "broken-picture")
    }

    @Test("A photograph of endless passes, and a drawing full of words, reach no decoder as they are")
    func greedy() throws {
        let photograph = try PixelBuffer(decoding: TestPNG.file(width: 16, height: 16), as: .png).encoded(as: .jpeg)
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]
        let endless = photograph[..<2] + [[UInt8]](repeating: scan, count: 101).joined() + photograph[2...]
        let error = #expect(throws: ImagingError.self) { try ImageImport.image(Array(endless)) }
        #expect(error?.message == "is saved in more than 100 passes; save it again, without passes")
        let wordy = TestPNG.file(width: 8, height: 8, chunk: ("zTXt", [UInt8](repeating: 65, count: 9_000)))
        let checked = try PictureParts.checked(wordy, .png)
        #expect(checked == TestPNG.file(width: 8, height: 8))
    }

    @Test("Photographs whose bytes were changed anywhere never crash it", arguments: Seeds.upTo(100))
    func mutatedPhotographs(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var file = try PixelBuffer(decoding: TestPNG.file(width: 48, height: 32), as: .png).encoded(as: .jpeg)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            file[Int.random(in: 3..<file.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        if let image = try? ImageImport.image(file) { #expect(image.width <= 800 && image.height <= 800) }
    }

    @Test("Bytes that were changed anywhere never crash it", arguments: Seeds.upTo(200))
    func mutated(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var file = TestPNG.file(width: 30, height: 20)
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            file[Int.random(in: 8..<file.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        if let image = try? ImageImport.image(file) { #expect(image.width <= 800 && image.height <= 800) }
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        count >= part.count && (0...count - part.count).contains { Array(self[$0..<$0 + part.count]) == part }
    }
}
