// The best that was found of one customer, over all values of a property that chains hold.

/// Filled anew for each customer. Not copyable, so that passing it on never counts references.
struct FunnelFinding: ~Copyable {
    let steps: Int
    private(set) var level = 0
    /// Times and rows of the chunk of the best chain's steps; only the first `level` count.
    private(set) var times: [Int64]
    private(set) var rows: [UInt32]
    /// When the last chain started that may still go on, while nothing better was found.
    private(set) var openStart: Int64?
    private(set) var lastStart: Int64?
    private var isSpoiled = false

    init(steps: Int) {
        self.steps = steps
        times = Array(repeating: 0, count: steps)
        rows = Array(repeating: 0, count: steps)
    }

    var isOut: Bool { level == 0 && isSpoiled }

    mutating func reset() {
        (level, isSpoiled) = (0, false)
        (openStart, lastStart) = (nil, nil)
    }

    /// Adds what the machine has found: the longest chain is the best, of these the one that was complete first, of these
    /// the one that started last, of these the one that was added first.
    mutating func add(_ machine: borrowing FunnelMachine, _ events: borrowing FunnelEvents) {
        if let start = machine.lastStart {
            lastStart = max(lastStart ?? start, start)
            isSpoiled = isSpoiled || machine.isOut
        }
        if let start = machine.openStart(events) { openStart = max(openStart ?? start, start) }
        if machine.level > 0, isBetter(machine, events) {
            level = machine.level
            for step in 0..<level {
                let event = Int(machine.best[step])
                (times[step], rows[step]) = (events.times[event], events.rows[event])
            }
        }
        if level == steps { openStart = nil }
    }

    private func isBetter(_ machine: borrowing FunnelMachine, _ events: borrowing FunnelEvents) -> Bool {
        guard machine.level == level else { return machine.level > level }
        let (start, end) = (events.times[Int(machine.best[0])], events.times[Int(machine.best[level - 1])])
        return end != times[level - 1] ? end < times[level - 1] : start > times[0]
    }
}
