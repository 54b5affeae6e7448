// The chains of one customer that may still go on: in slot i the one of i + 1 steps that started last.

/// When a chain started, when it took its last step, and the events of all of its steps, by their numbers among the
/// customer's events. Not copyable, so that passing it on never counts references.
struct FunnelSlots: ~Copyable {
    let steps: Int
    /// Whether a chain that started when the one in the slot did takes its place with all its steps; else the earlier
    /// steps stay, and only the time of the last moves on.
    let takesLatest: Bool
    private(set) var filled: UInt64 = 0
    /// Slots whose chains end with the time at hand, which they may still be extended at.
    var doomed: UInt64 = 0
    /// Of those, slots that another chain takes over then, one that started at the same time.
    private var renewed: UInt64 = 0
    private(set) var starts: [Int64]
    private(set) var lasts: [Int64]
    /// The events of slot i's chain are at `i * steps ..< i * steps + i + 1`.
    private(set) var events: [UInt32]
    /// The same of the chains that take over.
    private var renewedEvents: [UInt32]

    init(steps: Int, takesLatest: Bool) {
        (self.steps, self.takesLatest) = (steps, takesLatest)
        starts = Array(repeating: 0, count: steps)
        lasts = starts
        events = Array(repeating: 0, count: steps * steps)
        renewedEvents = events
    }

    mutating func reset() { (filled, doomed, renewed) = (0, 0, 0) }

    @inline(__always)
    func has(_ slot: Int) -> Bool { filled &>> UInt64(slot) & 1 == 1 }

    /// Forgets chains.
    mutating func clear(_ slots: UInt64) { filled &= ~slots }

    /// A chain of one step.
    mutating func open(_ event: Int, _ time: Int64) {
        filled |= 1
        (starts[0], lasts[0], events[0]) = (time, time, UInt32(event))
    }

    /// Extends the chain of the slot before by an event.
    mutating func extend(to slot: Int, _ event: Int, _ time: Int64) {
        let start = starts[slot - 1]
        lasts[slot] = time
        let (from, to) = ((slot - 1) * steps, slot * steps)
        if !takesLatest, has(slot), starts[slot] == start {
            guard doomed &>> UInt64(slot) & 1 == 1 else { return }
            renewed |= 1 &<< UInt64(slot)
            for step in 0..<slot { renewedEvents[to + step] = events[from + step] }
            renewedEvents[to + slot] = UInt32(event)
            return
        }
        filled |= 1 &<< UInt64(slot)
        renewed &= ~(1 &<< UInt64(slot))
        starts[slot] = start
        for step in 0..<slot { events[to + step] = events[from + step] }
        events[to + slot] = UInt32(event)
    }

    /// Ends what is doomed: forgets the chains whose last step is earlier than a time, and lets others take over.
    mutating func clearDoomed(_ time: Int64) {
        for slot in Bits(doomed) {
            if lasts[slot] < time {
                clear(1 &<< UInt64(slot))
            } else if renewed &>> UInt64(slot) & 1 == 1 {
                for place in slot * steps...slot * steps + slot { events[place] = renewedEvents[place] }
            }
        }
        (doomed, renewed) = (0, 0)
    }

    /// Takes over the chain of one slot, up to a step, from other slots; the events of later steps are put one by one.
    mutating func begin(_ slot: Int, start: Int64, last: Int64, of other: borrowing FunnelSlots, upTo from: Int) {
        filled |= 1 &<< UInt64(slot)
        (starts[slot], lasts[slot]) = (start, last)
        for step in 0..<max(0, from + 1) { events[slot * steps + step] = other.events[from * steps + step] }
    }

    mutating func put(_ event: Int, slot: Int, step: Int) { events[slot * steps + step] = UInt32(event) }

    /// Takes over the chains of slots that were begun meanwhile.
    mutating func take(_ other: borrowing FunnelSlots) {
        for slot in Bits(other.filled) {
            let (start, last) = (other.starts[slot], other.lasts[slot])
            lasts[slot] = last
            if !takesLatest, has(slot), starts[slot] == start { continue }
            filled |= 1 &<< UInt64(slot)
            starts[slot] = start
            for step in 0...slot { events[slot * steps + step] = other.events[slot * steps + step] }
        }
    }
}
