// What the limits of drawing are held against: maps of a size, as each of the files that `waymark draw` writes.
import JourneyDrawing
import JourneyEvidence
import JourneyImaging
import JourneyLanguage
import JourneyModel

/// A map that is drawn again and again, as a server or a `waymark draw` would.
struct Drawing {
    enum File {
        case svg, pdf, png
    }

    /// 10 stages over 20 steps, and 40 over 60.
    static let usual = WideMap.make(stages: 10, steps: 20)
    static let large = WideMap.make(stages: 40, steps: 60)

    /// 40 stages over 160 steps.
    static let deep = WideMap.make(stages: 40, steps: 160)

    /// Knows the widths of the texts it has met.
    let measurer: PangoMeasurer

    func draw(_ measured: MeasuredMap, as file: File) throws -> Bench.Result {
        let clock = ContinuousClock()
        let start = clock.now
        let context = DrawingContext(language: .english, measurer: measurer)
        let picture = MapPicture(map: measured.map, measured: measured, context: context).picture()
        let size =
            switch file {
            case .svg: picture.svg.count
            case .pdf: try Self.pdf(picture).count
            case .png: try PNGPicture(picture, scale: 2).bytes().count
            }
        return ((clock.now - start) / .seconds(1), ["steps": measured.map.steps.count, "bytes": size])
    }

    private static func pdf(_ picture: Picture) throws -> [UInt8] {
        let pages = picture.pages(PrintRequest(paper: .fit))
        var document = PDFDocument(
            pages: pages, title: picture.title, description: picture.description, language: picture.language)
        document.ground = Theme.light.ground
        return try document.bytes()
    }
}
