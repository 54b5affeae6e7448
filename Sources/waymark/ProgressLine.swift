// How far a long work is, on a terminal's last line.
import Foundation
import JourneyIntake
import JourneyLanguage
import Synchronization

/// One line of standard error that is written over and over, and wiped at the end. Silent where standard error is no
/// terminal, and for work that takes less than a second.
final class ProgressLine: Sendable {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let isShown = isatty(STDERR_FILENO) == 1
    /// When the line may be written next, and whether it was written.
    private let state: Mutex<(next: ContinuousClock.Instant, isWritten: Bool)>

    init() {
        start = clock.now
        state = Mutex((next: start + .seconds(1), isWritten: false))
    }

    func show(_ progress: IntakeProgress) {
        guard isShown else { return }
        state.withLock { state in
            // A line about the end stays while the rows are sorted and written, so it is not left out.
            guard clock.now >= state.next || (state.isWritten && progress.isAtEnd) else { return }
            state = (next: clock.now + .milliseconds(200), isWritten: true)
            Self.write("\r\(progress.text(after: clock.now - start))\u{1B}[K")
        }
    }

    /// Wipes the line, so that what follows begins on a clean one.
    func finish() {
        state.withLock { state in
            if state.isWritten { Self.write("\r\u{1B}[K") }
            state.isWritten = false
        }
    }

    private static func write(_ text: String) {
        _ = StandardStream.error.write(Array(text.utf8))
    }
}

extension IntakeProgress {
    fileprivate var isAtEnd: Bool { bytes.map { bytesRead >= $0 } ?? false }

    /// What a person reads: `events.csv: 62%, 6,210,000 rows, 4,140,000 a second, 1 s left`.
    func text(after elapsed: Duration) -> String {
        let numbers = NumberStyle(language: .english)
        let seconds = max(0.001, elapsed / .seconds(1))
        var parts = ["\(numbers.count(rows)) rows", "\(numbers.count(Int(Double(rows) / seconds))) a second"]
        guard let bytes, bytes > 0 else {
            return "\(name): \(parts.joined(separator: ", ")), \(numbers.count(bytesRead >> 20)) MiB read"
        }
        parts.insert("\(min(100, bytesRead * 100 / bytes))%", at: 0)
        if isAtEnd {
            parts.append("sorting and writing")
        } else if bytesRead > 0 {
            parts.append(Self.left(seconds * Double(bytes - bytesRead) / Double(bytesRead)))
        }
        return "\(name): \(parts.joined(separator: ", "))"
    }

    private static func left(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return switch whole {
        case ..<120: "\(whole) s left"
        case ..<7_200: "\(whole / 60) min left"
        default: "\(whole / 3_600) h \(whole % 3_600 / 60) min left"
        }
    }
}
