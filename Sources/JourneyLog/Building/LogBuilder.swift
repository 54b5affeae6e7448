// Rows in, log out: collects events in any order as columns of codes.

import JourneySupport

/// Collects events and makes a log of them.
///
/// Order of calls for each event: `append`, then `set` once for each property that it has. Texts become codes first
/// (`activity`, `property`, `value`), so that a reader can remember codes it has just seen.
///
/// Texts are equal when their characters are, however Unicode spells them, and are kept in composed form: see
/// `TextInterner`. That is the equality of `String`, by which patterns and answers look texts up.
package struct LogBuilder: ~Copyable {
    /// No log has more properties than this; a file with more is broken or hostile.
    package static let propertyLimit = 1_024
    /// No log has more cells than this, events × properties: each takes four bytes of the file, used or not.
    package static let cellLimit = 1 << 30

    /// The rows so far.
    package internal(set) var rows = LogRows()
    var eventIDs = TextInterner()
    /// Rows came sorted by customer and time so far, so no sorting is needed.
    var isInOrder = true

    /// What went to disk, where memory is bounded.
    var spill: LogSpill?

    /// How many events were dropped because their id had been seen.
    package private(set) var duplicateCount = 0

    /// - Parameters:
    ///   - cellLimit: another limit, for tests.
    ///   - memory: what may be taken at most; `settle` keeps to it.
    package init(cellLimit: Int = LogBuilder.cellLimit, memory: LogMemory? = nil) {
        self.cellLimit = cellLimit
        spill = memory.map { LogSpill($0) }
    }

    /// How many events there are so far.
    package var eventCount: Int { rows.count + (spill?.count ?? 0) }
    /// How many customers there are so far.
    package var customerCount: Int { rows.customers.count }
    /// How many properties there are so far.
    package var propertyCount: Int { rows.properties.count }
    /// How many cells the log may have; see `cellLimit` of the type.
    package let cellLimit: Int

    /// Makes room for so many events, so that columns are not copied while they grow. A guess is enough.
    package mutating func reserve(events count: Int) {
        rows.rowCustomers.reserveCapacity(count)
        rows.rowActivities.reserveCapacity(count)
        rows.rowTimes.reserveCapacity(count)
    }

    /// The number of a customer by identifier. Ask only for customers that have an event to append.
    package mutating func customer(_ id: RawSpan) -> UInt32 { rows.customers.intern(id) }
    /// The number of a customer by identifier. Ask only for customers that have an event to append.
    package mutating func customer(_ id: String) -> UInt32 { rows.customers.intern(id) }

    /// The code of an activity by name.
    package mutating func activity(_ name: RawSpan) -> UInt32 { rows.activities.intern(name) }
    /// The code of an activity by name.
    package mutating func activity(_ name: String) -> UInt32 { rows.activities.intern(name) }

    /// The number of a property by name.
    package mutating func property(_ name: RawSpan) throws(LogError) -> Int {
        try property(code: rows.names.intern(name))
    }

    /// The number of a property by name.
    package mutating func property(_ name: String) throws(LogError) -> Int {
        try property(code: rows.names.intern(name))
    }

    private mutating func property(code: UInt32) throws(LogError) -> Int {
        let number = Int(code)
        if number == rows.properties.count {
            guard number < Self.propertyLimit else {
                throw .tooManyProperties
            }
            rows.properties.append(PropertyColumn())
            try checkSize()
        }
        return number
    }

    /// Refuses a log that would be too large to write: ask now and then while reading, so that a long or hostile input is
    /// not read to its end first.
    package func checkSize() throws(LogError) {
        let (events, properties) = (eventCount, rows.properties.count)
        guard events < Int(UInt32.max) else { throw .tooLarge("\(events) events") }
        guard events * properties <= cellLimit else {
            throw LogError(
                code: "log-too-large",
                message: "the log would hold \(events) events with \(properties) properties each, "
                    + "more than \(cellLimit) cells; name the properties to keep with --properties.")
        }
    }

    /// The same, and makes room: rows and dictionaries that take their share of memory go to disk. Where memory is bounded, ask
    /// between two events, as often as some hundred kilobytes were read.
    /// - Parameter more: so many bytes of rows are added next.
    package mutating func settle(before more: Int = 0) throws(LogError) {
        try checkSize()
        guard var spill = spill.take() else { return }
        defer { self.spill = spill }
        if eventIDs.memory > spill.memory.lanes { try eventIDs.move(spill.memory) }
        try spill.settle(&rows, isInOrder: &isInOrder, before: more)
    }

    /// The code of a property's value, from 1 on; 0 stands for absent.
    package mutating func value(_ text: RawSpan, of property: Int) -> UInt32 {
        rows.properties[property].values.intern(text) + 1
    }

    /// The code of a property's value, from 1 on; 0 stands for absent.
    package mutating func value(_ text: String, of property: Int) -> UInt32 {
        rows.properties[property].values.intern(text) + 1
    }

    /// Adds an event. The time is in microseconds since 1970 in UTC.
    package mutating func append(customer: UInt32, activity: UInt32, time: Int64) {
        if isInOrder, let lastCustomer = rows.rowCustomers.last, let lastTime = rows.rowTimes.last {
            isInOrder = customer > lastCustomer || (customer == lastCustomer && time >= lastTime)
        }
        rows.rowCustomers.append(customer)
        rows.rowActivities.append(activity)
        rows.rowTimes.append(time)
    }

    /// True when an event with this id came before; then do not append this one. Counts the duplicate.
    package mutating func isDuplicate(eventID: RawSpan) -> Bool {
        let known = eventIDs.count
        let isKnown = Int(eventIDs.intern(eventID)) < known
        if isKnown { duplicateCount += 1 }
        return isKnown
    }

    /// True when an event with this id came before; then do not append this one. Counts the duplicate.
    package mutating func isDuplicate(eventID: String) -> Bool {
        var id = eventID
        // SAFETY: the buffer lives as long as the closure, and the span does not leave it.
        return id.withUTF8 { buffer in isDuplicate(eventID: unsafe buffer.span.bytes) }
    }

    /// Sets a property of the event that was appended last; the code comes from `value(_:of:)` of the same property.
    package mutating func set(property: Int, code: UInt32) {
        rows.properties[property].set(code, row: rows.count - 1)
    }

    /// Sets a property of the event that was appended last, by its text.
    package mutating func set(property: Int, text: RawSpan) {
        rows.properties[property].set(text, row: rows.count - 1)
    }

    /// Sets a property of the event that was appended last.
    package mutating func set(property: Int, value: String) {
        set(property: property, code: self.value(value, of: property))
    }
}
