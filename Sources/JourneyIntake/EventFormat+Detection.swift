// What a stream is, by its first bytes: the format, or why it cannot be read.

import JourneySupport

extension EventFormat {
    /// What is read, as messages say it.
    static let kinds = "CSV, JSON Lines or XES, plain or gzipped, or a sheet of an Excel workbook (.xlsx)"

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The format of unpacked bytes; throws for what is plainly something else.
    init(detecting bytes: RawSpan, name: String) throws(IntakeError) {
        let head = (0..<min(bytes.byteCount, 512)).map { bytes.integer(at: $0, as: UInt8.self) }
        if head.starts(with: "PK\u{3}\u{4}".utf8) || head.starts(with: "PK\u{5}\u{6}".utf8) {
            self = .xlsx
            return
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw Self.compoundFile(bytes, name: name)
        }
        if let stranger = Self.stranger(head) {
            throw IntakeError(
                code: "not-events",
                message: "this is \(stranger); event files are \(Self.kinds).",
                location: SourceLocation(file: name))
        }
        try Self.refuseUTF16(head, name: name)
        let text = head.starts(with: Self.byteOrderMark) ? head.dropFirst(3) : head[...]
        self =
            switch text.first(where: { !WhiteSpace.holds($0) }) {
            case UInt8(ascii: "<"): .xes
            case UInt8(ascii: "{"), UInt8(ascii: "["): .jsonl
            default: Self.isNamedJSON(name) ? .jsonl : .csv
            }
        if self == .csv, head.prefix(while: { $0 != 0x0A }).contains(0) {
            throw IntakeError(
                code: "not-events",
                message: "this is binary data; event files are \(Self.kinds).",
                location: SourceLocation(file: name))
        }
    }

    /// Whether the name says JSON, where nothing in the bytes speaks against it.
    private static func isNamedJSON(_ name: String) -> Bool {
        let name = name.lowercased()
        let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        return [".jsonl", ".ndjson", ".json"].contains { plain.hasSuffix($0) }
    }

    /// What Office wrote before 2007, and the shell around an encrypted workbook since.
    private static func compoundFile(_ bytes: RawSpan, name: String) -> IntakeError {
        let mark = Array("EncryptedPackage".utf16.map { UInt8(truncatingIfNeeded: $0) })
        let isEncrypted = (0..<max(0, bytes.byteCount - mark.count * 2)).contains { place in
            mark.indices.allSatisfy { index in
                bytes.integer(at: place + index * 2, as: UInt8.self) == mark[index]
                    && bytes.integer(at: place + index * 2 + 1, as: UInt8.self) == 0
            }
        }
        return IntakeError(
            code: isEncrypted ? "xlsx-encrypted" : "not-events",
            message: isEncrypted
                ? "the workbook is encrypted; open it in Excel or LibreOffice and save it without a password."
                : "this is a file of the old Office (.xls, .doc), or encrypted; save the table as .xlsx "
                    + "without a password, or as CSV.",
            location: SourceLocation(file: name))
    }

    private static func refuseUTF16(_ head: [UInt8], name: String) throws(IntakeError) {
        let isMarked = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let isBare = head.starts(with: [0x3C, 0]) || head.starts(with: [0, 0x3C])
        guard isMarked || isBare else { return }
        throw IntakeError(
            code: "utf16",
            message: "the file is written in UTF-16; only UTF-8 is read. "
                + "Convert it, for instance with `iconv -f UTF-16 -t UTF-8`.",
            location: SourceLocation(file: name))
    }

    /// What the bytes are, when they are known to be no events.
    private static func stranger(_ head: [UInt8]) -> String? {
        let marks: [(mark: String, what: String)] = [
            ("WAYLOG\r\n", "a log that Waymark wrote, ready to be asked"),
            ("SQLite format 3", "an SQLite database"),
            ("PAR1", "a Parquet file"), ("%PDF", "a PDF document"),
        ]
        if let known = marks.first(where: { head.starts(with: $0.mark.utf8) }) { return known.what }
        if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return "packed with Zstandard" }
        if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return "packed with xz" }
        if head.starts(with: "BZh".utf8), head.count > 3, (0x31...0x39).contains(head[3]) { return "packed with bzip2" }
        return nil
    }
}
