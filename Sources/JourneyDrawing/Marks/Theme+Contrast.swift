// The theme for eyes that need more: words at 7 to 1 and more, marks at 3 to 1 and more, stronger lines.

extension Theme {
    /// Black on white with strong lines; colour stays where it tells something, and nothing is told by colour alone.
    package static let contrast = Theme(
        name: "contrast",
        ground: Color(0xFFFFFF), surface: Color(0xFFFFFF), sunken: Color(0xFFFFFF), raised: Color(0xFFFFFF),
        ink: Color(0x000000), ink2: Color(0x1C2421), ink3: Color(0x37403C),
        line: Color(0x7A8480), line2: Color(0x59625E), rule: Color(0x2B3330),
        accent: Color(0x004D2E), accentInk: Color(0xFFFFFF), accentSoft: Color(0xE2EFE8),
        peer: Color(0x6B1F5D), peer2: Color(0x4A4510),
        emotions: [Color(0x5E1400), Color(0xB84A00), Color(0x5F6466), Color(0x0A66C2), Color(0x00235E)],
        negativeWash: Color(0xFFF3EA), positiveWash: Color(0xEDF5FF),
        negativeInk: Color(0x5E1400), positiveInk: Color(0x00235E),
        depths: [Color(0xFFFFFF), Color(0xF3F5F4), Color(0xE4E9E7)],
        heat: [Color(0xFFFFFF), Color(0xFFDDB8), Color(0xFFA64D), Color(0x963C00), Color(0x4A0F00)],
        emotionTints: [Color(0x5E1400), Color(0xFFCFA8), Color(0xFFFFFF), Color(0xB8DAFF), Color(0x00235E)],
        edge: Color(0x2B3330), boldness: 1.5)
}
