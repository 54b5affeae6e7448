// Rows in, log out: collects events in any order as columns of codes.

import JourneySupport

/// Collects events and makes a log of them.
///
/// Order of calls for each event: `append`, then `set` once for each property that it has. Texts become codes first
/// (`activity`, `property`, `value`), so that a reader can remember codes it has just seen.
package struct LogBuilder: ~Copyable {
    /// No log has more properties than this; a file with more is broken or hostile.
    package static let propertyLimit = 1_024

    var customers = ByteInterner()
    var activities = ByteInterner()
    var names = ByteInterner()
    var eventIDs = ByteInterner()
    var properties: [PropertyColumn] = []

    var rowCustomers: [UInt32] = []
    var rowTimes: [Int64] = []
    var rowActivities: [UInt32] = []
    /// Rows came sorted by customer and time so far, so no sorting is needed.
    var isInOrder = true

    /// How many events were dropped because their id had been seen.
    package private(set) var duplicateCount = 0

    package init() {}

    /// How many events there are so far.
    package var eventCount: Int { rowTimes.count }
    /// How many customers there are so far.
    package var customerCount: Int { customers.count }

    /// The number of a customer by identifier. Ask only for customers that have an event to append.
    package mutating func customer(_ id: RawSpan) -> UInt32 { customers.intern(id) }
    /// The number of a customer by identifier. Ask only for customers that have an event to append.
    package mutating func customer(_ id: String) -> UInt32 { customers.intern(id) }

    /// The code of an activity by name.
    package mutating func activity(_ name: RawSpan) -> UInt32 { activities.intern(name) }
    /// The code of an activity by name.
    package mutating func activity(_ name: String) -> UInt32 { activities.intern(name) }

    /// The number of a property by name.
    package mutating func property(_ name: RawSpan) throws(LogError) -> Int {
        try property(code: names.intern(name))
    }

    /// The number of a property by name.
    package mutating func property(_ name: String) throws(LogError) -> Int {
        try property(code: names.intern(name))
    }

    private mutating func property(code: UInt32) throws(LogError) -> Int {
        let number = Int(code)
        if number == properties.count {
            guard number < Self.propertyLimit else {
                throw LogError(
                    code: "log-too-many-properties",
                    message: "the events have more than \(Self.propertyLimit) different properties; "
                        + "name the ones to keep with --properties.")
            }
            properties.append(PropertyColumn())
        }
        return number
    }

    /// The code of a property's value, from 1 on; 0 stands for absent.
    package mutating func value(_ text: RawSpan, of property: Int) -> UInt32 {
        properties[property].values.intern(text) + 1
    }

    /// The code of a property's value, from 1 on; 0 stands for absent.
    package mutating func value(_ text: String, of property: Int) -> UInt32 {
        properties[property].values.intern(text) + 1
    }

    /// Adds an event. The time is in microseconds since 1970 in UTC.
    package mutating func append(customer: UInt32, activity: UInt32, time: Int64) {
        if isInOrder, let lastCustomer = rowCustomers.last, let lastTime = rowTimes.last {
            isInOrder = customer > lastCustomer || (customer == lastCustomer && time >= lastTime)
        }
        rowCustomers.append(customer)
        rowActivities.append(activity)
        rowTimes.append(time)
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
        properties[property].set(code, row: rowTimes.count - 1)
    }

    /// Sets a property of the event that was appended last.
    package mutating func set(property: Int, value: String) {
        set(property: property, code: self.value(value, of: property))
    }
}
