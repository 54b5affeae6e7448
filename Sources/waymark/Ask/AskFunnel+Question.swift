// The options of `waymark ask funnel`, read: each mistake is told with what would be right.
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

extension AskFunnel {
    /// Everything that was asked for, but for the trend.
    func question() throws -> FunnelQuestion {
        guard let length = TimeSpan(parsing: window) else {
            throw UsageError("bad-window", "--window \(window) is not a length of time; write 30s, 15m, 12h, 7d or 4w.")
        }
        let rule: FunnelProfile = try Self.known(profile, option: "--profile")
        var question = FunnelQuestion(steps: try EventPattern.list(parsing: steps), window: length, profile: rule)
        question.order = try Self.known(order, option: "--order")
        question.modes = try modes()
        question.stepWindows = try windows()
        question.exclusions = try exclude.map { try Self.exclusion($0, steps: question.steps.count) }
        question.heldProperty = hold
        question.needsTimes = true
        question.breakdown = try breakdown()
        try question.check()
        return question
    }

    /// Options that need or exclude each other.
    func check(isComparing: Bool) throws {
        if compareSegment != nil, options.basics.segment == nil {
            throw UsageError(
                "one-segment",
                "--compare-segment needs the other side; name it with --segment, such as --segment signed.")
        }
        if compareFrom != nil || compareUntil != nil, options.from == nil, options.until == nil {
            throw UsageError(
                "one-period", "a period is compared with another; name the first with --from or --until.")
        }
        let asked = [("--members", members != nil), ("--explain", explain != nil), ("a comparison", isComparing)]
        let both = asked.filter(\.1).map(\.0)
        guard both.count > 1 else { return }
        throw UsageError("two-answers", "\(both[0]) and \(both[1]) are two answers; ask for one at a time.")
    }

    /// The stretches of the trend.
    func unit() throws -> CalendarUnit? {
        try trend.map { try Self.known($0, option: "--trend") }
    }

    /// The scope of the other side: what is not said of it is as on this one.
    func otherScope(_ zone: ZoneRules) throws -> Scope? {
        guard compareSegment != nil || compareFrom != nil || compareUntil != nil else { return nil }
        return Scope(
            period: try TimeOption.period(from: compareFrom, until: compareUntil, zone: zone),
            segment: try compareSegment.map { try Segment(parsing: $0, zone: zone) })
    }

    private static func known<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String, option: String
    ) throws -> Value {
        if let value = Value(rawValue: text) { return value }
        throw unknown(option, text, among: Value.allCases.map(\.rawValue))
    }

    private static func unknown(_ option: String, _ text: String, among known: [String]) -> UsageError {
        let hint = Suggestion.text(for: text, among: known)
        return UsageError(
            "unknown-word",
            "\(option) \(text) is not known\(hint.isEmpty ? "." : hint) It is one of \(known.joined(separator: ", ")).")
    }

    private func modes() throws -> FunnelModes {
        var modes: FunnelModes = []
        for word in (mode ?? "").split(separator: ",").map({ String($0).trimmed }) {
            // The names of ClickHouse are written with low lines.
            let name = String(word.map { $0 == "_" ? "-" : $0 })
            guard let known = FunnelModes.named.first(where: { $0.name == name }) else {
                throw Self.unknown("--mode", name, among: FunnelModes.named.map(\.name))
            }
            modes.insert(known.mode)
        }
        return modes
    }

    private func windows() throws -> [Int: TimeSpan] {
        var windows: [Int: TimeSpan] = [:]
        for text in stepWindow {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let step = Int(parts[0]), let length = TimeSpan(parsing: parts[1]) else {
                throw UsageError(
                    "bad-window",
                    "--step-window \(text) is no step and length; write 2:1h: step 2 within an hour of step 1.")
            }
            guard windows.updateValue(length, forKey: step - 1) == nil else {
                throw UsageError("bad-window", "--step-window is given twice for step \(step); give it once.")
            }
        }
        return windows
    }

    /// `pattern`, or `2-3:pattern`.
    private static func exclusion(_ text: String, steps: Int) throws -> FunnelExclusion {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let range = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, range.count == 2, let after = range[0], let before = range[1] else {
            return FunnelExclusion(try EventPattern(parsing: text), after: 0, before: steps - 1)
        }
        return FunnelExclusion(try EventPattern(parsing: String(parts[1])), after: after - 1, before: before - 1)
    }

    private func breakdown() throws -> FunnelBreakdown? {
        guard let by else {
            guard let attribution else { return nil }
            throw UsageError(
                "no-property", "--attribution \(attribution) says whose value counts; name the property with --by.")
        }
        let name = attribution ?? "first-touch"
        guard let event = FunnelBreakdown.Attribution(name: name) else {
            throw UsageError(
                "bad-attribution", "--attribution \(name) is not known; write first-touch, last-touch or step-2.")
        }
        return FunnelBreakdown(property: by, attribution: event)
    }
}

extension FunnelCell {
    /// Reads `reached:3`, `value:fast:3`, `period:2026-01-05:3` and the like, steps counted from 1.
    init(parsing text: String, zone: ZoneRules) throws {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let step = parts.count > 1 ? Int(parts[parts.count - 1]).map { $0 - 1 } : nil
        let middle = parts.dropFirst().dropLast().joined(separator: ":")
        if parts.count > 1, let day = CalendarDate(parsing: parts[1]) {
            let start = zone.start(of: day)
            if parts[0] == "open-period", parts.count == 2 {
                self = .openPeriod(start: start)
                return
            }
            if parts[0] == "period", parts.count == 3, let step {
                self = .period(start: start, step: step)
                return
            }
        }
        switch (parts[0], step) {
        case ("none", nil) where parts.count == 1: self = .none
        case ("out", nil) where parts.count == 1: self = .out
        case ("open", nil) where parts.count == 1: self = .anyOpen
        case ("open-other-values", nil) where parts.count == 1: self = .openSide(.otherValues)
        case ("open-no-value", nil) where parts.count == 1: self = .openSide(.noValue)
        case ("open-value", _) where parts.count > 1:
            self = .openSide(.value(parts.dropFirst().joined(separator: ":")))
        case ("reached", let step?) where parts.count == 2: self = .reached(step: step)
        case ("taken", let step?) where parts.count == 2: self = .taken(step: step)
        case ("stopped", let step?) where parts.count == 2: self = .stopped(step: step)
        case ("open", let step?) where parts.count == 2: self = .open(step: step)
        case ("value", let step?) where parts.count > 2: self = .side(.value(middle), step: step)
        case ("other-values", let step?) where parts.count == 2: self = .side(.otherValues, step: step)
        case ("no-value", let step?) where parts.count == 2: self = .side(.noValue, step: step)
        default:
            throw UsageError(
                "bad-members",
                "--members \(text) names no number of the answer; write reached:3, stopped:2, open:2, none, out, "
                    + "value:fast:3, other-values:3, no-value:3, period:2026-01-05:3, or open, open-value:fast, open-period:2026-01-05."
            )
        }
    }
}
