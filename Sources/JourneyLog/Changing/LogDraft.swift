// A change while it is put together: whose journey is told anew, and under which identifier.

import JourneySupport

struct LogDraft {
    private let log: EventLog
    var aliases: [LogAlias]
    /// Identifiers whose journey is told anew, and those that they are told under.
    private var wanted = ByteInterner()
    /// By code of an identifier: the code of the one that it is told under.
    private var targets: [UInt32] = []
    /// Customers of the other log, in its order.
    private var others: [(part: Int, customer: Int, target: UInt32)] = []
    private let currentNames: [[UInt8]: [UInt8]]

    init(_ log: EventLog) {
        self.log = log
        aliases = log.aliases
        var names: [[UInt8]: [UInt8]] = [:]
        for alias in log.aliases { names[NormalForm.bytes(of: alias.from)] = NormalForm.bytes(of: alias.to) }
        currentNames = names
    }

    /// Notes a customer of the other log.
    mutating func add(_ id: RawSpan, _ part: Int, _ customer: Int) {
        var target = want(id)
        if !currentNames.isEmpty, let current = currentNames[id.bytes] {
            // SAFETY: bytes are bytes.
            target = want(id, as: unsafe current.span.bytes)
        }
        others.append((part, customer, target))
    }

    /// Notes that a journey is told under another identifier.
    mutating func join(_ alias: LogAlias) {
        let (from, to) = (NormalForm.bytes(of: alias.from), NormalForm.bytes(of: alias.to))
        // SAFETY: bytes are bytes.
        _ = unsafe want(from.span.bytes, as: to.span.bytes)
    }

    /// Tells a journey anew under its own identifier.
    private mutating func want(_ id: RawSpan) -> UInt32 {
        let code = wanted.intern(id)
        if Int(code) == targets.count { targets.append(code) }
        return code
    }

    private mutating func want(_ id: RawSpan, as target: RawSpan) -> UInt32 {
        // Rows that are there stand under the target already.
        let own = want(target)
        targets[Int(want(id))] = own
        return own
    }

    consuming func finish(
        adding other: EventLog?, at offset: Int, on pool: WorkPool, within memory: LogMemory?
    ) throws(LogError) -> LogChange {
        var state = log.state
        state.generation += 1
        state.aliases = aliases
        let found = found(on: pool)
        let kept = keptParts(found, other)
        // Those who come along because their part does.
        let base =
            kept < log.parts.count ? log.parts[kept].segment.layout.base : log.parts[kept - 1].segment.layout.next
        var told = try Retelling(NewTexts(log, from: kept, base))
        let theirs = try other.map { (other) throws(LogError) in try told.texts.translation(of: other, into: log) }
        told.sources = log.parts.map { RetoldPart(own: $0, properties: told.texts.values.count) } + (theirs ?? [])
        for (number, own) in found.enumerated() where number < kept {
            for customer in own { state.parts[number].supersede(customer.number, of: log.parts[number].customerCount) }
        }
        tell(found, from: kept, to: &told)
        state.parts.removeSubrange(kept...)
        var segments = Array(log.segments[..<kept])
        guard !told.pieces.isEmpty else { return LogChange(segments: segments, state: state, hasSegment: false) }
        let segment = try told.segment(on: pool, within: memory)
        segments.append(segment)
        state.parts.append(
            LogState.Part(
                offset: offset, length: segment.layout.fileLength, version: segment.layout.version, superseded: []))
        return LogChange(segments: segments, state: state, hasSegment: true)
    }

    /// Numbers the customers of the segment in the order in which they come, and says where their rows are.
    private func tell(_ found: [[Found]], from kept: Int, to told: inout Retelling) {
        var numbers = [UInt32?](repeating: nil, count: wanted.count)
        func number(_ target: UInt32, _ told: inout Retelling) -> UInt32 {
            if let number = numbers[Int(target)] { return number }
            let number = wanted.withText(Int(target)) { told.customer($0) }
            numbers[Int(target)] = number
            return number
        }
        // Of journeys that become one, the one whose name stays comes first where times are equal.
        for isRenamed in [false, true] {
            for (part, own) in found.enumerated() {
                guard part >= kept else {
                    for customer in own where customer.isRenamed == isRenamed {
                        told.add(part, customer.number, to: number(customer.target, &told))
                    }
                    continue
                }
                var rest = own[...]
                log.parts[part].forEachCustomer { customer, id in
                    guard let next = rest.first, next.number == customer else {
                        if !isRenamed { told.add(part, customer, to: told.customer(id)) }
                        return
                    }
                    rest.removeFirst()
                    guard next.isRenamed == isRenamed else { return }
                    told.add(part, customer, to: number(next.target, &told))
                }
            }
        }
        for (part, customer, target) in others {
            told.add(log.parts.count + part, customer, to: number(target, &told))
        }
    }
}

extension LogDraft {
    /// A customer who is there and told anew.
    private struct Found: Sendable {
        let number: Int
        /// The code of the identifier that the journey is told under.
        let target: UInt32
        let isRenamed: Bool
    }

    /// By part: customers who are told anew, rising.
    private func found(on pool: WorkPool) -> [[Found]] {
        let (wanted, targets) = (wanted, targets)
        var filter = ByteFilter(wanted.count)
        for code in 0..<wanted.count { wanted.withText(code) { filter.add($0) } }
        let mayBeWanted = filter
        return log.parts.map { part in
            let ranges = WorkPool.ranges(of: part.customerCount, parts: max(1, part.customerCount >> 15))
            return pool.map(ranges.count) { range in
                var found: [Found] = []
                part.forEachCustomer(of: ranges[range]) { customer, id in
                    guard mayBeWanted.mayHold(id), let code = wanted.code(of: id) else { return }
                    let target = targets[Int(code)]
                    found.append(Found(number: customer, target: target, isRenamed: target != code))
                }
                return found
            }.flatMap(\.self)
        }
    }

    /// How many parts stay as they are: the last one is taken in where it is not larger than twice what comes behind it, and so is
    /// the one before it. So each part is larger than twice all that follow, and parts stay few.
    private func keptParts(_ found: [[Found]], _ other: EventLog?) -> Int {
        var rows = other?.eventCount ?? 0
        for (part, customers) in zip(log.parts, found) {
            part.columns.withOffsets { offsets in
                for customer in customers { rows += Int(offsets[customer.number + 1] - offsets[customer.number]) }
            }
        }
        var kept = log.parts.count
        while kept > 1, log.parts[kept - 1].aliveEvents <= rows * 2 {
            kept -= 1
            rows += log.parts[kept].aliveEvents
        }
        return kept
    }
}

extension NewTexts {
    /// The dictionaries of the parts from one on: their codes stay what they are.
    fileprivate init(_ log: EventLog, from kept: Int, _ base: LogBase) throws(LogError) {
        self.base = base
        let segments = log.segments[kept...]
        for property in log.propertyNames.indices {
            values.append(try TextInterner(LogDictionary(segments, .valueEnds, .valueText, property)))
        }
        activities = try TextInterner(LogDictionary(segments, .activityEnds, .activityText))
        names = try TextInterner(LogDictionary(segments, .propertyEnds, .propertyText))
    }

    /// The parts of another log, and what their codes become; texts that nobody had are added.
    fileprivate mutating func translation(
        of other: EventLog, into log: EventLog
    ) throws(LogError) -> [RetoldPart] {
        var table = CodeTable(
            LogDictionary(other.segments, .activityEnds, .activityText),
            into: LogDictionary(log.segments, .activityEnds, .activityText), below: base.activities)
        let codes = table.all(&activities)
        var (numbers, tables): ([Int], [[UInt32]]) = ([], [])
        for (property, name) in other.propertyNames.enumerated() {
            let number = try number(of: name, in: log)
            numbers.append(number)
            var table = CodeTable(
                LogDictionary(other.segments, .valueEnds, .valueText, property),
                into: LogDictionary(log.segments, .valueEnds, .valueText, number), below: base.valueCount(number))
            tables.append([0] + table.all(&values[number]).map { $0 + 1 })
        }
        let count = values.count
        return other.parts.map {
            RetoldPart($0, activities: codes, numbers: numbers, values: tables, properties: count)
        }
    }

    private mutating func number(of name: String, in log: EventLog) throws(LogError) -> Int {
        if let known = log.property(name), known < base.properties { return known }
        let number = base.properties + Int(names.intern(name))
        if number == values.count { values.append(TextInterner()) }
        guard values.count <= LogBuilder.propertyLimit else {
            throw .tooManyProperties
        }
        return number
    }
}

extension TextInterner {
    /// The same texts, with the same codes.
    /// - Throws: where a text stands twice, which nobody writes: codes behind it would be those of other texts.
    fileprivate init(_ texts: LogDictionary) throws(LogError) {
        self.init()
        texts.forEach { _, text in _ = intern(text) }
        guard count == texts.count else { throw .damaged("one of its dictionaries holds a text twice", path: nil) }
    }
}

extension RawSpan {
    fileprivate var bytes: [UInt8] { (0..<byteCount).map { integer(at: $0, as: UInt8.self) } }
}
