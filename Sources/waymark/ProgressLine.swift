// How far a long work is, on a terminal's last line.
import Foundation
import JourneyIntake
import JourneyLanguage
import Synchronization

/// One line of standard error that is written over and over, and wiped at the end. Silent where standard error is no
/// terminal, and for work that takes less than a second.
final class ProgressLine: Sendable {
    private let clock = ContinuousClock()
    private let isShown = isatty(STDERR_FILENO) == 1
    /// When the line may be written next, and whether it was written.
    private let state: Mutex<(next: ContinuousClock.Instant, isWritten: Bool)>

    init() {
        state = Mutex((next: clock.now + .seconds(1), isWritten: false))
    }

    func show(_ progress: IntakeProgress) {
        guard isShown else { return }
        state.withLock { state in
            guard clock.now >= state.next else { return }
            state = (next: clock.now + .milliseconds(200), isWritten: true)
            Self.write("\r\(Self.text(progress))\u{1B}[K")
        }
    }

    /// Wipes the line, so that what follows begins on a clean one.
    func finish() {
        state.withLock { state in
            if state.isWritten { Self.write("\r\u{1B}[K") }
            state.isWritten = false
        }
    }

    private static func text(_ progress: IntakeProgress) -> String {
        let numbers = NumberStyle(language: .english)
        let read = "\(numbers.count(progress.bytesRead >> 20)) MiB"
        guard let bytes = progress.bytes, bytes > 0 else { return "\(progress.name): \(read) read" }
        let share = min(100, progress.bytesRead * 100 / bytes)
        return "\(progress.name): \(share)%, \(read) of \(numbers.count(bytes >> 20)) MiB"
    }

    private static func write(_ text: String) {
        _ = StandardStream.error.write(Array(text.utf8))
    }
}
