// What a picture's file is made of, looked at before anything is decoded: decoders fill up what is missing, and take what
// no picture needs.
import JourneyModel

/// A file that is whole, without what could keep a decoder busy for hours or fill the memory.
enum PictureParts {
    /// A photograph that is saved in passes has about ten; each is a picture to decode.
    private static let mostScans = 100

    /// The file as it may be decoded.
    static func checked(_ bytes: [UInt8], _ format: ImageFile.Format) throws(ImagingError) -> [UInt8] {
        guard format == .jpeg else { return try picture(bytes) }
        try checkScans(bytes)
        return bytes
    }

    private static let isCut = ImagingError("broken-picture", "ends in the middle of the picture; copy it again")

    /// A PNG is a row of chunks: a length, a name, so many bytes, a checksum (PNG specification, third edition, 5.3). Only
    /// those that make the picture are kept: words about it may be packed, and fill gigabytes.
    private static func picture(_ bytes: [UInt8]) throws(ImagingError) -> [UInt8] {
        var kept = Array(bytes.prefix(8))
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - place - 12 else { throw isCut }
            let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            let end = place + 12 + length
            if ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].contains(name) { kept += bytes[place..<end] }
            if name == "IEND" { return kept }
            place = end
        }
        throw isCut
    }

    /// A JPEG is a row of markers, most with a length; what follows a start of scan has none, and no marker but restarts
    /// within it (ITU-T T.81, B.1.1).
    private static func checkScans(_ bytes: [UInt8]) throws(ImagingError) {
        var (place, scans) = (2, 0)
        while place + 1 < bytes.count {
            guard bytes[place] == 0xFF else {
                place += 1
                continue
            }
            switch bytes[place + 1] {
            case 0xD9: return
            // Fill, a byte of 255 within a scan, restarts, and those without a length.
            case 0xFF: place += 1
            case 0x00, 0x01, 0xD0...0xD8: place += 2
            case let marker:
                if marker == 0xDA { scans += 1 }
                guard scans <= mostScans else {
                    throw ImagingError(
                        "broken-picture", "is saved in more than \(mostScans) passes; save it again, without passes")
                }
                guard place + 3 < bytes.count else { throw isCut }
                place += 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
            }
        }
        throw isCut
    }
}
