// What several threads do: each takes the next range of the input until none is left.

import JourneyLog
import JourneySupport
import Synchronization

/// The work of all threads.
final class LaneJob<Parser: RecordParser>: Sendable {
    private let split: RecordSplit
    private let parser: Parser
    private let bounds: [Int]
    private let room: Int
    private let next: Atomic<Int>
    private let isOver = Atomic<Bool>(false)
    private let isFull = Atomic<Bool>(false)

    /// - Parameters:
    ///   - bounds: where ranges begin, and the end.
    ///   - first: the number of the first range to read.
    ///   - room: how many cells are too many.
    init(_ split: RecordSplit, _ parser: Parser, _ bounds: [Int], from first: Int, room: Int) {
        (self.split, self.parser, self.bounds, self.room) = (split, parser, bounds, room)
        next = Atomic(first)
    }

    func read(lane: Int) -> Lane {
        var worker = LaneWorker(parser: parser, source: split.source)
        var result = Lane()
        var builder = LogBuilder(cellLimit: .max)
        do throws(LogError) { try worker.parser.begin(&builder) } catch {
            result.isWithinRoom = false
            return result
        }
        // What was taken is read, so that no range is left out between others.
        while !isFull.load(ordering: .relaxed),
            case let number = next.add(1, ordering: .relaxed).oldValue, number < bounds.count - 1
        {
            // Nothing that was read will be used any more.
            if isOver.load(ordering: .relaxed) { break }
            let range = Lane.Range(lane: lane, number: number)
            result.ranges.append(
                worker.read(range, bounds[number]..<bounds[number + 1], isFirst: number == 0, &builder))
            if result.ranges.count == 1 { builder.reserve(events: share(of: builder.eventCount)) }
            if builder.eventCount * builder.propertyCount > room { isOver.store(true, ordering: .relaxed) }
            if builder.rows.memory > split.laneMemory { isFull.store(true, ordering: .relaxed) }
            let count = bounds[number + 1] - bounds[number]
            split.meter?.add(bytes: count, rows: worker.parser.rows, of: split.name)
        }
        result.isWithinRoom = !isOver.load(ordering: .relaxed)
        result.rows = builder.rows
        return result
    }

    /// How many events a lane will come to, when its first range has so many: its share of all, and a tenth more.
    private func share(of events: Int) -> Int {
        let ranges = (bounds.count - 1 + split.pool.threads - 1) / split.pool.threads
        return min(events * ranges / 10 * 11, split.laneMemory / 16)
    }
}
