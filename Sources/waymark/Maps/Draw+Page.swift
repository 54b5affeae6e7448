// A map as one HTML file: what the pages show, the journey in words, and its story.
import JourneyDrawing
import JourneyModel
import JourneyViews

extension Draw {
    /// The file's bytes. Without `--theme` it follows the reader's system.
    func page(of drawn: DrawnMap, context: DrawingContext) -> [UInt8] {
        let reading = MapSummary(map: drawn.input.map, personas: drawn.input.personas, measured: drawn.measured)
        let related = drawn.input.related(as: .html).values.map(\.map).sorted { $0.id < $1.id }
        var export = MapExport(
            reading, language: context.language, theme: theme == nil ? nil : context.theme, zone: context.zone,
            measurer: context.measurer, related: related)
        export.content = view == .outline ? .outline : view == .table ? .table : .whole
        return export.html.bytes
    }
}
