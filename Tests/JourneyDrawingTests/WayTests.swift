// Branches, loops, smaller steps, and links to other maps on the map's picture.
import JourneyLanguage
import JourneyModel
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("Ways that do not go to the next step")
struct WayTests {
    private static func map(_ count: Int, _ ways: [(from: Int, to: Int, title: String?)]) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        var steps = (0..<count).map { Step(id: "s\($0)", title: LocalizedText("Step number \($0)")) }
        for way in ways {
            steps[way.from].ways.append(Way(to: "s\(way.to)", title: way.title.map { LocalizedText($0) }))
        }
        map.stages = [Stage(id: "a", title: LocalizedText("Stage"), steps: steps)]
        return map
    }

    private static func layout(_ map: JourneyMap, related: [String: RelatedMap] = [:]) -> MapPictureLayout {
        var picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: .english))
        picture.related = related
        return MapPictureLayout(picture: picture)
    }

    private static func lines(_ layout: MapPictureLayout) -> [WayLine] {
        layout.rows.flatMap(\.row.marks).compactMap { if case .way(let line, _) = $0 { line } else { nil } }
    }

    @Test("A map that goes straight on has no row for them")
    func straight() {
        #expect(Self.lines(Self.layout(Self.map(3, []))).isEmpty)
        #expect(Self.layout(Self.map(3, [])).rows.count == Self.layout(Self.map(3, [(0, 2, nil)])).rows.count - 1)
    }

    @Test(
        "A line stands below the steps it joins, its arrow where it leads",
        arguments: [(1, 4), (4, 1), (2, 2), (0, 5), (5, 0)])
    func ends(from: Int, to: Int) throws {
        let layout = Self.layout(Self.map(6, [(from, to, "When it rains")]))
        let line = try #require(Self.lines(layout).first)
        let (first, last) = (min(from, to), max(from, to))
        #expect(layout.grid.x(first) < line.left && line.left < layout.grid.x(first + 1))
        #expect(layout.grid.x(last) < line.right && line.right < layout.grid.x(last + 1))
        func isArrow(_ end: WayLine.End) -> Bool { if case .arrow = end { true } else { false } }
        #expect(isArrow(line.rightEnd) == (to >= from))
        #expect(isArrow(line.leftEnd) == (to < from))
    }

    @Test("A short way lies above a longer one around it, and their ends do not cross")
    func nested() {
        let lines = Self.lines(Self.layout(Self.map(6, [(0, 5, "all"), (1, 3, "some"), (5, 1, "back")])))
        for inner in lines {
            for outer in lines where outer.left < inner.left && inner.right < outer.right {
                #expect(inner.y < outer.y)
            }
        }
        #expect(Set(lines.flatMap { [$0.left, $0.right] }).count == 6)
    }

    @Test("No line crosses the words of another, however many there are", arguments: UInt64(1)...40)
    func crossings(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...12, using: &random)
        let ways = (0..<Int.random(in: 1...14, using: &random)).map { index in
            (
                from: Int.random(in: 0..<count, using: &random), to: Int.random(in: 0..<count, using: &random),
                title: index % 3 == 0 ? nil : String(repeating: "word ", count: index)
            )
        }
        let layout = Self.layout(Self.map(count, ways))
        #expect(LayoutPropertyTests.faults(layout).isEmpty)
        let row = layout.rows.map(\.row).first { row in
            row.marks.contains { if case .way = $0 { true } else { false } }
        }
        guard let row else { return }
        #expect(Self.lines(layout).count == layout.picture.map.ways.count)
        for case .way(let line, _) in row.marks {
            let level = Frame(x: line.left, y: line.y - 1, width: line.right - line.left, height: 2)
            for cell in row.cells { #expect(!cell.frame.overlaps(level)) }
            for (x, end) in [(line.left, line.leftEnd), (line.right, line.rightEnd)] {
                guard let top = Self.top(end) else { continue }
                let leg = Frame(x: x - 1, y: top, width: 2, height: line.y - top)
                for cell in row.cells { #expect(!cell.frame.overlaps(leg)) }
            }
        }
    }

    private static func top(_ end: WayLine.End) -> Double? {
        switch end {
        case .start(let top), .arrow(let top): top
        case .cut: nil
        }
    }

    @Test("What has no words of its own says where it leads")
    func words() {
        let texts = Self.layout(Self.map(4, [(3, 1, nil), (0, 2, nil), (2, 2, nil)])).rows.flatMap(\.row.marks).texts
            .map { $0.block.lines.map(\.text).joined(separator: " ") }
        #expect(texts.contains("Back to “Step number 1”"))
        #expect(texts.contains("Straight to “Step number 2”"))
        #expect(texts.contains("The same step again"))
    }

    @Test("On a page that ends in between, the line goes on over the next one, with its words on both")
    func pages() {
        var picture = MapPicture(
            map: Self.map(6, [(1, 4, "past")]), measured: nil, context: DrawingContext(language: .english))
        picture.breaks = [3]
        let layout = MapPictureLayout(picture: picture)
        let lines = Self.lines(layout)
        #expect(lines.count == 2)
        #expect(lines.first?.rightEnd == .cut && lines.last?.leftEnd == .cut)
        let texts = layout.rows.flatMap(\.row.marks).texts.filter { $0.block.lines.first?.text == "past" }
        #expect(texts.count == 2)
    }

    // MARK: Smaller steps and other maps

    @Test("Smaller steps stand on the card; another map is named there and above the title, with links")
    func otherMaps() {
        var map = Self.map(2, [])
        map.stages[0].steps[0].substeps = ["Reads the message", "Calls back"].map { Substep(LocalizedText($0)) }
        map.stages[0].steps[1].childMap = "bill"
        map.parent = ParentMap(map: "life", step: "moves")
        var life = JourneyMap(id: "life", title: LocalizedText("A whole life"))
        life.stages = [
            Stage(
                id: "x", title: LocalizedText("X"), steps: [Step(id: "moves", title: LocalizedText("Moves house"))])
        ]
        let bill = JourneyMap(id: "bill", title: LocalizedText("The bill"))
        let known = ["bill": RelatedMap(map: bill, address: "bill.svg"), "life": RelatedMap(map: life)]
        var picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: .english))
        picture.related = known
        let svg = picture.svg()
        #expect(svg.contains("Reads the message") && svg.contains("Calls back"))
        #expect(svg.contains("<a href=\"bill.svg\">"))
        #expect(svg.contains("In detail: The bill"))
        #expect(svg.contains("Part of “A whole life”, step “Moves house”"))
        // Whoever hears the picture can go into it where it has links.
        #expect(svg.contains("role=\"group\""))
        picture.related = [:]
        #expect(picture.svg().contains("In detail: bill") && !picture.svg().contains("<a "))
        #expect(picture.svg().contains("role=\"img\""))
    }

    @Test("An address is escaped")
    func hostileAddress() {
        var map = Self.map(1, [])
        map.stages[0].steps[0].childMap = "x"
        let other = RelatedMap(map: JourneyMap(id: "x", title: LocalizedText("\"><script>")), address: "\"><script>")
        var picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: .english))
        picture.related = ["x": other]
        #expect(!picture.svg().contains("<script"))
    }
}
