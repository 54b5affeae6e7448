// Funnels.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func funnel(_ question: FunnelQuestion, in scope: Scope) async throws(EngineError) -> FunnelAnswer {
        try question.check()
        guard question.isPlain else { return try await generalFunnel(question, in: scope) }
        let patterns = PatternSet(question.steps, log)
        let filter = funnelFilter(question, scope)
        let end = funnelEnd(question, scope)
        let funnels = usesPostings ? log.parts.map { PostingFunnel(question, in: scope, patterns, $0, end: end) } : []
        if !funnels.isEmpty, !funnels.contains(where: { $0 == nil }) {
            let all = funnels.compactMap(\.self)
            let tally = try await tally(in: all.map(\.filter.period))
            return try await answer(
                question, from: all, basis: basis(tally, Rule.funnel(question), scope: scope, [patterns]))
        }
        guard !question.needsTimes else { return try await generalFunnel(question, in: scope) }
        let sifted = usesPostings ? log.parts.map { SiftedFunnel(question, in: scope, patterns, $0, end: end) } : []
        if !sifted.isEmpty, !sifted.contains(where: { $0 == nil }) {
            return try await answer(
                question, from: sifted.compactMap(\.self),
                basis: basis(whole, Rule.funnel(question), scope: scope, [patterns]))
        }
        let parts = try await map { log, customers in
            FunnelScan(filter.rows(customers, log), log, patterns, question, end: end)
        }
        var all = FunnelScan(question)
        for part in parts { all.merge(part) }
        return answer(
            question, all.levels, all,
            basis: basis(all.tally, Rule.funnel(question), scope: scope, [patterns, filter.start, filter.segment]))
    }

    /// From the events of those who may have taken two steps.
    private func answer(
        _ question: FunnelQuestion, from funnels: [SiftedFunnel], basis: AnswerBasis
    ) async throws(EngineError) -> FunnelAnswer {
        let (log, ranges) = (log, blockRanges)
        let parts = try await pool.map(ranges.count) { index in
            let part = ranges[index].part
            return funnels[part].scan(ranges[index].customers, log.parts[part])
        }
        var all = FunnelScan(question)
        for part in parts { all.merge(part) }
        // Nor are those anybody whose journey is told elsewhere.
        var levels = all.levels
        levels[0] = basis.customers - levels.dropFirst().reduce(0, +)
        return answer(question, levels, all, basis: basis)
    }

    private func answer(
        _ question: FunnelQuestion, _ levels: [Int], _ all: FunnelScan, basis: AnswerBasis
    ) -> FunnelAnswer {
        FunnelAnswer(
            basis: basis,
            steps: steps(question, levels, all.stillOpen, of: basis.customers) {
                Selection.quantileSeconds(of: all.elapsed[$0], at: 0.5)
            },
            levels: levels)
    }

    /// All customers in ranges of blocks.
    private var blockRanges: [LogChunk] {
        let length = PostingLayout.blockSize * 32
        return log.parts.enumerated().flatMap { number, part in
            stride(from: 0, to: part.customerCount, by: length).map {
                LogChunk(part: number, customers: $0..<min($0 + length, part.customerCount))
            }
        }
    }

    /// From the postings, a range of blocks of customers at a time.
    private func answer(
        _ question: FunnelQuestion, from funnels: [PostingFunnel], basis: AnswerBasis
    ) async throws(EngineError) -> FunnelAnswer {
        let ranges = blockRanges
        var all = PostingFunnelScan(steps: question.steps.count)
        let log = log
        let parts = try await pool.map(ranges.count) { index in
            let part = ranges[index].part
            return PostingFunnelScan(funnels[part], ranges[index].customers, log.parts[part])
        }
        for part in parts { all.merge(part) }
        let medians = try await pool.map(question.steps.count) { step in
            Selection.quantileSeconds(ofLists: parts.map { $0.times.elapsed[step] }, at: 0.5)
        }
        // Those who have no event in the period are nobody here.
        var levels = all.levels
        levels[0] = basis.customers - levels.dropFirst().reduce(0, +)
        let steps = steps(question, levels, all.stillOpen, of: basis.customers) { medians[$0] }
        var answer = FunnelAnswer(basis: basis, steps: steps, levels: levels)
        guard question.needsTimes, let end = funnels.first?.end else { return answer }
        let window = question.window.microseconds
        let watched = zip(parts, ranges).flatMap { part, range in
            let base = log.parts[range.part].momentBase
            return part.times.openStarts.map { min(window, end &- (base + Int64($0)) * 1_000_000) }
        }
        try await tellTimes(in: &answer, question, parts.map(\.times), watched: watched)
        return answer
    }

    /// How long it takes, and how many will have converted when all windows are over.
    /// - Parameter watched: for how long those were seen whose window is open, in microseconds.
    private func tellTimes(
        in answer: inout FunnelAnswer, _ question: FunnelQuestion, _ times: [PostingTimes], watched: [Int64]
    ) async throws(EngineError) {
        let last = question.steps.count - 1
        let quantiles = try await pool.map(last * 2) { index in
            TimeQuantiles(
                seconds: times.map { index < last ? $0.elapsed[index + 1] : $0.waits[index - last + 1] })
        }
        for step in 0..<last {
            answer.steps[step + 1].sinceStart = quantiles[step]
            answer.steps[step + 1].sincePrevious = quantiles[last + step]
        }
        let levels = answer.levels
        let over = levels[1..<levels.count - 1].reduce(0, +) - watched.count
        answer.conversion = FunnelConversion(
            happened: times.flatMap { $0.elapsed[last] }.map { Int64($0) * 1_000_000 }, censored: watched, over: over,
            open: watched.count, window: question.window.microseconds)
    }

    /// Who and what is in a period, by part in its own moments, of a log of whole seconds; `nil`: everybody and everything.
    private func tally(in periods: [Range<UInt32>?]) async throws(EngineError) -> Tally {
        if periods.contains(nil) { return whole }
        let (log, chunks) = (log, chunks)
        let parts = try await pool.map(chunks.count) { index in
            let chunk = chunks[index]
            return periods[chunk.part].map { Tally(chunk.customers, in: $0, log.parts[chunk.part]) } ?? Tally()
        }
        return Tally.sum(parts)
    }

    /// - Parameter median: by step, seconds since the start; asked for the steps after the first.
    func steps(
        _ question: FunnelQuestion, _ levels: [Int], _ stillOpen: [Int], of customers: Int, median: (Int) -> Double?
    ) -> [FunnelStepAnswer] {
        var previous = customers
        var reached = customers - levels[0]
        return question.steps.indices.map { index in
            defer { (previous, reached) = (reached, reached - levels[index + 1]) }
            return FunnelStepAnswer(
                name: question.stepName(index), reached: reached, share: Self.share(reached, of: customers),
                fromPrevious: Self.share(reached, of: previous),
                medianSeconds: index > 0 ? median(index) : reached > 0 ? 0 : nil,
                stillOpen: stillOpen[index])
        }
    }

    private static func share(_ count: Int, of total: Int) -> Double {
        total == 0 ? 0 : Double(count) / Double(total)
    }

    /// Whose rows a funnel reads.
    func funnelFilter(_ question: FunnelQuestion, _ scope: Scope) -> ScopeFilter {
        question.journey.map { ScopeFilter(placing: scope, by: $0, log) } ?? ScopeFilter(scope, log)
    }

    /// When observation ends: with the log's last event, or with the last moment of a period that cuts events, if that is
    /// earlier.
    func funnelEnd(_ question: FunnelQuestion, _ scope: Scope) -> Int64 {
        question.journey == nil ? lastSight(scope) : log.lastTime ?? 0
    }
}

extension FunnelQuestion {
    /// What a row of the answer is called: the step, or how many of them when any order will do.
    package func stepName(_ step: Int) -> String {
        order == .any ? "any \(step + 1) of \(steps.count)" : steps[step].title
    }
}
