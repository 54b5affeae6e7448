// Lets every customer live through the company's doings, notes what its systems see, and tells the ledger what was true.
import JourneySupport

/// The simulated company.
struct Simulator {
    let calendar: SampleCalendar
    let seed: UInt64
    var events: EventJournal
    var answers: AnswerJournal
    var complaints: ComplaintJournal
    private(set) var ledger: Ledger

    init(seed: UInt64, calendar: SampleCalendar, words: Phrasebook) {
        self.seed = seed
        self.calendar = calendar
        events = EventJournal(calendar: calendar)
        answers = AnswerJournal(calendar: calendar, words: words)
        complaints = ComplaintJournal(calendar: calendar, words: words)
        ledger = Ledger(calendar: calendar)
    }

    /// Each customer has random numbers of their own: the first thousand of a large sample are those of a small one.
    mutating func run(customers: Int) {
        for index in 0..<customers {
            let number = index + 1
            var random = SeededRandom(seed: seed, stream: UInt64(number))
            let customer = Customer(number: number, random: &random)
            let arrival = calendar.arrival(
                student: customer.work == .student, inShop: customer.shop != nil, random: &random)
            var life = Life(customer: customer, random: random, arrival: arrival)
            live(&life)
            ledger.enter(life)
        }
        answers.askVisitors(customers / 40, seed: seed)
        ledger.close(events: events, answers: answers, complaints: complaints)
    }

    /// From the first look at the plans to the end of the first month, or as far as it goes.
    private mutating func live(_ life: inout Life) {
        guard compare(&life), checkAddress(&life), sign(&life) else { return }
        let isDelivered = life.random.chance(0.18) && life.customer.shop == nil
        guard isDelivered ? installAlone(&life) : waitForVisit(&life) && receiveTechnician(&life) else { return }
        liveThroughFirstMonth(&life)
    }

    /// Notes an event, if it happens before the end of the sample.
    /// - Returns: the time, or `nil` when the sample is over by then.
    mutating func happens(_ event: EventName, at time: Int64, _ details: Details, to life: inout Life) -> Int64? {
        guard time < calendar.end else { return nil }
        events.note(event, at: time, details, of: life.customer, sequence: life.sequence, random: &life.random)
        life.sequence += 1
        life.clock = max(life.clock, time)
        return time
    }

    /// Asks the customer about a step at which something just happened; some answer.
    /// - Parameters: `mean` is what such customers answer on average, on the question's own scale.
    mutating func ask(_ question: Question, at time: Int64, mean: Double, _ life: inout Life) {
        guard let score = answers.answer(question, after: time, mean: mean, of: &life) else { return }
        ledger.enter(score, to: question, of: life)
    }
}
