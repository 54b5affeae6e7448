// Writes a log that was changed often in one piece again, while others go on reading and writing it.
import Foundation
import Glibc
package import JourneyLog
import Synchronization

/// Compacts the log of a workspace in the background, on one thread of the lowest priority.
///
/// It is told of a log whenever one was read, and looks whether compacting pays (`LogWear`). While somebody else holds the
/// log's lock it waits and tries again. Whoever has the old file open goes on with it.
package final class LogCompactor: Sendable {
    /// What came of an attempt that was worth a word.
    package enum Outcome: Sendable {
        /// The log before, and what it is now.
        case done(before: LogWear, parts: Int, superseded: Int, bytes: Int)
        /// It is too large to be written anew beside other work.
        case tooLarge(bytes: Int)
        case failed(any Error)
    }

    /// A log's file that is larger is left to `waymark log compact`: writing it anew takes several times its bytes of memory.
    package static let largest = 512 << 20

    package static let logFile = LogKeeper.logFile

    private let path: String
    private let patience: TimeInterval
    private let report: @Sendable (Outcome) -> Void
    private let wish = Wish()

    /// - Parameters:
    ///   - path: the log.
    ///   - patience: seconds until another attempt when somebody else writes to the log.
    ///   - report: what came of it, from a thread of its own.
    init(path: String, patience: TimeInterval, report: @escaping @Sendable (Outcome) -> Void) {
        (self.path, self.patience, self.report) = (path, patience, report)
    }

    /// A version that waits to be looked at, and the last one that was.
    private final class Wish: Sendable {
        struct State {
            var version: String?
            var done: String?
            var isRunning = false
        }
        let state = Mutex(State())
    }

    /// Looks at a log that was just read; answers at once.
    func look(at log: EventLog) {
        guard log.wear.isWorthCompacting else { return }
        let version = log.version
        let begins = wish.state.withLock { state in
            guard state.done != version else { return false }
            state.version = version
            defer { state.isRunning = true }
            return !state.isRunning
        }
        guard begins else { return }
        Thread { [self] in work() }.start()
    }

    private func work() {
        // So that people find it among the others.
        Thread.current.name = "waymark-compact"
        // This thread alone: it takes what others leave of the machine.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
        while let version = next() {
            switch attempt(version) {
            case .busy: Thread.sleep(forTimeInterval: patience)
            case .over(let outcome):
                wish.state.withLock { $0.done = version }
                if let outcome { report(outcome) }
            }
        }
    }

    /// What to do next; the thread ends where there is nothing.
    private func next() -> String? {
        wish.state.withLock { state in
            if state.version == state.done { state.version = nil }
            if state.version == nil { state.isRunning = false }
            return state.version
        }
    }

    private enum Attempt {
        case busy
        case over(Outcome?)
    }

    private func attempt(_ version: String) -> Attempt {
        do {
            var store = try LogStore(opening: path)
            let (wear, parts, superseded) = (store.log.wear, store.log.parts.count, store.log.supersededCount)
            guard wear.isWorthCompacting else { return .over(nil) }
            guard wear.bytes <= Self.largest else { return .over(.tooLarge(bytes: wear.bytes)) }
            try HandChange.compact.change(&store, at: path) { try $0.compact() }
            return .over(.done(before: wear, parts: parts, superseded: superseded, bytes: store.log.byteCount))
        } catch let error as LogError where error.code == "log-busy" {
            return .busy
        } catch let error as LogError where error.code == "log-missing" {
            return .over(nil)
        } catch {
            return .over(.failed(error))
        }
    }
}
