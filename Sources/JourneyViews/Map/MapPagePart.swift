// What every part of a map's page asks for.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// A part of a map's page, or of its file: it tells of the page's map in the page's words.
protocol MapPagePart {
    var page: MapPage { get }
    /// The page's words, made once for all of it.
    var words: PageWords { get }
}

extension MapPagePart {
    var measured: MeasuredMap { page.measured }
    var map: JourneyMap { page.measured.map }
    var steps: [Step] { map.steps }
    var language: LanguageTag { page.site.language }
    var details: Details { page.details }
    var figures: StepFigures { StepFigures(measured: measured, words: words) }
}
