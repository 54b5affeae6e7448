// The check of a map's quality: its texts, silences, order, and the score against a naive one.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("The check of maps")
struct MapCheckTests {
    static let today = CalendarDate(microseconds: 1_795_392_000_000_000)

    static func check(_ map: JourneyMap) -> MapCheck { MapCheck(map, today: today) }

    /// A map with a grave barrier, a touchpoint without a goal, and much besides that is missing.
    static func map(_ silences: [Silence] = []) -> JourneyMap {
        JourneyMapTests.map { map in
            var barrier = Barrier(id: "slow", title: LocalizedText("Slow answers"), severity: 5)
            barrier.cause = .process
            barrier.lostTo = .competitor
            map.stages[0].steps[1].barriers = [barrier]
            map.stages[0].steps[0].touchpoints = [
                Touchpoint(id: "desk", title: LocalizedText("Desk"), channel: "store")
            ]
            map.stages[1].steps[0].touchpoints = [
                Touchpoint(id: "door", title: LocalizedText("Door"), channel: "store")
            ]
            map.silences = silences
        }
    }

    // MARK: - Texts

    @Test("Each rule has its texts in every language, and the catalogues have no other ones")
    func texts() {
        #expect(Catalogue.mismatches(RuleTitle.self) == [])
        #expect(Catalogue.mismatches(RuleReason.self) == [])
        #expect(Catalogue.mismatches(RuleRemedy.self) == [])
        #expect(Catalogue.mismatches(RuleSentence.self) == [])
        #expect(Catalogue.mismatches(MapCheckWord.self) == [])
        #expect(Set(MapRule.all.map(\.id)).count == MapRule.all.count)
        #expect(MapRule.all.allSatisfy { JourneyMap.isID($0.id) && !$0.kinds.isEmpty && !$0.states.isEmpty })
    }

    @Test("A sentence fills all its places, in each language, whatever the map", arguments: Seeds.upTo(20))
    func sentences(seed: Int) throws {
        let map = try MapEditTests.document(seed).map
        for language in LanguageTag.interface {
            let story = CheckStory(language)
            for finding in Self.check(map).findings {
                let sentence = story.sentence(finding)
                #expect((0...3).allSatisfy { !sentence.contains("{\($0)}") }, "\(sentence)")
            }
        }
    }

    // MARK: - Silences

    @Test("A silence keeps one thing silent, all that a thing holds, or the whole map; its reason is kept")
    func silences() {
        let because = LocalizedText("The partner owns it")
        func goals(_ silences: [Silence]) -> (open: [String], silenced: [String]) {
            let check = Self.check(Self.map(silences))
            return (
                check.findings.filter { $0.rule == "touchpoint-without-goal" }.map(\.place.thing.id),
                check.silenced.filter { $0.reason == because }.map(\.finding.place.thing.id)
            )
        }
        let rule = "touchpoint-without-goal"
        #expect(goals([]) == (["desk", "door"], []))
        #expect(goals([Silence(rule: rule, at: "door", because: because)]) == (["desk"], ["door"]))
        #expect(goals([Silence(rule: rule, at: "c", because: because)]) == (["desk"], ["door"]))
        #expect(goals([Silence(rule: rule, at: "one", because: because)]) == (["door"], ["desk"]))
        #expect(goals([Silence(rule: rule, because: because)]) == ([], ["desk", "door"]))
        #expect(goals([Silence(rule: "no-goal", because: because)]).open == ["desk", "door"])
    }

    @Test("Of two silences the narrower one gives the reason, and neither is without a use")
    func narrowSilences() {
        let check = Self.check(
            Self.map([
                Silence(rule: "touchpoint-without-goal", because: LocalizedText("Everywhere")),
                Silence(rule: "touchpoint-without-goal", at: "door", because: LocalizedText("There")),
            ]))
        #expect(check.silenced.map(\.reason) == [LocalizedText("Everywhere"), LocalizedText("There")])
        #expect(!check.findings.contains { $0.rule == "silence-unneeded" })
    }

    @Test("A silence that silences nothing is a finding at its place")
    func idleSilences() throws {
        let map = Self.map([
            Silence(rule: "no-goal", because: LocalizedText("A")),
            Silence(rule: "no-goal", at: "desk", because: LocalizedText("B")),
            Silence(rule: "no-physical-evidence", because: LocalizedText("C")),
        ])
        let idle = Self.check(map).findings.filter { $0.rule == "silence-unneeded" }
        #expect(idle.map(\.path.description) == ["silence[1]", "silence[2]"])
    }

    @Test("Every rule can be silenced", arguments: Seeds.upTo(20))
    func everySilence(seed: Int) throws {
        var map = try MapEditTests.document(seed).map
        map.silences = []
        let rules = Set(Self.check(map).findings.map(\.rule))
        // A reason is a text like any other, and wants its translations.
        var reason = LocalizedText("Why", in: map.language)
        for language in map.translations { reason[language] = "Why" }
        map.silences = rules.sorted().map { Silence(rule: $0, because: reason) }
        let quiet = Self.check(map)
        // With its errors silenced a map is approved without errors.
        #expect(Set(quiet.findings.map(\.rule)).subtracting(["silence-unneeded"]) == [])
        #expect(Set(quiet.silenced.map(\.finding.rule)).isSubset(of: rules))
    }

    // MARK: - Order

    @Test(
        "Findings stand in the order of the document, the map's own first, and a map read again has the same",
        arguments: Seeds.upTo(40))
    func order(seed: Int) throws {
        let document = try MapEditTests.document(seed)
        let check = Self.check(document.map)
        let read = try MapDocument(reading: document.root, like: document.map)
        #expect(Self.check(read.map) == check)
        let steps = check.findings.compactMap { finding -> Int? in
            guard
                case (.key("stages")?, .index(let stage)?) = (
                    finding.path.parts.first, finding.path.parts.dropFirst().first
                )
            else { return nil }
            return stage
        }
        #expect(steps == steps.sorted())
        #expect(check.findings.suffix(steps.count).allSatisfy { $0.path.description.hasPrefix("stages") })
        #expect(check.findings.allSatisfy { document.root.place(of: $0.path) == .none })
    }

    @Test("Every path leads to something, or to the thing it is missing at", arguments: Seeds.upTo(20))
    func paths(seed: Int) throws {
        let document = try MapEditTests.document(seed)
        for finding in Self.check(document.map).findings {
            var value = document.root
            for part in finding.path.parts {
                switch part {
                case .key(let key): value = try #require(value.value(of: key), "\(finding.rule) \(finding.path)")
                case .index(let index): value = try #require(value.elements.dropFirst(index).first)
                }
            }
        }
    }

    // MARK: - Score

    @Test("The score is what adding up the document by hand gives", arguments: Seeds.upTo(60))
    func score(seed: Int) throws {
        let document = try MapEditTests.document(seed)
        let naive = NaiveScore(document.root, today: Self.today)
        let score = Self.check(document.map).score
        #expect(score.weight == naive.weight && score.foundedWeight == naive.founded)
        #expect(score.statements == naive.statements)
        #expect(score.value.map { (0...100).contains($0) } ?? (naive.weight == 0))
        #expect(score.heaviest.map(\.weight) == score.heaviest.map(\.weight).sorted(by: >))
    }

    @Test("Founding what weighs most raises the score by what was said")
    func gain() throws {
        var map = Self.map()
        let before = Self.check(map).score
        let heaviest = try #require(before.heaviest.first)
        #expect(heaviest.place.thing == ElementAddress(.barrier, "slow") && heaviest.weight == 5)
        var record = EvidenceRecord(statement: LocalizedText("Seen"), kind: .observed)
        map.stages[0].steps[1].barriers[0].evidence = [record]
        let after = Self.check(map).score
        #expect(after.foundedWeight - before.foundedWeight == 5 && after.weight == before.weight)
        #expect(before.gain(of: heaviest) == 100 * 5 / Double(before.weight))
        record.validUntil = Self.today.adding(days: -1)
        map.stages[0].steps[1].barriers[0].evidence = [record]
        #expect(Self.check(map).score == before)
        record.validUntil = Self.today
        map.stages[0].steps[1].barriers[0].evidence = [record]
        #expect(Self.check(map).score == after)
        let against = EvidenceRecord.against
        map.stages[0].steps[1].barriers[0].evidence = [record, against]
        #expect(Self.check(map).score == after)
        map.stages[0].steps[1].barriers[0].evidence = [record, against, against]
        #expect(Self.check(map).score == before)
    }

    @Test("A map that states nothing has no score")
    func nothing() {
        #expect(Self.check(JourneyMap(id: "a", title: LocalizedText("A"))).score.value == nil)
    }

    // MARK: - Size

    @Test("A map of five thousand cells is checked quickly")
    func large() {
        var map = JourneyMap(id: "large", title: LocalizedText("Large"))
        for stage in 0..<10 {
            let steps = (0..<25).map { number in
                var step = Step(
                    id: "s\(stage)-\(number)", title: LocalizedText("Waits for the answer number \(number)"))
                for lane in Lane.allCases.prefix(18) {
                    step.notes[lane] = [Note(LocalizedText("A text of some words"))]
                }
                step.emotion = Emotion(assumed: -1)
                step.touchpoints = [Touchpoint(id: "t\(stage)-\(number)", channel: "web")]
                step.barriers = [Barrier(id: "b\(stage)-\(number)", title: LocalizedText("No way in"), severity: 5)]
                return step
            }
            map.stages.append(Stage(id: "stage-\(stage)", title: LocalizedText("Stage"), steps: steps))
        }
        map.translations = [.russian]
        let clock = ContinuousClock()
        let time = clock.measure { #expect(Self.check(map).findings.count > 1_000) }
        // Optimised it takes a few milliseconds; a debug build on a busy machine is far slower.
        #expect(time < .seconds(5), "\(time)")
    }
}

extension EvidenceRecord {
    fileprivate static var against: EvidenceRecord {
        var record = EvidenceRecord(statement: LocalizedText("Not seen"), kind: .observed)
        record.verdict = .contradicts
        return record
    }
}

/// The score by the table of Documentation/check.md, added up over the document instead of the map.
private struct NaiveScore {
    private(set) var weight = 0
    private(set) var founded = 0
    private(set) var statements = 0
    private let today: String

    init(_ root: DocumentValue, today: CalendarDate) {
        self.today = "\(today)"
        for takeaway in root["takeaways"].elements { add(3, isFounded(takeaway)) }
        for step in root["stages"].elements.flatMap({ $0["steps"].elements }) {
            let points = step["touchpoints"].elements
            add(1, isFounded(step) || !(step["events"].elements + points.flatMap { $0["events"].elements }).isEmpty)
            let asked = !(step["questions"].elements + points.flatMap { $0["questions"].elements }).isEmpty
            if !step["emotion"]["assumed"].isNothing || !step["emotion"]["personas"].entries.isEmpty {
                add(2, isFounded(step) || asked)
            }
            for barrier in step["barriers"].elements {
                add(Int(barrier["severity"].scalar ?? "") ?? 0, isFounded(barrier))
            }
            let lanes =
                "does goals needs motivation expects thinks feels says asks alternatives gains moments-of-truth effort"
            for lane in lanes.split(separator: " ") {
                for note in step[String(lane)].elements { add(1, isFounded(note)) }
            }
        }
    }

    private mutating func add(_ weight: Int, _ isFounded: Bool) {
        self.weight += weight
        founded += isFounded ? weight : 0
        statements += 1
    }

    private func isFounded(_ thing: DocumentValue) -> Bool {
        // Days are written so that they sort as texts do.
        let valid = thing["evidence"].elements.filter {
            $0["kind"].scalar != "assumed" && ($0["until"].isNothing || ($0["until"].scalar ?? "") >= today)
        }
        let against = valid.count { $0["verdict"].scalar == "contradicts" }
        return valid.count > against && valid.count - against >= against
    }
}
