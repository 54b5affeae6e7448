// The short form of a map's picture: the customer's side of it, and the numbers that tell something.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapPicture {
    /// The picture without what a board does not need: the blueprint has a view of its own, of the lanes of text only what
    /// customers say or think is left, and of the numbers those that something is wrong with. What is left out is named
    /// in the picture's description, and counted below the map.
    package func inShort() -> MapPicture {
        guard detail == .full else { return self }
        var short = self
        short.detail = .short
        short.map = map.inShort
        let rows = MapRows(map: map, measured: measured, context: context, columnWidth: 0)
        short.leftOut = LeftOut(lanes: lanesLeftOut, rows: rows.measuresLeftOut)
        return short
    }

    /// How much the short form leaves out, in a sentence below the map; `nil` where nothing is.
    var shortNote: String? {
        let counts = [(leftOut.lanes.count, ShortCount.lanes), (leftOut.rows.count, .rows)].filter { $0.0 > 0 }
        return shortNote(counts.map { context.count($0, $1) })
    }

    /// The same by name, for the description.
    var namedShortNote: String? { shortNote((leftOut.lanes + leftOut.rows).map(\.loweredFirst)) }

    private func shortNote(_ things: [String]) -> String? {
        things.isEmpty ? nil : context.words.fill(.shortForm, things.joined(separator: context.figures.separator))
    }

    private var lanesLeftOut: [String] {
        let words = context.words
        let (steps, kept) = (map.steps, map.spokenLane)
        let lanes = Lane.inOrder.filter { lane in
            lane != kept && steps.contains { !($0.notes[lane] ?? []).isEmpty }
        }
        let blueprint = BlueprintLane.allCases.filter { lane in
            steps.contains { !($0.blueprint[lane] ?? []).isEmpty }
        }
        let hasMissedGoal = map.missedGoal.map { $0.title != nil || $0.recovery != nil } ?? false
        return lanes.map { words.lane($0) } + blueprint.map { words.lane($0).name }
            + (hasMissedGoal ? [words[.missedGoal]] : [])
    }
}

extension JourneyMap {
    /// The lane of what customers say: the first that holds anything.
    fileprivate var spokenLane: Lane? {
        [.thoughts, .quotes, .feelings, .questions].first { lane in
            steps.contains { !($0.notes[lane] ?? []).isEmpty }
        }
    }

    fileprivate var inShort: JourneyMap {
        var map = self
        map.scenario = nil
        map.missedGoal = nil
        let kept = spokenLane
        for stage in map.stages.indices {
            for step in map.stages[stage].steps.indices {
                map.stages[stage].steps[step].notes = map.stages[stage].steps[step].notes.filter { $0.key == kept }
                map.stages[stage].steps[step].blueprint = [:]
                map.stages[stage].steps[step].substeps = []
                map.stages[stage].steps[step].isMilestone = false
            }
        }
        return map
    }
}
