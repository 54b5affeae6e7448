// Rules of the links between maps, which a map alone cannot follow.

extension MapRule {
    /// Rules of the links between maps. They keep silent where nobody said which maps there are.
    static let links: [MapRule] = [
        MapRule("map-id-twice", .error, .structure, .map) { map, report in
            // What cannot be read has an id that was only guessed.
            for other in map.neighbours ?? [] where other.id == map.map.id && other.steps != nil {
                report.add(map.place["id"], .name(other.id), .file(other.file))
            }
        },
        MapRule("broken-map-link", .warning, .structure, .map) { map, report in
            guard let neighbours = map.neighbours else { return }
            let byID = Dictionary(neighbours.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            // A map that names itself is an error of its file.
            func check(_ id: String, _ step: String? = nil, at place: CheckedPlace) {
                if let other = byID[id] {
                    guard let step, other.steps?.contains(step) == false else { return }
                    report.add(place["step"], .file(other.file), .name(step), variant: "step")
                } else {
                    report.add(place["map"], .name(id))
                }
            }
            if let parent = map.map.parent { check(parent.map, parent.step, at: map.place["parent"]) }
            for step in map.steps {
                if let child = step.step.childMap { check(child, at: step.place) }
            }
        },
        MapRule("map-inside-itself", .error, .structure, .map) { map, report in
            let parents = Dictionary(
                (map.neighbours ?? []).map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
            var chain = [map.map.id]
            var next = map.map.parent?.map
            while let id = next, !chain.contains(id) {
                chain.append(id)
                next = parents[id] ?? nil
            }
            // A circle that does not come back to this map is told at the maps that make it.
            guard next == map.map.id, chain.count > 1 else { return }
            report.add(map.place["parent"], .name((chain + [map.map.id]).joined(separator: " → ")))
        },
    ]
}
