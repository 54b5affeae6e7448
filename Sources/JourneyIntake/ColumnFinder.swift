// Which column or key is what: as the user says, or by the names that event logs usually have.

import JourneySupport

/// Looks for columns among the names of an input.
struct ColumnFinder {
    /// How errors speak of the names.
    enum Words {
        case header, keys
    }

    let names: [String]
    let words: Words
    let location: SourceLocation

    /// Where customer, activity and time are.
    func needed(_ options: IntakeOptions) throws(IntakeError) -> (customer: Int, activity: Int, time: Int) {
        let customer = try find(options.caseColumn, Self.customerNames)
        let activity = try find(options.activityColumn, Self.activityNames)
        let time = try find(options.timeColumn, Self.timeNames)
        guard let customer, let activity, let time else {
            throw missing([
                (customer, "the customer", "--case"), (activity, "the activity", "--activity"),
                (time, "the time", "--time"),
            ])
        }
        return (customer, activity, time)
    }

    /// The column of this name, or else the first with a usual name; nil when there is none.
    func find(_ wanted: String?, _ usual: [String]) throws(IntakeError) -> Int? {
        guard let wanted else {
            let ignored = words == .keys ? " _-." : " _-"
            let plain = names.map { $0.lowercased().filter { !ignored.contains($0) } }
            return usual.lazy.compactMap { plain.firstIndex(of: $0) }.first
        }
        let matches = names.indices.filter { names[$0] == wanted }
        guard let first = matches.first else {
            let code = words == .header ? "csv-no-column" : "json-no-key"
            let what = words == .header ? "column" : "key"
            throw IntakeError(code: code, message: "there is no \(what) “\(wanted)”; \(summary)", location: location)
        }
        guard matches.count == 1 else {
            throw IntakeError(
                code: "csv-column-twice",
                message: "\(matches.count) columns are named “\(wanted)”; rename all but one in the header.",
                location: location)
        }
        return first
    }

    private func missing(_ columns: [(found: Int?, what: String, option: String)]) -> IntakeError {
        let missing = columns.filter { $0.found == nil }
        let whats = missing.map(\.what).joined(separator: ", ")
        let (code, what, value) =
            words == .header ? ("csv-columns", "column", "COLUMN") : ("json-keys", "key", "KEY")
        let options = missing.map { "\($0.option) \(value)" }.joined(separator: " ")
        return IntakeError(
            code: code, message: "cannot tell which \(what) holds \(whats); \(summary) Say it with \(options).",
            location: location)
    }

    private var summary: String {
        let shown = names.prefix(40).map { $0.isEmpty ? "(no name)" : String($0.prefix(60)) }.joined(separator: ", ")
        let more = names.count > 40 ? " and \(names.count - 40) more" : ""
        switch words {
        case .header:
            let columns = names.count == 1 ? "column" : "columns"
            return "the header has \(names.count) \(columns): \(shown)\(more)."
        case .keys:
            return "the first objects have \(names.count) \(names.count == 1 ? "key" : "keys"): \(shown)\(more)."
        }
    }
}

extension ColumnFinder {
    /// Usual names, the most telling first; compared without case, spaces, `_` and `-`, and in paths of JSON without dots.
    static let customerNames = [
        "case:concept:name", "caseid", "case", "customerid", "customer", "userid", "distinctid", "user", "clientid",
        "client",
        "visitorid", "personid", "person", "traceid", "trace", "ticketid", "orderid", "sessionid",
    ]
    static let activityNames = [
        "concept:name", "activity", "activityname", "event", "eventname", "action", "step", "task", "eventtype",
        "touchpoint",
    ]
    static let timeNames = [
        "time:timestamp", "timestamp", "time", "eventtime", "datetime", "eventtimestamp", "completetimestamp",
        "endtimestamp",
        "starttimestamp", "occurredat", "createdat", "date", "eventdate", "ts",
    ]
}
