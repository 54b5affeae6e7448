// JSON Lines: an object a line, an event an object.

import JourneyLog
import JourneySupport

/// Reads lines whose columns are known.
///
/// What objects hold within objects is named by its path, `a.b`. A key that comes again in an object counts with its last
/// value, as most readers have it; null and an empty text are as if the key were not there.
struct JSONRows: RecordParser {
    let options: IntakeOptions
    var rows = 0
    var refusals: Refusals
    var times: TimeDecoder
    /// By number, what is known of each path.
    var fields: [JSONField] = []
    /// Numbers of paths.
    var paths = ByteInterner()
    /// Paths of the line that was read last, in the order in which they came first.
    var found: [Int] = []
    /// The field with which the line began that was read last.
    var first = -1
    /// The line that was read last: what `JSONField.line` is compared with.
    var line = 0
    /// The spellings of keys, one behind the other.
    var spellings: [UInt8] = []
    /// Texts of the line that do not stand in it as they are.
    var scratch: [UInt8] = []
    /// The path of the object that is being read, with a dot behind.
    var path: [UInt8] = []
    private(set) var customer = -1, activity = -1, time = -1

    init(_ options: IntakeOptions, after refused: RefusedRows) {
        self.options = options
        refusals = Refusals(after: refused)
        times = TimeDecoder(options.timeFormat, zone: options.timeZone)
    }

    /// So many paths that are of no use are remembered; those behind are looked at anew each time.
    static let pathLimit = 1 << 16

    var isSettled: Bool { times.format != nil && options.eventIDColumn == nil }

    /// Settles which paths are what; those that were found already and those to come.
    mutating func settle(customer: Int, activity: Int, time: Int) {
        (self.customer, self.activity, self.time) = (customer, activity, time)
        for number in fields.indices { fields[number].use = use(number, fields[number].name) }
    }

    private func use(_ number: Int, _ name: String) -> JSONField.Use {
        switch number {
        case customer, activity, time: return .needed
        default: break
        }
        if name == options.eventIDColumn { return options.properties == .all ? .eventID : .both }
        return name.isEmpty || !options.keeps(name) ? .none : .property
    }

    /// What is known of a path.
    func newField(_ name: String, _ number: Int) -> JSONField {
        var field = JSONField(name: name)
        field.use = use(number, name)
        return field
    }

    mutating func begin(_ builder: inout LogBuilder) throws(LogError) {
        for number in fields.indices { fields[number].property = -1 }
    }

    mutating func parse(
        _ bytes: RawSpan, _ position: inout Int, until stop: Int, isLast: Bool, _ builder: inout LogBuilder
    ) throws(ParseProblem) {
        while position < stop {
            guard let line = JSONLine(bytes, from: position, isLast: isLast) else { return }
            position = line.next
            if line.isBlank { continue }
            rows += 1
            if let flaw = try readLine(bytes, line, &builder) {
                let column = JSONLine.column(bytes, from: line.start, to: flaw.place)
                refusals.add(line.start, column: column, flaw.reason)
            }
        }
    }

    /// Takes a line; answers why it is refused, or nil.
    private mutating func readLine(
        _ bytes: RawSpan, _ line: JSONLine, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> JSONFlaw? {
        do throws(JSONFlaw) { try walk(bytes, line) } catch { return error }
        return try take(bytes, line, &builder)
    }

    /// A line end is never part of a record.
    func likelyStart(_ bytes: RawSpan, from place: Int) -> Int? {
        (place - 1..<bytes.byteCount).first { bytes.integer(at: $0, as: UInt8.self) == 0x0A }.map { $0 + 1 }
    }

    func tooLong(_ limit: String) -> (code: String, message: String) {
        (
            "json-too-long",
            "the line that begins here is longer than \(limit); in JSON Lines, each object stands on a line of its own"
        )
    }
}
