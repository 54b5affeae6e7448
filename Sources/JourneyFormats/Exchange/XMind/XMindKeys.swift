// What of a map a mind map has a place for, and by which of its marks some of it is told.
internal import JourneyModel

enum XMindKeys {
    /// What only machines read, and pictures: a mind map would be covered with it.
    private static let left: [ElementKind: Set<String>] = [
        .map: ["waymark", "text", "measure", "formula", "scoring"],
        .stage: ["icon"],
        .step: ["icon", "picture", "events", "questions", "window"],
        .substep: ["icon"],
        .touchpoint: ["icon", "events", "questions", "sources"],
        .missedGoal: ["events"],
        .emotion: ["personas"],
        .metric: ["question"],
        .persona: ["picture", "segment"],
    ]

    /// The keys that are carried, of all kinds.
    static let carried: CarriedKeys = {
        var keys: [ElementKind: Set<String>] = [:]
        func gather(_ type: any DocumentElement.Type) {
            guard keys[type.kind] == nil else { return }
            keys[type.kind] = Set(type.keysInOrder).subtracting(left[type.kind] ?? [])
            for key in type.keysInOrder {
                if let inner = type.shape(of: key)?.elementType { gather(inner) }
            }
        }
        gather(JourneyMap.self)
        return CarriedKeys(keys, languages: false)
    }()

    /// Whether a key of an element is written.
    static func isCarried(_ key: String, of kind: ElementKind) -> Bool { !(left[kind]?.contains(key) ?? false) }

    /// Keys whose things stand right below what they belong to: the stages of a map, the steps of a stage.
    static let inner: [ElementKind: String] = [.map: "stages", .stage: "steps"]

    // MARK: - Marks

    /// The marks of severity, from 1 to 5: the first priority is the worst barrier.
    static let severities = ["priority-5", "priority-4", "priority-3", "priority-2", "priority-1"]

    /// The mark of a milestone.
    static let milestone = "flag-green"

    /// The marks of how far a plan or an opportunity has come.
    static let progress: [(status: PlanStatus, mark: String)] = [
        (.planned, "task-quarter"), (.inWork, "task-half"), (.live, "task-done"), (.rejected, "symbol-wrong"),
    ]

    /// The face of a level of emotion, −2 … +2; only shown: the number says it.
    static func face(_ level: Double) -> String {
        level < -1.1
            ? "smiley-angry"
            : level < -0.25
                ? "smiley-cry"
                : level < 0.25
                    ? "smiley-boring"
                    : level < 1.1 ? "smiley-smile" : "smiley-laugh"
    }

    /// Whether a key is told by a mark of its topic.
    static func isMark(_ key: String, of kind: ElementKind) -> Bool {
        switch (kind, key) {
        case (.barrier, "severity"), (.step, "milestone"), (.plan, "status"), (.opportunity, "status"): true
        default: false
        }
    }
}
