// One customer's chains through a funnel of postings.

import JourneyLog

/// The chains of one customer, step by step instead of event by event: those of two steps from the events of the first two,
/// those of three from these and the events of the third. Mostly there are none, and nothing more is looked at.
///
/// It is what `FunnelChain` does: an event extends the chain of the step before that started last, unless that was
/// extended already or is too old. Times are seconds from the log's first.
@safe
struct PostingChain: ~Copyable {
    private let steps: Int
    /// In seconds, below 2³¹ as all moments are; a chain that is no older is in time.
    private let window: UInt32
    /// How many steps the best chain has.
    private(set) var level = 0
    /// The links of a step, one step after another with room for `capacity` each: when the event came that extended a
    /// chain, when that chain started, and which link of the step before it extends.
    private var times, starts, parents: UnsafeMutablePointer<UInt32>
    private var capacity: Int
    /// The times of the best chain.
    private let best: UnsafeMutablePointer<UInt32>

    init(steps: Int, window: UInt32) {
        (self.steps, self.window, capacity) = (steps, window, 64)
        // SAFETY: freed in deinit; written before it is read.
        unsafe times = UnsafeMutablePointer<UInt32>.allocate(capacity: steps * 64 + 8)
        unsafe starts = UnsafeMutablePointer<UInt32>.allocate(capacity: steps * 64 + 8)
        unsafe parents = UnsafeMutablePointer<UInt32>.allocate(capacity: steps * 64 + 8)
        unsafe best = UnsafeMutablePointer<UInt32>.allocate(capacity: steps)
        unsafe best.initialize(repeating: 0, count: steps)
    }

    deinit {
        unsafe times.deallocate()
        unsafe starts.deallocate()
        unsafe parents.deallocate()
        unsafe best.deallocate()
    }

    /// Seconds from the start of the best chain to one of its steps.
    @inline(__always)
    func elapsed(_ step: Int) -> UInt32 { unsafe best[step] &- best[0] }

    /// A customer who took the first two steps and no third: the first chain of two is the best.
    @inline(__always)
    mutating func end(_ first: PostingRun, _ second: PostingRun) -> Int {
        var cursor = PostingCursor(first)
        var event = 0
        level = 1
        repeat {
            let time = second[event]
            let start = first[Self.place(cursor.count(notAfter: time))]
            if time &- start <= window {
                unsafe (best[0], best[1]) = (start, time)
                level = 2
                return 1
            }
            event &+= 1
        } while event < second.count
        return 0
    }

    /// A customer who took the first step and no second.
    mutating func beginAlone() { level = 1 }

    /// Begins with a customer who took the first two steps, and maybe more.
    /// - Returns: how many chains have two steps.
    @inline(__always)
    mutating func begin(_ first: PostingRun, _ second: PostingRun) -> Int {
        if second.count > capacity { grow(to: second.count) }
        var cursor = PostingCursor(first)
        var (count, known, event) = (0, -1, 0)
        repeat {
            let time = second[event]
            let start = first[Self.place(cursor.count(notAfter: time))]
            unsafe (times[count], starts[count]) = (time, start)
            let isNew = Self.isNew(time, start, known, window)
            known = (known & ~isNew) | (Int(start) & isNew)
            count &-= isNew
            event &+= 1
        } while event < second.count
        level = count > 0 ? 2 : 1
        return count
    }

    /// The place of the last of so many; of the first where there are none. That one comes too late then, so that its age, which
    /// is no number, is more than any window.
    @inline(__always)
    private static func place(_ count: Int) -> Int { count &- (count > 0 ? 1 : 0) }

    /// Goes on with the events of the next step.
    /// - Parameter before: how many chains reached the step before.
    /// - Returns: how many chains reached this one.
    mutating func extend(to step: Int, _ events: PostingRun, before: Int, isLast: Bool) -> Int {
        if events.count > capacity { grow(to: events.count) }
        var links = unsafe PostingCursor(PostingRun(first: times + (step &- 2) &* capacity, count: before))
        let from = unsafe starts + (step &- 2) &* capacity
        let place = (step &- 1) &* capacity
        var (count, known) = (0, -1)
        var event = 0
        let most = isLast ? 1 : Int.max
        while event < events.count, count < most {
            let time = events[event]
            let reached = links.count(notAfter: time)
            let parent = Self.place(reached)
            let start = unsafe from[parent]
            let isNew = Self.isNew(time, start, known, window) & (0 &- reached) &>> (Int.bitWidth &- 1)
            unsafe times[place &+ count] = time
            unsafe starts[place &+ count] = start
            unsafe parents[place &+ count] = UInt32(truncatingIfNeeded: parent)
            known = (known & ~isNew) | (Int(start) & isNew)
            count &-= isNew
            event &+= 1
        }
        if count > 0 { level = step &+ 1 }
        return count
    }

    /// All bits where an event extends a chain: one that is not too old, and that was not extended already; else none. No
    /// branch: a processor guesses those wrong half of the time.
    /// - Parameter known: when the chain started that was extended before, or -1.
    @inline(__always)
    private static func isNew(_ time: UInt32, _ start: UInt32, _ known: Int, _ window: UInt32) -> Int {
        let isInTime = (Int(time &- start) &- Int(window) &- 1) &>> (Int.bitWidth &- 1)
        let isOther = Int(start) ^ known
        return isInTime & ((isOther | (0 &- isOther)) &>> (Int.bitWidth &- 1))
    }

    /// Reads the times of the best chain: the first that came so far.
    @inline(__always)
    mutating func finish() {
        var (step, place) = (level &- 1, 0)
        guard step > 0 else { return }
        unsafe best[0] = starts[(step &- 1) &* capacity]
        while step > 0 {
            let link = (step &- 1) &* capacity &+ place
            unsafe best[step] = times[link]
            place = step > 1 ? unsafe Int(parents[link]) : 0
            step &-= 1
        }
    }

    /// Makes room for more links a step; those that are there are kept.
    @inline(never)
    private mutating func grow(to count: Int) {
        let wider = max(count, capacity * 2)
        unsafe Self.widen(&times, steps, from: capacity, to: wider)
        unsafe Self.widen(&starts, steps, from: capacity, to: wider)
        unsafe Self.widen(&parents, steps, from: capacity, to: wider)
        capacity = wider
    }

    private static func widen(
        _ links: inout UnsafeMutablePointer<UInt32>, _ steps: Int, from capacity: Int, to wider: Int
    ) {
        // SAFETY: as many links as there is room for are copied to where there is more.
        let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: steps * wider + 8)
        for step in 0..<steps { unsafe (moved + step * wider).update(from: links + step * capacity, count: capacity) }
        unsafe links.deallocate()
        unsafe links = moved
    }
}
