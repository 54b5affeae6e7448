// The funnel below the map, and the network of ways through it.
package import JourneyLanguage
package import JourneyModel
package import JourneySupport

/// The map's milestones as a funnel: of the customers who started, who got how far.
package struct MeasuredFunnel: Sendable {
    package var steps: [FunnelStage]
    /// The rule by which it was counted, in one sentence.
    package var rule: String
    package var window: TimeSpan

    package init(steps: [FunnelStage], rule: String, window: TimeSpan) {
        self.steps = steps
        self.rule = rule
        self.window = window
    }

    /// The index of the step before which the largest share was lost, if anyone was; never 0.
    package var worst: Int? {
        let losses = steps.indices.dropFirst().map { ($0, 1 - steps[$0].fromPrevious.share) }
        guard let worst = losses.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), worst.1 > 0 else { return nil }
        return worst.0
    }
}

/// One step of the funnel.
package struct FunnelStage: Sendable {
    package var step: String
    package var title: LocalizedText
    /// Customers who got at least here, out of those who started.
    package var reached: ShareFigure
    /// Customers who got at least here, out of those who got to the step before.
    package var fromPrevious: ShareFigure
    /// Of those who stopped before this step, how many may still take it: their window is open.
    package var stillOpen: Int
    /// Median seconds from the start to here, over those who got here.
    package var medianSeconds: Double?

    package init(
        step: String, title: LocalizedText, reached: ShareFigure, fromPrevious: ShareFigure, stillOpen: Int,
        medianSeconds: Double?
    ) {
        self.step = step
        self.title = title
        self.reached = reached
        self.fromPrevious = fromPrevious
        self.stillOpen = stillOpen
        self.medianSeconds = medianSeconds
    }
}

/// Customers flowing through columns of nodes.
package struct MeasuredNetwork: Sendable {
    package var title: LocalizedText?
    package var columns: [Column]
    package var links: [Link]
    /// Customers in the picture.
    package var customers: Int

    package init(title: LocalizedText?, columns: [Column], links: [Link], customers: Int) {
        self.title = title
        self.columns = columns
        self.links = links
        self.customers = customers
    }

    package struct Column: Sendable {
        package var title: LocalizedText
        package var nodes: [Node]

        package init(title: LocalizedText, nodes: [Node]) {
            self.title = title
            self.nodes = nodes
        }
    }

    package struct Node: Sendable {
        package var title: LocalizedText
        package var count: Int
        package var tone: Tone

        package init(title: LocalizedText, count: Int, tone: Tone) {
            self.title = title
            self.count = count
            self.tone = tone
        }
    }

    /// Customers who are in a node of one column and a node of the next.
    package struct Link: Hashable, Sendable {
        package var column: Int
        package var from: Int
        package var to: Int
        package var count: Int

        package init(column: Int, from: Int, to: Int, count: Int) {
            self.column = column
            self.from = from
            self.to = to
            self.count = count
        }
    }
}
