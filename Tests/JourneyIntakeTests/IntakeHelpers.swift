// Short ways to read texts in tests, and to write down what a log holds.

import JourneyLog
import JourneySupport

@testable import JourneyIntake

/// Reads one text; the outcome is a value, so that tables can hold errors too.
func readText(
    _ text: String, name: String = "input", _ change: (inout IntakeOptions) -> Void = { _ in }
) -> Result<EventIntake.Result, IntakeError> {
    readBytes(Array(text.utf8), name: name, change)
}

func readBytes(
    _ bytes: [UInt8], name: String = "input", _ change: (inout IntakeOptions) -> Void = { _ in }
) -> Result<EventIntake.Result, IntakeError> {
    var options = IntakeOptions()
    change(&options)
    do throws(IntakeError) {
        return .success(try EventIntake.read([.bytes(bytes, name: name)], options: options))
    } catch { return .failure(error) }
}

/// The error of reading a text, nil when it was read.
func readError(_ text: String, _ change: (inout IntakeOptions) -> Void = { _ in }) -> IntakeError? {
    if case .failure(let error) = readText(text, change) { return error }
    return nil
}

/// `customer activity time key=value …` of each event, in the order of the log.
func lines(_ log: EventLog) -> [String] {
    var lines: [String] = []
    let rows = 0..<log.eventCount
    let times = log.parts[0].columns.times(of: rows)
    log.parts[0].columns.withOffsets { offsets in
        log.parts[0].columns.withActivities(of: rows) { activities in
            for customer in 0..<log.customerCount {
                for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                    let time = Timestamp(microseconds: times[row])
                    lines.append("\(log.customerID(customer)) \(log.activities[Int(activities[row])]) \(time)")
                }
            }
        }
    }
    for property in log.propertyNames.indices.sorted(by: { log.propertyNames[$0] < log.propertyNames[$1] }) {
        let values = log.propertyValues(property)
        log.parts[0].columns.withProperty(property, of: rows) { codes in
            for row in codes.indices where codes[row] != 0 {
                lines[row] += " \(log.propertyNames[property])=\(values[Int(codes[row])])"
            }
        }
    }
    return lines
}

/// The lines of a text that must be readable.
func readLines(_ text: String, _ change: (inout IntakeOptions) -> Void = { _ in }) throws -> [String] {
    lines(try readText(text, change).get().log)
}

/// An XES log with this between `<log>` and `</log>`.
func xes(_ body: String) -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n\(body)\n</log>\n" }

/// A trace `c` with one event: its attributes beside name and time.
func xesEvent(_ attributes: String) -> String {
    xes(
        """
        <trace><string key="concept:name" value="c"/>
        <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-01-01T00:00:00Z"/>\(attributes)</event>
        </trace>
        """)
}
