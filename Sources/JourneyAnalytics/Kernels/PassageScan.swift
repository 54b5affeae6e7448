// A chunk of customers through the steps of a map.

import JourneyLog
import JourneySupport

/// What a chunk adds to a passage answer. Every list and word is in the order of the customers.
struct PassageScan: Sendable {
    /// What a chunk adds to one step.
    struct Step: Sendable {
        /// One bit a customer of the chunk, which begins at a multiple of 64.
        var reached: [UInt64]
        var visits = 0
        var repeaters = 0
        var outcome = PassageOutcome()
        var dwell: [Int64] = []
        var waiting: [Int64] = []
        var counters: [CounterSums]
    }

    /// What a chunk adds to one stage.
    struct Stage: Sendable {
        var reached = 0
        var elapsed: [Int64] = []
    }

    private(set) var journeys: [UInt64]
    private(set) var steps: [Step]
    private(set) var stages: [Stage]
    private(set) var tally = Tally()

    init(_ rows: ScopedRows, _ log: JourneyLog, _ plan: PassagePlan) {
        journeys = Array(repeating: 0, count: (rows.customers.count + 63) / 64)
        let step = Step(reached: journeys, counters: Array(repeating: CounterSums(), count: plan.counters))
        steps = Array(repeating: step, count: plan.nexts.count)
        stages = Array(repeating: Stage(), count: plan.stages)
        let stepMasks = plan.steps.masks(of: rows.all, log)
        let otherMasks = plan.others.isEmpty ? [] : plan.others.masks(of: rows.all, log)
        var journey = PassageJourney()
        var counts = [Int](repeating: 0, count: plan.counters * steps.count)
        log.withColumns { _, times, _ in
            for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
                journey.read(
                    Int(rows.starts[customer])..<Int(rows.ends[customer]), base: rows.all.lowerBound, times,
                    steps: stepMasks.span, others: otherMasks.span)
                guard let first = journey.times.first, plan.period.contains(first) else { continue }
                addReach(journey, customer)
                addVisits(journey)
                addOutcomes(journey, plan)
                if plan.stages > 0 { addStages(journey, plan) }
                if !journey.otherTimes.isEmpty { addCounters(journey, plan, &counts) }
            }
        }
    }

    private mutating func addReach(_ journey: PassageJourney, _ customer: Int) {
        let bit: UInt64 = 1 << UInt64(customer & 63)
        journeys[customer >> 6] |= bit
        forEachBit(of: journey.reached) { steps[$0].reached[customer >> 6] |= bit }
        tally.add(events: journey.times.count, first: journey.times[0], last: journey.times[journey.times.count - 1])
    }

    /// Visits, repeats, dwell and waiting.
    private mutating func addVisits(_ journey: PassageJourney) {
        var seen: UInt64 = 0
        var again: UInt64 = 0
        /// Steps whose first visit began and whose dwell is not over.
        var dwelling: UInt64 = 0
        var since = InlineArray<64, Int64>(repeating: 0)
        for index in journey.times.indices where journey.begins[index] != 0 {
            let (begins, time) = (journey.begins[index], journey.times[index])
            // A visit of any other step ends the dwell; where only one step begins, its own dwell goes on.
            let over = begins.nonzeroBitCount == 1 ? dwelling & ~begins : dwelling
            forEachBit(of: over) { steps[$0].dwell.append(time &- since[$0]) }
            dwelling &= ~over
            forEachBit(of: begins) { steps[$0].visits += 1 }
            again |= begins & seen
            let firsts = begins & ~seen
            forEachBit(of: firsts) { step in
                since[step] = time
                if index > 0 { steps[step].waiting.append(time &- journey.times[index - 1]) }
            }
            dwelling |= firsts
            seen |= begins
        }
        forEachBit(of: again) { steps[$0].repeaters += 1 }
    }

    /// What became of the customer after each step that was reached.
    private mutating func addOutcomes(_ journey: PassageJourney, _ plan: PassagePlan) {
        let reached = journey.reached
        let furthest = 63 - reached.leadingZeroBitCount
        let silence = plan.logEnd &- journey.times[journey.times.count - 1]
        forEachBit(of: reached) { step in
            guard plan.nexts[step] != 0 else { return }
            if reached & plan.nexts[step] != 0 {
                steps[step].outcome.wentOn += 1
            } else if step < furthest {
                steps[step].outcome.anotherWay += 1
            } else if journey.isEnded {
                steps[step].outcome.lost += 1
                steps[step].outcome.ended += 1
            } else if silence > plan.windows[step] {
                steps[step].outcome.lost += 1
            } else {
                steps[step].outcome.onTheWay += 1
            }
        }
    }

    private mutating func addStages(_ journey: PassageJourney, _ plan: PassagePlan) {
        var seen: UInt64 = 0
        var open: UInt64 = 0
        var since = InlineArray<64, Int64>(repeating: 0)
        for index in journey.times.indices {
            let (entered, time) = (plan.stages(of: journey.masks[index]), journey.times[index])
            guard entered != 0 else { continue }
            // Stages before the last one that this event belongs to.
            let before = (1 as UInt64) << UInt64(63 - entered.leadingZeroBitCount) &- 1
            let left = open & before
            forEachBit(of: left) { stages[$0].elapsed.append(time &- since[$0]) }
            open &= ~left
            let firsts = entered & ~seen
            forEachBit(of: firsts) { stage in
                stages[stage].reached += 1
                since[stage] = time
            }
            open |= firsts
            seen |= firsts
        }
    }

    /// Counts each event to the steps of the last visits that began at or before it. `counts` is all zero before and
    /// after.
    private mutating func addCounters(_ journey: PassageJourney, _ plan: PassagePlan, _ counts: inout [Int]) {
        var next = 0
        var current: UInt64 = 0
        for index in journey.otherTimes.indices {
            while next < journey.times.count, journey.times[next] <= journey.otherTimes[index] {
                if journey.begins[next] != 0 { current = journey.begins[next] }
                next += 1
            }
            forEachBit(of: journey.otherMasks[index] >> 1) { counter in
                forEachBit(of: current) { counts[$0 * plan.counters + counter] += 1 }
            }
        }
        forEachBit(of: journey.reached) { step in
            for counter in 0..<plan.counters {
                let count = counts[step * plan.counters + counter]
                guard count > 0 else { continue }
                counts[step * plan.counters + counter] = 0
                steps[step].counters[counter].events += count
                steps[step].counters[counter].sumOfSquares += count * count
                steps[step].counters[counter].customers += 1
            }
        }
    }
}
