// A template as a map file to be filled: its hints are comments, and the examples are lines that only need their # taken away.
package import JourneyLanguage
package import JourneyModel

/// Reads templates, and writes maps that begin with one.
package enum TemplateText {
    /// Reads the file of a template.
    package static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> MapTemplate {
        let document = try YAMLReader(file: file).document(bytes, of: MapTemplate.format)
        let reading = FileReading(document, file: file, as: MapTemplate.self)
        let template = reading.read()
        try reading.finish()
        return template
    }

    /// The file of a new map: what is there already, and in comments what to write where.
    ///
    /// - Parameters:
    ///   - language: the language the map is written in, and that of its hints.
    ///   - also: other languages, in which titles are there as well.
    ///   - title: what the map is called; what the template is called without one.
    package static func file(
        of template: MapTemplate, in language: LanguageTag, also: [LanguageTag] = [], title: String? = nil
    ) -> String {
        NewMapFile(template: template, language: language)
            .lines(of: template.map(in: language, also: also, title: title)).joined(separator: "\n") + "\n"
    }
}

/// The file of a map that was made of a template.
private struct NewMapFile {
    let template: MapTemplate
    let language: LanguageTag
    private let words: Catalogue
    private let writer = YAMLWriter()

    init(template: MapTemplate, language: LanguageTag) {
        (self.template, self.language) = (template, language)
        words = Catalogue(language: language)
    }

    func lines(of map: JourneyMap) -> [String] {
        let writing = DocumentWriting(language: language)
        // Its id is the name of its file.
        let entries = writing.mapping(map).entries.filter { !["id", "stages"].contains($0.key) }
        var lines = writer.mapping(entries, as: JourneyMap.self, indent: 0)
        lines += ["", comment(template.beware)]
        lines += [comment(word: .note), "", comment(template.goal.ask)]
        lines += commented(DocumentEntry("goal", text(template.goal)), JourneyMap.self)
        lines.append(comment(word: .persona))
        lines += commented(DocumentEntry("personas", .list([persona])), JourneyMap.self)
        lines += ["", comment(word: .rename), "stages:"]
        for (own, stage) in zip(map.stages, template.stages) {
            lines.append("  " + comment(stage.hint))
            var head = own
            head.steps = []
            lines += writer.element(writing.mapping(head), .element(Stage.self), 2)
            lines.append("    steps:")
            for (own, step) in zip(own.steps, stage.steps) {
                lines += writer.element(writing.mapping(own), .element(Step.self), 6)
                lines += hints(of: step).map { String(repeating: " ", count: 8) + $0 }
            }
        }
        // What can wait stands below.
        lines += ["", comment(template.missed.ask)]
        lines += commented(DocumentEntry("missed", missed), JourneyMap.self)
        lines.append(comment(word: .owner))
        return lines
            + commented(DocumentEntry("owner", .text(words[TemplateChooser.Word.ownerExample])), JourneyMap.self)
    }

    // MARK: - Hints

    /// Questions, each with its example. What stands behind a step is one example under several questions.
    private func hints(of step: TemplateStep) -> [String] {
        var (lines, questions): ([String], [String]) = ([], [])
        var behind: [DocumentEntry] = []
        if let goal = step.goal {
            lines.append(comment(word: .goal))
            lines += commented(DocumentEntry(Lane.goals.rawValue, text(goal)), Step.self)
        }
        for place in TemplatePlace.allCases {
            guard let hint = step.hints[place] else { continue }
            if case .blueprint(let lane) = place {
                questions.append(comment(hint.ask))
                behind.append(DocumentEntry(lane.rawValue, .list([box(hint)])))
            } else {
                lines.append(comment(hint.ask))
                lines += commented(DocumentEntry(place.key, example(of: hint, at: place)), Step.self)
            }
        }
        guard !behind.isEmpty else { return lines }
        return lines + questions + commented(DocumentEntry("blueprint", .mapping(behind)), Step.self)
    }

    /// An example as the value of its key.
    private func example(of hint: TemplateHint, at place: TemplatePlace) -> DocumentValue {
        let text = DocumentEntry("title", text(hint))
        return switch place {
        case .lane, .blueprint: text.value
        case .touchpoints: .list([touchpoint(hint)])
        case .opportunities:
            .list([
                mapping(text, word("customer-value", "4"), word("business-value", "3"), word("effort", "2"))
            ])
        case .barriers: .list([mapping(text, word("severity", "3"))])
        case .emotion:
            mapping(
                word("assumed", DocumentWriting.number(hint.level ?? 0)), DocumentEntry("because", text.value))
        case .messages: .list([mapping(DocumentEntry("text", text.value))])
        case .evidence: .list([mapping(DocumentEntry("says", text.value), word("kind", "assumed"))])
        }
    }

    private func touchpoint(_ hint: TemplateHint) -> DocumentValue {
        mapping(
            DocumentEntry("title", text(hint)), hint.channel.map { word("channel", $0) },
            hint.ownership.map { word("owned", $0.rawValue) }, hint.goal.map { DocumentEntry("goal", text($0)) })
    }

    /// Work behind the scenes, with who does it.
    private func box(_ hint: TemplateHint) -> DocumentValue {
        guard let owner = hint.owner else { return text(hint) }
        return mapping(DocumentEntry("title", text(hint)), DocumentEntry("owner", text(owner)))
    }

    /// What happens when the goal is missed, and how it is made good.
    private var missed: DocumentValue {
        mapping(
            template.missed.title.map { DocumentEntry("title", text($0)) },
            DocumentEntry("recover", text(template.missed)))
    }

    private var persona: DocumentValue {
        func entry(_ key: String, _ word: TemplateChooser.Word) -> DocumentEntry {
            DocumentEntry(key, .text(words[word]))
        }
        return mapping(
            word("id", "main"), entry("name", .personaName), entry("about", .personaAbout),
            entry("needs", .personaNeeds))
    }

    private func mapping(_ entries: DocumentEntry?...) -> DocumentValue { .mapping(entries.compactMap { $0 }) }

    private func word(_ key: String, _ word: String) -> DocumentEntry { DocumentEntry(key, .word(word)) }

    private func text(_ hint: TemplateHint) -> DocumentValue { text(hint.example) }

    private func text(_ text: LocalizedText) -> DocumentValue { .text(text.text(in: language)) }

    // MARK: - Comments

    private func comment(_ text: LocalizedText) -> String { "# \(text.text(in: language))" }

    private func comment(word: TemplateChooser.Word) -> String { "# \(words[word])" }

    /// A line that says something as soon as its # is taken away: no space stands behind it that could be left over.
    private func commented(_ entry: DocumentEntry, _ type: any DocumentElement.Type) -> [String] {
        writer.mapping([entry], as: type, indent: 0).map { "#" + $0 }
    }
}
