// Widths of texts as browsers and librsvg will set them, asked from Pango.
import CPango
package import JourneyDrawing
package import JourneyLanguage
import Synchronization

/// Measures texts with the fonts of this machine. One measurer serves all threads, and remembers every width and every
/// text that was broken by them.
package final class PangoMeasurer: TextMeasuring {
    private let pango: Mutex<PangoSession>
    package let memory: TextMemory? = TextMemory()

    package init() {
        pango = Mutex(PangoSession())
    }

    package func widths(of texts: [String], style: TextStyle, language: LanguageTag) -> [Double] {
        let face = TypeFace(size: style.size, weight: style.weight, language: language)
        return pango.withLock { $0.widths(of: texts, in: face) }
    }
}
