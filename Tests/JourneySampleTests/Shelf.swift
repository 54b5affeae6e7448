// The samples of the tests, each made and read back only once.
import JourneySample
import JourneyTestSupport
import Testing

/// One run of the sample.
struct Run: CustomTestStringConvertible, Hashable, Sendable {
    let seed: UInt64
    let customers: Int
    var days = 120

    var testDescription: String { "seed \(seed), \(customers) customers, \(days) days" }

    static let all = [
        Run(seed: 1, customers: 3_000), Run(seed: 2, customers: 1_500), Run(seed: 3, customers: 1_500),
        Run(seed: 77, customers: 900, days: 240), Run(seed: 5, customers: 400, days: 30), Run(seed: 1, customers: 10),
        Run(seed: 9, customers: 1, days: 14), Run(seed: 4, customers: 0),
    ]
    static let large = [
        Run(seed: 1, customers: 6_000), Run(seed: 2, customers: 6_000), Run(seed: 3, customers: 6_000),
    ]
}

/// Keeps what was made.
actor Shelf {
    private static let shared = Shelf()

    private var files: [Run: [String: SampleFile]] = [:]
    private var samples: [Run: NaiveSample] = [:]

    /// The files of a run by their paths.
    static func files(_ run: Run) async throws -> [String: SampleFile] { try await shared.files(of: run) }

    /// The files of a run, read back.
    static func sample(_ run: Run) async throws -> NaiveSample { try await shared.sample(of: run) }

    /// The true figures of a run.
    static func stories(_ run: Run) async throws -> StoriesFile {
        try StoriesFile.decoded(await files(run)["stories.json"]?.bytes ?? [])
    }

    private func files(of run: Run) throws -> [String: SampleFile] {
        if let files = files[run] { return files }
        let company = try SampleCompany(seed: run.seed, customers: run.customers, days: run.days)
        let made = Dictionary(uniqueKeysWithValues: company.files().map { ($0.path, $0) })
        files[run] = made
        return made
    }

    private func sample(of run: Run) throws -> NaiveSample {
        if let sample = samples[run] { return sample }
        let sample = NaiveSample(try files(of: run))
        samples[run] = sample
        return sample
    }
}
