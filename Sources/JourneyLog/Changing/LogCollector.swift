// A log is compacted: what is alive becomes rows again, and these a log in one part.

package import JourneySupport

/// Takes rows out of a log, and gives codes anew in the order in which they come.
struct LogCollector {
    private(set) var rows: LogRows
    /// What went to disk, where memory is bounded.
    private var spill: LogSpill?
    /// How many rows.
    var count: Int { rows.count + (spill?.count ?? 0) }

    init(_ memory: LogMemory?) {
        rows = LogRows()
        spill = memory.map { LogSpill($0) }
    }

    /// What turns codes of a log into codes here.
    struct Translation {
        fileprivate var activities: CodeTable<LogDictionary>
        /// By property of the source: its number here, once it was asked for, and its values.
        fileprivate var properties: [(number: Int?, values: CodeTable<LogDictionary>)]
        fileprivate let names: [String]

        init(_ log: EventLog) {
            activities = CodeTable(LogDictionary(log.segments, .activityEnds, .activityText))
            names = log.propertyNames
            properties = log.propertyNames.indices.map { property in
                (nil, CodeTable(LogDictionary(log.segments, .valueEnds, .valueText, property)))
            }
        }
    }

    /// How many rows are read at once.
    private static let chunk = 1 << 16

    /// Appends the rows of neighbours in a part.
    /// - Parameter targets: by customer of the range, the number here.
    mutating func append(
        _ part: LogPart, _ customers: Range<Int>, _ targets: [UInt32], _ translation: inout Translation
    ) throws(LogError) {
        let bounds = part.columns.withOffsets { offsets in
            (customers.lowerBound...customers.upperBound).map { Int(offsets[$0]) }
        }
        let all = bounds[0]..<bounds[bounds.count - 1]
        var customer = 0
        for start in stride(from: all.lowerBound, to: all.upperBound, by: Self.chunk) {
            let own = start..<min(start + Self.chunk, all.upperBound)
            while customer < targets.count, bounds[customer] < own.upperBound {
                let rows = own.clamped(to: bounds[customer]..<bounds[customer + 1])
                self.rows.rowCustomers.append(contentsOf: repeatElement(targets[customer], count: rows.count))
                if bounds[customer + 1] > own.upperBound { break }
                customer += 1
            }
            try append(part, rows: own, &translation)
            var isInOrder = false
            try spill?.settle(&rows, isInOrder: &isInOrder)
        }
    }

    private mutating func append(
        _ part: LogPart, rows own: Range<Int>, _ translation: inout Translation
    ) throws(LogError) {
        let first = rows.rowTimes.count
        rows.rowTimes += part.columns.times(of: own)
        part.columns.withActivities(of: own) { codes in
            for row in codes.indices {
                rows.rowActivities.append(translation.activities.code(of: codes[row], &rows.activities))
            }
        }
        for property in 0..<part.propertyCount {
            guard part.columns.withProperty(property, of: own, Self.hasAny) else { continue }
            let number = try number(of: property, &translation)
            part.columns.withProperty(property, of: own) { codes in
                append(codes, property, to: number, from: first, &translation)
            }
        }
    }

    private static func hasAny(_ codes: Span<UInt32>) -> Bool {
        var any: UInt32 = 0
        for row in codes.indices { any |= codes[row] }
        return any != 0
    }

    private mutating func append(
        _ codes: Span<UInt32>, _ property: Int, to number: Int, from first: Int, _ translation: inout Translation
    ) {
        for row in codes.indices where codes[row] != 0 {
            let code = translation.properties[property].values.code(
                of: codes[row] - 1, &rows.properties[number].values)
            rows.properties[number].set(code + 1, row: first + row)
        }
    }

    private mutating func number(of property: Int, _ translation: inout Translation) throws(LogError) -> Int {
        if let number = translation.properties[property].number { return number }
        let number = Int(rows.names.intern(translation.names[property]))
        if number == rows.properties.count { rows.properties.append(PropertyColumn()) }
        translation.properties[property].number = number
        guard rows.properties.count <= LogBuilder.propertyLimit else {
            throw .tooManyProperties
        }
        return number
    }

    /// The number here of a customer.
    mutating func customer(_ id: RawSpan) -> UInt32 { rows.customers.intern(id) }

    /// The rows as a segment.
    consuming func segment(on pool: WorkPool) throws(LogError) -> LogSegment {
        guard count < Int(UInt32.max) else { throw .tooLarge("\(count) events") }
        guard count * rows.properties.count <= LogBuilder.cellLimit else {
            throw .tooLarge("\(count) events with \(rows.properties.count) properties each")
        }
        guard let spill else { return try rows.segment(isInOrder: false, on: pool) }
        return try spill.segment(rows.taken(), isInOrder: false, on: pool)
    }
}

extension EventLog {
    /// The same log in one part, without anything that is not alive; itself where it is that already.
    /// - Parameter memory: what may be taken at most.
    package func compacted(on pool: WorkPool = .single, within memory: LogMemory? = nil) throws(LogError) -> EventLog {
        if parts.count == 1, supersededCount == 0 { return withoutHistory }
        var collector = LogCollector(memory)
        var translation = LogCollector.Translation(self)
        for part in parts {
            for run in part.aliveRuns(0..<part.customerCount) {
                for some in WorkPool.ranges(of: run.count, parts: run.count >> 16 + 1) {
                    let own = run.lowerBound + some.lowerBound..<run.lowerBound + some.upperBound
                    let targets = own.map { part.withCustomerID($0) { collector.customer($0) } }
                    try collector.append(part, own, targets, &translation)
                }
            }
        }
        let segment = try collector.segment(on: pool)
        let part = LogState.Part(
            offset: 0, length: segment.layout.fileLength, version: segment.layout.version, superseded: [])
        return EventLog(
            [segment], LogState(generation: 0, parts: [part], aliases: aliases), at: segment.layout.fileLength)
    }
}

extension EventLog {
    /// A log of one part as it is when its file holds nothing else: no state but the last one.
    private var withoutHistory: EventLog {
        let length = parts[0].segment.layout.fileLength
        var state = state
        state.generation = 0
        state.parts[0].offset = 0
        return fileLength == length + state.bytes(at: length).count
            ? self : EventLog(parts.map(\.segment), state, at: length)
    }
}

extension LogPart {
    /// Runs `body` on the bytes of a customer's identifier.
    func withCustomerID<Result>(_ customer: Int, _ body: (RawSpan) -> Result) -> Result {
        segment.file.withText(customer, segment.layout[.customerEnds], segment.layout[.customerText], body)
    }

    /// Runs `body` on the identifiers of all who are here.
    func forEachCustomer(_ body: (_ customer: Int, _ id: RawSpan) -> Void) {
        forEachCustomer(of: 0..<customerCount, body)
    }

    /// Runs `body` on the identifiers of those of a range who are here.
    func forEachCustomer(of range: Range<Int>, _ body: (_ customer: Int, _ id: RawSpan) -> Void) {
        segment.file.forEachText(
            of: range, segment.layout[.customerEnds], segment.layout[.customerText]
        ) { customer, id in
            if isAlive(customer) { body(customer, id) }
        }
    }
}
