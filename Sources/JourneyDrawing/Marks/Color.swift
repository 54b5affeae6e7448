// Colours as three bytes, with what it takes to keep words on them readable.

/// An opaque sRGB colour.
package struct Color: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    /// A colour as it is written in style sheets: `0x17211E`.
    package init(_ hex: UInt32) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
    }

    private init(red: Double, green: Double, blue: Double) {
        func byte(_ value: Double) -> UInt8 { UInt8(max(0, min(255, value.rounded()))) }
        (self.red, self.green, self.blue) = (byte(red), byte(green), byte(blue))
    }

    /// The colour for style sheets and SVG: `#17211E`.
    package var hex: String {
        let bytes = [UInt8](capacity: 7) { $0.append(self) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// This colour over another one; `share` is how much of this one is seen, 0 … 1.
    package func mixed(into other: Color, share: Double) -> Color {
        func mix(_ front: UInt8, _ back: UInt8) -> Double { Double(front) * share + Double(back) * (1 - share) }
        return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// Relative luminance, 0 … 1 (WCAG 2.2).
    package var luminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// The contrast ratio with another colour, 1 … 21 (WCAG 2.2).
    package func contrast(with other: Color) -> Double {
        let (first, second) = (luminance, other.luminance)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The light of each byte.
    private static let linear = (UInt8.min...UInt8.max).map(light)

    /// The transfer function of sRGB; the power 2.4 is a square times a fifth root of a square, found by Newton's rule.
    private static func light(_ byte: UInt8) -> Double {
        let value = Double(byte) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        let square = base * base
        var root = 1.0
        for _ in 0..<24 {
            let fourth = root * root * root * root
            root -= (fourth * root - square) / (5 * fourth)
        }
        return square * root
    }
}
