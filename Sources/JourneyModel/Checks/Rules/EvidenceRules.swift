// Rules of why something is believed: whether a record can be followed, still holds, and may be shown.
internal import JourneyLanguage
internal import JourneySupport

extension MapRule {
    static let evidence: [MapRule] = [
        MapRule("evidence-expired", .warning, .evidence, .evidence) { map, report in
            map.forEachRecord { record, place in
                guard let until = record.validUntil, until < map.today else { return }
                report.add(place(), .text(record.statement), .day(until))
            }
        },
        MapRule("evidence-old", .hint, .evidence, .evidence, states: [.current]) { map, report in
            map.forEachRecord { record, place in
                guard record.validUntil == nil, let date = record.date, map.days(since: date) > old else { return }
                report.add(place(), .text(record.statement), .day(date))
            }
        },
        ofRecords("evidence-without-source", .warning) { record in
            record.kind != .assumed && record.source == nil && record.link == nil && record.person == nil
        },
        ofRecords("evidence-without-n", .hint) { record in record.kind == .reported && record.n == nil },
        MapRule("contradicted", .warning, .evidence, .evidence) { map, report in
            map.forEachEvidence { records, place in
                guard map.isContradicted(by: records) else { return }
                report.add(place())
            }
        },
        MapRule("quote-without-consent", .error, .evidence, .evidence) { map, report in
            map.forEachRecord { record, place in
                guard record.consent == .withheld, let quote = record.quote else { return }
                report.add(place(), .text(quote))
            }
        },
        MapRule("takeaway-without-evidence", .warning, .evidence, .takeaway) { map, report in
            for (index, takeaway) in map.map.takeaways.enumerated() where takeaway.evidence.isEmpty {
                report.add(map.takeawayPlace(index))
            }
        },
        MapRule("takeaway-without-opportunity", .hint, .evidence, .takeaway) { map, report in
            for (index, takeaway) in map.map.takeaways.enumerated() where takeaway.opportunity == nil {
                report.add(map.takeawayPlace(index))
            }
        },
    ]

    /// After two years habits, prices and competitors are others.
    private static let old = 730

    private static func ofRecords(
        _ id: String, _ severity: RuleSeverity, _ isBroken: @escaping @Sendable (EvidenceRecord) -> Bool
    ) -> MapRule {
        MapRule(id, severity, .evidence, .evidence) { map, report in
            map.forEachRecord { record, place in
                if isBroken(record) { report.add(place(), .text(record.statement)) }
            }
        }
    }

    static let measuring: [MapRule] = [
        MapRule("metric-without-target", .warning, .measuring, .metric) { map, report in
            for (index, metric) in map.map.metrics.enumerated() where metric.target == nil {
                report.add(map.place.holding("metrics", index, .metric, metric.id, metric.title))
            }
        },
        MapRule("metric-without-baseline", .hint, .measuring, .metric, states: [.current]) { map, report in
            for (index, metric) in map.map.metrics.enumerated() where metric.baseline == nil && metric.value == nil {
                report.add(map.place.holding("metrics", index, .metric, metric.id, metric.title))
            }
        },
    ]
}
