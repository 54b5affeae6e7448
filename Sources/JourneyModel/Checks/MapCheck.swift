// The check of a map's quality: what is missing or doubtful, what was silenced and why, and how well the map is founded.
package import JourneyLanguage
package import JourneySupport

/// What came of the check of one map.
package struct MapCheck: Hashable, Sendable {
    /// What was found and nobody silenced, in the order of the document; what belongs to the map as a whole stands first.
    package let findings: [MapFinding]
    /// What was silenced, with the reason.
    package let silenced: [SilencedFinding]
    package let score: EvidenceScore

    /// Checks a map.
    ///
    /// - Parameters:
    ///   - today: the day on which plans, reviews and evidence are late.
    ///   - personas: the personas beside the map, as far as they are known.
    ///   - conflicts: the lines of the map's file where a merge left a conflict.
    ///   - neighbours: the maps beside this one; `nil` where nobody knows which there are.
    /// - Complexity: O(size of the map · rules).
    package init(
        _ map: JourneyMap, today: CalendarDate, personas: [Persona] = [], conflicts: [Int] = [],
        neighbours: [NeighbourMap]? = nil
    ) {
        var checked = CheckedMap(map, today: today, personas: personas, conflicts: conflicts, neighbours: neighbours)
        let rules = MapRule.all.filter { $0.isFor(map) }
        var run = CheckRun(map.silences)
        for rule in rules where !rule.isLate { run.take(rule, checked) }
        checked.openErrors = run.open.count { $0.severity == .error }
        checked.idleSilences = run.idle
        for rule in rules where rule.isLate { run.take(rule, checked) }
        findings = run.open.sorted { $0.isBefore($1) }
        silenced = run.silenced.sorted { $0.finding.isBefore($1.finding) }
        score = EvidenceScore(checked)
    }

    /// How many findings there are of a severity.
    package func count(_ severity: RuleSeverity) -> Int { findings.count { $0.severity == severity } }
}

/// A finding that may stay.
package struct SilencedFinding: Hashable, Sendable {
    package let finding: MapFinding
    package let reason: LocalizedText
}

/// The rules that have run so far.
private struct CheckRun {
    private let silences: [String: [(index: Int, silence: Silence)]]
    private var used: Set<Int> = []
    private let all: Range<Int>
    private(set) var open: [MapFinding] = []
    private(set) var silenced: [SilencedFinding] = []

    init(_ silences: [Silence]) {
        self.silences = Dictionary(grouping: silences.enumerated().map { ($0, $1) }, by: \.1.rule)
        all = silences.indices
    }

    mutating func take(_ rule: MapRule, _ map: CheckedMap) {
        var report = RuleReport(rule, of: map.map)
        rule.find(map, &report)
        let silences = silences[rule.id] ?? []
        for finding in report.findings {
            // A narrower silence says more than one of the whole map.
            let covering = silences.filter { $0.silence.covers(finding) }
            guard let best = covering.first(where: { $0.silence.at != nil }) ?? covering.first else {
                open.append(finding)
                continue
            }
            used.formUnion(covering.map(\.index))
            silenced.append(SilencedFinding(finding: finding, reason: best.silence.reason))
        }
    }

    /// The silences that silence nothing.
    var idle: [Int] { all.filter { !used.contains($0) } }
}

extension MapFinding {
    /// The order of the document: keys of the map before what is in its lists, lists by position, then rules by name.
    fileprivate func isBefore(_ other: MapFinding) -> Bool {
        let (mine, theirs) = (path.parts, other.path.parts)
        for (a, b) in zip(mine, theirs) where a != b {
            switch (a, b) {
            case (.index(let a), .index(let b)): return a < b
            case (.key(let a), .key(let b)): return Self.rank(a) == Self.rank(b) ? a < b : Self.rank(a) < Self.rank(b)
            case (.key, .index): return true
            case (.index, .key): return false
            }
        }
        return (mine.count, rule, line ?? 0) < (theirs.count, other.rule, other.line ?? 0)
    }

    /// The head of a map is read before its stages.
    private static func rank(_ key: String) -> Int { key == "stages" ? 1 : 0 }
}
