// How much of a map its picture shows.

/// The whole map, or what is read from it in a minute.
package enum MapDetail: String, CaseIterable, Sendable {
    /// Every lane and every number.
    case full
    /// What a board reads: the steps, what is said, felt, wrong and done there, and the numbers that tell something.
    case short
}
