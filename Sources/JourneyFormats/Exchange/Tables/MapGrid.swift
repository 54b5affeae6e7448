// The sheet that people read: stages and steps as columns, lanes as rows.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel

/// One step, or a stage that has none yet.
struct GridColumn {
    let stage: ThingKey
    let stageTitle: String
    var step: ThingKey?
    var stepTitle = ""
}

/// Something in a cell.
struct GridEntry {
    let key: ThingKey
    let text: String
}

/// A row: a lane of texts, or one number a step.
struct GridRow {
    enum Cells {
        case entries([[GridEntry]])
        case numbers([Double?])
    }

    /// The keys that lead to it from a step: `says`, `blueprint.backstage`, `emotion.assumed`.
    let name: String
    let label: String
    var cells: Cells
}

/// The map as a grid.
struct MapGrid {
    let title: String
    let subtitle: String
    let columns: [GridColumn]
    let rows: [GridRow]
}

/// A row that a grid may have.
struct GridLane {
    let name: String
    /// The kind of things in it; `nil` for numbers.
    let kind: ElementKind?
    let label: @Sendable (MapWords) -> String
    /// Whether it is there while it is empty, so that people fill it in.
    var isUsual = false

    var path: [String] { name.split(separator: ".").map(String.init) }

    /// In the order of the map, from what customers do down to what everything runs on.
    static let all: [GridLane] = {
        var lanes: [GridLane] = Lane.aboveEmotion.filter { $0 == .actions || $0 == .goals }.map { of($0) }
        lanes.append(GridLane(name: "touchpoints", kind: .touchpoint, label: { $0[.touchpoints] }, isUsual: true))
        lanes += Lane.aboveEmotion.filter { $0 != .actions && $0 != .goals }.map { of($0) }
        lanes.append(GridLane(name: "emotion.assumed", kind: nil, label: { $0[.emotion] }, isUsual: true))
        lanes.append(
            GridLane(
                name: "emotion.target", kind: nil,
                label: { "\($0[.emotion])\($0.language.punctuation.colon)\($0[.target].loweredFirst)" }))
        lanes += Lane.belowEmotion.map { of($0) }
        lanes.append(GridLane(name: "barriers", kind: .barrier, label: { $0[.painPoints] }, isUsual: true))
        lanes.append(GridLane(name: "opportunities", kind: .opportunity, label: { $0[.opportunities] }, isUsual: true))
        lanes.append(
            GridLane(
                name: "messages", kind: .message,
                label: { Catalogue(language: $0.language)[MapKeyWord.messages].raisedFirst }))
        lanes += Lane.belowOpportunities.map { of($0) }
        lanes += BlueprintLane.allCases.map { lane in
            GridLane(name: "blueprint.\(lane.rawValue)", kind: .box, label: { $0.lane(lane).name })
        }
        return lanes
    }()

    private static func of(_ lane: Lane) -> GridLane {
        GridLane(
            name: lane.rawValue, kind: .note, label: { $0.lane(lane) }, isUsual: lane == .actions || lane == .thoughts)
    }

    static func named(_ name: String) -> GridLane? { all.first { $0.name == name } }

    /// The column of a thing that a cell shows.
    static func labelColumn(of kind: ElementKind) -> String {
        kind == .note || kind == .message ? "text" : "title"
    }
}
