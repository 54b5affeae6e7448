// Pictures that teams put on their maps: checked, made small, turned upright, and freed of what cameras write into them.
import CRsvg
package import JourneyModel

/// Takes PNG and JPEG files as they come from a camera or a drawing program.
///
/// A map is sent around and shown to everyone, so that only the picture itself is kept: it is decoded and written anew, with
/// no place, no camera and no name in it. The same file gives the same bytes.
package enum ImageImport {
    /// As large as a scene is ever shown: half of a projector's screen.
    package static let longestSide = 800
    /// The largest file that is taken, in bytes.
    package static let largestFile = 24 << 20
    /// A picture of more pixels would take too much memory while it is read.
    package static let mostPixels = 50_000_000
    /// A drawing that takes more bytes than that, and lets nothing through, is kept as JPEG.
    static let largestDrawing = 200 << 10

    /// - Throws: what is wrong with the file, and what would be right, to be put behind its name.
    package static func image(_ bytes: [UInt8]) throws(ImagingError) -> ImageFile {
        guard let format = format(of: bytes) else {
            throw ImagingError("no-picture", "is neither PNG nor JPEG; save it as one of them")
        }
        guard bytes.count <= largestFile else {
            throw ImagingError("large-picture", "is larger than 24 MB; save it smaller, 1,600 pixels wide are plenty")
        }
        let pixels = try PixelBuffer(decoding: PictureParts.checked(bytes, format), as: format)
        if format == .png {
            let drawing = try pixels.encoded(as: .png)
            if drawing.count <= largestDrawing || !pixels.isOpaque { return try pixels.file(drawing, .png) }
        }
        return try pixels.file(try pixels.encoded(as: .jpeg), .jpeg)
    }

    /// By its first bytes: names lie.
    private static func format(of bytes: [UInt8]) -> ImageFile.Format? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        return bytes.starts(with: [0xFF, 0xD8, 0xFF]) ? .jpeg : nil
    }
}
