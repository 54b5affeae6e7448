// What pictures say of feelings that nobody measured, and of the persona who has them.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("What stands behind a stated feeling")
struct StatedEmotionTests {
    static func map(isRead: [Bool]) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        let steps = isRead.enumerated().map { index, isRead in
            var step = Step(id: "s\(index)", title: LocalizedText("S\(index)"))
            step.emotion = Emotion(assumed: -1)
            step.emotion?.byPersona = ["a": -2]
            let record = EvidenceRecord(statement: LocalizedText("Seen"), kind: isRead ? .observed : .assumed)
            step.evidence = [record]
            return step
        }
        map.stages = [Stage(id: "a", title: LocalizedText("A"), steps: steps)]
        return map
    }

    @Test(
        "The lane of a picture and its key agree, in every language",
        arguments: LanguageTag.interface,
        [
            ([true, true], MapWord.keyRead, [MapWord.keyRead]), ([false, false], .emotionAssumed, [.assumed]),
            ([true, false], .emotionMixed, [.keyRead, .assumed]),
        ] as [([Bool], MapWord, [MapWord])])
    func lane(language: LanguageTag, expected: ([Bool], MapWord, [MapWord])) {
        let map = Self.map(isRead: expected.0)
        let words = MapWords(language: language)
        let curve = EmotionCurve(map: map, measured: nil, context: DrawingContext(language: language))
        #expect(curve.source == words[expected.1])
        let picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: language))
        let legend = MapLegend(picture, room: 2_000)
        let texts = legend.marks.compactMap { mark -> String? in
            if case .text(let placed) = mark { placed.block.lines.map(\.text).joined(separator: " ") } else { nil }
        }
        #expect(Set(texts) == Set(expected.2.map { words[$0] }))
    }

    @Test("Several personas' curves say the same, and draw a reading with a whole line")
    func personas() {
        let context = DrawingContext(language: .english)
        for (isRead, word) in [([true, true], MapWord.keyRead), ([false, false], .emotionAssumed)] {
            let curve = ComparedCurve.measured(
                Self.map(isRead: isRead), nil, kind: nil, name: "A", look: CurveLook.all[0], withGuesses: true,
                persona: "a", context: context)
            #expect(curve.note == context.words[word] && curve.isGuess && curve.isRead == isRead[0])
            #expect(curve.points.map { $0?.value } == [-2, -2])
        }
        let aim = ComparedCurve.aim(Self.map(isRead: [true]), context: context)
        #expect(!aim.isRead)
    }

    @Test("What hovers over a point is as true as its outline")
    func hover() {
        let curve = EmotionCurve(
            map: Self.map(isRead: [true, false]), measured: nil, context: DrawingContext(language: .english))
        #expect(curve.words(for: curve.points[0]) == "S0: Read from what customers said or did: −1.0")
        #expect(curve.words(for: curve.points[1]) == "S1: Assumed −1.0")
    }

    @Test("The outline of a map says it, too")
    func outline() {
        let map = Self.map(isRead: [true, false])
        let picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: .english))
        let notes = MapDigest(picture).stages().flatMap(\.steps).flatMap(\.entries).flatMap(\.items).compactMap(\.note)
        #expect(notes == ["Read from what customers said or did", "Assumed"])
    }

    @Test(
        "The letter of a persona is that of the name, not of a title",
        arguments: [
            ("Mrs Okoro, 71", "O"), ("Dr. Prof. Lee", "L"), ("Мария", "М"), ("г-жа Иванова", "И"),
            ("Пани Ковальска", "К"),
            ("pan Nowak", "N"), ("janob Karimov", "K"), ("王女士", "王"), ("Pan", "P"), ("Mr", "M"), ("drogerie Anna", "D"),
        ])
    func initial(name: String, letter: String) {
        #expect(Persona(id: "p", name: LocalizedText(name)).initial(in: .english) == letter)
        let two = [Persona(id: "p", name: LocalizedText(name)), Persona(id: "q", name: LocalizedText("Zed"))]
        #expect(PersonaInitials(two, language: .english)["p"] == letter)
    }

    @Test("The picture names what the persona needs, and what we help with, and only that", arguments: [true, false])
    func needs(hasFacts: Bool) {
        var persona = Persona(id: "a", name: LocalizedText("Mrs Okoro"))
        persona.facts[.values] = [LocalizedText("Order")]
        if hasFacts {
            persona.facts[.needs] = [LocalizedText("Know who comes"), LocalizedText("Be warm")]
            persona.facts[.help] = [LocalizedText("One caretaker")]
        }
        let context = DrawingContext(language: .english)
        let picture = MapPicture(map: Self.map(isRead: [true]), measured: nil, persona: persona, context: context)
        let texts = XMLReading(picture.svg()).texts.joined(separator: " ")
        #expect(texts.contains("Needs: Know who comes") == hasFacts)
        #expect(texts.contains("What we help with: One caretaker") == hasFacts)
        #expect(texts.contains("Mrs Okoro") && !texts.contains("Order"))
    }
}
