// What must hold whatever bytes an event file has: it is read or refused, all rows are accounted for, what was built passes
// every check, and several threads see what one sees.

package import JourneyIntake
import JourneyLog
import JourneySupport

package enum FuzzedReading {
    /// Reads bytes, and traps where something does not hold. The first byte chooses how they are read.
    package static func check(_ bytes: [UInt8], format: EventFormat?) {
        guard let choice = bytes.first else { return }
        var options = IntakeOptions()
        options.format = format
        options.skipBadRows = choice & 1 != 0
        if choice & 2 != 0 { options.properties = .only(["note", "a.b"]) }
        if choice & 4 != 0 { options.eventIDColumn = "id" }
        let source = EventSource.bytes(Array(bytes.dropFirst()), name: "input")
        let whole = outcome(source, options)
        options.rangeSize = 16 + Int(choice >> 3) * 8
        let one = outcome(source, options)
        options.threads = 2
        let several = outcome(source, options)
        precondition(one == several, "one thread: \(one)\nseveral: \(several)")
        // Of a stream that breaks off, what is wrong with its beginning may be found before that, or after.
        let isPacked = bytes.dropFirst().starts(with: [0x1F, 0x8B])
        precondition(isPacked || one == whole, "in pieces: \(one)\nas a whole: \(whole)")
    }

    /// Everything that a person could see of it.
    private static func outcome(_ source: EventSource, _ options: IntakeOptions) -> String {
        do throws(IntakeError) {
            let result = try EventIntake.read([source], options: options)
            let report = result.report
            precondition(report.rows == report.events + report.duplicates + report.refused.count, "\(report)")
            precondition(report.events == result.log.eventCount, "\(report)")
            verify(result.log)
            return "\(result.log.version) \(report)"
        } catch {
            precondition(!error.code.isEmpty && error.message.count > 10, "\(error)")
            return "\(error)"
        }
    }

    private static func verify(_ log: EventLog) {
        do throws(LogError) { try log.verify() } catch { preconditionFailure("\(error)") }
    }
}
