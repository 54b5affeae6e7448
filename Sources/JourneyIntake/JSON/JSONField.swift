// What a reader of JSON Lines knows of a key.

/// What is known of a path, and its value in the line that was read last.
struct JSONField: Sendable {
    enum Use: Sendable {
        case none, needed, property, eventID
        /// The id of the event, and a property that was asked for.
        case both
    }

    let name: String
    /// The key as it is mostly written, with its quotes and its colon: where that stands among all of them.
    var spelling = 0..<0
    /// The field that came behind it in the line that was read last.
    var next = -1
    var use = Use.none
    /// The builder's number, -1 until an event has it.
    var property = -1
    /// The line that has it.
    var line = -1
    var value = JSONValueText.absent

    init(name: String) { self.name = name }
}

/// The text of a value.
enum JSONValueText: Sendable {
    case absent
    /// As it stands in the window.
    case plain(Range<Int>)
    /// In the scratch of the line.
    case scratch(Range<Int>)
    /// The compact text of a list, or of an object that was asked for.
    case compact(Range<Int>)
}
