// A log written down in a test.
import JourneyAnalytics
import JourneyLog

enum SmallLog {
    /// Days after 1 January 2026, in microseconds.
    static func day(_ days: Double) -> Int64 { 1_767_225_600_000_000 + Int64(days * 86_400_000_000) }

    /// Customer, name and day of each event.
    static func engine(_ events: [(String, String, Double)]) throws -> LogEngine {
        var builder = LogBuilder()
        for (customer, name, at) in events {
            let (customerCode, nameCode) = (builder.customer(customer), builder.activity(name))
            builder.append(customer: customerCode, activity: nameCode, time: day(at))
        }
        return LogEngine(try builder.finish())
    }
}
