// How a map is measured against a log: what the team has agreed on, so that the numbers can be made again.
package import JourneyLanguage
package import JourneySupport

/// How the map's steps are counted.
package struct MeasurementPlan: Hashable, Sendable {
    /// How long a customer may stay silent before they count as lost; 30 days unless the map says otherwise.
    package var window: TimeSpan = .days(30)
    /// How long the funnel waits from its first step on; 90 days unless the map says otherwise.
    package var funnelWindow: TimeSpan = .days(90)
    /// The kind of question the emotion curve is drawn from; the kind with most answers when `nil`.
    package var curve: String?
    /// Events counted per 100 customers at each step, such as calls.
    package var counters: [EventCounter] = []
    package var network: NetworkPlan?

    /// The most steps of a map that can be bound to events, and the most nodes of a column of its network: one pass
    /// over the log tells so many kinds of events apart.
    package static let mostBound = 64
    /// The most counters: one kind of event in that pass is the one that ends a journey.
    package static let mostCounters = mostBound - 1

    package init() {}
}

/// Events that are counted at each step, such as calls to support.
package struct EventCounter: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var events: [EventPattern]

    package init(id: String, title: LocalizedText, events: [EventPattern]) {
        self.id = id
        self.title = title
        self.events = events
    }
}

/// The network picture below the map: columns of nodes through which customers flow.
package struct NetworkPlan: Hashable, Sendable {
    package var title: LocalizedText?
    /// Only customers with such an event, such as those who signed; everyone on the map when empty.
    package var customers: [EventPattern]
    package var columns: [NetworkColumn]

    package init(title: LocalizedText? = nil, customers: [EventPattern] = [], columns: [NetworkColumn]) {
        self.title = title
        self.customers = customers
        self.columns = columns
    }
}

/// One column: either the values of a property at the first event, or nodes told apart by events.
package struct NetworkColumn: Hashable, Sendable {
    package var title: LocalizedText
    /// The property whose values are the nodes, read at the customer's first event that has it.
    package var property: String?
    /// The nodes in order; a customer belongs to the first that matches any of their events.
    package var nodes: [NetworkNode]
    /// What those who belong to none of the nodes are called.
    package var rest: LocalizedText?

    package init(title: LocalizedText, property: String? = nil, nodes: [NetworkNode] = []) {
        self.title = title
        self.property = property
        self.nodes = nodes
    }
}

/// One node of a column.
package struct NetworkNode: Hashable, Sendable {
    package var title: LocalizedText
    package var events: [EventPattern]
    /// The value of the column's property that this node names, for columns by property.
    package var value: String?
    /// Whether it is a good or a bad end, for its colour.
    package var tone: Tone = .neutral

    package init(title: LocalizedText, events: [EventPattern] = [], value: String? = nil) {
        self.title = title
        self.events = events
        self.value = value
    }
}

/// Whether a node is a good or a bad end.
package enum Tone: String, Hashable, Sendable, CaseIterable {
    case good, bad, neutral
}
