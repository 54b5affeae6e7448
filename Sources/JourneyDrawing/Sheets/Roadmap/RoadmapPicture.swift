// What is planned, by when: barrier plans and opportunities on an axis of time.
import JourneyLanguage
package import JourneyModel
package import JourneySupport

/// The roadmap of a map's plans.
package struct RoadmapPicture: Sendable {
    /// What makes a row.
    package enum Grouping: String, Sendable, CaseIterable {
        case stage, owner
    }

    /// Something that is planned.
    struct Item {
        var title: LocalizedText
        /// The barrier it removes, and how hard that hits.
        var barrier: LocalizedText?
        var severity: Int?
        var owner: LocalizedText?
        var due: CalendarDate?
        var status: PlanStatus
        var target: LocalizedText?
        var guardrail: LocalizedText?
        var stage: Int

        var isOpen: Bool { status.isOpen }

        /// How many days an open item is late on a day; `nil` when it is not.
        func daysLate(on today: CalendarDate) -> Int? {
            guard isOpen, let due, due < today else { return nil }
            return Int((today.microseconds - due.microseconds) / 86_400_000_000)
        }
    }

    let map: JourneyMap
    let today: CalendarDate
    let grouping: Grouping
    let context: DrawingContext

    /// - Parameter today: the day from which plans are late, as the calendar of the map's time zone has it.
    package init(map: JourneyMap, today: CalendarDate, grouping: Grouping = .stage, context: DrawingContext) {
        self.map = map
        self.today = today
        self.grouping = grouping
        self.context = context
    }

    /// Plans of barriers and opportunities in the order of the map. An opportunity is the plan of the barrier it removes
    /// where both say the same, or have the same owner, date and status.
    var items: [Item] {
        var items: [Item] = []
        let barriers = Dictionary(
            map.steps.flatMap(\.barriers).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, stage) in map.stages.enumerated() {
            for step in stage.steps {
                for barrier in step.barriers {
                    guard let plan = barrier.plan else { continue }
                    items.append(
                        Item(
                            title: plan.action, barrier: barrier.title, severity: barrier.severity, owner: plan.owner,
                            due: plan.due, status: plan.status, target: plan.target, guardrail: plan.guardrail,
                            stage: index))
                }
                for opportunity in step.opportunities {
                    let barrier = opportunity.barrier.flatMap { barriers[$0] }
                    if let plan = barrier?.plan, Self.isSame(opportunity, plan) { continue }
                    items.append(
                        Item(
                            title: opportunity.title, barrier: barrier?.title, severity: barrier?.severity,
                            owner: opportunity.owner, due: opportunity.due, status: opportunity.status, stage: index))
                }
            }
        }
        return items
    }

    private static func isSame(_ opportunity: Opportunity, _ plan: Plan) -> Bool {
        if plan.action == opportunity.title { return true }
        return plan.due != nil && plan.due == opportunity.due && plan.owner == opportunity.owner
            && plan.status == opportunity.status
    }

    /// What the roadmap says: how much is late, else what comes next.
    var headline: String {
        let items = items
        guard !items.isEmpty else { return context.say(RoadmapWord.headlineEmpty) }
        let open = items.filter(\.isOpen)
        func name(_ item: Item) -> String { context.words.quoted(item.title.text(in: context.language)) }
        func due(_ item: Item) -> CalendarDate { item.due ?? today }
        let late = open.filter { $0.daysLate(on: today) != nil }
        if let oldest = late.min(by: { due($0) < due($1) }) {
            return context.say(
                RoadmapWord.headlineOverdue, context.figures.numbers.count(late.count),
                context.count(open.count, SheetTotal.plans), name(oldest), context.dates.text(due(oldest)))
        }
        if let next = open.filter({ $0.due != nil }).min(by: { due($0) < due($1) }) {
            return context.say(RoadmapWord.headlineNext, name(next), context.dates.text(due(next)))
        }
        guard !open.isEmpty else { return context.say(RoadmapWord.headlineDone) }
        return context.say(RoadmapWord.headlineUndated, context.count(open.count, SheetTotal.plans))
    }

    /// `Today is 22 Nov 2026; 3 plans: 1 proposed, 2 in work`.
    var detail: String {
        let items = items
        let order: [PlanStatus] = [.proposed, .planned, .inWork, .live, .rejected]
        let counts = order.compactMap { status -> String? in
            let count = items.count { $0.status == status }
            return count == 0
                ? nil : context.words.status(status) + "\u{A0}" + context.figures.numbers.count(count)
        }
        let total = context.count(items.count, SheetCount.plans)
        return [
            context.say(RoadmapWord.asOf, context.dates.text(today)),
            total + context.colon + counts.joined(separator: context.figures.separator),
        ].joined(separator: context.figures.strongSeparator)
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        layout().picture(
            title: context.say(RoadmapWord.title) + context.colon + map.title.text(in: context.language),
            description: description, context: context)
    }

    /// What it shows, for those who do not see it.
    package var description: String {
        let lines = items.map { item in
            let parts = [
                item.title.text(in: context.language), context.words.status(item.status),
                item.owner?.text(in: context.language) ?? "",
                item.due.map { context.words.fill(.due, context.dates.text($0)) } ?? context.say(RoadmapWord.noDate),
            ]
            return parts.filter { !$0.isEmpty }.joined(separator: context.figures.separator)
        }
        let head = context.say(RoadmapWord.title) + context.colon + map.title.text(in: context.language)
        return context.sentences([head, headline] + (items.isEmpty ? [] : [detail]) + lines)
    }
}
