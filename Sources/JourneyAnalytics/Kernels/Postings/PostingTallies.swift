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
    private let seconds: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<Int>

    init(steps: Int, customers: Int) {
        (self.steps, room) = (steps, customers)
        // SAFETY: freed in deinit; seconds are read as far as they were counted.
        unsafe levels = UnsafeMutablePointer<Int>.allocate(capacity: steps + 1)
        unsafe open = UnsafeMutablePointer<Int>.allocate(capacity: steps + 1)
        unsafe counts = UnsafeMutablePointer<Int>.allocate(capacity: steps)
        unsafe seconds = UnsafeMutablePointer<UInt32>.allocate(capacity: steps * customers)
        unsafe levels.initialize(repeating: 0, count: steps + 1)
        unsafe open.initialize(repeating: 0, count: steps + 1)
        unsafe counts.initialize(repeating: 0, count: steps)
    }

    deinit {
        unsafe levels.deallocate()
        unsafe open.deallocate()
        unsafe counts.deallocate()
        unsafe seconds.deallocate()
    }

    /// Counts customers who got so far.
    @inline(__always)
    mutating func add(_ customers: Int, level: Int) { unsafe levels[level] &+= customers }

    /// Counts those of them who may still go on.
    @inline(__always)
    mutating func addOpen(_ customers: Int, level: Int) { unsafe open[level] &+= customers }

    /// Notes how long a customer took to a step.
    @inline(__always)
    mutating func append(_ value: UInt32, step: Int) {
        let count = unsafe counts[step]
        unsafe seconds[step &* room &+ count] = value
        unsafe counts[step] = count &+ 1
    }

    /// Customers by number of steps, and those whose last window is open; nobody's is at the end.
    var customers: (levels: [Int], open: [Int]) {
        let levels = unsafe Array(UnsafeBufferPointer(start: levels, count: steps + 1))
        let open = unsafe Array(UnsafeBufferPointer(start: open, count: steps)) + [0]
        return (levels, open)
    }

    /// By step, what was noted.
    var elapsed: [[UInt32]] {
        (0..<steps).map { step in
            unsafe Array(UnsafeBufferPointer(start: seconds + step * room, count: counts[step]))
        }
    }
}
