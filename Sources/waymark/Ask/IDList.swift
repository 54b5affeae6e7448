// A file of customers' ids: a cohort that was found elsewhere.
import Foundation
import JourneySupport

/// Ids, one a line.
enum IDList {
    /// Reads the ids of a file, or of standard input for `-`. Empty lines are passed over; an id may stand in double
    /// quotes, as a spreadsheet writes it.
    static func read(_ path: String) throws -> [String] {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        guard let data else {
            throw UsageError("unreadable-ids", "--ids \(path) cannot be read; name a file with one id a line.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw UsageError("ids-not-text", "--ids \(path) is not UTF-8; save it as UTF-8, one id a line.")
        }
        return text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).compactMap { line in
            let id = line.trimmingCharacters(in: .whitespaces)
            guard id.count >= 2, id.hasPrefix("\""), id.hasSuffix("\"") else { return id.isEmpty ? nil : id }
            return id.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
        }
    }
}
