// Colours, and that words on tints can be read.
import JourneyDrawing
import Testing

@Suite("Colours")
struct ColorTests {
    @Test("Luminance and contrast are those of WCAG 2.2")
    func contrast() {
        #expect(abs(Color(0xFFFFFF).contrast(with: Color(0x000000)) - 21) < 1e-9)
        #expect(abs(Color(0x808080).luminance - 0.215861) < 1e-5)
        #expect(Color(0x17211E).hex == "#17211E")
    }
}
