// What the pictures of plans and of many maps are told besides: which day it is, and what makes a row.
import ArgumentParser
import Foundation
import JourneyDrawing
import JourneySupport

/// What makes a row of the roadmap.
enum RoadmapRows: String, CaseIterable, ExpressibleByArgument {
    case stage, owner

    var grouping: RoadmapPicture.Grouping { self == .stage ? .stage : .owner }
}

/// The options of the roadmap and of the wall of maps.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Roadmap, portfolio: the day that plans and reviews are late on; today.", valueName: "day"))
    var today: String?

    @Option(help: ArgumentHelp("Roadmap: what makes a row, stage or owner.", valueName: "what"))
    var group = RoadmapRows.stage

    /// The day that was named, or the one the clock shows in a time zone.
    func day(in zone: ZoneRules) throws -> CalendarDate { try CalendarDate(today: today, in: zone) }
}

extension CalendarDate {
    /// The day that `--today` names, or the one the clock shows in a time zone.
    init(today: String?, in zone: ZoneRules) throws {
        guard let today else {
            self = zone.day(of: Int64(Date().timeIntervalSince1970 * 1_000_000))
            return
        }
        guard let day = CalendarDate(parsing: today) else {
            throw UsageError("bad-day", "--today \(today) is no day of the calendar; write 2026-11-22.")
        }
        self = day
    }
}
