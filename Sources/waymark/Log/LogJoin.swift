// `waymark log join`: identifiers that turned out to be one customer.
import ArgumentParser
import Foundation
import JourneyLanguage
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogJoin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "Tell the journeys of some ids under others.",
        discussion: """
            Each line of the file names two ids: from,to. The journeys become one under the second id, and later events of the \
            first go there as well. A first line that reads from,to is passed over.

            Example: waymark log join events.wmlog logins.csv
            """)

    @Argument(help: "The log.")
    var log: String

    @Argument(help: "The pairs of ids, as CSV; - is standard input.")
    var pairs: String

    func run() throws {
        let pairs = try Self.read(pairs)
        var store = try LogStore.waiting(for: log)
        store.log.warnOfRest(log)
        try HandChange.join.change(&store, at: log) { try $0.join(pairs, on: .machine) }
        let numbers = NumberStyle(language: .english)
        Console.output(
            "\(log): \(numbers.count(pairs.count)) pairs; \(numbers.count(store.log.customerCount)) customers.")
    }

    private static func read(_ path: String) throws -> [LogAlias] {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        guard let data else {
            throw UsageError(
                "unreadable-pairs", "the pairs cannot be read; name a file of lines from,to.",
                at: SourceLocation(file: path))
        }
        guard String(validating: data, as: UTF8.self) != nil else {
            throw UsageError("pairs-not-text", "this is not UTF-8; save it as UTF-8.", at: SourceLocation(file: path))
        }
        let marked = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        return try pairs(Array(marked), path)
    }

    private static func pairs(_ bytes: [UInt8], _ path: String) throws -> [LogAlias] {
        var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
        var (pairs, position, record): ([LogAlias], Int, Int) = ([], 0, 0)
        while scanner.next(bytes.span.bytes, &position, isLast: true) == .record {
            record += 1
            let fields = scanner.fields.map { $0.text(bytes.span.bytes) }
            if fields.allSatisfy(\.isEmpty) || (record == 1 && fields == ["from", "to"]) { continue }
            guard scanner.flaw == nil, fields.count == 2, !fields[0].isEmpty, !fields[1].isEmpty else {
                throw UsageError(
                    "bad-pair", "record \(record) is not two ids; write from,to.", at: SourceLocation(file: path))
            }
            pairs.append(LogAlias(from: fields[0], to: fields[1]))
        }
        return pairs
    }
}
