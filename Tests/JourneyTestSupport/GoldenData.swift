// Real logs and what independent programs computed on them, where `WAYMARK_DATA` names their folder.

import Foundation

/// One log of the data folder and its reference.
package struct GoldenLog: Sendable {
    /// Both below the data folder.
    package let log: String
    package let reference: String

    /// The folder that `WAYMARK_DATA` names; `nil` when it names none, and then golden tests are left out.
    package static let folder = ProcessInfo.processInfo.environment["WAYMARK_DATA"].flatMap { $0.isEmpty ? nil : $0 }

    /// Every log that has a reference by pm4py.
    package static let all: [GoldenLog] = [
        GoldenLog(log: "running-example/running-example.xes", reference: "running-example/reference-pm4py.json"),
        GoldenLog(log: "receipt/receipt.xes.gz", reference: "receipt/reference-pm4py.json"),
        GoldenLog(log: "helpdesk/Helpdesk.xes.gz", reference: "helpdesk/reference-pm4py.json"),
        GoldenLog(log: "sepsis/Sepsis.xes.gz", reference: "sepsis/reference-pm4py.json"),
        GoldenLog(log: "bpic2012/bpic2012.xes.gz", reference: "bpic2012/reference-pm4py.json"),
        GoldenLog(log: "bpic2013/incidents.xes.gz", reference: "bpic2013/reference-pm4py-incidents.json"),
        GoldenLog(log: "bpic2013/closed_problems.xes.gz", reference: "bpic2013/reference-pm4py-closed_problems.json"),
        GoldenLog(
            log: "bpic2020-domestic/DomesticDeclarations.xes.gz",
            reference: "bpic2020-domestic/reference-pm4py-DomesticDeclarations.json"),
    ]

    /// The log's path. A file that is missing from the folder fails the test that reads it.
    package func logPath() throws -> String { try Self.path(log) }

    /// What pm4py computed.
    package func readReference() throws -> GoldenReference {
        let data = try Data(contentsOf: URL(fileURLWithPath: Self.path(reference)))
        return try JSONDecoder().decode(GoldenReference.self, from: data)
    }

    private static func path(_ file: String) throws -> String {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return folder + "/" + file
    }
}

/// The fields of a `reference-pm4py*.json` that are held against our answers.
package struct GoldenReference: Decodable, Sendable {
    package struct Trace: Decodable, Sendable {
        package let trace: [String]
        package let count: Int
    }

    package struct Edge: Decodable, Sendable {
        package let from: String
        package let to: String
        package let count: Int
        package let mean_s: Double
        package let median_s: Double
    }

    package let events: Int
    package let cases: Int
    package let activities: Int
    package let activity_counts: [String: Int]
    package let variants: Int
    package let variants_singletons: Int
    package let variants_top10: [Trace]
    package let start_activities: [String: Int]
    package let end_activities: [String: Int]
    package let dfg_edges_total: Int
    package let dfg_edges: [Edge]
}
