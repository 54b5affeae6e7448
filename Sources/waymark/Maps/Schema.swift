// `waymark schema`: what editors need to help with map and persona files.
import ArgumentParser
import JourneyFormats
import JourneyLanguage
import JourneySupport

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON schema of map or persona files, for editors that complete and explain keys.",
        discussion: """
            Example: waymark schema map --language ru > map.schema.json

            In a map: a first line of “# yaml-language-server: $schema=map.schema.json”.
            """)

    enum Document: String, CaseIterable, ExpressibleByArgument {
        case map, persona
    }

    @Argument(help: "map or persona.")
    var document = Document.map

    @Option(help: "The language of the explanations.")
    var language = "en"

    func run() throws {
        let tag = try LanguageTag(spoken: language)
        let schema =
            switch document {
            case .map: DocumentSchema.map(tag)
            case .persona: DocumentSchema.persona(tag)
            }
        Console.output(schema.readableText)
    }
}
