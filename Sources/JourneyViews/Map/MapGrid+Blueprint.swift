// The service blueprint below the customer's lanes: three lines, and arrows between boxes that stand over each other.
import JourneyDrawing
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapGrid {
    /// One box of a blueprint lane in the grid.
    private struct Box {
        var column: Int
        var span: Int
        var item: BlueprintItem
    }

    var blueprintRows: [GridRow] {
        let boxes = Dictionary(uniqueKeysWithValues: BlueprintLane.allCases.map { ($0, self.boxes($0)) })
        guard boxes.values.contains(where: { !$0.isEmpty }) else { return [] }
        var rows: [GridRow] = []
        for lane in BlueprintLane.allCases {
            let here = boxes[lane] ?? []
            if let line = Self.line(above: lane), lane == .frontstage || !here.isEmpty {
                let above = lane == .backstage ? boxes[.frontstage] : lane == .support ? boxes[.backstage] : nil
                rows.append(lineRow(line, arrows: arrows(from: above ?? [], to: here, bothWays: lane == .backstage)))
            }
            guard !here.isEmpty else { continue }
            let (name, note) = words.map.lane(lane)
            rows.append(
                GridRow(
                    style: lane == .evidence ? "ruled" : "plainrow", icon: lane.icon, name: name, note: note,
                    packed: here.map { LaneItem(column: $0.column, span: $0.span, content: box($0.item, lane)) }))
        }
        return rows
    }

    private func boxes(_ lane: BlueprintLane) -> [Box] {
        steps.enumerated().flatMap { column, step in
            (step.blueprint[lane] ?? []).map {
                Box(column: column, span: span(from: column, through: $0.through), item: $0)
            }
        }
    }

    private func box(_ item: BlueprintItem, _ lane: BlueprintLane) -> HTML {
        let owner = item.owner.map { "\($0, in: language)" as HTML }
        let time = item.standardTime.map { words.map.fill(.standardTime, words.durations.text(seconds: $0.seconds)) }
        let more = [owner, time.map { "\($0)" as HTML }].compactMap { $0 }
        let marks: HTML = """
            \(HTML(when: item.isWaitPoint, "<span class=\"point wait\">\(words.map[.waitPoint])</span>"))\
            \(HTML(when: item.isFailPoint, "<span class=\"point fail\">\(words.map[.failPoint])</span>"))
            """
        return """
            <div class="bp \(literal: lane.style)"><span>\(item.title, in: language)\
            \(HTML(each: more) { " <small>\($0)</small>" })</span>\(marks)</div>
            """
    }

    // MARK: Lines and arrows

    /// The line above a lane: how it is drawn, and its name.
    private static func line(above lane: BlueprintLane) -> (style: StaticString, word: MapWord)? {
        switch lane {
        case .evidence, .policies: nil
        case .frontstage: ("rule interaction", .lineOfInteraction)
        case .backstage: ("rule visibility", .lineOfVisibility)
        case .support: ("rule internal", .lineOfInternalInteraction)
        }
    }

    private func lineRow(_ line: (style: StaticString, word: MapWord), arrows: HTML) -> GridRow {
        var row = GridRow(style: line.style, icon: nil, name: words.map[line.word], cells: [])
        row.decoration = "<i class=\"stroke\" aria-hidden=\"true\"></i>\(arrows)"
        return row
    }

    /// An arrow in the middle of the columns that a box above and a box below share.
    private func arrows(from above: [Box], to below: [Box], bothWays: Bool) -> HTML {
        var spans: Set<[Int]> = []
        for box in above {
            for other in below {
                let start = max(box.column, other.column)
                let end = min(box.column + box.span, other.column + other.span)
                if start < end { spans.insert([start, end - start]) }
            }
        }
        return HTML(each: spans.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }) { span in
            """
            <svg class="link" style="--c:\(span[0]);--s:\(span[1])" viewBox="0 0 8 44" fill="none" stroke="currentColor" \
            stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 1V43M1 40l3 3 \
            3-3\(HTML(when: bothWays, "M1 4l3-3 3 3"))"/></svg>
            """
        }
    }
}

extension BlueprintLane {
    /// The class of its boxes.
    var style: StaticString {
        switch self {
        case .evidence: "evidence"
        case .frontstage: "frontstage"
        case .backstage: "backstage"
        case .support, .policies: "support"
        }
    }
}
