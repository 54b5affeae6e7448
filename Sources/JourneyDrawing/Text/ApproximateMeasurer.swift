// Widths without fonts: Inter's advances for the common letters, a fair guess for all others. For tests, and for
// machines without a text library.
package import JourneyLanguage

/// Adds up the advances of single letters; no kerning.
package struct ApproximateMeasurer: TextMeasuring {
    package init() {}

    package func widths(of texts: [String], style: TextStyle, language: LanguageTag) -> [Double] {
        let heavier = 1 + 0.012 * Double(style.weight.rawValue - 400) / 100
        return texts.map { text in
            let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.advance(of: $1) }
            return Double(thousandths) / 1_000 * style.size.rawValue * heavier
        }
    }

    /// The advance of a letter in thousandths of an em.
    static func advance(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        switch value {
        case 0x20...0x7E: return ascii[value - 0x20]
        case 0xA0: return 281
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
        case 0x410...0x44F: return cyrillic[value - 0x410]
        case 0x2013: return 580
        case 0x2014, 0x2026: return 850
        case 0x2018...0x201F: return 377
        case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F000...0x3FFFF:
            return 1_000
        default: return 640
        }
    }

    /// Inter Regular, from the space to the tilde.
    private static let ascii: [Int] = [
        281, 278, 403, 630, 637, 812, 639, 221, 362, 362, 500, 659, 279, 460, 275, 356, 625, 464, 605, 636, 642, 607,
        623, 571, 616, 623, 275, 279, 659, 659, 659, 507, 936, 676, 650, 727, 718, 598, 586, 742, 740, 264, 542, 651,
        562, 889, 752, 761, 634, 761, 639, 637, 642, 741, 676, 948, 642, 664, 625, 362, 356, 362, 468, 451, 497, 563,
        620, 558, 620, 582, 360, 609, 590, 237, 237, 544, 237, 869, 585, 596, 609, 609, 372, 522, 363, 580, 556, 812,
        539, 556, 541, 362, 326, 362, 659,
    ]

    /// Inter Regular, from А to я.
    private static let cyrillic: [Int] = [
        676, 659, 650, 575, 751, 598, 948, 636, 752, 752, 646, 713, 889, 740, 761, 721, 634, 727, 642, 623, 791, 642,
        751, 714, 951, 980, 812, 849, 653, 670, 1011, 670, 563, 589, 561, 458, 623, 582, 826, 494, 596, 596, 536, 589,
        750, 582, 596, 582, 609, 558, 534, 556, 680, 539, 634, 573, 816, 866, 654, 750, 553, 541, 812, 561,
    ]
}
