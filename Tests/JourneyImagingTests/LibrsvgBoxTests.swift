// Where librsvg sets the texts of twenty of the five hundred maps, against the boxes that were laid out with Pango.
import CRsvg
import JourneyLanguage
import Testing

@testable import JourneyDrawing
@testable import JourneyImaging

@Suite("librsvg sets texts where the layout put them")
struct LibrsvgBoxTests {
    /// How far a width may differ, in px: both ask Pango, but librsvg rounds sizes and places to 1/1024 each.
    static let tolerance = 0.1
    /// What letters may reach over their advance: a slanted end, a rounded edge; in parts of their size.
    static let overhang = 0.14

    @Test("Every text of four maps in each language", arguments: LanguageTag.interface)
    func boxes(language: LanguageTag) throws {
        for sample in LaidPicture.samples(language) {
            #expect(sample.lost.isEmpty, "\(sample.name)")
            // The counts of few answers, at most one a step.
            #expect(sample.texts.count > 20 && sample.others <= 20, "\(sample.name): \(sample.others)")
            let checked = try Self.check(sample)
            #expect(checked.faults.isEmpty, "\(sample.name): \(checked.faults.prefix(3).joined(separator: "; "))")
            #expect(checked.measured > 10)
        }
    }

    @Test("Boxes that are too narrow or too wide are found out", arguments: [0.98, 1.02])
    func wrong(factor: Double) throws {
        let wrong = WrongMeasurer(measurer: PDFTests.measurer, factor: factor)
        let checked = try Self.check(LaidPicture.samples(.polish, measurer: wrong)[0])
        #expect(checked.faults.count > 10)
    }

    /// - Returns: what is wrong, how many widths were measured exactly, and by how much the worst of them differs.
    static func check(_ sample: LaidPicture) throws -> (faults: [String], measured: Int, worst: Double) {
        let picture = sample.picture
        let drawn = try DrawnBoxes(picture.svg, width: picture.width, height: picture.height)
        // Set to end where it began, a text moves by its advance: that is its width to librsvg.
        let turned = try DrawnBoxes(picture.svg, width: picture.width, height: picture.height, isTurned: true)
        var faults: [String] = []
        var (measured, worst) = (0, 0.0)
        for (index, laid) in sample.texts {
            let (text, frame) = (laid.text, laid.text.frame)
            let words = text.block.lines.map(\.text).joined(separator: " / ")
            guard let ink = try drawn.ink(index) else { continue }
            let style = text.block.style
            let reach = 0.5 + laid.halo + Self.overhang * style.size.rawValue
            let room = Frame(
                x: frame.x - reach, y: frame.y - 1 - laid.halo, width: frame.width + 2 * reach,
                height: frame.height + 2 + 2 * laid.halo)
            if !room.contains(ink) { faults.append("“\(words)” is drawn at \(ink), laid out at \(frame)") }
            let cell = laid.cell.inset(x: -reach, y: -1 - laid.halo)
            if !cell.contains(ink) { faults.append("“\(words)” is drawn at \(ink) and leaves its cell \(laid.cell)") }
            guard text.anchor == .start, text.block.lines.count == 1, let moved = try turned.ink(index) else {
                continue
            }
            // Pango does not track the last letter, browsers do.
            let width = frame.width - style.tracking * style.size.rawValue
            let difference = abs(ink.x - moved.x - width)
            if difference > Self.tolerance {
                faults.append("“\(words)” is \(ink.x - moved.x) px wide, laid out with \(width)")
            }
            measured += 1
            worst = max(worst, difference)
        }
        return (faults, measured, worst)
    }
}

/// A measurer whose widths are wrong by a factor.
private struct WrongMeasurer: TextMeasuring {
    let measurer: PangoMeasurer
    let factor: Double

    func widths(of texts: [String], style: TextStyle, language: LanguageTag) -> [Double] {
        measurer.widths(of: texts, style: style, language: language).map { $0 * factor }
    }
}

/// The boxes of the `text` elements of a picture as librsvg knows them.
private final class DrawnBoxes {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    private var viewport: RsvgRectangle

    /// - Parameter isTurned: lets texts end at their place that would begin there.
    init(_ svg: [UInt8], width: Double, height: Double, isTurned: Bool = false) throws {
        var named: [UInt8] = []
        var number = 0
        for (place, byte) in svg.enumerated() {
            named.append(byte)
            guard byte == 32, svg[..<place].suffix(5).elementsEqual(Array("<text".utf8)) else { continue }
            let tag = svg[place...].prefix { $0 != 62 }
            named += Array("id=\"t\(number)\" ".utf8)
            if isTurned, !String(decoding: tag, as: UTF8.self).contains(" text-anchor=") {
                named += Array("text-anchor=\"end\" ".utf8)
            }
            number += 1
        }
        viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        handle = try #require(
            named.withUnsafeBufferPointer { rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), nil) })
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// Around everything that is drawn of a text; `nil` where it has no ink.
    func ink(_ index: Int) throws -> Frame? {
        var (ink, logical) = (RsvgRectangle(), RsvgRectangle())
        let isKnown = FontLock.hold {
            rsvg_handle_get_geometry_for_layer(handle, "#t\(index)", &viewport, &ink, &logical, nil) != 0
        }
        try #require(isKnown)
        return ink.width > 0 ? Frame(x: ink.x, y: ink.y, width: ink.width, height: ink.height) : nil
    }
}
