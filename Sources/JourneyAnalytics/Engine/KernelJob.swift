// One question on its way through the pool.

import Synchronization

/// Hands out chunks and collects their results; the thread that finishes the last one wakes the asker.
final class KernelJob<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value?]
        var left: Int
        var continuation: CheckedContinuation<[Value]?, Never>?
    }

    private let chunks: Int
    private let next = Atomic<Int>(0)
    private let isCancelled = Atomic<Bool>(false)
    private let state: Mutex<State>

    init(chunks: Int) {
        self.chunks = chunks
        state = Mutex(State(values: Array(repeating: nil, count: chunks), left: chunks))
    }

    /// Whom to wake; to be called before any thread works.
    func begin(_ continuation: CheckedContinuation<[Value]?, Never>) {
        state.withLock { $0.continuation = continuation }
    }

    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Takes chunks until none is left.
    func work(_ body: (Int) -> Value) {
        while true {
            let chunk = next.add(1, ordering: .relaxed).oldValue
            guard chunk < chunks else { return }
            finish(chunk, isCancelled.load(ordering: .relaxed) ? nil : body(chunk))
        }
    }

    private func finish(_ chunk: Int, _ value: Value?) {
        let (continuation, values) = state.withLock { state -> (CheckedContinuation<[Value]?, Never>?, [Value?]) in
            state.values[chunk] = value
            state.left -= 1
            guard state.left == 0 else { return (nil, []) }
            return (state.continuation.take(), state.values)
        }
        guard let continuation else { return }
        let present = values.compactMap(\.self)
        continuation.resume(returning: present.count == chunks ? present : nil)
    }
}
