// Threads for kernels, so that a long question never holds up the threads that serve pages.

import Dispatch

/// A few threads of their own, shared by all questions. Each thread takes questions in the order in which they were
/// asked, and the chunks of one until none is left: a short question waits behind a long one. Results come back in the
/// order of the chunks, so that equal input gives equal bytes whatever the threads did.
package final class KernelPool: Sendable {
    /// Serial queues: each brings a thread of its own when it has work.
    private let lanes: [DispatchQueue]

    package init(threads: Int = 2) {
        lanes = (0..<max(1, threads)).map { DispatchQueue(label: "waymark.kernel.\($0)") }
    }

    /// Runs `body` once for each chunk and answers the results in the order of the chunks.
    ///
    /// - Throws: `EngineError.cancelled` when the task is cancelled; the chunks that nobody began are left out.
    func map<Result: Sendable>(
        _ chunks: Int, _ body: @escaping @Sendable (_ chunk: Int) -> Result
    ) async throws(EngineError) -> [Result] {
        guard chunks > 0 else { return [] }
        let job = KernelJob<Result>(chunks: chunks)
        let results = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                job.begin(continuation)
                for lane in lanes.prefix(chunks) {
                    lane.async { job.work(body) }
                }
            }
        } onCancel: {
            job.cancel()
        }
        guard let results else { throw .cancelled }
        return results
    }
}
