// One customer's chains through a funnel of postings.

import JourneyLog

/// The chains of one customer, step by step instead of event by event: those of two steps from the events of the first two,
/// those of three from these and the events of the third. Mostly there are none, and nothing more is looked at.
///
/// It is what `FunnelChain` does: an event extends the chain of the step before that started last, unless that was
/// extended already or is too old. Times are seconds.
@safe
struct PostingChain: ~Copyable {
    /// A chain that was extended by an event.
    private struct Link {
        var time, start: Int64
        /// The place of the link that it extends, among those of the step before.
        var parent: Int
    }

    private let steps: Int
    private let window: Int64
    /// How many steps the best chain has.
    private(set) var level = 0
    /// By step after the first, one after another with room for `capacity` each.
    private var links: UnsafeMutablePointer<Link>
    private var capacity: Int
    /// The times of the best chain.
    private let best: UnsafeMutablePointer<Int64>

    init(steps: Int, window: Int64) {
        (self.steps, self.window, capacity) = (steps, window, 64)
        // SAFETY: freed in deinit; written before it is read.
        unsafe links = UnsafeMutablePointer<Link>.allocate(capacity: steps * 64)
        unsafe best = UnsafeMutablePointer<Int64>.allocate(capacity: steps)
        unsafe best.initialize(repeating: 0, count: steps)
    }

    deinit {
        unsafe links.deallocate()
        unsafe best.deallocate()
    }

    var isComplete: Bool { level == steps }

    /// Seconds from the start of the best chain to one of its steps.
    func elapsed(_ step: Int) -> UInt32 { unsafe UInt32(truncatingIfNeeded: best[step] &- best[0]) }

    /// Begins with a customer who took the first two steps.
    /// - Parameter isLast: whether no step follows; then only the first chain of two matters.
    /// - Returns: how many chains have two steps.
    mutating func begin(_ first: Range<Int>, _ second: Range<Int>, _ columns: PostingColumns, isLast: Bool) -> Int {
        level = 1
        let moments = unsafe columns.moments
        var (place, count) = (first.lowerBound, 0)
        var (opened, known) = (Int64(-1), Int64(-1))
        var next = unsafe Int64(moments[place])
        for event in second {
            let time = unsafe Int64(moments[event])
            while next <= time {
                opened = next
                place &+= 1
                next = place < first.upperBound ? unsafe Int64(moments[place]) : .max
            }
            guard opened != known, time &- opened <= window else { continue }
            known = opened
            if count == capacity { grow() }
            unsafe links[count] = Link(time: time, start: opened, parent: -1)
            count &+= 1
            if isLast { break }
        }
        if count > 0 { level = 2 }
        return count
    }

    /// Goes on with the events of the next step.
    /// - Parameter before: how many chains reached the step before.
    /// - Returns: how many chains reached this one.
    mutating func extend(
        to step: Int, _ events: Range<Int>, before: Int, _ columns: PostingColumns, isLast: Bool
    ) -> Int {
        let moments = unsafe columns.moments
        var from = unsafe links + (step &- 2) &* capacity
        var to = unsafe links + (step &- 1) &* capacity
        var (place, count) = (0, 0)
        var known = Int64(-1)
        for event in events {
            let time = unsafe Int64(moments[event])
            while place < before, unsafe from[place].time <= time { place &+= 1 }
            guard place > 0 else { continue }
            let start = unsafe from[place &- 1].start
            guard start != known, time &- start <= window else { continue }
            known = start
            if count == capacity {
                grow()
                unsafe from = links + (step &- 2) &* capacity
                unsafe to = links + (step &- 1) &* capacity
            }
            unsafe to[count] = Link(time: time, start: start, parent: place &- 1)
            count &+= 1
            if isLast { break }
        }
        if count > 0 { level = step &+ 1 }
        return count
    }

    /// Reads the times of the best chain: the first that came so far.
    mutating func finish() {
        var (step, place) = (level &- 1, 0)
        while step > 0 {
            let link = unsafe links[(step &- 1) &* capacity &+ place]
            unsafe (best[step], best[0]) = (link.time, link.start)
            place = link.parent
            step &-= 1
        }
    }

    /// Makes room for twice as many links a step; those that are there are kept.
    private mutating func grow() {
        let wider = capacity * 2
        // SAFETY: as many links as there is room for are copied to where there is more.
        let moved = UnsafeMutablePointer<Link>.allocate(capacity: steps * wider)
        for step in 0..<steps { unsafe (moved + step * wider).update(from: links + step * capacity, count: capacity) }
        unsafe links.deallocate()
        unsafe links = moved
        capacity = wider
    }
}
