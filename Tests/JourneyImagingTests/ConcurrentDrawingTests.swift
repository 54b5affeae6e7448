// Many pictures at the same time: cairo closes fonts that another thread reads, unless one draws after the other.
import JourneyLanguage
import Testing

@testable import JourneyDrawing
@testable import JourneyImaging

@Suite("Pictures that are drawn at the same time")
struct ConcurrentDrawingTests {
    /// Nine weights, upright and slanted: more font files than the ten that cairo 1.16 keeps open; for each that it opens
    /// then, it closes another.
    static func picture(_ number: Int) -> Picture {
        var texts = ""
        for (row, weight) in stride(from: 100, through: 900, by: 100).enumerated() {
            for (column, style) in ["normal", "italic"].enumerated() {
                texts += """
                    <text x="\(column * 300)" y="\(20 + row * 26)" font-family="Inter, Noto Sans CJK SC" \
                    font-weight="\(weight)" font-style="\(style)" font-size="\(10 + (number + row) % 9)">\
                    Waymark \(number) 旅程</text>
                    """
            }
        }
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="600" height="260" viewBox="0 0 600 260">\(texts)</svg>
            """
        var picture = PNGTests.picture
        (picture.svg, picture.width, picture.height) = (Array(svg.utf8), 600, 260)
        return picture
    }

    @Test("Each is the picture that it is alone")
    func many() async throws {
        let alone = try (0..<9).map { try PNGPicture(Self.picture($0), scale: 1).bytes() }
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<45 {
                group.addTask {
                    let picture = Self.picture(number % 9)
                    if number % 8 == 0 {
                        let file = try PDFTests.document(picture).bytes()
                        #expect(file.count > 10_000)
                    }
                    let texts = (0..<40).map { "\(number) \($0) 旅程" }
                    _ = PangoMeasurer().widths(of: texts, style: TextStyle.body, language: .english)
                    return (number % 9, try PNGPicture(picture, scale: 1).bytes())
                }
            }
            for try await (number, bytes) in group { #expect(bytes == alone[number], "picture \(number)") }
        }
    }
}
