// A mapping as text: a key and its value on each line, in an order that never changes.

import JourneySupport

extension ColumnMapping {
    private enum Key: String, CaseIterable {
        case version = "waymark-mapping"
        case format, delimiter, sheet
        case caseColumn = "case"
        case activity, time
        case eventID = "event-id"
        case timeFormat = "time-format"
        case zone, properties, property
    }

    /// Whether the first bytes of a file are those of a mapping.
    package static func begins(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: "# How `waymark log build`".utf8) || bytes.starts(with: "\(Key.version.rawValue):".utf8)
    }

    /// The file.
    package var text: String {
        var lines = [
            "# How `waymark log build` reads these event files: --mapping with this file's name.", "waymark-mapping: 1",
        ]
        let add = { (key: Key, value: String?, lines: inout [String]) in
            if let value { lines.append("\(key.rawValue): \(Self.written(value))") }
        }
        add(.format, format?.rawValue, &lines)
        add(.delimiter, delimiter.map(DelimiterName.name(of:)), &lines)
        add(.sheet, sheet, &lines)
        add(.caseColumn, caseColumn, &lines)
        add(.activity, activityColumn, &lines)
        add(.time, timeColumn, &lines)
        add(.eventID, eventIDColumn, &lines)
        add(.timeFormat, timeFormat.map(Self.name(of:)), &lines)
        add(.zone, zone, &lines)
        switch properties {
        case nil: break
        case .all: add(.properties, "all", &lines)
        case .only(let names) where !names.isEmpty: for name in names { add(.property, name, &lines) }
        case .some: add(.properties, "none", &lines)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func name(of format: IntakeOptions.TimeFormat) -> String {
        switch format {
        case .automatic: "automatic"
        case .iso: "iso"
        case .epoch(let unit): unit.rawValue
        }
    }

    /// In double quotes where it would not be read as it is. By bytes: an accent may stand on a quote or a space.
    private static func written(_ value: String) -> String {
        let bytes = Array(value.utf8)
        let isPlain = !bytes.isEmpty && bytes[...] == trimmed(bytes[...]) && bytes[0] != UInt8(ascii: "\"")
        if isPlain, !bytes.contains(0x0A), !bytes.contains(0x0D) { return value }
        let escaped = bytes.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            case 0x0A: Array("\\n".utf8)
            case 0x0D: Array("\\r".utf8)
            default: [byte]
            }
        }
        return "\"" + String(decoding: escaped, as: UTF8.self) + "\""
    }

    /// Without spaces and tabs around.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let last = bytes.lastIndex(where: { !isSpace($0) }) else { return [] }
        return bytes[...last].drop(while: isSpace)
    }

    /// Reads a file.
    ///
    /// - Throws: `IntakeError` with the line of what cannot be read, and what would be right.
    package init(reading bytes: [UInt8], name: String) throws(IntakeError) {
        guard bytes.count <= 1 << 20, UTF8Check.isValid(bytes) else {
            throw Self.error("this is no mapping; one is a small text in UTF-8 that --save-mapping writes", name, 1)
        }
        var bytes = bytes[...]
        if bytes.starts(with: EventFormat.byteOrderMark) { bytes = bytes.dropFirst(3) }
        self.init()
        var seen: Set<Key> = []
        var number = 1
        for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
            let line = Self.trimmed(line.last == 0x0D ? line.dropLast() : line)
            if let first = line.first, first != UInt8(ascii: "#") {
                do throws(Flaw) { try read(line, &seen) } catch { throw Self.error(error.message, name, number) }
            }
            number += 1
        }
        guard seen.contains(.version) else {
            throw Self.error("this is no mapping; one begins with `waymark-mapping: 1`", name, 1)
        }
    }

    private struct Flaw: Error {
        let message: String

        init(_ message: String) { self.message = message }
    }

    private static func error(_ message: String, _ name: String, _ line: Int) -> IntakeError {
        IntakeError(code: "bad-mapping", message: message + ".", location: SourceLocation(file: name, line: line))
    }

    private mutating func read(_ line: ArraySlice<UInt8>, _ seen: inout Set<Key>) throws(Flaw) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            throw Flaw("there is no colon; a line is a key and its value, such as `case: customer`")
        }
        let word = String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self)
        guard let key = Key(rawValue: word) else {
            let known = Key.allCases.map(\.rawValue)
            throw Flaw(
                "there is no key “\(word)”\(Suggestion.text(for: word, among: known)); keys are "
                    + known.joined(separator: ", "))
        }
        let value = try Self.read(value: Self.trimmed(line[(colon + 1)...]), word)
        guard seen.insert(key).inserted || key == .property else {
            throw Flaw("“\(word)” was said before; say it once")
        }
        guard seen.contains(.version) else {
            throw Flaw("a mapping begins with `waymark-mapping: 1`, before everything else")
        }
        if key == .property ? seen.contains(.properties) : key == .properties && seen.contains(.property) {
            throw Flaw("properties are either all, none, or those that `property` names, one a line")
        }
        try set(key, value)
    }

    private static func read(value text: ArraySlice<UInt8>, _ key: String) throws(Flaw) -> String {
        guard let first = text.first else {
            throw Flaw("“\(key)” has no value; leave the line out, or write \"\" for an empty name")
        }
        guard first == UInt8(ascii: "\"") else { return String(decoding: text, as: UTF8.self) }
        var value: [UInt8] = []
        var rest = text.dropFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") {
                guard rest.isEmpty else { break }
                return String(decoding: value, as: UTF8.self)
            }
            guard byte == UInt8(ascii: "\\") else {
                value.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): value.append(0x0A)
            case UInt8(ascii: "r"): value.append(0x0D)
            case let letter? where letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\"): value.append(letter)
            default: throw Flaw("after a backslash stands n, r, \" or another backslash")
            }
        }
        throw Flaw("the quotes do not end with the line; a quote within them is written \\\"")
    }

    private mutating func set(_ key: Key, _ value: String) throws(Flaw) {
        switch key {
        case .version: guard value == "1" else { throw Flaw("mapping \(value) is not known; this program reads 1") }
        case .format:
            format = EventFormat(rawValue: value)
            if format == nil { throw Self.choice("format", value, EventFormat.allCases.map(\.rawValue)) }
        case .delimiter:
            delimiter = DelimiterName.byte(value)
            guard delimiter != nil else {
                throw Flaw("“\(value)” is not one character; write comma, semicolon, tab, pipe or the character itself")
            }
        case .sheet: sheet = value
        case .caseColumn: caseColumn = value
        case .activity: activityColumn = value
        case .time: timeColumn = value
        case .eventID: eventIDColumn = value
        case .timeFormat:
            let known = ["automatic", "iso"] + EpochUnit.allCases.map(\.rawValue)
            guard known.contains(value) else { throw Self.choice("time-format", value, known) }
            timeFormat = EpochUnit(rawValue: value).map { .epoch($0) } ?? (value == "iso" ? .iso : .automatic)
        case .zone: zone = value
        case .properties:
            guard value == "all" || value == "none" else { throw Self.choice("properties", value, ["all", "none"]) }
            properties = value == "all" ? .all : .some(.none)
        case .property:
            guard case .only(let names) = properties else {
                properties = .only([value])
                return
            }
            properties = .only(names + [value])
        }
    }

    private static func choice(_ key: String, _ value: String, _ known: [String]) -> Flaw {
        let near = Suggestion.text(for: value, among: known)
        return Flaw("“\(value)” is no \(key)\(near); write \(known.joined(separator: ", "))")
    }
}
