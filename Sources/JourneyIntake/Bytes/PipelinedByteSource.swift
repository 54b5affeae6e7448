// Unpacking on one thread while another parses: on two cores, reading costs only the slower of the two.

import Dispatch
import Synchronization

/// Reads another source ahead on a thread of its own, a few chunks and no more.
final class PipelinedByteSource: ByteSource {
    private let pipe: Pipe
    private var chunk: [UInt8] = []
    private var position = 0
    private var ending: Pipe.Item?

    /// - Parameter source: is handed over; nobody else may read it any more.
    init(_ source: any ByteSource, chunkSize: Int = 1 << 18, chunks: Int = 4) {
        let pipe = Pipe(chunks: chunks)
        self.pipe = pipe
        // SAFETY: this closure runs once, and by the contract above nobody else touches the source from here on.
        nonisolated(unsafe) let source = source
        DispatchQueue(label: "waymark.intake").async { pipe.produce(from: source, chunkSize: chunkSize) }
    }

    deinit { pipe.cancel() }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        if position == chunk.count, ending == nil { fetch() }
        if position == chunk.count, let ending {
            if case .failure(let error) = ending { throw error }
            return 0
        }
        let count = min(target.count, chunk.count - position)
        let end = position + count
        // SAFETY: copyBytes checks that the target holds the slice.
        unsafe target.copyBytes(from: chunk[position..<end])
        position = end
        return count
    }

    private func fetch() {
        position = 0
        switch pipe.next(recycling: chunk) {
        case .bytes(let bytes): chunk = bytes
        case let item:
            chunk = []
            ending = item
        }
    }
}

/// The chunks between the two threads.
private final class Pipe: Sendable {
    enum Item: Sendable {
        case bytes([UInt8])
        case end
        case failure(IntakeError)
    }

    private struct State {
        var items: [Item] = []
        var spare: [[UInt8]] = []
        var isCancelled = false
    }

    private let state = Mutex(State())
    private let free: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    init(chunks: Int) {
        // A semaphore that is given up below the value it was made with traps, so this one is made with none.
        free = DispatchSemaphore(value: 0)
        for _ in 0..<chunks { free.signal() }
    }

    /// Fills chunks until the source is over, fails or nobody listens any more.
    func produce(from source: any ByteSource, chunkSize: Int) {
        while true {
            free.wait()
            var chunk = state.withLock { $0.isCancelled ? nil : $0.spare.popLast() ?? [] }
            guard var bytes = chunk.take() else { return }
            if bytes.count < chunkSize { bytes = Array(repeating: 0, count: chunkSize) }
            let item = Self.fill(&bytes, from: source)
            state.withLock { $0.items.append(item) }
            filled.signal()
            guard case .bytes = item else { return }
        }
    }

    private static func fill(_ bytes: inout [UInt8], from source: any ByteSource) -> Item {
        let outcome = unsafe bytes.withUnsafeMutableBytes { buffer -> Result<Int, IntakeError> in
            // SAFETY: the source writes into the buffer only, while this closure runs.
            do throws(IntakeError) { return .success(unsafe try source.read(into: buffer)) } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .failure(let error): return .failure(error)
        case .success(0): return .end
        case .success(let count):
            bytes.removeLast(bytes.count - count)
            return .bytes(bytes)
        }
    }

    /// The next chunk, in exchange for one that is used up.
    func next(recycling chunk: [UInt8]) -> Item {
        filled.wait()
        let item = state.withLock { state in
            if !chunk.isEmpty { state.spare.append(chunk) }
            return state.items.removeFirst()
        }
        free.signal()
        return item
    }

    func cancel() {
        state.withLock { $0.isCancelled = true }
        free.signal()
    }
}
