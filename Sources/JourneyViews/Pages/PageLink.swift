// Addresses. Made from parts that are percent-encoded one by one, so that no id and no text can leave its place.
import JourneySupport

/// The address of a page of this site, or of a page elsewhere that is safe to link to.
package struct PageLink: Hashable, Sendable {
    /// The address as it stands in `href`, before HTML escaping.
    package let text: String

    /// A path within this site from its segments, a query in the order given, and an anchor.
    package init(_ segments: [String], query: [(String, String)] = [], anchor: String? = nil) {
        var text = "/" + segments.map(Self.encoded).joined(separator: "/")
        if !query.isEmpty {
            text += "?" + query.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }.joined(separator: "&")
        }
        if let anchor { text += "#" + Self.encoded(anchor) }
        self.text = text
    }

    /// The same page with other choices.
    package init(query: [(String, String)]) {
        text = "?" + query.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }.joined(separator: "&")
    }

    /// A file beside this one, and a place in it.
    init(file: String, anchor: String?) {
        text = Self.encoded(file) + (anchor.map { "#" + Self.encoded($0) } ?? "")
    }

    /// A place on the same page.
    package init(anchor: String) {
        text = "#" + Self.encoded(anchor)
    }

    /// A page elsewhere; `nil` unless it is an http or https address, so that no link can run a script.
    package init?(external address: String) {
        let lowered = address.prefix(8).lowercased()
        guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" })
        else { return nil }
        text = address
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PageLink {
    /// The text that a percent-encoded part of an address stands for; `nil` when it is not UTF-8 or badly encoded.
    package static func decoded(_ part: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = part.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
