// Templates: whole in five languages, and a map in each of them.
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats

@Suite("Templates")
struct TemplateTests {
    @Test("There are thirteen, each id once, and the chooser recommends each of them")
    func ids() {
        let ids = TemplateLibrary.all.map(\.id)
        #expect(ids.count == 13 && Set(ids).count == 13)
        var recommended: Set<String> = []
        for who in TemplateChooser.Who.allCases {
            for what in TemplateChooser.What.allCases {
                for how in TemplateChooser.How.allCases {
                    recommended.insert(TemplateChooser.recommended(who, what, how))
                }
            }
        }
        #expect(recommended == Set(ids))
    }

    @Test("Every text is in five languages, and no two languages say the same", arguments: TemplateLibrary.all)
    func languages(template: MapTemplate) {
        var texts = [template.title, template.about, template.fits, template.beware]
        texts += [template.goal, template.missed].flatMap { [$0.ask, $0.example] }
        for stage in template.stages {
            texts += [stage.title, stage.hint] + stage.steps.map(\.title)
            texts += stage.steps.flatMap { $0.hints.values.flatMap { [$0.ask, $0.example] } }
            #expect(stage.steps.allSatisfy { (3...5).contains($0.hints.count) })
        }
        for text in texts {
            #expect(Set(text.languages) == Set(LanguageTag.interface), "\(text)")
            #expect(Set(text.texts).count >= 4, "\(text)")
        }
        #expect((6...14).contains(template.stages.flatMap(\.steps).count))
    }

    @Test("A new map can be read, and so can the examples when their # is taken away", arguments: TemplateLibrary.all)
    func files(template: MapTemplate) throws {
        for language in LanguageTag.interface {
            let text = TemplateText.file(of: template, in: language)
            let map = try MapReader.read(Array(text.utf8), file: "new.yaml")
            var expected = template.map(in: language)
            expected.id = "new"
            #expect(MapDocument(map) == MapDocument(expected))
            #expect(map.language == language)
            let filled = Self.uncommented(text)
            let full = try MapReader.read(Array(filled.utf8), file: "new.yaml")
            #expect(full.goal != nil && full.missedGoal?.recovery != nil)
            let hints = template.stages.flatMap(\.steps)
            for (step, hint) in zip(full.steps, hints) {
                for place in hint.hints.keys {
                    switch place {
                    case .lane(let lane): #expect(step.notes[lane]?.count == 1, "\(step.id) \(lane)")
                    case .blueprint(let lane): #expect(step.blueprint[lane]?.count == 1)
                    case .touchpoints: #expect(step.touchpoints.count == 1)
                    case .emotion: #expect(step.emotion?.reason != nil)
                    case .messages: #expect(step.messages.count == 1)
                    case .barriers: #expect(step.barriers.count == 1)
                    case .opportunities: #expect(step.opportunities.count == 1)
                    case .evidence: #expect(step.evidence.count == 1)
                    }
                }
            }
        }
    }

    @Test(
        "A map with every hint taken has no error and few warnings, each of which names what only its writer knows",
        arguments: TemplateLibrary.all)
    func checked(template: MapTemplate) throws {
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
        for language in LanguageTag.interface {
            let text = Self.uncommented(TemplateText.file(of: template, in: language))
            let map = try MapReader.read(Array(text.utf8), file: "new.yaml")
            let findings = MapCheck(map, today: today).findings
            let grave = findings.filter { $0.severity > .hint }.map { "\($0.rule) \($0.path)" }
            #expect(!findings.contains { $0.severity == .error }, "\(language) \(grave)")
            #expect(grave.count <= Self.most, "\(template.id) \(language): \(grave)")
            let hints = findings.filter { $0.severity == .hint }.map { "\($0.rule) \($0.path)" }
            #expect(hints.count <= Self.mostHints, "\(template.id) \(language): \(hints)")
        }
    }

    /// How many warnings and hints a template may lead to whose every example was taken as it is.
    private static let most = 1
    private static let mostHints = 20

    /// The file as somebody leaves it who takes the # away from every example, nothing else, and keeps the questions.
    private static func uncommented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let indent = line.prefix { $0 == " " }
            let rest = line.dropFirst(indent.count)
            // A question has one space behind its #; an example has none, or the two and more that indent it.
            let isExample = rest.hasPrefix("#") && (!rest.hasPrefix("# ") || rest.hasPrefix("#  "))
            return isExample ? String(indent + rest.dropFirst()) : String(line)
        }.joined(separator: "\n")
    }
}
