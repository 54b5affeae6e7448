// The tokens for pages, so that a page and a picture never differ.

extension Theme {
    /// The families of type in the order they are tried.
    package static let fontFamilies = ["Inter", "Noto Sans", "Noto Sans CJK SC", "Noto Sans SC"]

    /// The families as a style sheet and SVG write them.
    package static let fontFamily = "Inter, 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"

    /// The theme as custom properties, one `--name:value;` a line, to stand inside a rule.
    package var css: String {
        let plain: [(String, Color)] = [
            ("ground", ground), ("surface", surface), ("sunken", sunken), ("raised", raised),
            ("ink", ink), ("ink-2", ink2), ("ink-3", ink3),
            ("line", line), ("line-2", line2), ("rule", rule),
            ("accent", accent), ("accent-ink", accentInk), ("accent-soft", accentSoft),
            ("peer", peer), ("peer-2", peer2),
            ("neg-wash", negativeWash), ("pos-wash", positiveWash), ("neg-ink", negativeInk), ("pos-ink", positiveInk),
        ]
        let emotionNames = ["e-2", "e-1", "e0", "e1", "e2"]
        let lists =
            zip(emotionNames, emotions).map { ($0, $1) }
            + depths.enumerated().map { ("d\($0.offset + 1)", $0.element) }
            + heat.enumerated().map { ("seq\($0.offset)", $0.element) }
            + zip(["t-2", "t-1", "t0", "t1", "t2"], emotionTints).map { ($0, $1) }
        let colors = (plain + lists).map { "--\($0.0):\($0.1.hex);" }
        let sizes = TypeSize.allCases.enumerated().map { "--fs-\($0.offset):\(Int($0.element.rawValue))px;" }
        let rest = [
            "--font:\(Self.fontFamily);", "--rail:\(Int(PictureGrid.rail))px;",
            "color-scheme:\(isDark ? "dark" : "light");",
        ]
        return (colors + sizes + rest).joined(separator: "\n")
    }
}
