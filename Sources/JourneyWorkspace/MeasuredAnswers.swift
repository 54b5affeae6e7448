// Measured maps that were counted already, so that a page that is opened again is there at once.
import JourneyEvidence
import JourneySupport

/// What every reader asks first is kept for each map; of other questions the most recent ones.
struct MeasuredAnswers {
    struct Key: Hashable {
        var generation: Int
        var map: String
        var persona: String?
        var period: Period

        /// Everyone, over the whole log: what the list of maps shows.
        var isCommon: Bool { persona == nil && period == .all }
    }

    /// Questions that are being counted.
    var underway: [Key: Task<MeasuredMap, any Error>] = [:]
    private var values: [Key: MeasuredMap] = [:]
    /// Those that are not common, least recently used first.
    private var order: [Key] = []

    private static let limit = 32

    subscript(key: Key) -> MeasuredMap? {
        mutating get {
            guard let value = values[key] else { return nil }
            touch(key)
            return value
        }
        set {
            values[key] = newValue
            touch(key)
            while order.count > Self.limit { values[order.removeFirst()] = nil }
        }
    }

    mutating func removeAll() {
        values = [:]
        order = []
    }

    private mutating func touch(_ key: Key) {
        guard !key.isCommon else { return }
        order.removeAll { $0 == key }
        order.append(key)
    }
}
