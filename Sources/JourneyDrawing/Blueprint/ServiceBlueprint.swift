// The service blueprint as a view of its own: what customers do and see, who works for them, and where work changes hands.
package import JourneyEvidence
import JourneyLanguage
package import JourneyModel
import JourneySupport

/// The blueprint of a map, with the waiting that was measured if there is any.
package struct ServiceBlueprint: Sendable {
    let map: JourneyMap
    let measured: MeasuredMap?
    /// Why there are no figures.
    let unmeasured: String
    let context: DrawingContext

    package init(map: JourneyMap, measured: MeasuredMap?, context: DrawingContext) {
        self.map = map
        self.measured = measured?.isMeasured == true ? measured : nil
        self.context = context
        let reason = measured.flatMap { map in
            map.unmeasured.flatMap { $0 == .noSteps ? nil : context.figures.sentence($0, in: map.scope) }
        }
        unmeasured = reason ?? context.words[.nothingMeasured]
    }

    /// The step before which customers wait longest, among those where enough waited to speak of it.
    struct LongestWait {
        var column: Int
        var title: LocalizedText
        var figure: DurationFigure
    }

    var longestWait: LongestWait? {
        map.steps.enumerated().reduce(nil) { longest, next in
            guard let figure = measured?.steps[next.element.id]?.waiting, figure.n >= FigureWords.fewest,
                figure.median > longest?.figure.median ?? 0
            else { return longest }
            return LongestWait(column: next.offset, title: next.element.title, figure: figure)
        }
    }

    var flow: BlueprintFlow { rows(columnWidth: 0).flow }

    // MARK: Findings

    /// Where customers wait longest; without a measurement, between how many owners work changes hands, else where people
    /// are known to wait and the service to fail, else what is missing.
    var headline: String {
        let flow = flow
        if let wait = longestWait {
            return context.say(
                BlueprintWord.headlineWait, context.words.quoted(wait.title.text(in: context.language)),
                context.figures.durations.text(seconds: wait.figure.median))
        }
        if flow.workBoxes.isEmpty { return context.say(BlueprintWord.headlineEmpty) }
        if let found = handovers(flow) ?? points(flow) { return found }
        if flow.owners.isEmpty { return context.say(BlueprintWord.headlineNoOwners) }
        // Where some owners are missing, nobody knows whether work changes hands.
        return unowned(flow).map(\.raisedFirst) ?? context.say(BlueprintWord.headlineNoHandover)
    }

    /// What stands behind the headline: the figure with n, period and whose; then what else was counted on the map.
    var details: [String] {
        let figures = context.figures
        let flow = flow
        var details: [String] = []
        if let wait = longestWait, let scope = measured?.scope { details.append(figures.full(wait.figure, in: scope)) }
        guard !flow.workBoxes.isEmpty else { return details }
        let headline = headline
        let counts = [handovers(flow), points(flow), unowned(flow)].compactMap { $0 }
            .filter { $0.raisedFirst != headline.raisedFirst }
        if !counts.isEmpty { details.append(counts.joined(separator: figures.strongSeparator).raisedFirst) }
        return details
    }

    /// `2 wait points, 1 fail point`; `nil` when there are none.
    private func points(_ flow: BlueprintFlow) -> String? {
        let points = [
            flow.waitPoints > 0 ? context.count(flow.waitPoints, BlueprintCount.waitPoints) : nil,
            flow.failPoints > 0 ? context.count(flow.failPoints, BlueprintCount.failPoints) : nil,
        ].compactMap { $0 }
        return points.isEmpty ? nil : points.joined(separator: context.figures.separator)
    }

    /// `no owner named for 10 of 20 boxes`; `nil` when all have one.
    private func unowned(_ flow: BlueprintFlow) -> String? {
        guard flow.unowned > 0 else { return nil }
        return context.say(
            BlueprintWord.noOwnerFor, context.figures.numbers.count(flow.unowned),
            context.count(flow.workBoxes.count, BlueprintCount.ofBoxes))
    }

    private func handovers(_ flow: BlueprintFlow) -> String? {
        guard flow.handovers > 0 else { return nil }
        return context.say(
            BlueprintWord.handoversBetween, context.count(flow.handovers, BlueprintCount.handovers),
            context.count(flow.handingOwners.count, BlueprintCount.betweenOwners))
    }

    // MARK: Picture

    var title: String { context.words.kind(.serviceBlueprint) + context.colon + map.title.text(in: context.language) }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        layout().picture(title: title, description: description, context: context)
    }

    /// What it shows, for those who do not see it.
    package var description: String {
        let language = context.language
        var parts = [title, headline] + details
        if measured == nil { parts.append(unmeasured) }
        for step in map.steps {
            let lanes = BlueprintLane.allCases.compactMap { lane -> String? in
                guard let items = step.blueprint[lane], !items.isEmpty else { return nil }
                let names = items.map(said)
                return context.words.lane(lane).name + context.colon
                    + names.joined(separator: context.figures.separator)
            }
            guard !lanes.isEmpty else { continue }
            parts.append(
                step.title.text(in: language) + context.colon
                    + lanes.joined(separator: context.figures.strongSeparator))
        }
        if let measured { parts.append(context.words.fill(.logVersionIs, measured.scope.logVersion)) }
        return context.sentences(parts)
    }

    private func said(_ item: BlueprintItem) -> String {
        let words = context.words
        var remarks = [item.owner?.text(in: context.language) ?? ""]
        if item.isWaitPoint { remarks.append(words[.waitPoint].lowercased()) }
        if item.isFailPoint { remarks.append(words[.failPoint].lowercased()) }
        let inside = remarks.filter { !$0.isEmpty }.joined(separator: context.figures.separator)
        return item.title.text(in: context.language) + (inside.isEmpty ? "" : context.figures.bracketed(inside))
    }
}
