// The stories that are planted, as numbers. Everything the simulator does on purpose is a name in this file; what came of
// it in one run is counted by the ledger.

/// The parameters of the planted stories.
enum Planted {
    // 1. An offer that comes after two weeks loses people.
    static let lateOffers = 0.13
    static let signingAfterPromptOffer = 0.58
    static let signingAfterLateOffer = 0.25
    static let lateOfferDays = 15...20

    /// Calls of those who wait for a late offer, and of the others.
    static let callsAboutLateOffer = 0.22
    static let callsAboutPromptOffer = 0.02

    // 2. Leads of one channel convert twice as well.
    static let goingOnToAddress = 0.60
    static let goingOnToAddressReferred = 0.85
    static let openingTheForm = 0.84
    static let openingTheFormReferred = 0.95
    /// People who scan the code on a poster skip the comparison, and fewer of them open the form: in the end outdoor
    /// advertising converts like the other channels.
    static let openingTheFormFromPoster = 0.50
    /// By how much more often somebody signs who was sent by a friend.
    static let referredSigningLift = 1.28

    // 3. A broken form on one browser for ten days.
    static let brokenBrowser = Browser.safari
    static let brokenDays = 10
    static let brokenFormFails = 0.85
    static let formIsSent = 0.94
    static let releases = ["4.11", "4.12", "4.13"]

    // 4. Silent leavers behind complaints, at the visit that was moved.
    static let silentAfterMove = 0.22
    static let complainingAfterMove = 0.045
    static let cancellingAfterMove = 0.04

    // 5. A handover between departments that waits.
    static let manualChecks = 0.16
    /// In districts of new buildings the register lags behind.
    static let manualChecksInNewDistricts = 0.44
    static let newDistricts: Set<String> = ["Sergeli", "Yangihayot"]
    static let automaticCheckSeconds = 35...240
    static let manualCheckDays = 1.6...5.2

    // 6. A status message that halves the calls.
    static let visitCallsWithoutMessage = 0.36
    static let visitCallsWithMessage = 0.18

    // 8. Late and duplicate events of applications.
    static let lateEvents = 0.025
    static let duplicateEvents = 0.015

    // 9. Shared devices: the share of each partner shop.
    static let tabletShares = [0.34, 0.24, 0.18, 0.14, 0.10]

    // 10. A price surprise on the first bill doubles the calls.
    static let surprisedBills = 0.42
    static let setUpFee = 38_000
    static let billCalls = 0.14
    static let billCallsWhenSurprised = 0.28

    // 11. Visits are moved again and again.
    static let movedAgain = 0.36
    static let mostMoves = 5

    // 12. Visits booked for a Monday are moved twice as often.
    static let moved = 0.26
    static let movedOnMonday = 0.52

    // 13. Students come when the term starts.
    static let termFactor = 3.0
    static let termStart = (month: 8, day: 25)
    static let termEnd = (month: 9, day: 21)
}
