// `waymark new`: a map from a template.
import ArgumentParser
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a map: stages and steps from a template, with hints that say what to write.",
        discussion: """
            Without a template three questions are asked and one is recommended; --who, --what and --how answer them beforehand. \
            `waymark templates` lists all.

            Examples: waymark new e-commerce -o shop.yaml
                      waymark new -o loans.yaml --who buyer --what application --how anywhere --language ru
            """)

    @Argument(help: "The template.")
    var template: String?

    @Option(name: [.short, .long], help: "The map’s file. It must not be there yet.")
    var output: String

    @Option(help: "The language the map is written in.")
    var language = "en"

    @Option(help: ArgumentHelp("Other languages of its titles.", valueName: "tags"))
    var also: String?

    @Option(help: "What the map is called.")
    var title: String?

    @Option(help: "Whose journey it is: \(TemplateChooser.Who.list).")
    var who: TemplateChooser.Who?

    @Option(help: "What happens on it: \(TemplateChooser.What.list).")
    var what: TemplateChooser.What?

    @Option(help: "Where it mostly happens: \(TemplateChooser.How.list).")
    var how: TemplateChooser.How?

    func run() throws {
        let tag = try LanguageTag(spoken: language)
        let others = try (also ?? "").split(separator: ",").map { try LanguageTag(spoken: String($0)) }
        if others.contains(tag) {
            throw UsageError("own-language", "the map is written in \(tag.code); --also names other languages.")
        }
        let answers = [("--who", who != nil), ("--what", what != nil), ("--how", how != nil)]
        if let template, let (option, _) = answers.first(where: \.1) {
            throw UsageError(
                "two-ways", "\(option) helps to choose a template, and \(template) is one; give only one.")
        }
        if let title, title.allSatisfy(\.isWhitespace) {
            throw UsageError("no-title", "--title is empty; leave it out, and the map is called as its template.")
        }
        let file = try OutputFile(output, inputs: [], what: "the map", mayReplace: { _ in false })
        let words = Catalogue(language: tag)
        let chosen = try named()
        let template = try chosen ?? recommended(words)
        let text = TemplateText.file(of: template, in: tag, also: others, title: title)
        // A title may be too long for a map.
        _ = try MapReader.readAlone(Array(text.utf8), file: output)
        try file.write(text.utf8)
        let stem = output.hasSuffix(".yaml") ? String(output.dropLast(5)) : output
        // What was recommended has just been described.
        let told = chosen.map { "\(output): \($0.title.text(in: tag)). \($0.fits.text(in: tag))" }
        let next = words.fill(
            TemplateChooser.Word.next, "waymark draw \(Self.typed(output)) -o \(Self.typed(stem + ".html"))")
        Console.error([told, next].compactMap { $0 }.joined(separator: "\n"))
    }

    /// A name as it is typed in a shell: in quotes where a space or a sign would cut it.
    private static func typed(_ name: String) -> String {
        let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "/._-+~".contains($0) }
        return isPlain ? name : "'" + name.replacing("'", with: "'\\''") + "'"
    }

    /// The template that was named; `nil` where none was.
    private func named() throws -> MapTemplate? {
        guard let template else { return nil }
        if let found = TemplateLibrary.template(template) { return found }
        let ids = TemplateLibrary.all.map(\.id)
        let hint = Suggestion.text(for: template, among: ids)
        throw UsageError(
            "no-template",
            "there is no template “\(template)”\(hint.isEmpty ? "; there are \(ids.joined(separator: ", "))" : hint)")
    }

    /// The template that fits the answers to the questions best.
    private func recommended(_ words: Catalogue) throws -> MapTemplate {
        let questions = Questions(words: words)
        // A question whose answer would change nothing is not asked.
        var (who, what, how) = (who, what, how)
        if TemplateChooser.recommended(who, what, how) == nil, who == nil { who = try questions.ask(.who) }
        if TemplateChooser.recommended(who, what, how) == nil, what == nil { what = try questions.ask(.what) }
        if TemplateChooser.recommended(who, what, how) == nil, how == nil { how = try questions.ask(.how) }
        guard let id = TemplateChooser.recommended(who, what, how) else {
            preconditionFailure("three answers leave one template")
        }
        guard let template = TemplateLibrary.template(id) else { preconditionFailure("there is no template \(id)") }
        let (title, about) = (template.title.text(in: words.language), template.about.text(in: words.language))
        Console.error(words.fill(TemplateChooser.Word.recommended, title, about))
        return template
    }
}

/// Questions that are answered by a number or a word, on a terminal or through a pipe.
private struct Questions {
    let words: Catalogue

    /// - Throws: where nobody answers.
    func ask<Answer: Phrase>(_ question: TemplateChooser.Word) throws -> Answer {
        let answers = Array(Answer.allCases)
        Console.error(words[question])
        for (number, answer) in answers.enumerated() { Console.error("  \(number + 1)  \(words[answer])") }
        while true {
            Console.error(words.fill(TemplateChooser.Word.answer, String(answers.count)))
            guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else {
                throw UsageError(
                    "no-answer", "nobody answered; name a template, or answer with --who, --what and --how.")
            }
            if let number = Int(line), answers.indices.contains(number - 1) { return answers[number - 1] }
            if let answer = Answer(rawValue: line.lowercased()) { return answer }
            Console.error(words.fill(TemplateChooser.Word.noAnswer, line.shortened))
        }
    }
}

extension TemplateChooser.Who: ExpressibleByArgument {}
extension TemplateChooser.What: ExpressibleByArgument {}
extension TemplateChooser.How: ExpressibleByArgument {}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
    /// The words there are, with commas.
    fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
