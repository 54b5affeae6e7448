// Where the parts of a persona sheet stand: head, figures, blocks in columns.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension PersonaSheet {
    static let width = 1_240.0

    var parts: SheetParts { SheetParts(context: context) }
    private var theme: Theme { context.theme }
    private var look: SheetLayout.Look { persona.isValidated ? .card : .guess }

    func layout() -> SheetLayout {
        var sheet = SheetLayout(width: Self.width)
        sheet.parts.append(head(sheet))
        if let figures = figuresPart(sheet) { sheet.parts.append(figures) }
        placeBlocks(in: &sheet)
        let notes = [
            persona.isValidated ? "" : context.say(SheetWord.guessKey),
            persona.sliders.isEmpty ? "" : context.say(SheetWord.traitsKey),
            persona.segment.map { context.say(SheetWord.segmentIs, $0.description) }
                ?? context.say(SheetWord.noSegment),
        ]
        if let foot = parts.foot(sheet, texts: notes) { sheet.parts.append(foot) }
        sheet.close()
        return sheet
    }

    // MARK: Head

    /// Face, name and quote at the left; what stands behind the persona at the right.
    private func head(_ sheet: SheetLayout) -> SheetLayout.Part {
        let right = 330.0
        let left = sheet.room - right - 40
        let face = 84.0
        var stack = MarkStack()
        stack.add(context.set(context.say(SheetWord.persona), .noteStrong, width: left - face - 22), theme.accent)
        stack.add(context.set(persona.name, .title, width: left - face - 22), theme.ink, gap: 2)
        if let about = persona.about {
            stack.add(
                context.set(about, TextStyle(.heading, leading: 1.4), width: left - face - 22), theme.ink2, gap: 3)
        }
        let band = max(face, stack.height)
        var marks = parts.face(of: persona, x: face / 2, y: band / 2, radius: face / 2)
        marks += stack.marks.moved(x: face + 22, y: (band - stack.height) / 2)
        var bottom = band
        if let quote = persona.quote {
            let block = parts.set(
                quote, TextStyle(.large, .medium, leading: 1.4), width: min(left - 18, 720), isSpeech: true)
            marks.append(
                .box(Frame(x: 0, y: bottom + 22, width: 3, height: block.height), radius: 1.5, fill: theme.accent))
            marks.append(.text(block, x: 18, y: bottom + 22, theme.ink))
            bottom += 22 + block.height
        }
        let standing = parts.standing(of: persona, width: right)
        marks += standing.marks.moved(x: sheet.room - right, y: 6)
        let frame = Frame(x: SheetLayout.margin, y: 26, width: sheet.room, height: max(bottom, 6 + standing.height))
        return SheetLayout.Part(
            title: persona.name.text(in: context.language), frame: frame, marks: marks.moved(x: frame.x, y: frame.y))
    }

    // MARK: Figures

    /// What was measured of such customers, each figure with its n; below them the period.
    private func figuresPart(_ sheet: SheetLayout) -> SheetLayout.Part? {
        guard let measured else { return nil }
        let tiles = tiles(measured)
        let inner = sheet.room - 2 * SheetLayout.inset
        let tile = (inner - 24 * Double(tiles.count - 1)) / Double(max(1, tiles.count))
        var stack = MarkStack()
        let contents = tiles.map { content($0, width: tile) }
        let height = contents.map(\.height).max() ?? 0
        for (index, content) in contents.enumerated() {
            let x = Double(index) * (tile + 24)
            if index > 0 {
                stack.mark(.line(x1: x - 12, y1: 0, x2: x - 12, y2: height, Stroke(theme.line)))
            }
            for mark in content.marks.moved(x: x, y: 0) { stack.mark(mark) }
        }
        stack.space(height)
        let source = [measured.map.title.text(in: context.language), context.figures.circumstances(measured.scope)]
        stack.add(
            context.set(source.joined(separator: context.figures.strongSeparator), .note, width: inner), theme.ink3,
            gap: 12)
        return parts.card(
            stack.content, title: context.words[.measured], x: SheetLayout.margin, y: sheet.bottom + 24,
            width: sheet.room)
    }

    private struct Tile {
        var label: String
        var value: String
        var note: String
        var face: Double?
    }

    private func tiles(_ measured: MeasuredMap) -> [Tile] {
        let figures = context.figures
        let scope = measured.scope
        var tiles = [
            Tile(
                label: context.say(SheetWord.journeysMeasured), value: figures.numbers.count(scope.journeys),
                note: scope.responses > 0
                    ? context.words.counted(scope.responses, .answers) : context.words[.noData])
        ]
        if let kind = measured.curve {
            let scores = measured.map.steps.compactMap { step in
                measured.steps[step.id]?.score(kind).flatMap { $0.isEnough ? (step, $0) : nil }
            }
            let lowest = scores.min { $0.1.emotion < $1.1.emotion }
            let highest = scores.max { $0.1.emotion < $1.1.emotion }
            if let lowest, scores.count > 1 {
                tiles.append(tile(context.say(SheetWord.lowestPoint), lowest.0, lowest.1))
            }
            if let highest, scores.count > 2 {
                tiles.append(tile(context.say(SheetWord.highestPoint), highest.0, highest.1))
            }
        }
        let losses = measured.map.steps.compactMap { step in
            measured.steps[step.id]?.outcome.map { (step, $0.dropOff) }
        }
        if let most = losses.filter({ $0.1.total >= FigureWords.fewest && $0.1.count > 0 })
            .max(by: { $0.1.share < $1.1.share })
        {
            tiles.append(
                Tile(
                    label: context.say(SheetWord.mostLost), value: most.0.title.text(in: context.language),
                    note: figures.share(most.1)))
        }
        return tiles
    }

    private func tile(_ label: String, _ step: Step, _ score: ScoreFigure) -> Tile {
        Tile(
            label: label, value: step.title.text(in: context.language), note: context.figures.score(score),
            face: score.emotion)
    }

    private func content(_ tile: Tile, width: Double) -> CellContent {
        var stack = MarkStack()
        stack.add(context.set(tile.label, .note, width: width), theme.ink3)
        let isNumber = tile.value.allSatisfy { !$0.isLetter }
        let style = isNumber ? TextStyle(.large, .semibold, leading: 1.3) : TextStyle(.lead, .semibold, leading: 1.35)
        let left = tile.face == nil ? 0.0 : 32
        let block = context.set(tile.value, style, width: width - left)
        if let face = tile.face {
            stack.add(
                block, theme.ink, sign: .face(Face(value: face), x: 11, y: 11), size: 22, indent: left, gap: 4)
        } else {
            stack.add(block, theme.ink, gap: 4)
        }
        stack.add(context.set(tile.note, .note, width: width), theme.ink2, gap: 4)
        return stack.content
    }

    // MARK: Blocks

    /// The blocks in columns of much the same height, in the order in which they are read.
    private func placeBlocks(in sheet: inout SheetLayout) {
        let top = sheet.bottom + (measured == nil ? 24 : SheetLayout.gap)
        let columns = min(3, max(1, sections.count))
        let width = (sheet.room - SheetLayout.gap * Double(columns - 1)) / Double(columns)
        let blocks = sections.map { ($0.title, $0.content(width - 2 * SheetLayout.inset)) }
        let heights = blocks.map { $0.1.height + 36 + SheetLayout.gap }
        for (column, range) in Self.columns(heights, count: columns).enumerated() {
            var y = top
            for index in range {
                let part = parts.card(
                    blocks[index].1, title: blocks[index].0,
                    x: SheetLayout.margin + Double(column) * (width + SheetLayout.gap), y: y, width: width, look: look)
                sheet.parts.append(part)
                y = part.frame.maxY + SheetLayout.gap
            }
        }
    }

    /// Cuts a sequence of heights into columns that differ least: the sum of their squares is as small as it can be.
    ///
    /// - Complexity: O(count · n²) for n heights.
    static func columns(_ heights: [Double], count: Int) -> [Range<Int>] {
        let n = heights.count
        guard count > 1, n > 0 else { return [0..<n] }
        var sums = [0.0]
        for height in heights { sums.append((sums.last ?? 0) + height) }
        // By columns and blocks placed: the sum of squares and the last cut.
        var best = [[(cost: Double, cut: Int)]](
            repeating: Array(repeating: (.infinity, 0), count: n + 1), count: count + 1)
        best[0][0] = (0, 0)
        for column in 1...count {
            for end in 0...n {
                for start in 0...end {
                    let height = sums[end] - sums[start]
                    let cost = best[column - 1][start].cost + height * height
                    if cost < best[column][end].cost { best[column][end] = (cost, start) }
                }
            }
        }
        var ranges: [Range<Int>] = []
        var end = n
        for column in (1...count).reversed() {
            let start = best[column][end].cut
            ranges.append(start..<end)
            end = start
        }
        return ranges.reversed()
    }
}
