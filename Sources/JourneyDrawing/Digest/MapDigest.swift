// A map as texts in the order in which it is read: stages, steps, and lane by lane what is said of each step.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Reads a map and its measurements.
struct MapDigest {
    let rows: MapRows
    private var map: JourneyMap { rows.map }
    private var context: DrawingContext { rows.context }
    private var words: MapWords { rows.words }
    private var figures: FigureWords { rows.figures }

    init(_ picture: MapPicture) {
        rows = MapRows(map: picture.map, measured: picture.measured, context: picture.context, columnWidth: 0)
        rows.related = picture.related
        rows.known = picture.known
    }

    /// What happens when the goal is missed, and how to recover.
    var missedGoal: [LocalizedText] { [map.missedGoal?.title, map.missedGoal?.recovery].compactMap(\.self) }

    /// The stages that have steps.
    func stages() -> [StageDigest] {
        let ways = Dictionary(grouping: map.ways, by: \.from)
        var number = 0
        return map.stages.filter { !$0.steps.isEmpty }.map { stage in
            let steps = stage.steps.map { step in
                number += 1
                return digest(of: step, number: number, ways: ways[number - 1] ?? [])
            }
            return StageDigest(
                title: stage.title, icon: Icon.sign(of: stage), times: rows.stageTimes(stage), steps: steps)
        }
    }

    // MARK: A step

    private func digest(of step: Step, number: Int, ways: [PlacedWay]) -> StepDigest {
        let isLowest = step.id == rows.unhappiest
        let marks: [(Bool, MapWord)] = [
            (isLowest, .lowestPoint), (step.isMilestone, .milestone), (step.isOptional, .optionalStep),
        ]
        var entries: [DigestEntry] = []
        var place = 0
        func add(_ icon: Icon, _ name: String, _ items: [DigestItem], isFigure: Bool = false) {
            place += 1
            guard !items.isEmpty else { return }
            let lane = DigestLane(place: place, icon: icon, name: name, isFigure: isFigure)
            entries.append(DigestEntry(lane: lane, items: items))
        }
        let column = number - 1
        func add(_ lanes: [Lane]) {
            for lane in lanes {
                let notes = reaching(column, { $0.notes[lane] ?? [] }, \.through) { note in
                    item(
                        note.text, notes: [known(note.evidence), whose(note.persona)], isSpeech: lane.isSpeech)
                }
                add(lane.icon, words.lane(lane), notes)
            }
        }
        let child = step.childMap.map { id in
            plain(words.fill(.inDetail, rows.related[id]?.map.title.text(in: context.language) ?? id))
        }
        add(.layers, words[.substeps], step.substeps.map { item($0.title) } + [child].compactMap(\.self))
        add(.alternatives, words[.ways], ways.map(way))
        add(.touchpoints, words[.touchpoints], step.touchpoints.map(touchpoint))
        add(Lane.aboveEmotion)
        add(.emotion, words[.emotion], emotion(step, column))
        add(Lane.belowEmotion)
        add(
            .pain, words[.painPoints],
            reaching(column, \.barriers, \.through) { barrier in
                let severity = words.fill(.severity, String(barrier.severity))
                return item(barrier.title, notes: [severity, known(barrier.evidence), whose(barrier.persona)])
            })
        add(
            .opportunity, words[.opportunities],
            reaching(column, \.opportunities, \.through) { item($0.title, notes: [rows.plan(of: $0)]) })
        add(Lane.belowOpportunities)
        for lane in BlueprintLane.allCases {
            add(
                lane.icon, words.lane(lane).name,
                reaching(column, { $0.blueprint[lane] ?? [] }, \.through) { box in
                    item(box.title, notes: rows.notes(of: box).map(\.text.loweredFirst))
                })
        }
        for row in rows.measured == nil ? [] : rows.choice.rows {
            let measure = rows.measures[column]
            add(.data, rows.name(row), measure.flatMap { figure(row, $0) }.map { [$0] } ?? [], isFigure: true)
        }
        return StepDigest(
            id: step.id, number: number, title: step.title, marks: marks.filter(\.0).map { words[$0.1] },
            isLowest: isLowest, takeaways: rows.takeawayNumbers[step.id] ?? [], entries: entries)
    }

    // MARK: Items

    private func plain(_ text: String) -> DigestItem { DigestItem(text: text, language: context.language) }

    private func item(_ text: LocalizedText, notes: [String?] = [], isSpeech: Bool = false) -> DigestItem {
        let (string, language) = text.resolved(in: context.language)
        let note = notes.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: figures.strongSeparator)
        return DigestItem(
            text: isSpeech ? MapWords(language: language).quoted(string) : string, language: language,
            note: note.isEmpty ? nil : note.raisedFirst)
    }

    /// What belongs to a step, by its column: first what reaches to it from steps before, then its own, each with how far
    /// it reaches.
    private func reaching<Value>(
        _ column: Int, _ values: (Step) -> [Value], _ through: (Value) -> String?, _ make: (Value) -> DigestItem
    ) -> [DigestItem] {
        rows.steps.indices.prefix(column + 1).flatMap { start in
            values(rows.steps[start]).compactMap { value in
                let columns = rows.span(from: start, through: through(value))
                guard columns.contains(column) else { return nil }
                var item = make(value)
                guard columns.count > 1 else { return item }
                // Its own step tells all of it; those after it only that it goes on.
                let (word, other): (SheetWord, Int) =
                    start == column ? (.through, columns.upperBound - 1) : (.since, start)
                let title = rows.steps[other].title.text(in: context.language)
                let reach = context.say(word, words.quoted(title))
                item.note = start == column ? (item.note.map { $0 + figures.strongSeparator + reach } ?? reach) : reach
                item.note = item.note?.raisedFirst
                return item
            }
        }
    }

    /// How a thing is known; nothing where nothing speaks for it: the foot says that it is assumed then.
    private func known(_ evidence: [EvidenceRecord]) -> String? { rows.kindsOfEvidence(evidence)?.loweredFirst }

    private func whose(_ id: String?) -> String? {
        id.map { id in rows.known.first { $0.id == id }?.name.text(in: context.language) ?? id }
    }

    private func way(_ way: PlacedWay) -> DigestItem {
        let destination = words.destination(of: way, in: map, language: context.language)
        guard let title = way.title else { return plain(destination) }
        return item(title, notes: [destination])
    }

    private func touchpoint(_ touchpoint: Touchpoint) -> DigestItem {
        if let title = touchpoint.title { return item(title) }
        return plain(touchpoint.channel.map { words.channel($0) } ?? "–")
    }

    /// The feeling by name and number, or as the team guesses it.
    private func emotion(_ step: Step, _ column: Int) -> [DigestItem] {
        if let kind = rows.measured?.curve, let score = rows.measures[column]?.score(kind), score.isEnough {
            let feeling = words.emotion(band: Theme.emotionBand(score.emotion))
            var item = plain(feeling + context.colon + figures.score(score))
            item.short = (feeling, figures.scoreValue(score))
            item.tone = HeatTint.level(emotion: score.emotion) > 0 ? .bad : .plain
            return [item]
        }
        guard let assumed = step.emotion?.assumed else { return [] }
        var item = plain(words.emotion(band: Theme.emotionBand(assumed)))
        item.note = words[step.isEmotionRead ? .keyRead : .assumed]
        return [item]
    }

    private func figure(_ row: MeasureRow, _ measure: StepMeasure) -> DigestItem? {
        guard let value = rows.value(row, measure, "") else { return nil }
        let full: String? =
            switch row {
            case .reach, .dropOff, .anotherWay, .onTheWay, .repeats: measure.share(row).map { figures.share($0) }
            case .score(let kind): measure.score(kind).map { figures.score($0) }
            case .waiting: measure.waiting.map { figures.duration($0) }
            case .dwell: measure.dwell.map { figures.duration($0) }
            case .counter(let id): measure.counter(id).map { figures.rate($0) }
            }
        guard let full else { return nil }
        var item = plain(full)
        item.short = (value.value, value.n)
        item.tone = (rows.level(row, measure) ?? 0) > 0 ? .bad : value.isNothing ? .nothing : .plain
        return item
    }
}
