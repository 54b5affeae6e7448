// From the first look at the plans to the signed contract.
import JourneySupport

extension Simulator {
    /// Compares the plans; people who scan a poster go straight to the address.
    mutating func compare(_ life: inout Life) -> Bool {
        let customer = life.customer
        let fromPoster = customer.source == .outdoor && life.random.chance(0.35)
        if fromPoster { return enterAddress(at: life.clock, fromPoster: true, &life) }
        guard let first = happens(.plansCompared, at: life.clock, screen(customer, life.clock), to: &life) else {
            return false
        }
        life.facts.comparedFirst = first
        life.facts.comparedLast = first
        ask(.plans, at: first, mean: Feelings.plans(customer.work), &life)
        while life.random.chance(0.3) {
            let again = life.soon(3_600...200_000)
            guard happens(.plansCompared, at: again, screen(customer, again), to: &life) != nil else { return false }
            life.facts.comparedLast = again
        }
        let referred = customer.source == .referral
        guard life.random.chance(referred ? Planted.goingOnToAddressReferred : Planted.goingOnToAddress) else {
            return false
        }
        return enterAddress(at: life.soon(120...150_000), fromPoster: false, &life)
    }

    private mutating func enterAddress(at time: Int64, fromPoster: Bool, _ life: inout Life) -> Bool {
        life.facts.addressEntered = happens(.addressEntered, at: time, screen(life.customer, time), to: &life)
        life.cameFromPoster = fromPoster
        return life.facts.addressEntered != nil
    }

    /// The address is looked up in the register at once, or handed to another department that takes days.
    mutating func checkAddress(_ life: inout Life) -> Bool {
        let isNew = Planted.newDistricts.contains(life.customer.region)
        let byHand = life.random.chance(isNew ? Planted.manualChecksInNewDistricts : Planted.manualChecks)
        var details = Details(byHand ? .mail : screen(life.customer, life.clock).channel)
        details.check = byHand ? "manual" : "automatic"
        let time =
            byHand
            ? life.inOffice(afterDays: Planted.manualCheckDays)
            : life.clock + Int64(life.random.whole(Planted.automaticCheckSeconds))
        guard life.random.chance(0.96),
            let confirmed = happens(.addressConfirmed, at: time, details, to: &life)
        else { return false }
        life.facts.addressConfirmed = confirmed
        life.facts.checkedByHand = byHand
        ask(.address, at: confirmed, mean: Feelings.address(life.customer.work, byHand: byHand), &life)
        return true
    }

    /// Asks for an offer, gets it, signs; in a partner shop some sign on the spot.
    mutating func sign(_ life: inout Life) -> Bool {
        if life.customer.shop != nil, life.random.chance(0.3) {
            return life.random.chance(0.36)
                && signContract(at: life.clock + Int64(life.random.whole(300...1_800)), &life)
        }
        guard openForm(&life), receiveOffer(&life) else { return false }
        let late = life.facts.offerDays > 14
        let lift = life.customer.source == .referral ? Planted.referredSigningLift : 1
        let chance = (late ? Planted.signingAfterLateOffer : Planted.signingAfterPromptOffer) * lift
        guard life.random.chance(chance) else {
            if life.random.chance(0.35) {
                life.facts.declined = happens(
                    .offerDeclined, at: life.soon(20_000...400_000), screen(life.customer, life.clock), to: &life)
            }
            return false
        }
        return signContract(at: life.soon(3_600...500_000), &life)
    }

    /// Opens the form for an offer and sends it, unless the form is broken.
    private mutating func openForm(_ life: inout Life) -> Bool {
        let referred = life.customer.source == .referral
        let opens =
            life.cameFromPoster
            ? Planted.openingTheFormFromPoster
            : referred ? Planted.openingTheFormReferred : Planted.openingTheForm
        guard life.random.chance(opens) else { return false }
        let time = life.soon(40...90_000)
        let details = screen(life.customer, time)
        guard let opened = happens(.formOpened, at: time, details, to: &life) else { return false }
        life.facts.formOpened = opened
        let broken =
            details.channel == .web && life.customer.browser == Planted.brokenBrowser
            && calendar.broken.contains(opened)
        life.facts.formWasBroken = broken
        if broken, life.random.chance(Planted.brokenFormFails) {
            _ = happens(.formFailed, at: opened + Int64(life.random.whole(20...180)), details, to: &life)
            return false
        }
        guard life.random.chance(Planted.formIsSent) else { return false }
        let sent = opened + Int64(life.random.whole(60...600))
        life.facts.offerRequested = happens(.offerRequested, at: sent, screen(life.customer, sent), to: &life)
        return life.facts.offerRequested != nil
    }

    /// Waits for the offer: some hours, some days, or more than two weeks.
    private mutating func receiveOffer(_ life: inout Life) -> Bool {
        let requested = life.clock
        var time = 0 as Int64
        if life.random.chance(Planted.lateOffers) {
            let days = Int64(life.random.whole(Planted.lateOfferDays))
            time = requested + days * SampleCalendar.day + Int64(life.random.whole(3_600...40_000))
        } else {
            time = life.inOffice(afterDays: life.random.chance(0.75) ? 0.05...0.9 : 1...6)
        }
        callAboutOffer(between: requested, and: time, &life)
        var details = Details(.mail)
        details.daysWaited = Int((time - requested) / SampleCalendar.day)
        guard let sent = happens(.offerSent, at: time, details, to: &life) else { return false }
        life.facts.offerSent = sent
        life.facts.offerDays = details.daysWaited ?? 0
        ask(.offer, at: sent, mean: Feelings.offer(life.customer.work, late: life.facts.offerDays > 14), &life)
        return true
    }

    /// Calls to ask where the offer is; those who wait long call more often.
    private mutating func callAboutOffer(between start: Int64, and end: Int64, _ life: inout Life) {
        let isLate = end - start > 15 * SampleCalendar.day
        guard life.random.chance(isLate ? Planted.callsAboutLateOffer : Planted.callsAboutPromptOffer) else { return }
        let time = SampleCalendar.inOffice(
            start + Int64(Double(end - start) * life.random.between(0.4, 0.8)), random: &life.random)
        guard time < end else { return }
        var details = Details(.call)
        details.reason = "offer"
        _ = happens(.supportCalled, at: time, details, to: &life)
    }

    private mutating func signContract(at time: Int64, _ life: inout Life) -> Bool {
        let details = Details(life.customer.shop == nil ? .app : .store)
        guard let signed = happens(.contractSigned, at: time, details, to: &life) else { return false }
        life.facts.signed = signed
        ask(.signing, at: signed, mean: Feelings.signing(life.customer.work), &life)
        ask(.signingEffort, at: signed, mean: Feelings.signingEffort(life.customer.work), &life)
        return true
    }

    /// The site with its release, or the tablet in the shop.
    func screen(_ customer: Customer, _ time: Int64) -> Details {
        guard customer.shop == nil else { return Details(.store) }
        var details = Details(.web)
        details.release = calendar.release(at: time)
        return details
    }
}
