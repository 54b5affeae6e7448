// A made-up provider of home internet with everything Waymark reads: events, answers, complaints, interviews, personas and
// maps, with stories planted whose true size is known.
import JourneySupport

/// The sample company: the same seed and the same sizes give the same bytes.
package struct SampleCompany: Hashable, Sendable {
    /// How many customers and how many days a sample may have.
    package static let customerRange = 0...1_000_000
    package static let dayRange = 14...1_095

    package let seed: UInt64
    package let customers: Int
    package let days: Int

    /// - Parameters:
    ///   - customers: who ever meets the company, `customerRange`.
    ///   - days: how long it is watched, `dayRange`; the last day is always 25 October 2026 in Tashkent.
    /// - Throws: when a number is outside its range.
    package init(seed: UInt64 = 1, customers: Int = 6_000, days: Int = 120) throws(SampleError) {
        guard Self.customerRange.contains(customers) else { throw SampleError.customers(customers) }
        guard Self.dayRange.contains(days) else { throw SampleError.days(days) }
        self.seed = seed
        self.customers = customers
        self.days = days
    }

    /// All files of the workspace, by their paths.
    package func files() -> [SampleFile] {
        var simulator = Simulator(seed: seed, calendar: SampleCalendar(days: days), words: Phrasebook())
        simulator.run(customers: customers)
        let stories = StoryBook(company: self, ledger: simulator.ledger)
        let files =
            [
                SampleFile(path: "events/events.csv", bytes: simulator.events.rows.bytes()),
                SampleFile(path: "responses/responses.csv", bytes: simulator.answers.rows.bytes()),
                SampleFile(path: "complaints/complaints.csv", bytes: simulator.complaints.rows.bytes()),
                SampleFile(path: "STORIES.md", text: stories.markdown),
                SampleFile(path: "stories.json", text: stories.json.readableText),
            ] + Papers.all
        return files.sorted { $0.path < $1.path }
    }
}
