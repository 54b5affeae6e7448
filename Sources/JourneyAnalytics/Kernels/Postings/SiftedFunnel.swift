// A funnel over times with fractions of a second: postings tell who may have taken two steps, and only their events are read.

import JourneyLog
import JourneySupport

/// Whether a funnel can be sifted so in a part of the log, and by which lists.
///
/// Postings tell whole seconds. A chain within the window is one within a second more by those, whatever the fractions are; so
/// whoever has none of two steps there has none at all.
struct SiftedFunnel: Sendable {
    /// The first two steps.
    private let lists: [PostingList]
    /// By type: the steps that it is.
    private let masks: [UInt64]
    /// In seconds, with the one more.
    private let window: UInt32
    /// From the first second of the part: whoever takes the first step later may still go on, and whoever takes it in this second
    /// may, by its fraction.
    private let oldest: Int64
    private let end: Int64
    private let question: FunnelQuestion

    init?(_ question: FunnelQuestion, in scope: Scope, _ patterns: PatternSet, _ log: LogPart, end: Int64) {
        let window = question.window.microseconds
        guard let postings = log.postings, log.momentEnd < Int64(Int32.max), question.isPlain,
            question.profile == .latestStart, question.journey == nil, scope == .everything, !question.needsTimes,
            (2...PostingFunnel.mostSteps).contains(question.steps.count), window >= 0,
            // Nothing is asked of properties.
            patterns.banks.isEmpty, let conditions = PostingConditions.ofSteps(question.steps.count, patterns, log)
        else { return nil }
        lists = conditions.prefix(2).map { Int($0.type) < postings.count ? postings[Int($0.type)] : .none }
        masks = patterns.activityMasks
        self.window = UInt32(min(window / 1_000_000 + 1, Int64(Int32.max)))
        oldest = (end &- min(window, 1 << 60)).flooredSeconds - log.momentBase
        (self.end, self.question) = (end, question)
    }

    /// - Parameter customers: they begin with a block, and end with one or with the part.
    func scan(_ customers: Range<Int>, _ log: LogPart) -> FunnelScan {
        var scan = FunnelScan(question)
        let (columns, scratch) = (log.postingColumns, PostingWalk.scratchLength)
        // SAFETY: scratch is as long as it is asked for, and does not leave the closures.
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * scratch) { room in
            let start = unsafe room.baseAddress.unsafelyUnwrapped
            var first = unsafe PostingWalk(lists[0], columns, scratch: start)
            var second = unsafe PostingWalk(lists[1], columns, scratch: start + scratch)
            unsafe log.superseded.withUnsafeBufferPointer { superseded in
                if !log.superseded.isEmpty, let bits = superseded.baseAddress { unsafe first.leaveOut(bits) }
                var reader = Reader(log, masks, question, end: end)
                for block in stride(from: customers.lowerBound, to: customers.upperBound, by: PostingLayout.blockSize) {
                    let range = block..<min(block + PostingLayout.blockSize, customers.upperBound)
                    first.enter(range)
                    second.enter(range)
                    self.scan(range, &first, &second, &reader, &scan)
                }
            }
        }
        withExtendedLifetime(columns) {}
        return scan
    }

    private func scan(
        _ block: Range<Int>, _ first: inout PostingWalk, _ second: inout PostingWalk, _ reader: inout Reader,
        _ scan: inout FunnelScan
    ) {
        scan.add(block.count - first.aliveCount, level: 0)
        guard first.aliveCount > 0 else { return }
        first.readStarts()
        second.readStarts()
        var chain = PostingChain(steps: 2, window: window)
        var (alone, open) = (0, 0)
        for word in 0..<PostingLayout.blockSize / 64 {
            let (starters, followers) = (first.word(word), second.word(word))
            var left = starters.members & first.alive[word]
            while left != 0 {
                let bit = left.trailingZeroBitCount
                left &= left &- 1
                let starts = starters.run(bit)
                let last = Int64(starts[starts.count &- 1])
                var isRead = last == oldest
                if !isRead, followers.members &>> UInt64(truncatingIfNeeded: bit) & 1 == 1 {
                    _ = chain.end(starts, followers.run(bit))
                    isRead = chain.level == 2
                }
                if isRead {
                    reader.add(block.lowerBound &+ word &* 64 &+ bit, to: &scan)
                } else {
                    alone &+= 1
                    open &+= last > oldest ? 1 : 0
                }
            }
        }
        scan.add(alone, level: 1, open: open)
    }
}

extension SiftedFunnel {
    /// Takes single customers through the funnel, event by event.
    private struct Reader: ~Copyable {
        private let rows: RowColumns
        private let base: Int64
        private let masks: [UInt64]
        private let question: FunnelQuestion
        private let end: Int64
        private var chain: FunnelChain
        private var events = MatchedEvents(longest: 64)

        init(_ log: LogPart, _ masks: [UInt64], _ question: FunnelQuestion, end: Int64) {
            (rows, base, self.masks, self.question, self.end) = (log.rowColumns, log.momentBase, masks, question, end)
            chain = FunnelChain(steps: question.steps.count, window: question.window.microseconds)
        }

        mutating func add(_ customer: Int, to scan: inout FunnelScan) {
            events.begin()
            for row in unsafe Int(rows.offsets[customer])..<Int(rows.offsets[customer + 1]) {
                let mask = masks[Int(rows.activities[row])]
                if mask != 0 {
                    events.append(unsafe (base + Int64(rows.seconds[row])) * 1_000_000 + rows.rests[row], mask)
                }
            }
            scan.add(&events, &chain, question, end: end)
        }
    }
}

extension Int64 {
    /// Whole seconds of some microseconds, rounded down.
    fileprivate var flooredSeconds: Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: 1_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
