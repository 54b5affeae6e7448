// One customer's events.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func timeline(of id: String) async throws(EngineError) -> Timeline {
        guard let number = log.customer(id) else { throw try await unknown(id) }
        let place = log.place(of: number)
        let columns = log.parts[place.part].columns
        let rows = columns.withOffsets { Int($0[place.customer])..<Int($0[place.customer + 1]) }
        let times = columns.times(of: rows)
        var properties = [[EventProperty]](repeating: [], count: rows.count)
        for name in log.propertyNames.sorted() {
            guard let property = log.property(name) else { continue }
            let codes = columns.withProperty(property, of: rows) { codes in codes.indices.map { codes[$0] } }
            guard codes.contains(where: { $0 != 0 }) else { continue }
            let values = log.propertyValues(property)
            for (row, code) in codes.enumerated() where code != 0 {
                properties[row].append(EventProperty(name, values[Int(code)]))
            }
        }
        let names = columns.withActivities(of: rows) { codes in codes.indices.map { log.activities[Int(codes[$0])] }
        }
        return Timeline(
            customer: log.customerID(number), number: number,
            events: times.indices.map { TimelineEvent(time: times[$0], name: names[$0], properties: properties[$0]) },
            logVersion: log.version)
    }

    /// What is wrong with an id that nobody has.
    private func unknown(_ id: String) async throws(EngineError) -> EngineError {
        let near = try await map { part, customers in
            Suggestion.nearest(
                to: id, among: customers.lazy.filter { part.isAlive($0) }.map { part.customerID($0) })
        }
        let meant = Suggestion.text(for: id, among: near.compactMap(\.self))
        let first =
            log.customers.first { _ in true }.map { " Ids look like “\(log.customerID($0))”." }
            ?? " The log holds nobody."
        return EngineError(
            code: "unknown-customer", message: "the log has no customer “\(id)”\(meant.isEmpty ? "." : meant)\(first)")
    }
}
