// The network of ways below the map.
package import JourneyLanguage
package import JourneyModel

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
        /// Those who are in none of the column's other nodes.
        package var isRest: Bool

        package init(title: LocalizedText, count: Int, tone: Tone, isRest: Bool = false) {
            self.title = title
            self.count = count
            self.tone = tone
            self.isRest = isRest
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
