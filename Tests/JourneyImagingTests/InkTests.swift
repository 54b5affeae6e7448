// What librsvg draws, against where our boxes say it stands.
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing
@testable import JourneyImaging

@Suite("Ink stays inside the boxes")
struct InkTests {
    /// What a letter may reach over its advance: a slanted end, a rounded edge.
    static let overhang = 1.6

    @Test("Each text of a map, drawn alone, fills its frame and does not leave it", arguments: UInt64(1)...20)
    func texts(seed: UInt64) throws {
        let (map, measured) = RandomMap.make(seed: seed)
        let context = DrawingContext(language: LanguageTag.interface[Int(seed) % 5], measurer: PDFTests.measurer)
        let layout = MapPictureLayout(picture: MapPicture(map: map, measured: measured, context: context))
        let marks = layout.head + layout.foot + layout.rows.flatMap { $0.row.rail + $0.row.marks }
        let texts = marks.compactMap { mark -> PlacedText? in
            if case .text(let text) = mark { text } else { nil }
        }
        // One below the other, 30 px apart, on a sheet of their own.
        var places: [(text: PlacedText, frame: Frame)] = []
        var y = 30.0
        // Some sixty of them: a map of many words has hundreds.
        for index in stride(from: 0, to: texts.count, by: max(1, texts.count / 60)) where !texts[index].block.isEmpty {
            let text = texts[index]
            places.append((text, Frame(x: 20, y: y, width: text.frame.width, height: text.frame.height)))
            y += text.frame.height + 30
        }
        let width = (places.map(\.frame.maxX).max() ?? 0) + 40
        let sheet = Picture(width: width, height: y, title: "", description: "", context: context) { writer in
            for (text, frame) in places {
                let x =
                    switch text.anchor {
                    case .start: frame.x
                    case .middle: frame.midX
                    case .end: frame.maxX
                    }
                writer.text(text.block, x: x, y: frame.y, color: Color(0), anchor: text.anchor)
            }
        }
        let drawing = try SVGDrawing(sheet.shapes, width: sheet.width, height: sheet.height)
        let canvas = try PixelCanvas(width: Int(width), height: Int(y))
        let record = try DrawingRecord(
            drawing, texts: sheet.texts, scale: 1, width: canvas.width, height: canvas.height)
        try canvas.draw(record, top: 0)
        for (text, frame) in places {
            let ink = canvas.ink(from: Int(frame.y) - 15, to: Int(frame.maxY) + 15)
            let words = text.block.lines.map(\.text).joined(separator: " ")
            guard let ink else { continue }
            // The faint edge of a letter counts as ink a pixel further out.
            #expect(ink.x >= frame.x - Self.overhang, "\(words)")
            #expect(ink.maxX <= frame.maxX + Self.overhang + 1, "\(words): \(ink) in \(frame)")
            #expect(ink.y >= frame.y - 1 && ink.maxY <= frame.maxY + 1, "\(words): \(ink) in \(frame)")
            // A full-width bracket or stop is half empty.
            let empty = 8 + 1.2 * text.block.style.size.rawValue
            #expect(ink.width >= frame.width - empty, "\(words): \(ink) in \(frame)")
        }
    }
}

extension PixelCanvas {
    /// The box around everything that is clearly not white between two rows.
    func ink(from top: Int, to bottom: Int) -> Frame? {
        var (left, right, first, last) = (Int.max, -1, -1, -1)
        for row in max(0, top)..<min(height, bottom) {
            withRow(row) { pixels in
                var (start, end) = (0, pixels.count - 1)
                while start <= end, pixels[start] & 0xFF >= 160 { start += 1 }
                while end >= start, pixels[end] & 0xFF >= 160 { end -= 1 }
                guard start <= end else { return }
                (left, right) = (min(left, start), max(right, end))
                if first < 0 { first = row }
                last = row
            }
        }
        guard right >= 0 else { return nil }
        return Frame(
            x: Double(left), y: Double(first), width: Double(right - left + 1), height: Double(last - first + 1))
    }
}
