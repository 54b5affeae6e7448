// What a terminal is told while files are read.
import JourneyIntake
import Testing

@testable import waymark

@Suite("Progress of reading")
struct ProgressTests {
    @Test(
        "Share, rows, rate and time left",
        arguments: [
            (500, 1_000, 2_000_000, 4.0, "f: 50%, 2,000,000 rows, 500,000 a second, 4 s left"),
            (1, 1_000, 10, 1.0, "f: 0%, 10 rows, 10 a second, 16 min left"),
            (1, 100_000, 10, 1.0, "f: 0%, 10 rows, 10 a second, 27 h 46 min left"),
            (1_000, 1_000, 30, 2.0, "f: 100%, 30 rows, 15 a second, sorting and writing"),
            (0, 1_000, 0, 2.0, "f: 0%, 0 rows, 0 a second"),
            (5 << 20, nil, 30, 2.0, "f: 30 rows, 15 a second, 5 MiB read"),
        ] as [(Int, Int?, Int, Double, String)])
    func words(_ read: Int, _ bytes: Int?, _ rows: Int, _ seconds: Double, _ expected: String) {
        let progress = IntakeProgress(name: "f", bytesRead: read, bytes: bytes, rows: rows)
        #expect(progress.text(after: .seconds(seconds)) == expected)
    }
}
