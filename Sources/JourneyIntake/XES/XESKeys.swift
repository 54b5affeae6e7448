// Keys of attributes, each looked at once: afterwards a key is a number, and the number knows what to do.

import JourneySupport

/// What an attribute with a certain key is for.
enum XESRole: Equatable {
    case customer
    case activity
    case time
    case eventID
    /// Kept, and not yet known to the builder: a property exists only once an event that has it was accepted.
    case newProperty
    /// Kept, under this number of the builder.
    case property(Int)
    case dropped
}

/// The keys that were seen at one level (events, or traces) and their roles.
struct XESKeys {
    /// Put before a key to make the property's name: `case:` for traces.
    let prefix: String
    private var interner = ByteInterner()
    /// The key that was seen last at each place of an event.
    private var seen: [Int] = []
    private(set) var roles: [XESRole] = []

    init(prefix: String) { self.prefix = prefix }

    /// The number of a key. One that `isNew` gets its role next.
    mutating func number(_ key: RawSpan) -> Int { Int(interner.intern(key)) }

    /// The same; `place` counts the event's attributes before this one. Events that follow each other mostly have the
    /// same keys in the same order, so the key seen last at this place is tried first.
    mutating func number(_ key: RawSpan, place: Int) -> Int {
        if place < seen.count {
            let guess = seen[place]
            if interner.isText(key, at: guess) { return guess }
            let number = Int(interner.intern(key))
            seen[place] = number
            return number
        }
        let number = Int(interner.intern(key))
        if place == seen.count, place < 256 { seen.append(number) }
        return number
    }

    func isNew(_ number: Int) -> Bool { number == roles.count }

    mutating func add(_ role: XESRole) { roles.append(role) }

    /// The key as it stands in the file.
    func key(_ number: Int) -> String { interner.text(number) }

    /// The name of the property with this key.
    func name(_ number: Int) -> String { prefix + interner.text(number) }

    mutating func resolve(_ number: Int, to property: Int) { roles[number] = .property(property) }
}
