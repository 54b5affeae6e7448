// The whole map as one picture.
package import JourneyEvidence
import JourneyLanguage
package import JourneyModel

/// A map, with its measurements if there are any, as an SVG.
package struct MapPicture: Sendable {
    var map: JourneyMap
    let measured: MeasuredMap?
    /// Why there are no figures.
    let unmeasured: String
    let persona: Persona?
    let context: DrawingContext
    /// The maps that this one names, by id; one that is not here is shown by its id, without a link.
    package var related: [String: RelatedMap] = [:]
    /// The personas whose curves stand together; fewer than two for the usual curve.
    package var shown: [ShownPersona] = []
    /// All personas of the map that are described, for the letters of those to whom something belongs.
    package var known: [Persona] = []
    /// The whole map, or its short form; `inShort` makes that.
    var detail = MapDetail.full
    /// What the short form leaves out, by name.
    var leftOut = LeftOut()
    /// Whether the funnel and the network stand below the map.
    package var showsCharts = true
    /// The columns at which a printed page begins.
    var breaks: [Int] = []
    /// How wide a column is, in px; as suits a screen when left out.
    var columnWidth: Double?
    /// Whether columns share the width by need; those of printed pages are alike.
    var sharesColumns = true

    /// - Parameters:
    ///   - measured: without one, or where nothing could be counted, everything is drawn as assumed.
    ///   - persona: through whose eyes the map is seen; the one that was measured when left out.
    package init(map: JourneyMap, measured: MeasuredMap?, persona: Persona? = nil, context: DrawingContext) {
        self.map = map
        self.measured = measured?.isMeasured == true ? measured : nil
        self.persona = persona ?? measured?.scope.persona
        self.context = context
        // That there are no steps is said in their place.
        let reason = measured.flatMap { map in
            map.unmeasured.flatMap { $0 == .noSteps ? nil : context.figures.sentence($0, in: map.scope) }
        }
        unmeasured = reason ?? context.words[.nothingMeasured]
    }

    /// Whose face stands beside a map: that of the persona that was measured. Beside everyone's numbers only that of the
    /// map's one persona, since one face among several would claim them.
    package static func face(of measured: MeasuredMap?, among personas: [Persona]) -> Persona? {
        measured?.scope.persona ?? (personas.count == 1 ? personas.first : nil)
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        let layout = MapPictureLayout(picture: self)
        var picture = Picture(
            width: layout.width, height: layout.height, title: map.title.text(in: context.language),
            description: description, isLinked: related.values.contains { $0.address != nil }, context: context
        ) { layout.draw(into: &$0) }
        picture.places = layout.places
        picture.cuts = layout.cuts
        picture.printing = { PrintedMap.pages(of: self, $0) }
        return picture
    }

    /// The picture as SVG text.
    package func svg() -> String { String(decoding: picture().svg, as: UTF8.self) }

    /// What the picture shows, for those who do not see it.
    package var description: String {
        let words = context.words
        let figures = context.figures
        var sentences = [
            words.fill(
                .describe, words.kind(map.kind), words.counted(map.stages.count, .stages),
                words.counted(map.stepCount, .steps))
        ]
        if let goal = map.goal { sentences.append(goal.text(in: context.language) + ".") }
        if shown.count > 1 {
            let names = shown.map { $0.persona.name.text(in: context.language) }
            sentences.append(names.joined(separator: figures.strongSeparator) + ".")
        }
        if let measured {
            sentences.append(figures.circumstances(measured.scope) + ".")
            if let headline = Headline.map(measured, figures: figures) {
                sentences += [headline.text, headline.also].compactMap { $0 }.map { $0 + "." }
            }
        } else {
            sentences.append(unmeasured)
        }
        sentences += map.stages.map { stage in
            let steps = stage.steps.map { $0.title.text(in: context.language) }
            return stage.title.text(in: context.language) + ": " + steps.joined(separator: "; ") + "."
        }
        if let namedShortNote { sentences.append(namedShortNote) }
        // By this the same numbers can be made again; nobody reads it off a picture.
        if let measured { sentences.append(words.fill(.logVersionIs, measured.scope.logVersion) + context.stop) }
        return sentences.joined(separator: " ")
    }
}
