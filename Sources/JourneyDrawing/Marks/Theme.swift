// The tokens of the look: every colour Waymark draws with, once a theme. Print and high contrast stand beside.

/// The colours of one theme.
package struct Theme: Hashable, Sendable {
    /// `light`, `dark`, `print` or `contrast`.
    package let name: String
    /// Behind everything; the cards on it; what is set into a card; what stands out of it.
    package let ground, surface, sunken, raised: Color
    /// Words, second words, third words; the last still has a contrast of 4.5 on the surface.
    package let ink, ink2, ink3: Color
    /// Hairlines and stronger ones only part things; a rule means something: a line of the blueprint, an arrow, neutral.
    package let line, line2, rule: Color
    package let accent, accentInk, accentSoft: Color
    /// The colours of other people at the map.
    package let peer, peer2: Color
    /// From −2 (angry) to +2 (delighted).
    package let emotions: [Color]
    package let negativeWash, positiveWash, negativeInk, positiveInk: Color
    /// Lanes darken with depth.
    package let depths: [Color]
    /// Five tints of loss, from none to most.
    package let heat: [Color]
    /// What stands behind a score, from −2 to +2: calm in the middle, strong at the ends.
    package let emotionTints: [Color]
    /// The outline of cards and boxes where the fill does not part them from what they stand on.
    package var edge: Color?
    /// How much thicker than usual lines that mean something are drawn.
    package var boldness = 1.0
    /// Whether areas are hatched or outlined rather than filled, so that little ink is used.
    package var savesInk = false

    package static let light = Theme(
        name: "light",
        ground: Color(0xF1F4F2), surface: Color(0xFFFFFF), sunken: Color(0xF6F8F7), raised: Color(0xFFFFFF),
        ink: Color(0x17211E), ink2: Color(0x4A5753), ink3: Color(0x5D6A65),
        line: Color(0xDCE3E0), line2: Color(0xB9C4C0), rule: Color(0x74827D),
        accent: Color(0x17694A), accentInk: Color(0xFFFFFF), accentSoft: Color(0xE2EFE8),
        peer: Color(0x8A3F7B), peer2: Color(0x6A6420),
        emotions: [Color(0x8A2A0E), Color(0xD0691F), Color(0x7F8486), Color(0x3B82C4), Color(0x103D7C)],
        negativeWash: Color(0xFBF1EA), positiveWash: Color(0xEEF4FA),
        // A hair beside the emotion: pages know a colour by its value, and on paper these two part.
        negativeInk: Color(0x8A2A0E), positiveInk: Color(0x103D7D),
        depths: [Color(0xEDF1EF), Color(0xE1E8E5), Color(0xD3DDD9)],
        heat: [Color(0xF4F6F6), Color(0xFFE0B8), Color(0xF0A055), Color(0xC56327), Color(0x742909)],
        emotionTints: [Color(0x8A2A0E), Color(0xEDC6A9), Color(0xEDF1EF), Color(0xB3D3F3), Color(0x103D7C)])

    package static let dark = Theme(
        name: "dark",
        ground: Color(0x0F1412), surface: Color(0x161C1A), sunken: Color(0x121816), raised: Color(0x1D2522),
        ink: Color(0xEFF4F1), ink2: Color(0xC6D0CB), ink3: Color(0xA6B2AD),
        line: Color(0x28322E), line2: Color(0x3D4A45), rule: Color(0x7F8F89),
        accent: Color(0x6FCF9F), accentInk: Color(0x0C1A13), accentSoft: Color(0x1B3328),
        peer: Color(0xE59AD3), peer2: Color(0xD2C76A),
        emotions: [Color(0xFFC09A), Color(0xE8833A), Color(0x80888C), Color(0x4D9FE0), Color(0xB5DBFF)],
        negativeWash: Color(0x33211A), positiveWash: Color(0x141D27),
        negativeInk: Color(0xFFC09A), positiveInk: Color(0xB5DBFF),
        depths: [Color(0x1E2623), Color(0x26302C), Color(0x2F3B36)],
        heat: [Color(0x161C1A), Color(0x523A24), Color(0x9C5C28), Color(0xDE8A42), Color(0xFFD3AC)],
        emotionTints: [Color(0xFFC09A), Color(0x5D3F25), Color(0x1E2623), Color(0x254558), Color(0xB5DBFF)])

    /// Every theme, the one shown by default first.
    package static let all: [Theme] = [.light, .dark, .print, .contrast]

    /// The theme of a name, as `--theme` and files say it; `nil` for a name nobody knows.
    package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

    /// Whether its grounds are dark.
    package var isDark: Bool { ground.luminance < 0.18 }

    /// The band of the emotion scale a value lies in, 0 (angry) … 4 (delighted); faces, curve and tints share it.
    package static func emotionBand(_ value: Double) -> Int {
        value < -1.1 ? 0 : value < -0.25 ? 1 : value < 0.25 ? 2 : value < 1.1 ? 3 : 4
    }

    /// The colour of a value on the emotion scale, −2 … +2.
    package func emotion(_ value: Double) -> Color { emotions[Self.emotionBand(value)] }

    /// The ink of words on a colour: the dark or the light one, whichever reads better there.
    package static func ink(on background: Color) -> Color {
        let (dark, light) = (Color(0x14110F), Color(0xFFFFFF))
        return background.contrast(with: dark) >= background.contrast(with: light) ? dark : light
    }
}
