// What the properties of a log hold.

import JourneyLog
import JourneySupport

extension LogEngine {
    /// The log's properties by name, each as the values of its events say.
    ///
    /// - Complexity: O(events · properties + values), each value looked at once; memory for a count of each value of as many
    ///   properties as there are threads.
    package func properties() async throws(EngineError) -> [PropertyProfile] {
        let (log, names) = (log, log.propertyNames)
        let profiles = try await pool.map(names.count) { property in
            Self.profile(property, names[property], log)
        }
        return profiles.sorted { $0.name < $1.name }
    }

    /// How many rows are read at once.
    private static let chunk = 1 << 16

    private static func profile(_ property: Int, _ name: String, _ log: EventLog) -> PropertyProfile {
        let counts = counts(property, log)
        var kinds = ValueKinds()
        var values = 0
        log.forEachValue(of: property) { code, text in
            guard code < counts.count, counts[code] > 0 else { return }
            values += 1
            if !kinds.isText { kinds.add(text) }
        }
        var profile = PropertyProfile(
            name: name, kind: values > 0 ? kinds.kind : nil,
            events: counts.dropFirst().reduce(0) { $0 + Int($1) }, values: values,
            extent: values > 0 ? kinds.extent : nil)
        if profile.kind == .text || profile.kind == .boolean { profile.commonest = commonest(counts, property, log) }
        return profile
    }

    /// By code of a value: how many events have it; 0 is that of none.
    private static func counts(_ property: Int, _ log: EventLog) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: log.valueCount(of: property) + 1)
        for part in log.parts where property < part.propertyCount {
            for customers in part.aliveRuns(0..<part.customerCount) {
                let rows = part.columns.withOffsets { offsets in
                    Int(offsets[customers.lowerBound])..<Int(offsets[customers.upperBound])
                }
                for start in stride(from: rows.lowerBound, to: rows.upperBound, by: chunk) {
                    part.columns.withProperty(property, of: start..<min(start + chunk, rows.upperBound)) { codes in
                        for row in codes.indices { counts[Int(codes[row])] &+= 1 }
                    }
                }
            }
        }
        return counts
    }

    /// The most frequent values: those of the counts that are not below the last that is listed, then by text.
    private static func commonest(_ counts: [UInt32], _ property: Int, _ log: EventLog) -> [NamedCount] {
        // The largest counts, falling, as many as are listed.
        var most: [UInt32] = []
        for count in counts.dropFirst() where count > 0 {
            if most.count == PropertyProfile.listed, count <= most[most.count - 1] { continue }
            most.insert(count, at: most.firstIndex { $0 < count } ?? most.count)
            if most.count > PropertyProfile.listed { most.removeLast() }
        }
        guard let least = most.last else { return [] }
        // Of many values that are equally rare, the first by their text: no more of them are kept than are listed.
        var found: [NamedCount] = []
        log.forEachValue(of: property) { code, text in
            guard code < counts.count, counts[code] >= least else { return }
            // SAFETY: the buffer is read only while this closure runs.
            let name = unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
            let value = NamedCount(name, Int(counts[code]))
            let place = found.firstIndex { NamedCount.isListedBefore(value, $0) } ?? found.count
            guard place < PropertyProfile.listed else { return }
            found.insert(value, at: place)
            if found.count > PropertyProfile.listed { found.removeLast() }
        }
        return found
    }
}
