// Who is where, as of an instant.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func positions(
        _ question: PositionsQuestion, in scope: Scope
    ) async throws(EngineError) -> PositionsAnswer {
        let plan = try plan(question, in: scope)
        let filter = ScopeFilter(scope, log)
        let parts = try await map { log, customers in PositionScan(filter.rows(customers, log), log, plan) }
        let names = question.steps.isEmpty ? log.activities : question.steps.map(\.title)
        let tally = Tally.sum(parts.map(\.tally))
        var ages = [[Int64]](repeating: [], count: names.count)
        var nowhere = 0
        for part in parts {
            for customer in part.places.indices where part.isThere[customer] {
                let place = Int(part.places[customer])
                if place == 0 { nowhere += 1 } else { ages[place - 1].append(part.ages[customer]) }
            }
        }
        var positions = zip(names, ages).map { Self.position($0, $1, plan, of: tally.customers) }
        if question.steps.isEmpty {
            positions = positions.filter { $0.count > 0 }
                .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
        }
        return PositionsAnswer(
            basis: basis(
                tally, Rule.positions(question, at: plan.instant), scope: scope, [plan.steps, filter.segment]),
            instant: log.lastTime == nil ? nil : plan.instant, positions: positions, nowhere: nowhere)
    }

    private static func position(
        _ name: String, _ ages: [Int64], _ plan: PositionPlan, of customers: Int
    ) -> Position {
        let bands = ages.map { plan.band($0) }
        return Position(
            name: name, count: ages.count, share: customers == 0 ? 0 : Double(ages.count) / Double(customers),
            active: bands.count { $0 == .active }, quiet: bands.count { $0 == .quiet },
            silent: bands.count { $0 == .silent }, medianSeconds: Selection.quantileSeconds(of: ages, at: 0.5))
    }

    private func plan(_ question: PositionsQuestion, in scope: Scope) throws(EngineError) -> PositionPlan {
        guard question.steps.count <= PatternSet.limit else {
            throw .tooMany(question.steps.count, "steps", limit: PatternSet.limit)
        }
        guard question.quietAfter <= question.silentAfter else {
            throw EngineError(
                code: "question-bad-bands",
                message:
                    "customers cannot be silent before they are quiet; let silence begin at \(question.quietAfter) "
                    + "or later.")
        }
        let instant = question.instant ?? lastSight(scope)
        guard Timestamp.range.contains(instant) || question.instant == nil else {
            throw EngineError(
                code: "question-bad-instant", message: "the instant leaves the years 1 to 9999; name one within.")
        }
        return PositionPlan(question, at: instant, log)
    }

    func members(
        _ question: PositionsQuestion, _ step: String?, _ band: PositionBand?, in scope: Scope
    ) async throws(EngineError) -> Members {
        let plan = try plan(question, in: scope)
        let names = question.steps.isEmpty ? log.activities : question.steps.map(\.title)
        let place = step.map { step in names.firstIndex(of: step).map { UInt32($0 + 1) } } ?? 0
        let rule = (step.map { Rule.members([$0]) } ?? "Customers at none of the steps.")
        return try await members(
            in: scope, rule: rule + " " + Rule.positions(question, at: plan.instant), [plan.steps]
        ) { rows in
            let scan = PositionScan(rows, rows.part, plan)
            return MemberScan(rows) { customer in
                guard scan.isThere[customer], scan.places[customer] == place else { return false }
                return band.map { place != 0 && plan.band(scan.ages[customer]) == $0 } ?? true
            }
        }
    }
}
