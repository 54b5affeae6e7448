// The first bill, the calls about it, and the end of the first month.
import JourneySupport

extension Simulator {
    mutating func liveThroughFirstMonth(_ life: inout Life) {
        receiveBill(&life)
        guard life.facts.cancelled == nil, !life.hasLeft else { return }
        completeMonth(&life)
    }

    /// The bill is issued, usually opened, questioned by some, and paid.
    private mutating func receiveBill(_ life: inout Life) {
        let date = SampleCalendar.billing(after: life.clock)
        guard
            let issued = happens(
                .billIssued, at: date + Int64(life.random.whole(28_800...36_000)), Details(.mail), to: &life)
        else { return leave(&life) }
        life.facts.billIssued = issued
        life.facts.surprised = life.random.chance(Planted.surprisedBills)
        if life.random.chance(0.94) {
            var details = Details(life.customer.work == .shop ? .mail : life.random.chance(0.7) ? .app : .mail)
            details.difference = life.facts.surprised ? Planted.setUpFee : 0
            guard let opened = happens(.billOpened, at: life.soon(600...170_000), details, to: &life) else {
                return leave(&life)
            }
            life.facts.billOpened = opened
            ask(.bill, at: opened, mean: Feelings.bill(life.customer.work, surprised: life.facts.surprised), &life)
            questionBill(&life)
            guard !life.hasLeft else { return }
        }
        if life.random.chance(life.facts.surprised ? 0.07 : 0.03) {
            if life.random.chance(0.6) { cancel(&life, after: 20_000...250_000) }
            return leave(&life)
        }
        guard let paid = happens(.billPaid, at: life.soon(3_600...400_000), Details(.app), to: &life) else {
            return leave(&life)
        }
        life.facts.paid = paid
    }

    /// Looks for the reason, calls, has the bill corrected.
    private mutating func questionBill(_ life: inout Life) {
        if life.random.chance(life.facts.surprised ? 0.4 : 0.12) {
            guard let viewed = happens(.helpViewed, at: life.soon(60...3_000), Details(.app), to: &life) else {
                return leave(&life)
            }
            life.facts.helpViewed = viewed
            ask(.help, at: viewed, mean: Feelings.help(life.customer.work), &life)
        }
        let rate = life.facts.surprised ? Planted.billCallsWhenSurprised : Planted.billCalls
        for _ in 0..<2 where life.random.chance(rate / 2) {
            var details = Details(.call)
            details.reason = "bill"
            guard let called = happens(.supportCalled, at: life.soon(1_200...90_000), details, to: &life) else {
                return leave(&life)
            }
            life.facts.billCalls += 1
            life.facts.firstBillCall = life.facts.firstBillCall ?? called
            life.facts.lastBillCall = called
        }
        guard let called = life.facts.lastBillCall else { return }
        ask(.support, at: called, mean: Feelings.support(life.customer.work), &life)
        ask(.supportEffort, at: called, mean: Feelings.supportEffort(life.customer.work), &life)
        if life.facts.surprised, life.random.chance(0.09), !complain(.bill, after: 3_600...60_000, &life) {
            return leave(&life)
        }
        guard life.facts.surprised, life.random.chance(0.75) else { return }
        correctBill(&life)
    }

    /// Billing looks at the disputed line and sends a corrected bill.
    private mutating func correctBill(_ life: inout Life) {
        guard
            let started = happens(.reviewStarted, at: life.inOffice(afterDays: 0.1...0.6), Details(.system), to: &life)
        else { return leave(&life) }
        life.facts.reviewStarted = started
        guard let corrected = happens(.billCorrected, at: life.inOffice(afterDays: 0.5...3), Details(.mail), to: &life)
        else { return leave(&life) }
        life.facts.corrected = corrected
        ask(.correction, at: corrected, mean: Feelings.correction(life.customer.work), &life)
    }

    /// Thirty days with a line that works; then the plan is renewed or the service cancelled.
    private mutating func completeMonth(_ life: inout Life) {
        guard life.random.chance(0.985) else { return }
        let time = max(life.lineSince + 30 * SampleCalendar.day, life.clock + 3_600)
        var details = Details(.system)
        details.contacts = life.facts.contacts
        guard let completed = happens(.monthCompleted, at: time, details, to: &life) else { return }
        life.facts.monthCompleted = completed
        let contacts = life.facts.contacts
        ask(.month, at: completed, mean: Feelings.month(life.customer.work, contacts: contacts), &life)
        ask(
            .recommendation, at: completed, mean: Feelings.recommendation(life.customer.work, contacts: contacts), &life
        )
        let fate = life.random.unit()
        if fate < 0.82 {
            life.facts.renewed = happens(.planRenewed, at: life.soon(3_600...430_000), Details(.app), to: &life)
        } else if fate < 0.88 {
            life.facts.serviceCancelled = happens(
                .serviceCancelled, at: life.soon(3_600...700_000), Details(.call), to: &life)
        }
    }

    /// Nothing more is seen of the customer, or the sample is over.
    private func leave(_ life: inout Life) {
        life.hasLeft = true
    }
}
