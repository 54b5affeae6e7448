// What the check found in a map, as JSON.
import JourneyLanguage
import JourneyModel
import JourneySupport

/// The JSON of one checked map.
struct CheckJSON {
    let file: CheckedFile
    let story: CheckStory
    let today: CalendarDate

    var value: JSONValue {
        let check = file.check
        return .object([
            ("file", .string(file.name)), ("score", check.score.value.map(JSONValue.int) ?? .null),
            ("founded", founded(check.score)),
            ("counts", .object(RuleSeverity.allCases.reversed().map { ($0.rawValue, .int(check.count($0))) })),
            ("findings", .array(check.findings.map { .object(members($0)) })),
            (
                "silenced",
                .array(
                    check.silenced.map { silenced in
                        let because = silenced.reason.text(in: story.catalogue.language)
                        return .object(members(silenced.finding) + [("because", .string(because))])
                    })
            ),
        ])
    }

    private func members(_ finding: MapFinding) -> [(key: String, value: JSONValue)] {
        [("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue))]
            + place(finding.place, at: file.location(finding))
            + [
                ("title", .string(story.title(finding.rule))), ("message", .string(story.sentence(finding))),
                ("remedy", .string(story.remedy(finding))),
                ("lines", .optional(RuleSnippet.of(finding, today: today)?.text)),
            ]
    }

    private func place(_ place: CheckedPlace, at location: SourceLocation) -> [(key: String, value: JSONValue)] {
        let thing = place.thing
        return [
            ("path", .string(place.path.description)), ("line", location.line.map(JSONValue.int) ?? .null),
            ("column", location.column.map(JSONValue.int) ?? .null), ("kind", .string(thing.kind.rawValue)),
            ("at", .optional(thing == .map ? nil : thing.id)),
        ]
    }

    private func founded(_ score: EvidenceScore) -> JSONValue {
        .object([
            ("statements", .int(score.statements)), ("founded", .int(score.founded)), ("weight", .int(score.weight)),
            ("foundedWeight", .int(score.foundedWeight)),
            (
                "kinds",
                .array(
                    score.shares.map { share in
                        .object([
                            ("kind", .string(share.kind.rawValue)), ("statements", .int(share.statements)),
                            ("founded", .int(share.founded)),
                        ])
                    })
            ),
            (
                "heaviest",
                .array(
                    score.heaviest.map { guess in
                        .object(
                            [("statement", .string(guess.kind.rawValue))]
                                + place(guess.place, at: file.location(guess.place.path)) + [
                                    ("text", .string(story.quoted(guess.place.title))), ("weight", .int(guess.weight)),
                                    ("gain", .double((score.gain(of: guess) * 10).rounded() / 10)),
                                ])
                    })
            ),
        ])
    }
}
