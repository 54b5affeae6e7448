// One customer's life with the company, as the simulator knows it: the ground truth that the ledger counts from.
import JourneySupport

/// A life on its way through the simulator.
struct Life {
    let customer: Customer
    var random: SeededRandom
    /// When the last thing on the customer's way happened, in seconds since 1970.
    var clock: Int64
    /// Scanned the code on a poster instead of comparing plans.
    var cameFromPoster = false
    /// When the technician is due.
    var visit: Int64 = 0
    /// Since when the line works.
    var lineSince: Int64 = 0
    /// Nothing more is seen of the customer.
    var hasLeft = false
    /// How many events were noted.
    var sequence = 0
    var facts = Facts()

    init(customer: Customer, random: SeededRandom, arrival: Int64) {
        self.customer = customer
        self.random = random
        clock = arrival
    }

    /// A time so many seconds after the last, at an hour when people are awake.
    mutating func soon(_ seconds: ClosedRange<Int>) -> Int64 {
        SampleCalendar.awake(clock + Int64(random.whole(seconds)), random: &random)
    }

    /// A time so many days after the last, in office hours.
    mutating func inOffice(afterDays days: ClosedRange<Double>) -> Int64 {
        let seconds = random.between(days.lowerBound, days.upperBound) * Double(SampleCalendar.day)
        return SampleCalendar.inOffice(clock + Int64(seconds), random: &random)
    }
}

/// What is true of a customer at the end of the sample: only what happened before its end. Times in seconds since 1970.
struct Facts {
    var comparedFirst: Int64?
    var comparedLast: Int64?
    var addressEntered: Int64?
    var addressConfirmed: Int64?
    var checkedByHand = false
    var formOpened: Int64?
    /// Opened on the browser and the release that could not send it.
    var formWasBroken = false
    var offerRequested: Int64?
    var offerSent: Int64?
    var offerDays = 0
    var declined: Int64?
    var signed: Int64?
    var visitBooked: Int64?
    var bookedForMonday = false
    var toldAboutVisit = false
    var messageSent: Int64?
    var moves = 0
    var lastMoved: Int64?
    var firstMoved: Int64?
    var visitConfirmed: Int64?
    var visitCalls = 0
    var complained: Int64?
    /// Made up their mind, at a moved visit, to go without a word.
    var wentSilent = false
    var technicianArrived: Int64?
    var installed: Int64?
    var routerDelivered: Int64?
    var speedTested: Int64?
    var billIssued: Int64?
    var billOpened: Int64?
    var surprised = false
    var helpViewed: Int64?
    var setUpCalls = 0
    var billCalls = 0
    var firstBillCall: Int64?
    var lastBillCall: Int64?
    var reviewStarted: Int64?
    var corrected: Int64?
    var paid: Int64?
    var monthCompleted: Int64?
    var renewed: Int64?
    var cancelled: Int64?
    var serviceCancelled: Int64?

    /// Calls to support since the line works.
    var contacts: Int { setUpCalls + billCalls }
}
