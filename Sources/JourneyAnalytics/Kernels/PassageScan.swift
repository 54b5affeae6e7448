// A chunk of customers through the steps of a map.

import JourneyLog
import JourneySupport

/// What a chunk adds to a passage answer. Every word and list is in the order of the customers.
struct PassageScan: Sendable {
    /// One bit a customer of the chunk, which begins at a multiple of 64.
    private(set) var journeys: [UInt64]
    /// As `journeys`, for one step after the other.
    private(set) var reached: [UInt64]
    /// By step.
    private(set) var visits: [Int]
    private(set) var repeaters: [Int]
    private(set) var outcomes: [PassageOutcome]
    private(set) var dwell: [[Int64]] = []
    private(set) var waiting: [[Int64]] = []
    /// By step, then by counter.
    private(set) var counters: [CounterSums]
    /// By stage.
    private(set) var stageReached: [Int]
    private(set) var stageElapsed: [[Int64]] = []
    private(set) var tally = Tally()

    private var dwellStream = TimedValues()
    private var waitingStream = TimedValues()
    private var stageStream = TimedValues()

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: PassagePlan) {
        let steps = plan.nexts.count
        journeys = Array(repeating: 0, count: (rows.customers.count + 63) / 64)
        reached = Array(repeating: 0, count: steps * journeys.count)
        visits = Array(repeating: 0, count: steps)
        repeaters = visits
        outcomes = Array(repeating: PassageOutcome(), count: steps)
        counters = Array(repeating: CounterSums(), count: steps * plan.counters)
        stageReached = Array(repeating: 0, count: plan.stages)
        scan(rows, log, plan)
        dwell = dwellStream.dealt(to: steps)
        waiting = waitingStream.dealt(to: steps)
        stageElapsed = stageStream.dealt(to: plan.stages)
        dwellStream = TimedValues()
        waitingStream = TimedValues()
        stageStream = TimedValues()
    }

    /// The customers of the chunk who reached a step.
    func reached(_ step: Int) -> ArraySlice<UInt64> { reached[step * journeys.count..<(step + 1) * journeys.count] }

    private mutating func scan(_ rows: ScopedRows, _ log: LogPart, _ plan: PassagePlan) {
        let stepMasks = plan.steps.masks(of: rows.all, log)
        let otherMasks = plan.others.isEmpty ? [] : plan.others.masks(of: rows.all, log)
        var journey = PassageJourney(longest: rows.longest)
        var counts = [Int](repeating: 0, count: counters.count)
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
            journey.read(
                rows.times.span.extracting(range), steps: stepMasks.span.extracting(range),
                others: otherMasks.isEmpty ? otherMasks.span : otherMasks.span.extracting(range))
            guard journey.count > 0, plan.period.contains(journey.steps.times[0]) else { continue }
            addReach(journey, customer)
            addVisits(journey.steps.times.span, journey.begins.span.extracting(first: journey.count))
            addOutcomes(journey, plan)
            if plan.stages > 0 {
                addStages(journey.steps.times.span, journey.steps.masks.span.extracting(first: journey.count), plan)
            }
            if plan.counters > 0, journey.others.count > 0 { addCounters(journey, plan, &counts) }
        }
    }

    private mutating func addReach(_ journey: borrowing PassageJourney, _ customer: Int) {
        let word = customer >> 6
        let bit = (1 as UInt64) << UInt64(customer & 63)
        let words = journeys.count
        journeys[word] |= bit
        for step in Bits(journey.reached) { reached[step * words + word] |= bit }
        tally.add(events: journey.count, first: journey.steps.times[0], last: journey.steps.times[journey.count - 1])
    }

    /// Visits, repeats, dwell and waiting.
    private mutating func addVisits(_ times: Span<Int64>, _ begins: Span<UInt64>) {
        var seen: UInt64 = 0
        var again: UInt64 = 0
        /// Steps whose first visit began and whose dwell is not over.
        var dwelling: UInt64 = 0
        var since = InlineArray<64, Int64>(repeating: 0)
        for index in begins.indices where begins[index] != 0 {
            let (begin, time) = (begins[index], times[index])
            // A visit of any other step ends the dwell; where only one step begins, its own dwell goes on.
            let over = begin & (begin &- 1) == 0 ? dwelling & ~begin : dwelling
            for step in Bits(over) { dwellStream.append(time &- since[step], to: step) }
            dwelling &= ~over
            for step in Bits(begin) { visits[step] += 1 }
            again |= begin & seen
            let firsts = begin & ~seen
            for step in Bits(firsts) {
                since[step] = time
                if index > 0 { waitingStream.append(time &- times[index - 1], to: step) }
            }
            dwelling |= firsts
            seen |= begin
        }
        for step in Bits(again) { repeaters[step] += 1 }
    }

    /// What became of the customer after each step that was reached.
    private mutating func addOutcomes(_ journey: borrowing PassageJourney, _ plan: PassagePlan) {
        let reached = journey.reached
        let furthest = 63 - reached.leadingZeroBitCount
        for step in Bits(reached) where plan.nexts[step] != 0 {
            if reached & plan.nexts[step] != 0 {
                outcomes[step].wentOn += 1
            } else if step < furthest {
                outcomes[step].anotherWay += 1
            } else if journey.isEnded {
                outcomes[step].lost += 1
                outcomes[step].ended += 1
            } else if plan.logEnd &- journey.steps.times[journey.count - 1] > plan.windows[step] {
                outcomes[step].lost += 1
            } else {
                outcomes[step].onTheWay += 1
            }
        }
    }

    private mutating func addStages(_ times: Span<Int64>, _ masks: Span<UInt64>, _ plan: PassagePlan) {
        var seen: UInt64 = 0
        var open: UInt64 = 0
        var before: UInt64 = 0
        var entered: UInt64 = 0
        var since = InlineArray<64, Int64>(repeating: 0)
        for index in masks.indices {
            if masks[index] != before {
                before = masks[index]
                entered = plan.stages(of: before)
            }
            guard entered != 0 else { continue }
            let time = times[index]
            // Stages before the last one that this event belongs to are left.
            let left = open & ((1 as UInt64) << UInt64(63 - entered.leadingZeroBitCount) &- 1)
            for stage in Bits(left) { stageStream.append(time &- since[stage], to: stage) }
            open &= ~left
            let firsts = entered & ~seen
            for stage in Bits(firsts) {
                stageReached[stage] += 1
                since[stage] = time
            }
            open |= firsts
            seen |= firsts
        }
    }

    /// Counts each event to the steps of the last visits that began at or before it. `counts` is all zero before and
    /// after.
    private mutating func addCounters(_ journey: borrowing PassageJourney, _ plan: PassagePlan, _ counts: inout [Int]) {
        var next = 0
        var current: UInt64 = 0
        for index in 0..<journey.others.count {
            while next < journey.count, journey.steps.times[next] <= journey.others.times[index] {
                if journey.begins[next] != 0 { current = journey.begins[next] }
                next += 1
            }
            for counter in Bits(journey.others.masks[index] >> 1) {
                for step in Bits(current) { counts[step * plan.counters + counter] += 1 }
            }
        }
        for step in Bits(journey.reached) {
            for cell in step * plan.counters..<(step + 1) * plan.counters where counts[cell] > 0 {
                counters[cell].events += counts[cell]
                counters[cell].sumOfSquares += counts[cell] * counts[cell]
                counters[cell].customers += 1
                counts[cell] = 0
            }
        }
    }
}
