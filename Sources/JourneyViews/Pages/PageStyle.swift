// The design tokens as the head of the pages' style sheet, so that pages and pictures have one look.
import JourneyDrawing

/// The part of the style sheet that the drawing knows.
package enum PageStyle {
    /// The custom properties of the themes, as rules of a style sheet: light unless the reader's system or choice says
    /// dark, or the system asks for more contrast; on paper always those that save ink.
    package static var tokens: String {
        """
        :root{
        \(rule(.light, shadow: "23 33 30"))
        }
        \(paper)@media screen and (prefers-contrast:more){:root{
        \(rule(.contrast, shadow: "23 33 30"))
        }}
        @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){
        \(rule(.dark, shadow: "0 0 0"))
        }}
        @media screen{:root[data-theme=dark]{
        \(rule(.dark, shadow: "0 0 0"))
        }}

        """
    }

    /// The custom properties of a page that keeps to one theme; of `nil` those of a page that follows its reader.
    ///
    /// What is dark on a screen is light on paper.
    static func tokens(of theme: Theme?) -> String {
        guard let theme else { return tokens }
        let screen = theme.isDark ? "@media screen{:root{\n\(rule(theme, shadow: "0 0 0"))\n}}\n" : ""
        let isPlain = theme == .light || theme == .dark
        return ":root{\n\(rule(theme.isDark ? .light : theme, shadow: "23 33 30"))\n}\n\(screen)\(isPlain ? paper : "")"
    }

    private static var paper: String { "@media print{:root{\n\(rule(.print, shadow: "23 33 30"))\n}}\n" }

    /// The tokens of a theme, with those that only pages need: shadows, what dims pictures, the tints behind numbers
    /// and the ink on them.
    private static func rule(_ theme: Theme, shadow: String) -> String {
        let isDark = theme.isDark
        var lines = [
            theme.css,
            "--shadow:0 1px 2px rgb(\(shadow)/\(isDark ? ".4" : ".06")),0 4px 16px rgb(\(shadow)/\(isDark ? ".3" : ".05"));",
            "--lift:0 10px 36px rgb(\(shadow)/\(isDark ? ".6" : ".18"));",
            "--edge:rgb(\(shadow)/\(isDark ? ".55" : ".16"));",
            // In the dark a picture would outshine everything else.
            "--veil:\(isDark ? "brightness(.78)" : "none");",
        ]
        for (band, value) in [-2.0, -0.7, 0, 0.7, 2].enumerated() {
            let tint = HeatTint.emotion(value, theme: theme)
            lines.append("--band\(band):\(tint.background.hex);--on-band\(band):\(tint.ink.hex);")
        }
        for (index, color) in theme.heat.enumerated() { lines.append("--on-seq\(index):\(Theme.ink(on: color).hex);") }
        return lines.joined(separator: "\n")
    }
}
