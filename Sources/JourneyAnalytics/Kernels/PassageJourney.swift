// One customer's journey: the events that match a step, and what else counts beside them.

import JourneyLog
import JourneySupport

/// Buffers that are filled anew for each customer.
struct PassageJourney {
    /// Of the events that match a step, in time order.
    private(set) var times: [Int64] = []
    private(set) var masks: [UInt64] = []
    /// Of each of them: the steps of which it begins a visit.
    private(set) var begins: [UInt64] = []
    /// Of the events that a counter counts or that end a journey, in time order.
    private(set) var otherTimes: [Int64] = []
    private(set) var otherMasks: [UInt64] = []
    /// All steps that were reached.
    private(set) var reached: UInt64 = 0

    /// Reads a customer's rows; the spans of masks begin at row `base`.
    mutating func read(
        _ rows: Range<Int>, base: Int, _ times: Span<Int64>, steps: Span<UInt64>, others: Span<UInt64>
    ) {
        self.times.removeAll(keepingCapacity: true)
        masks.removeAll(keepingCapacity: true)
        begins.removeAll(keepingCapacity: true)
        otherTimes.removeAll(keepingCapacity: true)
        otherMasks.removeAll(keepingCapacity: true)
        reached = 0
        var before: UInt64 = 0
        for row in rows {
            let mask = steps[row - base]
            if mask != 0 {
                self.times.append(times[row])
                masks.append(mask)
                begins.append(mask & ~before)
                reached |= mask
                before = mask
            }
            let other = others.isEmpty ? 0 : others[row - base]
            if other != 0 {
                otherTimes.append(times[row])
                otherMasks.append(other)
            }
        }
    }

    /// Whether an ending event came at or after the journey's last event.
    var isEnded: Bool {
        guard let last = times.last else { return false }
        for index in otherTimes.indices.reversed() {
            if otherTimes[index] < last { return false }
            if otherMasks[index] & 1 == 1 { return true }
        }
        return false
    }
}
