// The short form of a map: what it leaves out is named, and nothing that is wrong is left out.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("The short form of a map")
struct ShortFormTests {
    private static func pictures(_ seed: Int, _ language: LanguageTag) -> (full: MapPicture, short: MapPicture) {
        let (map, measured) = RealisticMap.make(seed: seed, language: language)
        let full = MapPicture(map: map, measured: measured, context: DrawingContext(language: language))
        return (full, full.inShort())
    }

    @Test("Nothing overlaps, nothing leaves its place", arguments: LanguageTag.interface)
    func boxes(language: LanguageTag) {
        let offset = LanguageTag.interface.firstIndex(of: language) ?? 0
        for number in 1...20 {
            let seed = number * 5 - 4 + offset
            let layout = MapPictureLayout(picture: Self.pictures(seed, language).short)
            let wrong = LayoutPropertyTests.faults(layout)
            #expect(wrong.isEmpty, "seed \(seed): \(wrong.prefix(3).joined(separator: "; "))")
        }
    }

    @Test("Every row of numbers is shown, named as left out, or said to be 0", arguments: 1...20)
    func rows(seed: Int) {
        let (full, short) = Self.pictures(seed, .english)
        let rows = MapRows(map: full.map, measured: full.measured, context: full.context, columnWidth: 0)
        let all = rows.heatLines().map(\.name)
        rows.detail = .short
        let shown = rows.heatLines(rows.rowsShown)
        // Rows that are 0 throughout are named apart, whether or not they would be rows.
        let named = Set(full.measured?.rowsOfZeros ?? [])
        let zeros = full.measured?.rows.count { named.contains($0) } ?? 0
        #expect(shown.allSatisfy { line in all.contains(line.name) && !short.leftOut.rows.contains(line.name) })
        #expect(shown.count + rows.measuresLeftOut.count + zeros == all.count)
        for line in rows.heatLines() where short.leftOut.rows.contains(line.name) {
            let alarms = line.values.compactMap { $0?.tint }.filter { tint in
                full.context.theme.heat.dropFirst().contains(tint.background)
                    || full.context.theme.emotionTints.prefix(2).contains(tint.background)
            }
            #expect(alarms.isEmpty, "\(line.name) is left out, and something is wrong in it")
        }
    }

    @Test("What it leaves out stands below the map and in the description; the whole map leaves nothing out")
    func isNamed() throws {
        let full = MapPicture(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english))
        let short = full.inShort()
        #expect(full.shortNote == nil)
        let note = try #require(short.namedShortNote)
        for name in ["frontstage", "backstage"] { #expect(note.contains(name)) }
        #expect(short.description.contains(note))
        #expect(try #require(short.shortNote).contains("lanes"))
        let svg = short.svg()
        #expect(svg.count < full.svg().count)
        #expect(!svg.contains("Line of visibility"))
        #expect(full.svg().contains("Line of visibility"))
        #expect(short.inShort().leftOut == short.leftOut)
    }

    @Test("Its curve reaches as far as anything on it, and no farther than the scale", arguments: 1...40)
    func reach(seed: Int) {
        let picture = Self.pictures(seed, .english).short
        let curve = EmotionCurve(
            map: picture.map, measured: picture.measured, detail: .short, context: picture.context)
        let layout = curve.layout(columnWidth: 160)
        #expect((1...2).contains(curve.reach))
        for point in curve.points {
            for value in [point.shown, point.target].compactMap({ $0 }) { #expect(abs(value) <= curve.reach) }
            guard let score = point.score else { continue }
            let band = curve.band(score)
            #expect(band.low <= score.emotion && score.emotion <= band.high)
            #expect((0...layout.height).contains(layout.y(band.low)))
            #expect((0...layout.height).contains(layout.y(band.high)))
        }
    }
}
