// A picture as PNG.
package import JourneyDrawing
import JourneyLanguage

/// A picture in pixels: opaque sRGB, with its title and its description in the file.
///
/// The same picture at the same scale gives the same bytes. Any thread may make one; nothing is shared.
package struct PNGPicture: Sendable {
    let picture: Picture
    let scale: Double
    /// In pixels; what is begun counts as whole.
    package let width, height: Int

    /// From a tenth of the size to eight times it.
    package static let scales = 0.1...8.0
    /// More pixels than that no viewer opens with ease: 16,000 × 10,000.
    package static let mostPixels = 160_000_000
    /// As far as cairo counts.
    package static let longestSide = 32_767
    /// The picture is drawn in bands of so many pixels, so that a large one needs no more memory than a small one.
    package static let bandPixels = 2_000_000

    /// - Parameter scale: pixels for each px of the picture.
    package init(_ picture: Picture, scale: Double) throws(ImagingError) {
        guard Self.scales.contains(scale) else {
            throw ImagingError("bad-scale", "--scale \(scale) is out of reach; it is a number from 0.1 to 8.")
        }
        let fitting = Self.largestScale(width: picture.width, height: picture.height)
        guard scale <= fitting else {
            throw ImagingError(
                "too-large",
                "The picture would have \(Int(picture.width * scale)) × \(Int(picture.height * scale)) pixels, which is "
                    + "too many; --scale \(fitting) fits, and a PDF has no limit.")
        }
        self.picture = picture
        self.scale = scale
        width = Self.pixels(picture.width, scale)
        height = Self.pixels(picture.height, scale)
    }

    /// The largest scale that fits, in hundredths.
    static func largestScale(width: Double, height: Double) -> Double {
        let area = (Double(mostPixels) / (width * height)).squareRoot()
        let side = Double(longestSide) / max(width, height)
        return (min(area, side) * 100).rounded(.down) / 100
    }

    private static func pixels(_ length: Double, _ scale: Double) -> Int {
        max(1, Int((length * scale - 0.001).rounded(.up)))
    }

    /// The file.
    package func bytes(bandPixels: Int = Self.bandPixels) throws(ImagingError) -> [UInt8] {
        let rows = min(height, max(1, bandPixels / width))
        let bands = try PNGBands(width: width, height: height, rows: rows).packed(try record())
        var encoder = PNGEncoder(width: width, height: height, density: scale)
        encoder.text("Title", picture.title, language: picture.language.markup)
        encoder.text("Description", picture.description, language: picture.language.markup)
        encoder.finish(bands)
        return encoder.file
    }

    /// The SVG is let go as soon as its commands are known.
    private func record() throws(ImagingError) -> DrawingRecord {
        let drawing = try SVGDrawing(picture.shapes, width: picture.width, height: picture.height)
        return try DrawingRecord(drawing, texts: picture.texts, scale: scale, width: width, height: height)
    }
}
