// The evidence of a map: every list of records, with what it speaks for.
internal import JourneyLanguage
internal import JourneySupport

extension CheckedMap {
    /// Calls something for every list of evidence that is not empty, in the order of the document. The place is only made
    /// when it is asked for.
    func forEachEvidence(_ body: ([EvidenceRecord], @escaping () -> CheckedPlace) -> Void) {
        func tell(_ evidence: [EvidenceRecord], _ place: @escaping () -> CheckedPlace) {
            if !evidence.isEmpty { body(evidence) { place()["evidence"] } }
        }
        for (place, persona) in personas where map.ownPersonas.contains(where: { $0.id == persona.id }) {
            tell(persona.evidence) { place }
        }
        for (index, takeaway) in map.takeaways.enumerated() {
            tell(takeaway.evidence) { takeawayPlace(index) }
        }
        for checked in steps {
            let step = checked.step
            for lane in Lane.allCases {
                for (index, note) in (step.notes[lane] ?? []).enumerated() {
                    tell(note.evidence) { checked.place[lane.rawValue][index] }
                }
            }
            for (index, message) in step.messages.enumerated() {
                tell(message.evidence) { checked.place(ofMessage: index) }
            }
            for (index, barrier) in step.barriers.enumerated() { tell(barrier.evidence) { checked.place(of: index) } }
            for (index, opportunity) in step.opportunities.enumerated() {
                tell(opportunity.evidence) { checked.place(ofOpportunity: index) }
            }
            tell(step.evidence) { checked.place }
        }
    }

    /// The same, record by record.
    func forEachRecord(_ body: (EvidenceRecord, @escaping () -> CheckedPlace) -> Void) {
        forEachEvidence { records, place in
            for (index, record) in records.enumerated() { body(record) { place()[index] } }
        }
    }

    /// A takeaway has no id; it is silenced by the step it speaks of.
    func takeawayPlace(_ index: Int) -> CheckedPlace {
        let takeaway = map.takeaways[index]
        let step = takeaway.step.flatMap { id in order[id].map { steps[$0].place.holders } } ?? []
        return CheckedPlace(path: MapPath()["takeaways"][index], holders: step, title: takeaway.title)
    }

    /// Whether a person vouches for it by what was reported or observed: at least one record that supports it and still
    /// holds, and no more against it than for it.
    func isFounded(by evidence: [EvidenceRecord]) -> Bool {
        let valid = evidence.filter(counts)
        let supporting = valid.count { $0.verdict == .supports }
        return supporting > 0 && supporting >= valid.count - supporting
    }

    /// Whether more of what was reported or observed, and still holds, speaks against it than for it.
    func isContradicted(by evidence: [EvidenceRecord]) -> Bool {
        let valid = evidence.filter(counts)
        return valid.count { $0.verdict == .contradicts } > valid.count { $0.verdict == .supports }
    }

    private func counts(_ record: EvidenceRecord) -> Bool {
        record.kind != .assumed && (record.validUntil.map { today <= $0 } ?? true)
    }
}
