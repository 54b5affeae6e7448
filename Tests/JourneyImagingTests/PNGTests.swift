// PNGs, as libpng reads them back through cairo.
import CRsvg
import Foundation
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing
@testable import JourneyImaging

@Suite("PNG")
struct PNGTests {
    static let picture = PDFTests.picture(language: .uzbek)

    @Test("The size is the picture's times the scale, every part of it is drawn", arguments: [0.1, 0.5, 1])
    func sizes(scale: Double) throws {
        let image = try PNGPicture(Self.picture, scale: scale)
        let read = try PNGReading(try image.bytes())
        #expect(read.width == Int((Self.picture.width * scale - 0.001).rounded(.up)) && read.width == image.width)
        #expect(read.height == Int((Self.picture.height * scale - 0.001).rounded(.up)))
        let ground = Theme.light.ground
        let corner = UInt32(ground.red) << 16 | UInt32(ground.green) << 8 | UInt32(ground.blue)
        #expect(read.pixel(0, 0) == corner)
        #expect(read.colors > 20)
    }

    @Test("It says what it shows, and that it is sRGB; the same bytes each time, in one band or in many")
    func file() throws {
        let bytes = try PNGPicture(Self.picture, scale: 0.5).bytes()
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        let data = Data(bytes)
        let text = Data("Title\0\0\0uz\0\0\(Self.picture.title)".utf8)
        #expect(data.range(of: text) != nil)
        #expect(data.range(of: Data("Description\0\0\0uz\0\0".utf8)) != nil)
        #expect(data.range(of: Data("sRGB".utf8)) != nil)
        #expect(try PNGPicture(Self.picture, scale: 0.5).bytes() == bytes)
        let banded = try PNGPicture(Self.picture, scale: 0.5).bytes(bandPixels: 70_000)
        #expect(try PNGReading(banded).pixels == PNGReading(bytes).pixels)
    }

    @Test("A scale that is none, or makes too much of it, is refused with one that fits", arguments: [0, 9, -1, .nan])
    func badScales(scale: Double) {
        #expect(throws: ImagingError.self) { try PNGPicture(Self.picture, scale: scale) }
        var large = Self.picture
        (large.width, large.height) = (20_000, 9_000)
        let error = #expect(throws: ImagingError.self) { try PNGPicture(large, scale: 2) }
        #expect(error?.code == "too-large")
        #expect(error?.message.contains("--scale 0.94 fits") == true, "\(error?.message ?? "")")
        #expect(throws: Never.self) { try PNGPicture(large, scale: 0.94) }
    }

    @Test("Nothing is loaded from outside; what is no SVG is refused")
    func safety() throws {
        let folder = try TemporaryPicture()
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" \
            viewBox="0 0 40 40"><image xlink:href="file://\(folder.path)" width="40" height="40"/>\
            <image href="\(folder.path)" width="40" height="40"/></svg>
            """
        var picture = Self.picture
        (picture.svg, picture.width, picture.height) = (Array(svg.utf8), 40, 40)
        let read = try PNGReading(try PNGPicture(picture, scale: 1).bytes())
        #expect(read.pixels.allSatisfy { $0 == 0xFFFFFF })
        picture.svg = Array("<svg".utf8)
        let error = #expect(throws: ImagingError.self) { try PNGPicture(picture, scale: 1).bytes() }
        #expect(error?.code == "bad-svg")
    }
}

/// A black PNG in a file that must not be read.
private struct TemporaryPicture {
    let path = NSTemporaryDirectory() + "waymark-test-black.png"

    init() throws {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 8, 8)
        defer { cairo_surface_destroy(surface) }
        try #require(cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS)
    }
}

/// The pixels of a PNG.
struct PNGReading {
    let width, height: Int
    /// `0xRRGGBB`, line by line.
    let pixels: [UInt32]

    init(_ bytes: [UInt8]) throws {
        let path = NSTemporaryDirectory() + "waymark-test-\(UUID().uuidString).png"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let surface = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(surface) }
        try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        let (columns, rows) = (
            Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
        )
        let stride = Int(cairo_image_surface_get_stride(surface)) / 4
        let data = try #require(cairo_image_surface_get_data(surface))
        var read: [UInt32] = []
        read.reserveCapacity(columns * rows)
        data.withMemoryRebound(to: UInt32.self, capacity: stride * rows) { start in
            for row in 0..<rows {
                for pixel in UnsafeBufferPointer(start: start + row * stride, count: columns) {
                    read.append(pixel & 0xFFFFFF)
                }
            }
        }
        (width, height, pixels) = (columns, rows, read)
    }

    func pixel(_ x: Int, _ y: Int) -> UInt32 { pixels[y * width + x] }

    var colors: Int { Set(pixels).count }
}
