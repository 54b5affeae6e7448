// Maps on several pages: everything once where it belongs, nothing cut through.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("Printing over several pages")
struct PrintedMapTests {
    @Test("As few groups as can be, each fits, nothing is left out", arguments: UInt64(1)...40)
    func groups(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let sizes = (0..<Int.random(in: 1...60, using: &random)).map { _ in Double.random(in: 10...220, using: &random)
        }
        let costs = sizes.map { _ in Double.random(in: 0...1, using: &random) } + [0]
        let room = Double.random(in: 220...900, using: &random)
        let groups = PageCuts.groups(sizes, room: room) { costs[$0] }
        #expect(groups.flatMap { Array($0) } == Array(sizes.indices))
        for group in groups { #expect(group.count == 1 || sizes[group].reduce(0, +) <= room + 0.02) }
        // Filling greedily needs the fewest groups there can be.
        var (greedy, taken) = (1, 0.0)
        for size in sizes {
            if taken + size > room, taken > 0 { (greedy, taken) = (greedy + 1, 0) }
            taken += size
        }
        #expect(groups.count == greedy)
    }

    @Test("Of equal cuts the cheaper one is taken")
    func cheaper() {
        let groups = PageCuts.groups([1, 1, 1, 1], room: 3) { $0 == 3 ? 0 : 1 }
        #expect(groups == [0..<3, 3..<4])
    }

    static func printed(seed: UInt64, paper: Paper, isWide: Bool) -> PrintedMap? {
        let (map, measured) = RandomMap.make(seed: seed)
        let context = DrawingContext(language: LanguageTag.interface[Int(seed) % 5])
        let picture = MapPicture(map: map, measured: measured, context: context)
        guard let size = paper.size else { return nil }
        return PrintedMap(
            picture, sheet: PrintSheet(paper: size, isWide: isWide, scale: PrintRequest.readable * 0.75))
    }

    @Test("Every row and step is on one page, in order, and fits there", arguments: UInt64(1)...24)
    func fits(seed: UInt64) throws {
        let map = try #require(Self.printed(seed: seed, paper: .a4, isWide: seed % 2 == 0))
        #expect(map.columns.flatMap { Array($0) } == Array(0..<map.picture.map.steps.count))
        #expect(map.rows.flatMap { Array($0) } == Array(map.headerCount..<map.layout.rows.count))
        let page = Frame(x: 0, y: 0, width: map.sheet.width, height: map.sheet.height)
        for row in map.rows.indices {
            for column in map.columns.indices {
                let tile = PrintTile(map: map, row: row, column: column, number: 2, total: 9)
                #expect(map.sheet.room.contains(tile.card, tolerance: 0.6))
                #expect(page.contains(tile.card))
                for cell in tile.placed.flatMap(\.place.row.cells) {
                    let range = map.columns[column]
                    #expect(!cell.columns.overlaps(range) || range.contains(cell.columns.lowerBound))
                    #expect(!cell.columns.overlaps(range) || cell.columns.upperBound <= range.upperBound)
                }
            }
        }
    }

    @Test("Every word of the map is on one of the pages, whole", arguments: UInt64(1)...24)
    func complete(seed: UInt64) {
        let (map, measured) = RandomMap.make(seed: seed)
        let context = DrawingContext(language: .english)
        let picture = MapPicture(map: map, measured: measured, context: context).picture()
        let pages = picture.pages(PrintRequest(paper: seed % 3 == 0 ? .a3 : .a4))
        let readings = pages.map { XMLReading(String(decoding: $0.picture.svg, as: UTF8.self)) }
        #expect(readings.allSatisfy { $0.problem == nil })
        let words = readings.flatMap(\.texts).joined(separator: " ")
            .filter { !$0.isWhitespace && $0 != "-" }
        var texts = [map.title] + map.stages.filter { !$0.steps.isEmpty }.map(\.title) + map.takeaways.map(\.title)
        for step in map.steps {
            texts += [step.title] + step.barriers.map(\.title) + step.opportunities.map(\.title)
            texts += step.blueprint.values.flatMap { $0.map(\.title) } + step.notes.values.flatMap { $0.map(\.text) }
        }
        for text in texts {
            // A long word may have been parted by a hyphen.
            let pieces = TextPiece.pieces(of: text.text(in: .english)).map(\.text).joined()
            #expect(words.contains(pieces.filter { !$0.isWhitespace && $0 != "-" }), "\(pieces)")
        }
    }

    @Test("Each stage and step is a place once, on the page where it begins")
    func places() {
        let picture = MapPicture(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english)
        ).picture()
        let pages = picture.pages(PrintRequest(paper: .a4))
        let titles = pages.flatMap(\.picture.places).map(\.title)
        #expect(Set(titles) == Set(picture.places.map(\.title)) && titles.count == picture.places.count)
        for page in pages {
            let sheet = Frame(x: 0, y: 0, width: page.picture.width, height: page.picture.height)
            for place in page.picture.places {
                #expect(sheet.contains(Frame(x: place.frame.x, y: place.frame.y, width: 1, height: 1)))
            }
        }
    }

    @Test("A larger scale makes more pages; small words stay readable by default")
    func scales() {
        let picture = MapPicture(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english)
        ).picture()
        let counts = [0.4, 0.8, 1.6].map { picture.pages(PrintRequest(paper: .a4, scale: $0)).count }
        #expect(counts[0] < counts[1] && counts[1] < counts[2])
        for page in picture.pages(PrintRequest(paper: .a4)).dropFirst() {
            #expect(page.scale * TypeSize.small.rawValue >= 7 - 0.001)
        }
    }
}
