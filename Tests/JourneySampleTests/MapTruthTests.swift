// The true figures of the maps, counted again from the files by the rules of measurement and the bindings of the maps.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySample
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("What is true at each step of the maps")
struct MapTruthTests {
    @Test("Reach, outcome and scores of each step are what the files say", arguments: Run.all)
    func steps(run: Run) async throws {
        let sample = try await Shelf.sample(run)
        let papers = try ReadPapers(sample.files)
        let file = try sample.json()
        for truth in [file.map] + file.otherMaps {
            let map = try #require(papers.maps[truth.id])
            let measure = NaiveMeasure(map: map, sample: sample)
            #expect(map.measurement.window == TimeSpan(parsing: truth.window))
            #expect(measure.journeys == truth.journeys)
            #expect(measure.steps.map(\.id) == truth.steps.map(\.id))
            for (index, step) in truth.steps.enumerated() {
                #expect(measure.reached[index].count == step.reach, "\(step.id)")
                let outcome = measure.outcomes[index]
                let isLast = index == truth.steps.count - 1
                #expect(isLast || outcome == [step.wentOn, step.anotherWay, step.onTheWay, step.lost], "\(step.id)")
                try compare(step, with: measure.steps[index], reached: measure.reached[index], papers, sample)
            }
        }
    }

    private func compare(
        _ truth: MapRecord.StepRecord, with step: Step, reached: Set<String>, _ papers: ReadPapers,
        _ sample: NaiveSample
    ) throws {
        #expect(Set(truth.scores.values.map(\.question)) == Set(step.questions), "\(truth.id)")
        for (kind, score) in truth.scores {
            #expect(found(score.question, kind, nil, sample) == score, "\(truth.id)")
        }
        for (id, persona) in truth.personas {
            let segment = sample.having(try #require(papers.personas[id]?.segment?.pattern))
            #expect(reached.intersection(segment).count == persona.reach, "\(truth.id), \(id)")
            for (kind, score) in persona.scores {
                #expect(found(score.question, kind, segment, sample) == score, "\(truth.id), \(id)")
            }
        }
    }

    private func found(_ question: String, _ kind: String, _ segment: Set<String>?, _ sample: NaiveSample)
        -> MapRecord.ScoreRecord
    {
        let scores = sample.scores(of: question, among: segment)
        let mean = scores.isEmpty ? nil : Double(scores.reduce(0, +)) / Double(scores.count)
        return MapRecord.ScoreRecord(question: question, n: scores.count, mean: mean)
    }

    @Test("Who answers about a step has been there")
    func answersBelong() async throws {
        let sample = try await Shelf.sample(Run.all[1])
        for map in try ReadPapers(sample.files).maps.values {
            let measure = NaiveMeasure(map: map, sample: sample)
            for (step, reached) in zip(measure.steps, measure.reached) {
                let strangers = sample.answers.filter {
                    step.questions.contains($0.question) && !reached.contains($0.customer)
                }
                #expect(strangers.isEmpty, "\(map.id), \(step.id)")
            }
        }
    }
}

/// The written part of a sample, read as the program reads it.
struct ReadPapers {
    let maps: [String: JourneyMap]
    let personas: [String: Persona]

    init(_ files: [String: SampleFile]) throws {
        let sorted = files.values.filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }
        let personas = try sorted.filter { $0.path.hasPrefix("personas/") }.map {
            try PersonaReader.read($0.bytes, file: $0.path)
        }
        let register = try sorted.first { $0.path == RegisterReader.fileName }.map {
            try RegisterReader.read($0.bytes, file: $0.path)
        }
        let maps = try sorted.filter { $0.path.hasPrefix("maps/") }.map {
            try MapReader.read($0.bytes, file: $0.path, personas: personas, register: register ?? TouchpointRegister())
        }
        self.personas = Dictionary(uniqueKeysWithValues: personas.map { ($0.id, $0) })
        self.maps = Dictionary(uniqueKeysWithValues: maps.map { ($0.id, $0) })
    }
}

/// A map measured by going through all events of all customers for each step.
struct NaiveMeasure {
    let steps: [Step]
    /// Customers of each step.
    private(set) var reached: [Set<String>]
    /// Went on, another way, on the way, lost.
    private(set) var outcomes: [[Int?]]
    private(set) var journeys = 0

    init(map: JourneyMap, sample: NaiveSample) {
        steps = map.steps.filter { $0.binding != nil }
        reached = Array(repeating: [], count: steps.count)
        outcomes = Array(repeating: [0, 0, 0, 0], count: steps.count)
        let bindings = steps.compactMap(\.binding)
        let missed = EventPattern(anyOf: map.missedGoal?.events ?? [])
        let window = Int(map.measurement.window.seconds)
        for (id, events) in sample.customers {
            let visits = bindings.map { binding in events.filter { $0.matches(binding) }.map(\.seconds) }
            guard let furthest = visits.lastIndex(where: { !$0.isEmpty }) else { continue }
            journeys += 1
            for step in visits.indices where !visits[step].isEmpty {
                reached[step].insert(id)
                let next = steps.indices.first { $0 > step && !steps[$0].isOptional } ?? steps.count - 1
                if step < furthest {
                    let goesOn = ((step + 1)...next).contains { !visits[$0].isEmpty }
                    outcomes[step][goesOn ? 0 : 1]? += 1
                } else {
                    let last = visits.joined().max() ?? 0
                    let arrived = visits[step].first ?? 0
                    let isMissed = events.contains { $0.matches(missed) && $0.seconds >= arrived }
                    outcomes[step][isMissed || sample.lastEvent - last > window ? 3 : 2]? += 1
                }
            }
        }
    }
}
