// The trace that is being read, and the values of the event that is being read.

/// An attribute of an event, waiting until the event is complete and known to be good.
struct XESPendingValue {
    var key: Int
    var value: XMLValue
}

/// What is known of the current trace.
struct XESTrace {
    /// The customer's number, once an event was accepted.
    var customer: UInt32?
    /// The trace's name; empty until it is read.
    var name: [UInt8] = []
    /// Attributes that are kept: the key's number and where its text lies in `text`.
    var values: [(key: Int, text: Range<Int>)] = []
    var text: [UInt8] = []
    /// The attributes as properties and codes, once an event was accepted.
    var codes: [(property: Int, code: UInt32)] = []
    /// Why no event of this trace can be read.
    var problem: String?
    var hasEvents = false

    /// Where the event that is being read begins, and where the element that was read last ends.
    var eventStart = 0
    var elementEnd = 0

    mutating func begin() {
        customer = nil
        name.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        problem = nil
        hasEvents = false
    }
}
