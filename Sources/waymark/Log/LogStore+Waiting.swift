// A log that somebody else writes to just now is waited for: `waymark serve` compacts one in the background.
import Foundation
import JourneyLog

extension LogStore {
    /// Opens a log for writing, after those who write to it; they are given a minute.
    static func waiting(for path: String) throws(LogError) -> LogStore {
        for attempt in 0..<600 {
            do throws(LogError) {
                return try LogStore(opening: path)
            } catch {
                guard error.code == "log-busy" else { throw error }
            }
            if attempt == 10 { Console.error("waymark: \(path): somebody else is writing to the log; waiting.") }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return try LogStore(opening: path)
    }
}
