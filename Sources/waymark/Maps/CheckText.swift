// What the check found in a map, for people: by rule, the gravest first, each finding behind its place.
import JourneyLanguage
import JourneyModel
import JourneySupport

/// The text of one checked map.
struct CheckText {
    let file: CheckedFile
    let story: CheckStory
    let today: CalendarDate
    /// Whether hints are told as fully as all else where something graver was found.
    let hasWholeHints: Bool

    var text: String {
        let groups = Dictionary(grouping: file.check.findings, by: \.rule)
        let rules = MapRule.all.filter { groups[$0.id] != nil }
        let found = RuleSeverity.allCases.reversed().flatMap { severity in
            rules.compactMap { rule -> String? in
                guard let findings = groups[rule.id], findings[0].severity == severity else { return nil }
                return severity == .hint && areHintsCounted ? nil : self.text(rule, findings)
            }
        }
        return (found + [summary]).joined(separator: "\n\n")
    }

    /// Whether hints are only counted: graver things come first.
    private var areHintsCounted: Bool {
        !hasWholeHints && file.check.findings.contains { $0.severity > .hint } && file.check.count(.hint) > 0
    }

    /// A rule, where it is broken, and what to do about it.
    private func text(_ rule: MapRule, _ findings: [MapFinding]) -> String {
        let head = "\(story.word(findings[0].severity)) · \(rule.id) · \(story.title(rule.id))"
        let places = findings.map { "\(file.location($0)): \(story.sentence($0))" }
        // One remedy for all that are broken in the same way.
        var told: Set<String> = []
        let remedies = findings.filter { told.insert($0.key).inserted }.flatMap { finding in
            let remedy = Self.indented(story.remedy(finding), "  → ")
            guard let snippet = RuleSnippet.of(finding, today: today) else { return [remedy] }
            let indent = String(repeating: " ", count: indentation(of: snippet, finding))
            return [remedy] + snippet.text.split(separator: "\n").map { indent + $0 }
        }
        return ([head] + places + remedies).joined(separator: "\n")
    }

    /// How far right lines to copy stand in the file, so that they fit where they are put: as far as the thing that was found,
    /// where they are keys of it, else as in a map as `waymark new` writes it.
    private func indentation(of snippet: RuleSnippet, _ finding: MapFinding) -> Int {
        var (path, thing): (MapPath, MapPath?) = (MapPath(), nil)
        var key = ""
        for part in finding.path.parts {
            switch part {
            case .key(let name): (path, key) = (path[name], name)
            case .index(let index):
                path = path[index]
                if key == snippet.place.listKey { thing = path }
            }
        }
        if let thing { return max(0, file.location(thing).column.map { $0 - 1 } ?? 0) }
        return snippet.place.usualIndentation
    }

    /// Where the rules are explained, and how one is silenced; nothing where nothing was found.
    static func help(for findings: [MapFinding], _ story: CheckStory) -> [String] {
        findings.isEmpty ? [] : [story.catalogue.fill(MapCheckWord.explain, "waymark check --list-rules")]
    }

    private var summary: String {
        let check = file.check
        var counts: [String] = []
        for (severity, word) in [
            (RuleSeverity.error, MapCheckWord.errors), (.warning, .warnings), (.hint, .hints),
        ] where check.count(severity) > 0 {
            counts.append(story.catalogue.counted(word, check.count(severity)))
        }
        // Hints are the last of them.
        if areHintsCounted, let hints = counts.popLast() {
            counts.append(story.catalogue.fill(MapCheckWord.shortHints, hints, "--strict"))
        }
        if counts.isEmpty { counts.append(story.catalogue[MapCheckWord.clean]) }
        if !check.silenced.isEmpty {
            counts.append(story.catalogue.counted(.silenced as MapCheckWord, check.silenced.count))
        }
        let signs = story.catalogue.language.punctuation
        return ([file.name + signs.colon + counts.joined(separator: signs.comma)] + score).joined(separator: "\n")
    }

    /// How well the map is founded, and what would raise that most.
    private var score: [String] {
        let (score, words) = (file.check.score, story.catalogue)
        guard let value = score.value else { return [words[MapCheckWord.noScore]] }
        let numbers = NumberStyle(language: words.language)
        func count(_ number: Int) -> String { numbers.count(number) }
        let bar = TextTable.bar(Double(value) / 100)
        let sentence = words.fill(MapCheckWord.score, count(value), count(score.founded), count(score.statements))
        var lines = [bar.isEmpty ? sentence : bar + " " + sentence]
        // Where nothing is founded yet, anything is a beginning.
        guard !score.heaviest.isEmpty, value > 0 else { return lines }
        lines.append(words[MapCheckWord.raise] + words.language.punctuation.colon.trimmed)
        for guess in score.heaviest {
            let gain = numbers.number(score.gain(of: guess), decimals: 1)
            let name = words.fill(MapCheckWord.gain, story.word(guess.kind), story.quoted(guess.place.title), gain)
            lines.append("\(file.location(guess.place.path)): \(name)")
        }
        return lines
    }

    /// A paragraph behind a sign, its further lines below the first.
    static func indented(_ text: String, _ sign: String) -> String {
        let lines = Paragraph.wrapped(text, width: Console.columns - sign.count).split(separator: "\n")
        return sign + lines.joined(separator: "\n" + String(repeating: " ", count: sign.count))
    }
}

/// Every rule, for people and for programs.
struct RuleList {
    let story: CheckStory

    var text: String {
        (MapRule.all.map { rule in
            let draft = rule.draftSeverity.map { " (draft: \(story.word($0)))" } ?? ""
            let head = "\(rule.id) · \(story.word(rule.severity))\(draft) · \(story.title(rule.id))"
            return [
                head, CheckText.indented(story.reason(rule.id), "  "),
                CheckText.indented(story.remedy(rule.id), "  → "),
            ].joined(separator: "\n")
        } + [silencing]).joined(separator: "\n\n")
    }

    /// How a finding is silenced, as lines to copy.
    private var silencing: String {
        let words = story.catalogue
        return """
            \(words[MapCheckWord.silence])
            silence:
              - { rule: no-milestone, at: …, because: \(words[MapCheckWord.because]) }
            """
    }

    var json: JSONValue {
        .object([
            (
                "rules",
                .array(
                    MapRule.all.map { rule in
                        .object([
                            ("rule", .string(rule.id)), ("severity", .string(rule.severity.rawValue)),
                            ("draft", .string((rule.draftSeverity ?? rule.severity).rawValue)),
                            ("theme", .string(rule.theme.rawValue)), ("subject", .string(rule.subject.rawValue)),
                            (
                                "types",
                                .array(MapKind.allCases.filter(rule.kinds.contains).map { .string($0.rawValue) })
                            ),
                            (
                                "states",
                                .array(MapState.allCases.filter(rule.states.contains).map { .string($0.rawValue) })
                            ),
                            ("title", .string(story.title(rule.id))), ("reason", .string(story.reason(rule.id))),
                            ("remedy", .string(story.remedy(rule.id))),
                        ])
                    })
            )
        ])
    }
}
