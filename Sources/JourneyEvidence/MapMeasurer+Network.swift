// The network below the map: the columns a team asked for, or where customers came from and how far they got.
import JourneyAnalytics
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapMeasurer {
    /// Adds the network of the map's plan; without one, by source and furthest step where the log knows a source. One
    /// that cannot be asked is left out; the map stands without it.
    func addNetwork(to measured: inout MeasuredMap, info: LogInfo, in scope: Scope) async throws(EngineError) {
        let map = measured.map
        let bound = map.steps.compactMap(\.binding)
        guard !bound.isEmpty, let plan = map.measurement.network ?? Self.standardPlan(of: map, info: info) else {
            return
        }
        do {
            let answer = try await engine.network(Self.question(plan, bound), in: scope)
            measured.addMissing(of: answer.basis)
            measured.network = Self.network(plan, answer)
        } catch {
            guard error != .cancelled else { throw error }
        }
    }

    private static func question(_ plan: NetworkPlan, _ bound: [EventPattern]) -> NetworkQuestion {
        let columns = plan.columns.map { column -> NetworkColumnQuestion in
            guard let property = column.property else {
                return .nodes(column.nodes.map { EventPattern(anyOf: $0.events) })
            }
            return .property(property, values: column.nodes.compactMap(\.value))
        }
        return NetworkQuestion(
            columns: columns, start: EventPattern(anyOf: plan.customers.isEmpty ? bound : plan.customers))
    }

    private static func network(_ plan: NetworkPlan, _ answer: NetworkAnswer) -> MeasuredNetwork {
        MeasuredNetwork(
            title: plan.title, columns: zip(plan.columns, answer.columns).map(Self.column),
            links: answer.links.map { .init(column: $0.column, from: $0.from, to: $0.to, count: $0.count) },
            customers: answer.basis.customers)
    }

    /// Properties that usually say where a customer came from, the most telling first.
    private static let sourceProperties = ["source", "utm_source", "channel"]

    private static func standardPlan(of map: JourneyMap, info: LogInfo) -> NetworkPlan? {
        guard let property = sourceProperties.first(where: info.properties.contains) else { return nil }
        let steps = map.steps.filter { $0.binding != nil && !$0.isOptional }
        guard steps.count >= 2 else { return nil }
        let furthest = steps.enumerated().reversed().map { index, step in
            var node = NetworkNode(title: step.title, events: step.binding.map { [$0] } ?? [])
            node.tone = index == steps.count - 1 ? .good : .neutral
            return node
        }
        return NetworkPlan(columns: [
            NetworkColumn(
                title: words(en: "Source", ru: "Источник", zh: "来源", pl: "Źródło", uz: "Manba"), property: property),
            NetworkColumn(
                title: words(
                    en: "Got as far as", ru: "Дошли до", zh: "最远到达", pl: "Doszli do", uz: "Yetib kelgan qadami"),
                nodes: furthest),
        ])
    }

    private static func column(_ plan: NetworkColumn, _ answer: NetworkColumnAnswer) -> MeasuredNetwork.Column {
        var nodes: [MeasuredNetwork.Node] = answer.names.enumerated().map { index, name in
            let planned = plan.property == nil ? plan.nodes[safe: index] : plan.nodes.first { $0.value == name }
            return MeasuredNetwork.Node(
                title: planned?.title ?? LocalizedText(name), count: answer.counts[index],
                tone: planned?.tone ?? .neutral)
        }
        // The engine counts those in no node last; the links point there by its index, so the node stays even if empty.
        let other = words(en: "None of these", ru: "Ни одно из этих", zh: "以上皆非", pl: "Żadne z tych", uz: "Hech biri")
        nodes.append(
            MeasuredNetwork.Node(
                title: plan.rest ?? other, count: answer.counts[answer.other], tone: .neutral, isRest: true))
        return MeasuredNetwork.Column(title: plan.title, nodes: nodes)
    }

    private static func words(en: String, ru: String, zh: String, pl: String, uz: String) -> LocalizedText {
        let texts: [LanguageTag: String] = [.english: en, .russian: ru, .chinese: zh, .polish: pl, .uzbek: uz]
        return LocalizedText(texts, original: .english) ?? LocalizedText(en)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
