// Which column is what: as the user says, or by the names that event logs usually have.

import JourneySupport

/// The columns of a delimited file, by position.
struct CSVColumns: Equatable {
    var names: [String]
    var customer: Int
    var activity: Int
    var time: Int
    var eventID: Int?
    /// The columns that become properties, in order.
    var properties: [Int]

    /// Usual names, the most telling first; compared without case, spaces, `_` and `-`.
    private static let customerNames = [
        "case:concept:name", "caseid", "case", "customerid", "customer", "userid", "distinctid", "user", "clientid",
        "client",
        "visitorid", "personid", "person", "traceid", "trace", "ticketid", "orderid", "sessionid",
    ]
    private static let activityNames = [
        "concept:name", "activity", "activityname", "event", "eventname", "action", "step", "task", "eventtype",
        "touchpoint",
    ]
    private static let timeNames = [
        "time:timestamp", "timestamp", "time", "eventtime", "datetime", "eventtimestamp", "completetimestamp",
        "endtimestamp",
        "starttimestamp", "occurredat", "createdat", "date", "eventdate", "ts",
    ]

    /// Chooses the columns of this header.
    init(header names: [String], options: IntakeOptions, name file: String, line: Int) throws(IntakeError) {
        let finder = Finder(names: names, location: SourceLocation(file: file, line: line))
        let customer = try finder.find(options.caseColumn, Self.customerNames)
        let activity = try finder.find(options.activityColumn, Self.activityNames)
        let time = try finder.find(options.timeColumn, Self.timeNames)
        guard let customer, let activity, let time else {
            throw finder.missing([
                (customer, "the customer", "--case"), (activity, "the activity", "--activity"),
                (time, "the time", "--time"),
            ])
        }
        let eventID = try options.eventIDColumn.flatMap { (name) throws(IntakeError) in try finder.find(name, []) }
        self.names = Self.distinct(names)
        (self.customer, self.activity, self.time, self.eventID) = (customer, activity, time, eventID)
        properties = []
        for index in names.indices where ![customer, activity, time].contains(index) && !names[index].isEmpty {
            let isAskedFor = index != eventID || options.properties != .all
            if isAskedFor, options.keeps(self.names[index]) { properties.append(index) }
        }
    }

    /// Columns of the same name get a number: `x`, `x_2`; one that no other column has.
    private static func distinct(_ names: [String]) -> [String] {
        var taken = Set(names)
        var counts: [String: Int] = [:]
        return names.map { name in
            guard let count = counts[name], !name.isEmpty else {
                counts[name] = 1
                return name
            }
            var number = count + 1
            while !taken.insert("\(name)_\(number)").inserted { number += 1 }
            counts[name] = number
            return "\(name)_\(number)"
        }
    }
}

/// Looks for columns in a header.
private struct Finder {
    let names: [String]
    let location: SourceLocation

    /// The column of this name, or else the first with a usual name; nil when there is none.
    func find(_ wanted: String?, _ usual: [String]) throws(IntakeError) -> Int? {
        guard let wanted else {
            let plain = names.map { $0.lowercased().filter { !" _-".contains($0) } }
            return usual.lazy.compactMap { plain.firstIndex(of: $0) }.first
        }
        let matches = names.indices.filter { names[$0] == wanted }
        guard let first = matches.first else {
            throw IntakeError(
                code: "csv-no-column", message: "there is no column “\(wanted)”; \(header)", location: location)
        }
        guard matches.count == 1 else {
            throw IntakeError(
                code: "csv-column-twice",
                message: "\(matches.count) columns are named “\(wanted)”; rename all but one in the first line.",
                location: location)
        }
        return first
    }

    func missing(_ columns: [(found: Int?, what: String, option: String)]) -> IntakeError {
        let missing = columns.filter { $0.found == nil }
        let whats = missing.map(\.what).joined(separator: ", ")
        let options = missing.map { $0.option + " COLUMN" }.joined(separator: " ")
        return IntakeError(
            code: "csv-columns", message: "cannot tell which column holds \(whats); \(header) Say it with \(options).",
            location: location)
    }

    private var header: String {
        let shown = names.prefix(40).map { $0.isEmpty ? "(no name)" : String($0.prefix(60)) }
        let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
        return
            "the header has \(names.count) \(names.count == 1 ? "column" : "columns"): \(shown.joined(separator: ", "))\(more)."
    }
}
