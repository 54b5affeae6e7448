// Which ids of a document nobody wrote.

/// Ids that were made from titles, or from places. They tell things apart within one document and say nothing about another one.
///
/// They are no part of what a map says: two maps that differ in nothing else are equal.
package struct MadeIDs: Hashable, Sendable {
    package var addresses: Set<ElementAddress> = []
    /// Whether they were made while a file was read. Else the map was made of another one, whose ids it has.
    package var isRead = false

    package init(_ addresses: Set<ElementAddress> = [], isRead: Bool = false) {
        (self.addresses, self.isRead) = (addresses, isRead)
    }

    package static func == (left: MadeIDs, right: MadeIDs) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}
