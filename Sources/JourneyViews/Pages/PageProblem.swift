// Why a page cannot be shown, in words a reader can act on.
package import JourneySupport

/// A page that cannot be shown: what is wrong with the request, and what would be right.
package struct PageProblem: DescribedError, Hashable {
    package let code: String
    package let message: String
    package let kind: Kind

    /// Whose turn it is to do something else.
    package enum Kind: Hashable, Sendable {
        /// The thing asked for is not there.
        case missing
        /// It was asked for wrongly.
        case badRequest
        /// It can be had a little later.
        case busy
    }

    package var location: SourceLocation? { nil }

    private init(_ code: String, _ message: String, kind: Kind = .badRequest) {
        self.code = code
        self.message = message
        self.kind = kind
    }

    static func badPeriod(_ text: String) -> PageProblem {
        PageProblem(
            "bad-period",
            "The period “\(clipped(text))” is not one I know. Write a number of days such as period=28d, or "
                + "period=all, or two days: from=2026-09-01&to=2026-09-30.")
    }

    static func badDay(_ text: String, field: String) -> PageProblem {
        PageProblem(
            "bad-day",
            "“\(clipped(text))” in “\(field)” is not a day of the calendar. Write year, month and day, such as "
                + "\(field)=2026-09-30.")
    }

    static func turnedPeriod(_ first: CalendarDate, _ last: CalendarDate) -> PageProblem {
        PageProblem(
            "turned-period",
            "The period ends before it starts: from \(first) to \(last). Write the earlier day first: "
                + "from=\(last)&to=\(first).")
    }

    static func twoPeriods(_ text: String) -> PageProblem {
        PageProblem(
            "two-periods",
            "There are two periods: period=\(clipped(text)) and from/to. Write either the one or the other.")
    }

    /// A field that stands twice, or that is not valid text.
    package static func badField(_ field: String) -> PageProblem {
        PageProblem("bad-field", "The field “\(clipped(field))” stands twice in the address. Write it once.")
    }

    /// An id that no map or persona can have.
    package static func badID(_ id: String) -> PageProblem {
        PageProblem(
            "bad-id", "“\(clipped(id))” cannot be an id: ids are made of letters, digits and hyphens.", kind: .missing)
    }

    /// There is no such map; `known` are the ids there are.
    package static func noMap(_ id: String, known: [String]) -> PageProblem {
        PageProblem("no-map", "There is no map “\(clipped(id))”. " + choices("maps", known), kind: .missing)
    }

    /// There is a file of that map, and it cannot be read.
    package static func brokenMap(_ id: String, why: String) -> PageProblem {
        PageProblem("broken-map", "The file of the map “\(clipped(id))” needs mending. \(why)", kind: .missing)
    }

    /// The map has no such persona; `known` are the ids it has.
    package static func noPersona(_ id: String, known: [String]) -> PageProblem {
        PageProblem(
            "no-persona", "This map has no persona “\(clipped(id))”. " + choices("personas", known), kind: .missing)
    }

    /// More was asked for at once than can be counted.
    package static let busy = PageProblem(
        "busy", "Many numbers are being counted just now. Open this page again in a few seconds.", kind: .busy)

    /// There is no such page.
    package static let noPage = PageProblem(
        "no-page",
        "There is no page at this address. The list of maps is at /, a map at /maps/ID, its outline at "
            + "/maps/ID/outline, its table at /maps/ID/table and its picture at /maps/ID.svg.",
        kind: .missing)

    private static func choices(_ what: String, _ known: [String]) -> String {
        guard !known.isEmpty else { return "There are no \(what) yet." }
        let shown = known.sorted().prefix(12).joined(separator: ", ")
        return "The \(what) there are: \(shown)\(known.count > 12 ? ", …" : "")."
    }

    private static func clipped(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
