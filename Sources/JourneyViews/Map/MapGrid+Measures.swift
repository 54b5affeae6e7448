// The rows of figures at the foot of the grid. Each can be asked what stands behind it.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapGrid {
    var measureRows: [GridRow] {
        guard !measured.steps.isEmpty else { return [] }
        let rows = figures.rows
        return rows.enumerated().map { index, row in
            let cells = zip(steps.indices, row.figures).map { column, figure in
                GridCell(column: column, content: cell(figure, steps[column], row))
            }
            return GridRow(
                style: index == 0 ? "measures first ruled" : index == rows.count - 1 ? "measures last" : "measures",
                icon: index == 0 ? .data : nil, name: row.title, note: row.hint, cells: cells)
        }
    }

    private func cell(_ figure: Figure?, _ step: Step, _ row: FigureRow) -> HTML {
        guard let figure else {
            return
                "<span class=\"h na\"><span aria-hidden=\"true\">–</span><span class=\"vh\">\(words.map[.noData])</span></span>"
        }
        let face: HTML =
            if case .share(let share) = figure.tint {
                "<i style=\"width:\(length: 100 * share)%\"></i><span>\(figure.value)</span>"
            } else {
                "\(figure.value)"
            }
        return popover(figure, of: step.title, style: figure.tint.style, face: face)
    }
}

extension Figure.Tint {
    /// The classes of a tinted cell.
    var style: StaticString {
        switch self {
        case .plain: return "h num plain"
        case .share: return "h num share"
        case .guess: return "h guess"
        case .faint: return "h num na"
        case .emotion(let value):
            let styles: [StaticString] = ["h num e-2", "h num e-1", "h num e0", "h num e1", "h num e2"]
            return styles[Theme.emotionBand(value)]
        case .heat(let tint):
            let styles: [StaticString] = ["h num q0", "h num q1", "h num q2", "h num q3", "h num q4"]
            let index = Theme.light.heat.firstIndex(of: tint.background) ?? 0
            return styles[min(index, styles.count - 1)]
        }
    }
}
