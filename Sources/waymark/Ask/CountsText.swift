// Counts of events and customers, as an object and as tables.
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

/// An answer with what it was asked by.
struct CountsText {
    let answer: CountsAnswer
    /// The stretches of the calendar, where there are any.
    let unit: CalendarUnit?
    /// Whether these stand in the place of values.
    let isByCalendar: Bool
    let by: String?
    let zone: ZoneRules

    private let numbers = NumberStyle(language: .english)

    init(answer: CountsAnswer, unit: CalendarUnit?, isByCalendar: Bool, by: String?, zone: ZoneRules) {
        (self.answer, self.unit, self.isByCalendar, self.by, self.zone) = (answer, unit, isByCalendar, by, zone)
    }

    // MARK: An object

    var json: JSONValue {
        let values = isByCalendar ? answer.periods.map(calendarValue) : answer.values.map(Self.value)
        return .object([
            ("customers", .int(answer.basis.customers)), ("events", .int(answer.basis.events)),
            ("eventsPerCustomer", .double(Self.each(answer.basis.events, answer.basis.customers))),
            ("per", .optional(unit?.rawValue)),
            (
                "periods",
                .array(
                    answer.periods.map { period in
                        .object([
                            ("start", .string("\(Timestamp(microseconds: period.start))")),
                            ("events", .int(period.events)), ("customers", .int(period.customers)),
                        ])
                    })
            ),
            ("by", .string(by ?? "event")), ("byCalendar", .bool(isByCalendar)), ("values", .array(values)),
            ("otherValues", .int(isByCalendar ? 0 : answer.otherValues)),
            ("otherEvents", .int(isByCalendar ? 0 : answer.otherEvents)),
            ("eventsWithout", .int(isByCalendar ? 0 : answer.eventsWithout)),
            ("sessions", answer.sessions.map(Self.json) ?? .null),
            ("rule", .string(answer.basis.rule)), ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    private static func value(_ value: ValueCount) -> JSONValue {
        .object([
            ("value", .string(value.value)), ("events", .int(value.events)), ("customers", .int(value.customers)),
        ])
    }

    private func calendarValue(_ period: PeriodCount) -> JSONValue {
        .object([
            ("value", .optional(unit?.name(zone.day(of: period.start)))), ("events", .int(period.events)),
            ("customers", .int(period.customers)),
        ])
    }

    private static func json(_ sessions: SessionCounts) -> JSONValue {
        .object([
            ("count", .int(sessions.sessions)), ("single", .int(sessions.single)),
            ("meanEvents", .double(sessions.meanEvents)), ("meanSeconds", .double(sessions.meanSeconds)),
            ("medianSeconds", .double(sessions.medianSeconds)), ("p90Seconds", .double(sessions.p90Seconds)),
        ])
    }

    private static func each(_ events: Int, _ customers: Int) -> Double {
        customers == 0 ? 0 : Double(events) / Double(customers)
    }

    // MARK: Tables

    var table: String {
        let durations = DurationStyle(language: .english)
        let (events, customers) = (answer.basis.events, answer.basis.customers)
        var parts = [
            "\(numbers.count(events)) events of \(numbers.count(customers)) customers, "
                + "\(numbers.number(Self.each(events, customers))) each"
        ]
        if let sessions = answer.sessions {
            parts[0] +=
                "\n\(numbers.count(sessions.sessions)) sessions of \(numbers.number(sessions.meanEvents)) events, "
                + "\(numbers.count(sessions.single)) of a single one; half of them take up to "
                + "\(durations.text(seconds: sessions.medianSeconds)), 9 in 10 up to "
                + durations.text(seconds: sessions.p90Seconds)
        }
        if let unit, !answer.periods.isEmpty {
            parts.append(TextTable.sparkline(answer.periods.map(\.events)))
            parts.append(periods(unit))
        }
        if !isByCalendar { parts.append(values) }
        return parts.joined(separator: "\n\n")
    }

    private func periods(_ unit: CalendarUnit) -> String {
        var table = TextTable([
            (unit.heading, .left), ("Events", .right), ("Customers", .right), ("Each", .right), ("", .left),
        ])
        let most = max(1, answer.periods.map(\.events).max() ?? 1)
        for period in answer.periods {
            table.add([
                unit.text(zone.day(of: period.start)), numbers.count(period.events), numbers.count(period.customers),
                numbers.number(Self.each(period.events, period.customers)),
                TextTable.bar(Double(period.events) / Double(most)),
            ])
        }
        return table.text
    }

    private var values: String {
        var table = TextTable([
            (by ?? "Event", .left), ("Events", .right), ("Share", .right), ("Customers", .right), ("Each", .right),
            ("", .left),
        ])
        func row(_ name: String, _ events: Int, _ customers: Int?) {
            let share = Double(events) / Double(max(1, answer.basis.events))
            table.add([
                name, numbers.count(events), numbers.percent(share), customers.map { numbers.count($0) } ?? "",
                customers.map { numbers.number(Self.each(events, $0)) } ?? "", TextTable.bar(share),
            ])
        }
        for value in answer.values { row(value.value, value.events, value.customers) }
        if answer.otherValues > 0 { row("other (\(answer.otherValues))", answer.otherEvents, nil) }
        if answer.eventsWithout > 0 { row("none", answer.eventsWithout, nil) }
        return table.text
    }
}
