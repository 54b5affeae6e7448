// `waymark templates`: what maps may start from.
import ArgumentParser
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the templates that a map can start from.",
        discussion: "Example: waymark templates --language uz")

    @Option(help: "The language of titles and descriptions.")
    var language = "en"

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let tag = try LanguageTag(spoken: language)
        let templates = TemplateLibrary.all
        if json {
            Console.output(.object([("templates", .array(templates.map { $0.json(tag) }))]))
            return
        }
        let words = Catalogue(language: tag)
        let texts = templates.map { template in
            let stages = words.counted(TemplateChooser.Word.stages, template.stages.count)
            let steps = words.counted(TemplateChooser.Word.steps, template.stages.flatMap(\.steps).count)
            return
                """
                \(template.id)
                  \(template.title.text(in: tag)) · \(stages)\(tag.punctuation.comma)\(steps)
                  \(template.about.text(in: tag))
                  + \(template.fits.text(in: tag))
                  ! \(template.beware.text(in: tag))
                """
        }
        Console.output(texts.joined(separator: "\n\n"))
    }
}

extension MapTemplate {
    fileprivate func json(_ language: LanguageTag) -> JSONValue {
        .object([
            ("id", .string(id)), ("title", .string(title.text(in: language))),
            ("about", .string(about.text(in: language))), ("fits", .string(fits.text(in: language))),
            ("beware", .string(beware.text(in: language))), ("type", .string(kind.rawValue)),
            ("journey", .optional(journeyKind?.rawValue)),
            (
                "stages",
                .array(
                    stages.map { stage in
                        .object([
                            ("id", .string(stage.id)), ("title", .string(stage.title.text(in: language))),
                            ("steps", .array(stage.steps.map { .string($0.title.text(in: language)) })),
                        ])
                    })
            ),
        ])
    }
}
