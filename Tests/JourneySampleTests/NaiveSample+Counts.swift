// The rules of stories.json, each written down a second time over the rows of the files.
import JourneySupport
import JourneyTestSupport

extension NaiveSample {
    func pattern(_ text: String?) throws -> EventPattern { try EventPattern(parsing: text ?? "") }

    func seconds(ofSpan text: String?) -> Int { Int(TimeSpan(parsing: text ?? "")?.seconds ?? -1) }

    /// Customers with an event of a pattern.
    func having(_ pattern: EventPattern) -> Set<String> {
        Set(customers.filter { $0.value.contains { $0.matches(pattern) } }.keys)
    }

    /// Customers with `from`, and those with `to` within the span after one.
    func conversion(_ check: CheckRecord) throws -> (count: Int, total: Int) {
        let (from, to) = (try pattern(check.from), try pattern(check.to))
        let within = seconds(ofSpan: check.within)
        var (count, total) = (0, 0)
        for events in customers.values {
            let starts = events.filter { $0.matches(from) }.map(\.seconds)
            guard !starts.isEmpty else { continue }
            total += 1
            let ends = events.filter { $0.matches(to) }.map(\.seconds)
            if starts.contains(where: { start in ends.contains { $0 >= start && $0 - start <= within } }) { count += 1 }
        }
        return (count, total)
    }

    /// Seconds between the first events, sorted.
    func durations(_ check: CheckRecord) throws -> [Double] {
        let (from, to) = (try pattern(check.from), try pattern(check.to))
        let within = seconds(ofSpan: check.within)
        return customers.values.compactMap { events in
            guard let start = events.first(where: { $0.matches(from) })?.seconds,
                let end = events.first(where: { $0.matches(to) && $0.seconds >= start })?.seconds, end - start <= within
            else { return nil }
            return Double(end - start)
        }.sorted()
    }

    func scores(of question: String, among segment: Set<String>?) -> [Int] {
        answers.filter { $0.question == question && (segment?.contains($0.customer) ?? true) }.map(\.score)
    }

    func rate(_ check: CheckRecord) throws -> (events: Int, customers: Int) {
        let (counted, whose) = (try pattern(check.events), having(try pattern(check.customers)))
        let events = whose.reduce(0) { sum, id in sum + (customers[id] ?? []).filter { $0.matches(counted) }.count }
        return (events, whose.count)
    }

    func customers(with check: CheckRecord) throws -> Int {
        let pattern = try pattern(check.pattern)
        return customers.values.filter { $0.filter { $0.matches(pattern) }.count >= check.times ?? 1 }.count
    }

    func firstInPeriod(_ check: CheckRecord) throws -> Int {
        let pattern = try pattern(check.pattern)
        let (start, end) = (Self.seconds(check.start ?? ""), Self.seconds(check.end ?? ""))
        return customers.values.filter { events in
            events.first { $0.matches(pattern) }.map { $0.seconds >= start && $0.seconds < end } ?? false
        }.count
    }

    func lateRows(_ check: CheckRecord) -> Int {
        let span = seconds(ofSpan: check.moreThan)
        let rows = customers.values.joined().filter { Self.seconds($0.text("received_at") ?? "") - $0.seconds > span }
        return Set(rows.compactMap { $0.text("message_id") }).count
    }

    func silent(_ check: CheckRecord) throws -> (silent: Int, complained: Int) {
        let (at, complaint) = (try pattern(check.at), try pattern(check.complaint))
        let window = seconds(ofSpan: check.window)
        var (silent, complained) = (0, 0)
        for events in customers.values {
            guard let last = events.last(where: { $0.matches(at) }), lastEvent - last.seconds > window else { continue }
            if events.contains(where: { $0.matches(complaint) }) {
                complained += 1
            } else if events.last?.seconds == last.seconds {
                silent += 1
            }
        }
        return (silent, complained)
    }
}
