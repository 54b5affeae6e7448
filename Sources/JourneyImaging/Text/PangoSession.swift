// The widths of texts that are known so far.
import JourneyDrawing
import JourneyLanguage

/// Asks Pango for the width of each text once.
struct PangoSession: ~Copyable {
    private let setter = TypeSetter()
    private var widths: [TypeFace: [String: Double]] = [:]
    private var count = 0

    /// Beyond so many texts the memory is emptied: a server meets new maps for months.
    private static let mostTexts = 200_000

    mutating func widths(of texts: [String], in face: TypeFace) -> [Double] {
        if count >= Self.mostTexts {
            widths.removeAll()
            count = 0
        }
        var isSet = false
        var known = widths.removeValue(forKey: face) ?? [:]
        let result = texts.map { text in
            if text.isEmpty { return 0.0 }
            if let width = known[text] { return width }
            if !isSet { setter.use(face) }
            isSet = true
            setter.set(text)
            let width = FontLock.hold { setter.width }
            known[text] = width
            count += 1
            return width
        }
        widths[face] = known
        return result
    }
}
