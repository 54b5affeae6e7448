// What a range of customers adds to a funnel, counted in room that was taken once.

/// Customers by level, and the seconds of their best chains.
@safe
struct PostingTallies: ~Copyable {
    private let steps: Int
    /// At most one value a customer and step.
    private let room: Int
    /// By number of steps: customers, and those of them whose last window is open.
    private let levels, open: UnsafeMutablePointer<Int>
    /// By step: seconds from the start of the best chain, `room` for each, and how many there are.
    private let elapsed: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<Int>
    /// The same from the step before, and when the last chain started of those who may still go on; only where somebody asks.
    let needsTimes: Bool
    private let waits, openStarts: UnsafeMutablePointer<UInt32>
    private var openCount = 0

    init(steps: Int, customers: Int, needsTimes: Bool) {
        (self.steps, room, self.needsTimes) = (steps, customers, needsTimes)
        // SAFETY: freed in deinit; seconds are read as far as they were counted.
        unsafe levels = UnsafeMutablePointer<Int>.allocate(capacity: steps + 1)
        unsafe open = UnsafeMutablePointer<Int>.allocate(capacity: steps + 1)
        unsafe counts = UnsafeMutablePointer<Int>.allocate(capacity: steps)
        unsafe elapsed = UnsafeMutablePointer<UInt32>.allocate(capacity: steps * customers)
        unsafe waits = UnsafeMutablePointer<UInt32>.allocate(capacity: needsTimes ? steps * customers : 0)
        unsafe openStarts = UnsafeMutablePointer<UInt32>.allocate(capacity: needsTimes ? customers : 0)
        unsafe levels.initialize(repeating: 0, count: steps + 1)
        unsafe open.initialize(repeating: 0, count: steps + 1)
        unsafe counts.initialize(repeating: 0, count: steps)
    }

    deinit {
        unsafe levels.deallocate()
        unsafe open.deallocate()
        unsafe counts.deallocate()
        unsafe elapsed.deallocate()
        unsafe waits.deallocate()
        unsafe openStarts.deallocate()
    }

    /// Counts customers who got so far.
    @inline(__always)
    mutating func add(_ customers: Int, level: Int) { unsafe levels[level] &+= customers }

    /// Counts those of them who may still go on.
    @inline(__always)
    mutating func addOpen(_ customers: Int, level: Int) { unsafe open[level] &+= customers }

    /// Counts a customer with at least one step, and notes how long each step took.
    /// - Parameters:
    ///   - isOpen: whether the last chain's window is open.
    ///   - start: when that chain started.
    @inline(__always)
    mutating func add(_ chain: borrowing PostingChain, isOpen: Bool, start: UInt32) {
        let level = chain.level
        add(1, level: level)
        addOpen(isOpen ? 1 : 0, level: level)
        if needsTimes, isOpen, level < steps { addOpenStart(start) }
        guard level > 1 else { return }
        for step in 1..<level {
            let count = unsafe counts[step]
            unsafe elapsed[step &* room &+ count] = chain.elapsed(step)
            if needsTimes {
                unsafe waits[step &* room &+ count] = chain.elapsed(step) &- (step > 1 ? chain.elapsed(step &- 1) : 0)
            }
            unsafe counts[step] = count &+ 1
        }
    }

    /// Notes when the last chain started of somebody who may still go on.
    @inline(__always)
    mutating func addOpenStart(_ start: UInt32) {
        unsafe openStarts[openCount] = start
        openCount &+= 1
    }

    /// Customers by number of steps, and those whose last window is open; nobody's is at the end.
    var customers: (levels: [Int], open: [Int]) {
        let levels = unsafe Array(UnsafeBufferPointer(start: levels, count: steps + 1))
        let open = unsafe Array(UnsafeBufferPointer(start: open, count: steps)) + [0]
        return (levels, open)
    }

    /// What was noted.
    var times: PostingTimes {
        var times = PostingTimes()
        for step in 0..<steps {
            let (place, count) = unsafe (step * room, counts[step])
            times.elapsed.append(unsafe Array(UnsafeBufferPointer(start: elapsed + place, count: count)))
            guard needsTimes else { continue }
            times.waits.append(unsafe Array(UnsafeBufferPointer(start: waits + place, count: count)))
        }
        times.openStarts = unsafe Array(UnsafeBufferPointer(start: openStarts, count: openCount))
        return times
    }
}

/// How long a funnel took some customers, in seconds.
struct PostingTimes: Sendable {
    /// By step: from the start of the best chain, for the customers who got there; nothing for the first.
    var elapsed: [[UInt32]] = []
    /// The same from the step before; only where it was asked for.
    var waits: [[UInt32]] = []
    /// When the last chain started of those who may still go on, from the log's first second; only where it was asked for.
    var openStarts: [UInt32] = []
}
