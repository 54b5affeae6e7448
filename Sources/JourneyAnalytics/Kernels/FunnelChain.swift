// One customer's way through a funnel: the chains that are open, and the best one so far.

/// The slots of a funnel. Slot i holds the chain of i + 1 steps that started last: when it started, and the time of each
/// of its steps. A chain that is in a slot already is not put there again, so that steps keep their earliest times.
/// Not copyable, so that passing it on never counts references.
struct FunnelChain: ~Copyable {
    let steps: Int
    /// Microseconds from step 1.
    let window: Int64
    /// How many steps the best chain has.
    private(set) var level = 0
    /// When the last chain was opened; only sensible when `level > 0`.
    private(set) var lastStart: Int64 = 0
    /// The times of the steps of the chain that reached `level` first.
    private(set) var best: [Int64]

    private var filled: UInt64 = 0
    private var starts: [Int64]
    /// The times of slot i's chain are at `i * steps ..< i * steps + i + 1`.
    private var times: [Int64]

    init(steps: Int, window: Int64) {
        self.steps = steps
        self.window = window
        best = Array(repeating: 0, count: steps)
        starts = best
        times = Array(repeating: 0, count: steps * steps)
    }

    /// Whether nothing can be better.
    var isComplete: Bool { level == steps }

    /// Begins with another customer.
    mutating func reset() {
        level = 0
        filled = 0
    }

    /// Opens a chain.
    mutating func open(_ time: Int64) {
        filled |= 1
        starts[0] = time
        times[0] = time
        lastStart = time
        note(slot: 0)
    }

    /// An event of a step after the first: extends the chain of the slot before, if it is still in time.
    mutating func extend(_ slot: Int, _ time: Int64) {
        guard filled >> UInt64(slot - 1) & 1 == 1 else { return }
        let start = starts[slot - 1]
        guard time &- start <= window else { return }
        if filled >> UInt64(slot) & 1 == 1, starts[slot] == start { return }
        filled |= 1 << UInt64(slot)
        starts[slot] = start
        let (from, to) = ((slot - 1) * steps, slot * steps)
        for step in 0..<slot { times[to + step] = times[from + step] }
        times[to + slot] = time
        note(slot: slot)
    }

    /// An event at the first step or a later one.
    @inline(__always)
    mutating func take(_ slot: Int, _ time: Int64) {
        if slot == 0 { open(time) } else { extend(slot, time) }
    }

    private mutating func note(slot: Int) {
        guard slot == level else { return }
        level = slot + 1
        for step in 0...slot { best[step] = times[slot * steps + step] }
    }
}
