// Rules of keeping a map true: who looks after it, when somebody last did, and whether its languages agree.
internal import JourneyLanguage
internal import JourneySupport

extension MapRule {
    static let upkeep: [MapRule] = [
        ofMap("no-owner", .warning, .upkeep) { $0.map.owner == nil && $0.map.status != .retired },
        MapRule("review-overdue", .warning, .upkeep, .map) { map, report in
            guard map.map.status != .retired, let reviewed = map.map.reviewed, let every = map.map.reviewEvery else {
                return
            }
            let (end, overflow) = reviewed.microseconds.addingReportingOverflow(every.microseconds)
            guard !overflow, end < map.today.microseconds else { return }
            report.add(map.place["reviewed"], .day(reviewed), .span(every))
        },
        MapRule("unresolved-conflict", .error, .upkeep, .map) { map, report in
            for line in map.conflicts { report.add(map.place, .number(line), line: line) }
        },
        MapRule("placeholder-left", .warning, .upkeep, .map) { map, report in
            map.forEachText { value, path in
                let texts = [value.scalar].compactMap(\.self) + value.entries.compactMap(\.value.scalar)
                guard let text = texts.first(where: CheckedMap.isPlaceholder) else { return }
                report.add(map.place(of: path()), .name(text))
            }
        },
        ofMap("never-reviewed", .warning, .upkeep) { $0.map.status == .approved && $0.map.reviewed == nil },
        ofMap("no-review-cadence", .hint, .upkeep) { $0.map.status == .approved && $0.map.reviewEvery == nil },
        MapRule("approved-with-errors", .warning, .upkeep, .map, isLate: true) { map, report in
            guard map.map.status == .approved, map.openErrors > 0 else { return }
            report.add(map.place["status"], .number(map.openErrors))
        },
        MapRule("silence-unneeded", .warning, .upkeep, .silence, isLate: true) { map, report in
            for index in map.idleSilences where byID[map.map.silences[index].rule]?.isLate != true {
                report.add(map.place["silence"][index], .name(map.map.silences[index].rule))
            }
        },
    ]

    static let languages: [MapRule] = [
        MapRule("translation-missing", .warning, .languages, .map) { map, report in
            let missing = map.missingTranslations()
            for language in map.map.translations {
                guard let gap = missing[language] else { continue }
                report.add(map.place(of: gap.first), .language(language), .number(gap.count))
            }
        }
    ]
}

extension CheckedMap {
    /// How many texts lack each of the map's languages, and where the first of them stands.
    fileprivate func missingTranslations() -> [LanguageTag: (count: Int, first: MapPath)] {
        guard !map.translations.isEmpty else { return [:] }
        var missing: [LanguageTag: (count: Int, first: MapPath)] = [:]
        let codes = map.translations.map { ($0, $0.code) }
        forEachText { value, path in
            // What has no letters reads the same everywhere.
            guard value.scalar.map({ $0.contains(where: \.isLetter) }) ?? true else { return }
            for (tag, code) in codes where value.value(of: code) == nil {
                missing[tag] = missing[tag].map { ($0.count + 1, $0.first) } ?? (1, path())
            }
        }
        return missing
    }

    /// Calls something for every text of the map, as it is written. The path is only made when it is asked for.
    fileprivate func forEachText(_ body: (DocumentValue, _ path: @escaping () -> MapPath) -> Void) {
        func walk<Element: DocumentElement>(
            _ value: DocumentValue, _ type: Element.Type, _ path: @escaping () -> MapPath
        ) {
            // A text that stands for the whole of an element.
            if Element.standsForText(value) { return body(value, path) }
            for entry in value.entries {
                guard let shape = Element.fields.shape(of: entry.key) else { continue }
                let isList = if case .list = shape { true } else { false }
                for (index, inner) in (isList ? entry.value.elements : [entry.value]).enumerated() {
                    let place = { isList ? path()[entry.key][index] : path()[entry.key] }
                    if case .text = shape.inner { body(inner, place) }
                    if let type = shape.elementType { walk(inner, type, place) }
                }
            }
        }
        walk(DocumentWriting(language: map.language).mapping(map), JourneyMap.self) { MapPath() }
    }

    /// Whether a text is only what stands where the writer's own words go.
    fileprivate static func isPlaceholder(_ text: String) -> Bool {
        placeholders.contains(text.trimmed.lowercased())
    }

    private static let placeholders: Set<String> = {
        let words = LanguageTag.interface.map { Catalogue(language: $0)[MapCheckWord.because].lowercased() }
        return Set(words + ["…", "...", "todo", "tbd", "xxx", "???", "lorem ipsum"])
    }()

    /// The place of a path: the things on its way to it.
    fileprivate func place(of path: MapPath) -> CheckedPlace {
        guard case (.key("stages")?, .index(let stage)?) = (path.parts.first, path.parts.dropFirst().first) else {
            return CheckedPlace(path: path, holders: [], title: map.title)
        }
        var holder = stagePlace(stage)
        if case (.key("steps")?, .index(let index)?) = (path.parts.dropFirst(2).first, path.parts.dropFirst(3).first),
            let step = steps.first(where: { $0.stage == stage && $0.index == index })
        {
            holder = step.place
        }
        return CheckedPlace(path: path, holders: holder.holders, title: holder.title)
    }
}
