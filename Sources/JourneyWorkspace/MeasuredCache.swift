// A few measured maps, so that a page that is opened again is there at once.
import JourneyEvidence
import JourneySupport

/// The most recently used measured maps.
struct MeasuredCache {
    struct Key: Hashable {
        var map: String
        var persona: String?
        var period: Period
    }

    private let limit: Int
    private var values: [Key: MeasuredMap] = [:]
    /// Least recently used first.
    private var order: [Key] = []

    init(limit: Int) {
        self.limit = limit
    }

    subscript(key: Key) -> MeasuredMap? {
        mutating get {
            guard let value = values[key] else { return nil }
            touch(key)
            return value
        }
        set {
            values[key] = newValue
            touch(key)
            while order.count > limit { values[order.removeFirst()] = nil }
        }
    }

    mutating func removeAll() {
        values = [:]
        order = []
    }

    private mutating func touch(_ key: Key) {
        order.removeAll { $0 == key }
        order.append(key)
    }
}
