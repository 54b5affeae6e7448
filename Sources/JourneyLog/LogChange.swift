// The next state of a log: whose journeys are told anew, and what they come to.

package import JourneySupport

/// What a change makes: the segment that is added, if any, and the state behind it.
struct LogChange: Sendable {
    let segments: [LogSegment]
    let state: LogState
    /// Whether the last segment is new; else only the state is.
    let hasSegment: Bool

    /// The log as of this change, with the new segment and the state written from an offset on.
    func log(at offset: Int) -> EventLog {
        EventLog(segments, state, at: offset + (hasSegment ? segments[segments.count - 1].layout.fileLength : 0))
    }
}

extension EventLog {
    /// Adds the events of another log; customers of the same identifier are one.
    /// - Parameter offset: where the new segment will stand.
    func appending(
        _ other: EventLog, at offset: Int, on pool: WorkPool, within memory: LogMemory? = nil
    ) throws(LogError) -> LogChange {
        var draft = LogDraft(self)
        for (number, part) in other.parts.enumerated() {
            draft.beginPart(customers: part.customerCount)
            part.forEachCustomer { customer, id in draft.add(id, number, customer) }
        }
        return try draft.finish(adding: other, at: offset, on: pool, within: memory)
    }

    /// Tells journeys under other identifiers.
    func joining(
        _ pairs: [LogAlias], at offset: Int, on pool: WorkPool, within memory: LogMemory? = nil
    ) throws(LogError) -> LogChange {
        var draft = LogDraft(self)
        draft.aliases = try LogAlias.joined(aliases, with: pairs)
        let known = Set(aliases)
        for alias in draft.aliases where !known.contains(alias) { draft.join(alias) }
        return try draft.finish(adding: nil, at: offset, on: pool, within: memory)
    }

    /// One log of several, in one part; customers of the same identifier are one, and so are those that any of the logs joined.
    /// - Parameter memory: what may be taken at most.
    package static func merging(
        _ logs: [EventLog], on pool: WorkPool = .single, within memory: LogMemory? = nil
    ) throws(LogError) -> EventLog {
        guard var all = logs.first else { return try LogBuilder().finish() }
        for log in logs.dropFirst() {
            if !log.aliases.isEmpty {
                all = try all.joining(log.aliases, at: all.fileLength, on: pool, within: memory).log(at: all.fileLength)
            }
            if log.eventCount > 0 {
                all = try all.appending(log, at: all.fileLength, on: pool, within: memory).log(at: all.fileLength)
            }
        }
        return try all.compacted(on: pool, within: memory)
    }

    /// Leaves customers out, and forgets what they were called.
    func erasing(_ ids: [String], at offset: Int) -> LogChange {
        let gone = Set(ids.map { current($0) })
        var state = state
        state.generation += 1
        var texts = ByteInterner()
        for id in gone.sorted() {
            let bytes = NormalForm.bytes(of: id)
            // SAFETY: bytes are bytes.
            _ = texts.intern(unsafe bytes.span.bytes)
        }
        for (number, part) in parts.enumerated() {
            part.forEachCustomer { customer, id in
                if texts.code(of: id) != nil { state.parts[number].supersede(customer, of: part.customerCount) }
            }
        }
        state.aliases.removeAll { gone.contains($0.to) }
        return LogChange(segments: segments, state: state, hasSegment: false)
    }
}

extension LogState.Part {
    fileprivate mutating func supersede(_ customer: Int, of customers: Int) {
        if superseded.isEmpty { superseded = Array(repeating: 0, count: (customers + 63) / 64) }
        superseded[customer >> 6] |= 1 << UInt64(customer & 63)
    }
}

/// A change while it is put together.
private struct LogDraft {
    let log: EventLog
    var aliases: [LogAlias]
    /// Identifiers whose journey is told anew, and by their code the one that it is told under.
    private var wanted = ByteInterner()
    private var names: [UInt32] = []
    private var targets = ByteInterner()
    /// By part and customer of the other log: the code of the target.
    private var others: [[UInt32]] = []
    private let currentNames: [[UInt8]: [UInt8]]

    init(_ log: EventLog) {
        self.log = log
        aliases = log.aliases
        var names: [[UInt8]: [UInt8]] = [:]
        for alias in log.aliases { names[NormalForm.bytes(of: alias.from)] = NormalForm.bytes(of: alias.to) }
        currentNames = names
    }

    mutating func beginPart(customers: Int) { others.append(Array(repeating: 0, count: customers)) }

    /// Notes a customer of the other log.
    mutating func add(_ id: RawSpan, _ part: Int, _ customer: Int) {
        if currentNames.isEmpty {
            others[part][customer] = want(id, as: id)
        } else {
            let bytes = (0..<id.byteCount).map { id.integer(at: $0, as: UInt8.self) }
            let current = currentNames[bytes] ?? bytes
            // SAFETY: bytes are bytes.
            others[part][customer] = want(id, as: unsafe current.span.bytes)
        }
    }

    /// Notes that a journey is told under another identifier.
    mutating func join(_ alias: LogAlias) {
        let (from, to) = (NormalForm.bytes(of: alias.from), NormalForm.bytes(of: alias.to))
        // SAFETY: bytes are bytes.
        unsafe want(to.span.bytes, as: to.span.bytes)
        unsafe want(from.span.bytes, as: to.span.bytes)
    }

    @discardableResult
    private mutating func want(_ id: RawSpan, as target: RawSpan) -> UInt32 {
        let name = targets.intern(target)
        // Rows that are there stand under the target already.
        for text in 0..<2 {
            let code = Int(text == 0 ? wanted.intern(id) : wanted.intern(target))
            if code == names.count { names.append(name) }
        }
        return name
    }

    consuming func finish(
        adding other: EventLog?, at offset: Int, on pool: WorkPool, within memory: LogMemory?
    ) throws(LogError) -> LogChange {
        var state = log.state
        state.generation += 1
        state.aliases = aliases
        let own = found()
        let kept = keptParts(own, other)
        // Those who come along because their part does.
        let base =
            kept < log.parts.count ? log.parts[kept].segment.layout.base : log.parts[kept - 1].segment.layout.next
        var collector = LogCollector(log.rows(from: kept, base), memory)
        var mine = LogCollector.Translation(sameAs: log)
        // Of journeys that become one, the one whose name stays comes first where times are equal.
        for isRenamed in [false, true] {
            for (number, part) in log.parts.enumerated() {
                let runs = number < kept ? Self.runs(own[number]) : part.aliveRuns(0..<part.customerCount)
                for run in runs {
                    try append(part, run, isRenamed, to: &collector, &mine)
                    guard number < kept else { continue }
                    for customer in run { state.parts[number].supersede(customer, of: part.customerCount) }
                }
            }
        }
        if let other {
            var theirs = LogCollector.Translation(other, into: log, base)
            for (number, part) in other.parts.enumerated() {
                for run in part.aliveRuns(0..<part.customerCount) {
                    let owners = run.map { customer in
                        targets.withText(Int(others[number][customer])) { collector.customer($0) }
                    }
                    try collector.append(part, run, owners, &theirs)
                }
            }
        }
        var segments = Array(log.segments[..<kept])
        state.parts.removeSubrange(kept...)
        guard collector.count > 0 else {
            return LogChange(segments: segments, state: state, hasSegment: false)
        }
        let segment = try collector.segment(on: pool)
        segments.append(segment)
        state.parts.append(
            LogState.Part(
                offset: offset, length: segment.layout.fileLength, version: segment.layout.version, superseded: []))
        return LogChange(segments: segments, state: state, hasSegment: true)
    }

    /// Appends those of a run whose name stays, or those whose name changes.
    private func append(
        _ part: LogPart, _ run: Range<Int>, _ isRenamed: Bool, to collector: inout LogCollector,
        _ translation: inout LogCollector.Translation
    ) throws(LogError) {
        var start = run.lowerBound
        var names: [UInt32] = []
        for customer in run {
            let name = part.withCustomerID(customer) { target(of: $0, isRenamed: isRenamed) }
            if let name {
                if names.isEmpty { start = customer }
                names.append(collector.customer(name))
            } else if !names.isEmpty {
                try collector.append(part, start..<customer, names, &translation)
                names = []
            }
        }
        if !names.isEmpty { try collector.append(part, start..<run.upperBound, names, &translation) }
    }

    /// By part: customers who are told anew, rising.
    private func found() -> [[Int]] {
        log.parts.map { part in
            var customers: [Int] = []
            part.forEachCustomer { customer, id in if wanted.code(of: id) != nil { customers.append(customer) } }
            return customers
        }
    }

    /// The identifier that a customer who is there is told under, if it is another one, or if it is not.
    private func target(of id: RawSpan, isRenamed: Bool) -> [UInt8]? {
        let own = (0..<id.byteCount).map { id.integer(at: $0, as: UInt8.self) }
        guard let name = wanted.code(of: id).map({ Int(names[Int($0)]) }) else { return isRenamed ? nil : own }
        guard !targets.isText(id, at: name) else { return isRenamed ? nil : own }
        return isRenamed
            ? targets.withText(name) { text in
                (0..<text.byteCount).map { text.integer(at: $0, as: UInt8.self) }
            } : nil
    }

    /// How many parts stay as they are: the last one is taken in where it is not larger than twice what comes behind it, and so is
    /// the one before it. So each part is larger than twice all that follow, and parts stay few.
    private func keptParts(_ own: [[Int]], _ other: EventLog?) -> Int {
        var rows = other?.eventCount ?? 0
        for (part, customers) in zip(log.parts, own) {
            part.columns.withOffsets { offsets in
                for customer in customers { rows += Int(offsets[customer + 1] - offsets[customer]) }
            }
        }
        var kept = log.parts.count
        while kept > 1, log.parts[kept - 1].aliveEvents <= rows * 2 {
            kept -= 1
            rows += log.parts[kept].aliveEvents
        }
        return kept
    }

    private static func runs(_ customers: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for customer in customers {
            if let last = runs.last, last.upperBound == customer {
                runs[runs.count - 1] = last.lowerBound..<customer + 1
            } else {
                runs.append(customer..<customer + 1)
            }
        }
        return runs
    }
}

extension EventLog {
    /// No rows yet, but the dictionaries of the parts from one on: their codes stay what they are.
    fileprivate func rows(from kept: Int, _ base: LogBase) -> LogRows {
        var rows = LogRows()
        rows.base = base
        for property in propertyNames.indices {
            rows.properties.append(PropertyColumn())
            LogDictionary(segments[kept...], .valueEnds, .valueText, property).forEach { _, text in
                _ = rows.properties[property].values.intern(text)
            }
        }
        LogDictionary(segments[kept...], .activityEnds, .activityText).forEach { _, text in
            _ = rows.activities.intern(text)
        }
        LogDictionary(segments[kept...], .propertyEnds, .propertyText).forEach { _, text in _ = rows.names.intern(text)
        }
        return rows
    }
}

extension LogCollector {
    fileprivate mutating func customer(_ id: [UInt8]) -> UInt32 {
        // SAFETY: bytes are bytes.
        customer(unsafe id.span.bytes)
    }
}

extension LogAlias {
    /// Aliases with more of them: one step from each leads to who is meant.
    static func joined(_ aliases: [LogAlias], with pairs: [LogAlias]) throws(LogError) -> [LogAlias] {
        var names: [String: String] = [:]
        for alias in aliases { names[alias.from] = alias.to }
        for pair in pairs {
            let from = names[pair.from] ?? pair.from
            let to = names[pair.to] ?? pair.to
            // Said once more.
            if names[pair.from] == to, pair.from != pair.to { continue }
            guard from != to else {
                throw LogError(
                    code: "log-join-cycle",
                    message: "“\(pair.from)” and “\(pair.to)” are one already, or stand for each other in a circle; "
                        + "name each identifier once, and the one that it goes to.")
            }
            guard names[pair.from] == nil else {
                throw LogError(
                    code: "log-join-twice",
                    message: "“\(pair.from)” goes to “\(from)” already; it cannot go to “\(pair.to)” as well.")
            }
            names[pair.from] = to
            for (key, value) in names where value == pair.from { names[key] = to }
        }
        return names.map { LogAlias(from: $0.key, to: $0.value) }.sorted { $0.from < $1.from }
    }
}
