// The event file as the company's collector writes it: in the order in which events arrive, some late, some twice.
import JourneySupport

/// Everything that was received, row by row.
struct EventJournal {
    static let header =
        "customer,event,time,message_id,received_at,channel,source,region,household,work,platform,browser,device,"
        + "release,plan,check,days_waited,messages,weekday,reason,difference,contacts"

    private(set) var rows = SortedRows(header: header)
    /// Events that arrived more than a day after they happened, and rows that repeat an event.
    private(set) var late = 0
    private(set) var duplicates = 0
    /// When the last of all events happened; `nil` before the first.
    private(set) var lastTime: Int64?
    private let calendar: SampleCalendar
    private let times: TimeWriter

    init(calendar: SampleCalendar) {
        self.calendar = calendar
        times = TimeWriter(from: calendar.start, to: calendar.end + SampleCalendar.day)
    }

    /// Notes an event of a customer.
    /// - Parameters: `sequence` counts the customer's events from 0; `time` is before the end of the sample.
    mutating func note(
        _ event: EventName, at time: Int64, _ details: Details, of customer: Customer, sequence: Int,
        random: inout SeededRandom
    ) {
        lastTime = max(lastTime ?? time, time)
        let reported = event.isReportedByDevice
        var received = time + Int64(random.whole(reported ? 1...25 : 0...2))
        if reported, random.chance(Planted.lateEvents) {
            let later = time + Int64(random.whole(90_000...500_000))
            if later < calendar.end {
                received = later
                late += 1
            }
        }
        write(event, time, received, details, customer, sequence)
        if reported, random.chance(Planted.duplicateEvents) {
            duplicates += 1
            write(event, time, received + Int64(random.whole(2...90)), details, customer, sequence)
        }
    }

    private mutating func write(
        _ event: EventName, _ time: Int64, _ received: Int64, _ details: Details, _ customer: Customer, _ sequence: Int
    ) {
        let times = times
        rows.add(at: received) { text in
            func field(_ value: String?) {
                text.append(0x2C)
                if let value { text.append(contentsOf: value.utf8) }
            }
            text.append(contentsOf: customer.id.utf8)
            field(event.rawValue)
            text.append(0x2C)
            times.write(time, to: &text)
            field(customer.id)
            text.append(0x2D)
            text.append(contentsOf: String(sequence).utf8)
            text.append(0x2C)
            times.write(received, to: &text)
            field(details.channel.rawValue)
            field(customer.source.rawValue)
            field(customer.region)
            field(customer.household.rawValue)
            field(customer.work.rawValue)
            let onScreen = details.channel == .web || details.channel == .app || details.channel == .store
            let onPhone = details.channel == .app && customer.shop == nil
            field(onPhone ? Platform.phone.rawValue : onScreen ? customer.platform.rawValue : nil)
            field(details.channel == .web ? customer.browser?.rawValue : nil)
            field(onPhone ? customer.phone : onScreen ? customer.device : nil)
            field(details.release)
            field(event.isAfterSigning ? String(customer.plan) : nil)
            field(details.check)
            field(details.daysWaited.map(String.init))
            field(details.messages.map { $0 ? "on" : "off" })
            field(details.weekday?.short)
            field(details.reason)
            field(details.difference.map(String.init))
            field(details.contacts.map(String.init))
        }
    }
}

extension EventName {
    /// Whether the customer has a contract by then, and so a plan.
    fileprivate var isAfterSigning: Bool {
        switch self {
        case .plansCompared, .addressEntered, .addressConfirmed, .formOpened, .formFailed, .offerRequested,
            .offerDeclined:
            false
        default: true
        }
    }
}
