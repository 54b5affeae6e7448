// Whether a picture's file is there to its end: decoders fill up what is missing, and say nothing.
import JourneyModel

enum FileEnd {
    static func isThere(_ bytes: [UInt8], _ format: ImageFile.Format) -> Bool {
        format == .png ? hasLastChunk(bytes) : hasEndOfImage(bytes)
    }

    /// A PNG is a row of chunks: a length, a name, so many bytes, a checksum (PNG specification, third edition, 5.3).
    private static func hasLastChunk(_ bytes: [UInt8]) -> Bool {
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            if bytes[(place + 4)..<(place + 8)].elementsEqual("IEND".utf8) { return true }
            place += 12 + length
        }
        return false
    }

    /// A JPEG is a row of markers, most with a length; what follows a start of scan has none, and no marker but restarts
    /// within it (ITU-T T.81, B.1.1).
    private static func hasEndOfImage(_ bytes: [UInt8]) -> Bool {
        var place = 2
        while place + 1 < bytes.count {
            guard bytes[place] == 0xFF else {
                place += 1
                continue
            }
            let marker = bytes[place + 1]
            switch marker {
            case 0xD9: return true
            // Fill, a byte of 255 within a scan, restarts, and those without a length.
            case 0xFF: place += 1
            case 0x00, 0x01, 0xD0...0xD8: place += 2
            default:
                guard place + 3 < bytes.count else { return false }
                place += 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
            }
        }
        return false
    }
}
