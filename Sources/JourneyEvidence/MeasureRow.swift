// Which rows of figures stand below a map, decided once for every view of it.
import JourneyModel
package import JourneyVoice

/// A row of figures, one a step.
package enum MeasureRow: Hashable, Sendable {
    case reach
    case score(ScoreKind)
    case dropOff, anotherWay, onTheWay
    case waiting, dwell
    case repeats
    /// By the counter's id.
    case counter(String)
}

extension MeasuredMap {
    /// The rows that say anything, in the order in which they are shown; the kind of the curve before other kinds. That
    /// nobody took another way, is on the way or came back is no news; where somebody did, nobody is 0.
    package var rows: [MeasureRow] { choice.rows }

    /// The rows that are 0 wherever they were counted: a picture names them in one line instead of drawing zeros. A row
    /// that is shown for other reasons is one of them only if it has a value at every step.
    package var rowsOfZeros: [MeasureRow] { choice.zeros }

    /// Both, for those who ask again and again.
    package var choice: MeasureRowChoice { MeasureRowChoice(stepMeasures, curve: curve) }

    /// What was measured at each step, in the order of the map.
    package var stepMeasures: [StepMeasure?] {
        map.stages.flatMap { stage in stage.steps.indices.map { steps[stage.steps[$0].id] } }
    }
}

/// Which rows say anything, and which are 0 wherever they were counted.
package struct MeasureRowChoice: Sendable {
    /// See `MeasuredMap.rows` and `MeasuredMap.rowsOfZeros`.
    package let rows, zeros: [MeasureRow]

    /// - Parameter columns: what was measured at each step of the map.
    package init(_ columns: [StepMeasure?], curve: ScoreKind?) {
        let measures = columns.compactMap(\.self)
        let all = Self.all(measures, curve)
        let rows = all.filter { row in measures.contains { $0.isNews(row) } }
        zeros = all.filter { row in
            let known = measures.compactMap { $0.count(row) }
            guard !known.isEmpty, known.allSatisfy({ $0 == 0 }) else { return false }
            return !rows.contains(row) || known.count == columns.count
        }
        self.rows = rows
    }

    /// All there could be, in order.
    private static func all(_ measures: [StepMeasure], _ curve: ScoreKind?) -> [MeasureRow] {
        let kinds = ScoreKind.allCases.filter { kind in measures.contains { $0.score(kind) != nil } }
        let counters = measures.first { !$0.counters.isEmpty }?.counters.map { MeasureRow.counter($0.id) } ?? []
        return [.reach] + (kinds.filter { $0 == curve } + kinds.filter { $0 != curve }).map(MeasureRow.score)
            + [.dropOff, .anotherWay, .onTheWay, .waiting, .dwell, .repeats] + counters
    }
}

extension StepMeasure {
    /// The share that a row shows at the step; `nil` where there is nobody it could be true of.
    package func share(_ row: MeasureRow) -> ShareFigure? {
        let figure: ShareFigure? =
            switch row {
            case .reach: isBound ? reach : nil
            case .dropOff: outcome?.dropOff
            case .anotherWay: outcome.map { ShareFigure(count: $0.anotherWay, of: $0.reached) }
            case .onTheWay: outcome.map { ShareFigure(count: $0.onTheWay, of: $0.reached) }
            case .repeats: repeats
            case .score, .waiting, .dwell, .counter: nil
            }
        return figure.flatMap { $0.total > 0 ? $0 : nil }
    }

    /// The counter of an id; `nil` where there is nobody who could have called.
    package func counter(_ id: String) -> RateFigure? { counters.first { $0.id == id && $0.customers > 0 } }

    /// How many customers or events a row counts at the step; `nil` for rows that count nothing that could be left out,
    /// and where there is nobody to count.
    fileprivate func count(_ row: MeasureRow) -> Int? {
        switch row {
        case .dropOff, .anotherWay, .onTheWay, .repeats: share(row)?.count
        case .counter(let id): counter(id)?.events
        case .reach, .score, .waiting, .dwell: nil
        }
    }

    fileprivate func isNews(_ row: MeasureRow) -> Bool {
        switch row {
        case .reach, .dropOff: share(row) != nil
        case .anotherWay, .onTheWay, .repeats: (share(row)?.count ?? 0) > 0
        case .score(let kind): score(kind) != nil
        case .waiting: waiting != nil
        case .dwell: dwell != nil
        case .counter(let id): counter(id) != nil
        }
    }
}
