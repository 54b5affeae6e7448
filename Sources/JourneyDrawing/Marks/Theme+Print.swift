// The theme for paper: it saves ink, and a black-and-white printer loses nothing of it.

extension Theme {
    /// White grounds, outlines and the palest fills, greys alone. What is worse is darker, on both scales: the greys of the
    /// emotions and of the tints go one way from worst to best, at least 12 steps of CIE lightness apart on the curve.
    package static let print = Theme(
        name: "print",
        ground: Color(0xFFFFFF), surface: Color(0xFFFFFF), sunken: Color(0xFFFFFF), raised: Color(0xFFFFFF),
        ink: Color(0x000000), ink2: Color(0x2E2E2E), ink3: Color(0x4D4D4D),
        line: Color(0xC4C4C4), line2: Color(0x969696), rule: Color(0x5A5A5A),
        accent: Color(0x1F1F1F), accentInk: Color(0xFFFFFF), accentSoft: Color(0xF2F2F2),
        peer: Color(0x4D4D4D), peer2: Color(0x6E6E6E),
        emotions: [Color(0x000000), Color(0x262626), Color(0x464646), Color(0x676767), Color(0x888888)],
        negativeWash: Color(0xFFFFFF), positiveWash: Color(0xFFFFFF),
        negativeInk: Color(0x000000), positiveInk: Color(0x3A3A3A),
        depths: [Color(0xFFFFFF), Color(0xF5F5F5), Color(0xE9E9E9)],
        heat: [Color(0xFFFFFF), Color(0xEAEAEA), Color(0xD2D2D2), Color(0xB8B8B8), Color(0x9C9C9C)],
        emotionTints: [Color(0x9C9C9C), Color(0xB8B8B8), Color(0xD2D2D2), Color(0xEAEAEA), Color(0xFFFFFF)],
        edge: Color(0x969696), boldness: 1, savesInk: true)
}
