// The complaints, as the service desk keeps them.
import JourneySupport

/// Everything that was complained about, with the day it was answered.
struct ComplaintJournal {
    static let header = "customer,time,about,channel,text,language,answered_at"

    private(set) var rows = SortedRows(header: header)
    private let calendar: SampleCalendar
    private let times: TimeWriter
    private let words: Phrasebook

    init(calendar: SampleCalendar, words: Phrasebook) {
        self.calendar = calendar
        self.words = words
        times = TimeWriter(from: calendar.start, to: calendar.end)
    }

    mutating func note(_ subject: ComplaintSubject, at time: Int64, through channel: Channel, of life: inout Life) {
        let text = words.words("complaint_\(subject.rawValue)", .displeased, of: &life) ?? ""
        let answered = SampleCalendar.inOffice(time + Int64(life.random.whole(7_200...260_000)), random: &life.random)
        let (customer, times, end) = (life.customer, times, calendar.end)
        rows.add(at: time) { row in
            row.append(contentsOf: customer.id.utf8)
            row.append(0x2C)
            times.write(time, to: &row)
            for field in [subject.rawValue, channel.rawValue, text, customer.tongue.rawValue] {
                row.append(0x2C)
                row.appendField(field)
            }
            row.append(0x2C)
            if answered < end { times.write(answered, to: &row) }
        }
    }
}
