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
        case failed(any Error)
    }

    /// It takes no more memory than this, however large the log is.
    private static let memory = 128 << 20
    /// After so many attempts in vain others are kept out from the beginning of the next one.
    private static let mostTries = 5

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
        var tries = 0
        while let version = next() {
            // A log that others change all the time is held in the end.
            switch attempt(holdsLock: tries >= Self.mostTries) {
            case .busy:
                tries += 1
                Thread.sleep(forTimeInterval: patience)
            case .over(let outcome):
                tries = 0
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

    /// - Parameter holdsLock: whether nobody may change the log while it is read and sorted, too.
    private func attempt(holdsLock: Bool) -> Attempt {
        do {
            var held: LogStore? = try LogStore(opening: path)
            guard let old = held?.log else { return .over(nil) }
            // The long part is done beside others; who is quick enough to change the log meanwhile has the way.
            if !holdsLock { held = nil }
            let wear = old.wear
            guard wear.isWorthCompacting else { return .over(nil) }
            let whole = try old.compacted(within: LogMemory(Self.memory, beside: path, threads: 1))
            var store = if let held = held.take() { held } else { try LogStore(opening: path) }
            var isSame = false
            try HandChange.compact.change(&store, at: path) { isSame = try $0.compact(to: whole, of: old) }
            guard isSame else { return .busy }
            return .over(
                .done(
                    before: wear, parts: old.parts.count, superseded: old.supersededCount, bytes: store.log.byteCount))
        } catch let error as LogError where error.code == "log-busy" {
            return .busy
        } catch let error as LogError where error.code == "log-missing" {
            return .over(nil)
        } catch {
            return .over(.failed(error))
        }
    }
}
