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
    mutating func supersede(_ customer: Int, of customers: Int) {
        if superseded.isEmpty { superseded = Array(repeating: 0, count: (customers + 63) / 64) }
        superseded[customer >> 6] |= 1 << UInt64(customer & 63)
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
