// The sample as its user asks for it: sizes, seeds, errors, and the form of its files.
import JourneySample
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("The sample company")
struct SampleCompanyTests {
    @Test(
        "The same seed and sizes give the same bytes",
        arguments: [Run(seed: 1, customers: 700), Run(seed: 8, customers: 3, days: 60)])
    func sameBytes(run: Run) throws {
        let company = try SampleCompany(seed: run.seed, customers: run.customers, days: run.days)
        #expect(company.files() == company.files())
    }

    @Test("Another seed gives another company, and the first customers of a larger one are the same")
    func seeds() throws {
        let events = { (seed: UInt64, customers: Int) in
            try SampleCompany(seed: seed, customers: customers).files().first { $0.path == "events/events.csv" }?.bytes
                ?? []
        }
        #expect(try events(1, 50) != events(2, 50))
        let lines = { (bytes: [UInt8]) in Set(bytes.split(separator: 0x0A).map(Array.init)) }
        #expect(try lines(events(1, 50)).isSubset(of: lines(events(1, 80))))
    }

    @Test(
        "Sizes that cannot be made are refused with what would be right",
        arguments: [
            (-1, 120, "a sample of -1 customers cannot be made; give a number from 0 to 1000000"),
            (1_000_001, 120, "a sample of 1000001 customers cannot be made; give a number from 0 to 1000000"),
            (10, 0, "a sample of 0 days cannot be made; give a number from 14 to 1095"),
            (10, 5_000, "a sample of 5000 days cannot be made; give a number from 14 to 1095"),
        ])
    func refused(customers: Int, days: Int, message: String) {
        let error = #expect(throws: SampleError.self) { try SampleCompany(seed: 1, customers: customers, days: days) }
        #expect(error?.description == message)
    }

    @Test("The paths are the workspace's, sorted, each once")
    func paths() throws {
        let paths = try SampleCompany(customers: 20).files().map(\.path)
        #expect(paths == paths.sorted() && Set(paths).count == paths.count)
        for path in [
            "STORIES.md", "complaints/complaints.csv", "events/events.csv", "maps/bill.yaml", "maps/connect.yaml",
            "responses/responses.csv", "stories.json", "workspace.yaml",
        ] {
            #expect(paths.contains(path))
        }
    }

    @Test(
        "Times are in UTC, within the days asked for, and rows stand in the order in which they arrived",
        arguments: Run.all)
    func times(run: Run) async throws {
        let sample = try await Shelf.sample(run)
        let end = NaiveSample.seconds("2026-10-25T19:00:00Z")
        var previous = Int.min
        for row in sample.table.rows {
            let (time, received) = (NaiveSample.seconds(row[2]), NaiveSample.seconds(row[4]))
            guard time >= end - run.days * 86_400, time < end, received >= time, received >= previous else {
                Issue.record("\(row)")
                return
            }
            previous = received
        }
    }

    @Test("A day has its rhythm: nights are quiet, technicians keep to the day")
    func rhythm() async throws {
        let sample = try await Shelf.sample(Run.all[0])
        let events = Array(sample.customers.values.joined())
        let hour = { (event: NaiveEvent) in (event.seconds + 5 * 3_600) / 3_600 % 24 }
        let night = events.filter { (1...5).contains(hour($0)) }
        #expect(Double(night.count) < 0.05 * Double(events.count))
        let visits = events.filter { $0.text("event") == "technician_arrived" }
        #expect(!visits.isEmpty)
        #expect(visits.filter { !(8...18).contains(hour($0)) }.count * 50 < visits.count)
    }
}
