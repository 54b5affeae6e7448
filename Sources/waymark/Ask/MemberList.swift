// `--members`: the customers behind a number, as ids that a spreadsheet or a script can take.
import JourneyAnalytics
import JourneySupport

/// Prints ids.
enum MemberList {
    /// One id a line under the header `customer`, quoted as CSV where it must be; with `json` one object.
    static func print(_ cell: Cell, _ engine: LogEngine, _ scope: Scope, json: Bool) async throws {
        let members = try await engine.members(of: cell, in: scope)
        warn(of: members.basis)
        let ids = try await engine.ids(of: members.customers)
        guard !json else {
            Console.output(
                JSONValue.object([
                    ("count", .int(ids.count)), ("customers", .array(ids.map(JSONValue.string))),
                    ("rule", .string(members.basis.rule)), ("logVersion", .string(members.basis.logVersion)),
                ]))
            return
        }
        Console.output((["customer"] + ids.map(csv)).joined(separator: "\n"))
    }

    static func print(_ cell: Cell, _ engine: LogEngine, _ scope: Scope, _ options: AskOptions) async throws {
        try await print(cell, engine, scope, json: options.json)
    }

    /// A field of CSV (RFC 4180).
    private static func csv(_ id: String) -> String {
        guard id.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return id }
        return id.quotedField
    }
}
