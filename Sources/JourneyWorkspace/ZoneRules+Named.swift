// A time zone by its name, asked of the system once and then a value.
import Foundation
package import JourneySupport

extension ZoneRules {
    /// The zone of an IANA name such as `Europe/Warsaw`; `nil` for a name that is not known.
    ///
    /// Changes from 1970 to 2070 are found by looking at each week and halving those at whose ends clocks differ; before
    /// and after, clocks stay as they are then.
    package init?(named name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        func offset(_ second: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))) }
        let week = 7 * 86_400
        var changes: [Change] = []
        var before = offset(0)
        let first = before
        for start in stride(from: 0, to: Self.lastWatched, by: week) {
            let after = offset(start + week)
            guard after != before else { continue }
            var (low, high) = (start, start + week)
            while high - low > 1 {
                let middle = (low + high) / 2
                if offset(middle) == before { low = middle } else { high = middle }
            }
            changes.append(Change(time: Int64(high) * 1_000_000, offset: after))
            before = after
        }
        self.init(first: first, changes: changes)
    }

    /// The first second of 2070.
    private static let lastWatched = 3_155_760_000
}
