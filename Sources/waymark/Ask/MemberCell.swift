// What `--members` takes, read as the cell of an answer.
import JourneyAnalytics
import JourneySupport

/// Cells as people write them: names with `>` between them.
enum MemberCell {
    static func flow(_ text: String, _ cleaning: PathCleaning) throws -> Cell {
        let names = try EventPattern.chain(parsing: text)
        switch names.count {
        case 2:
            if let from = names[0], let to = names[1] { return .flowEdge(cleaning, from: from, to: to) }
            if let start = names[1] { return .flowStart(cleaning, start) }
            if let end = names[0] { return .flowEnd(cleaning, end) }
        case 3:
            if let from = names[0], let by = names[1], names[2] == from {
                return .flowReturn(cleaning, from: from, by: by)
            }
        default: break
        }
        throw refusal(
            text,
            "A>B for those who went from A to B, >A for those who start with A, A> for those who end with it, "
                + "or A>B>A for those who went there and back")
    }

    static func variant(_ text: String, _ cleaning: PathCleaning) throws -> Cell {
        .variant(cleaning, try names(text, "all events of the variant, such as A>B>C"))
    }

    static func path(_ text: String, _ question: PathsQuestion) throws -> Cell {
        .path(question, try names(text, "the events a path begins with, such as A>B"))
    }

    /// `STEP>LENGTH`.
    static func dwell(_ text: String, _ question: DwellQuestion) throws -> Cell {
        let names = try names(text, "a step and a length, such as visited>2d")
        guard names.count == 2, let length = TimeSpan(parsing: names[1]) else {
            throw refusal(text, "a step and a length, such as visited>2d")
        }
        return .dwell(question, step: names[0], longerThan: length)
    }

    /// `STEP` or `STEP>BAND`; `none` for those who are nowhere.
    static func position(_ text: String, _ question: PositionsQuestion) throws -> Cell {
        let form = "a step as the table has it, or a step and one of active, quiet, silent: signed>silent; or none"
        let parts = text.split(separator: ">", omittingEmptySubsequences: false).map { String($0).trimmed }
        // The title of a step may hold the sign itself.
        if let last = parts.last, parts.count > 1, let band = PositionBand(rawValue: last) {
            return .position(question, step: parts.dropLast().joined(separator: ">"), band)
        }
        guard !text.isEmpty else { throw refusal(text, form) }
        return .position(question, step: text == "none" ? nil : text, nil)
    }

    /// `DAY` or `DAY+K`.
    static func cohort(_ text: String, _ question: RetentionQuestion, _ zone: ZoneRules) throws -> Cell {
        let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map {
            String($0).trimmed
        }
        let back = parts.count > 1 ? Int(parts[1]) : nil
        guard let start = ISOTime.parse(parts[0], zone: zone), question.boundaries.dropLast().contains(start),
            parts.count == 1 || back ?? -1 >= 0
        else {
            throw refusal(
                text,
                "the first day of a cohort, such as 2026-10-05, or 2026-10-05+2 for those who were there two later")
        }
        return .cohort(question, start: start, back: back)
    }

    /// The beginning of a period or its name, or a value; empty for events without one.
    static func count(
        _ text: String, _ question: CountsQuestion, _ unit: CalendarUnit?, _ zone: ZoneRules, hasValues: Bool
    ) throws -> Cell {
        let starts = question.boundaries.dropLast()
        if let time = ISOTime.parse(text, zone: zone), starts.contains(time) {
            return .period(question, start: time)
        }
        // Where values are told beside periods, a name is that of a value.
        guard let unit, !hasValues else { return .value(question, text.isEmpty ? nil : text) }
        guard let start = starts.first(where: { unit.name(zone.day(of: $0)) == text }) else {
            throw refusal(text, "a \(unit.rawValue) as --json has it, or the day that it begins with")
        }
        return .period(question, start: start)
    }

    private static func names(_ text: String, _ form: String) throws -> [String] {
        let names = try EventPattern.chain(parsing: text).compactMap(\.self)
        guard try names.count == EventPattern.chain(parsing: text).count else { throw refusal(text, form) }
        return names
    }

    static func refusal(_ text: String, _ form: String) -> UsageError {
        UsageError("bad-cell", "--members \(text) names no number of this answer; write \(form).")
    }
}
