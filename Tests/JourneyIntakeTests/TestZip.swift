// ZIP archives for tests and fuzz targets: small, written as asked, with whatever is wrong that a test wants.

import CZlib

/// Writes an archive of a few files.
struct TestZip {
    /// One file; what the directory says of it can be false.
    struct File {
        var name: String
        var bytes: [UInt8]
        var isPacked = false
        var isEncrypted = false
        var checksum: UInt32?
        var size: Int?

        init(_ name: String, _ bytes: [UInt8], isPacked: Bool = false) {
            (self.name, self.bytes, self.isPacked) = (name, bytes, isPacked)
        }

        init(_ name: String, _ text: String, isPacked: Bool = false) {
            self.init(name, Array(text.utf8), isPacked: isPacked)
        }
    }

    var files: [File]
    /// Sizes and places stand in ZIP64 fields, as some writers have it always.
    var isLarge = false
    var comment: [UInt8] = []

    init(_ files: [File], isLarge: Bool = false) { (self.files, self.isLarge) = (files, isLarge) }

    /// The archive.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let packed = file.isPacked ? Self.deflated(file.bytes) : file.bytes
            let size = file.size ?? file.bytes.count
            let sum = file.checksum ?? Self.checksum(file.bytes)
            let offset = out.count
            let flags = file.isEncrypted ? 1 : 0
            var common: [UInt8] = []
            common.add(20, 2)
            common.add(flags, 2)
            common.add(file.isPacked ? 8 : 0, 2)
            common.add(0, 4)
            common.add(Int(sum), 4)
            common.add(isLarge ? 0xFFFF_FFFF : packed.count, 4)
            common.add(isLarge ? 0xFFFF_FFFF : size, 4)
            common.add(file.name.utf8.count, 2)
            out.add(0x0403_4B50, 4)
            out += common
            out.add(0, 2)
            out += Array(file.name.utf8) + packed
            var extra: [UInt8] = []
            if isLarge {
                extra.add(1, 2)
                extra.add(24, 2)
                for number in [size, packed.count, offset] { extra.add(number, 8) }
            }
            directory.add(0x0201_4B50, 4)
            directory.add(20, 2)
            directory += common
            directory.add(extra.count, 2)
            directory.add(0, 10)  // comment, disk, attributes
            directory.add(isLarge ? 0xFFFF_FFFF : offset, 4)
            directory += Array(file.name.utf8) + extra
        }
        let start = out.count
        out += directory
        if isLarge {
            let record = out.count
            out.add(0x0606_4B50, 4)
            out.add(44, 8)
            out.add(45 | 45 << 16, 4)
            out.add(0, 8)
            for number in [files.count, files.count, directory.count, start] { out.add(number, 8) }
            out.add(0x0706_4B50, 4)
            out.add(0, 4)
            out.add(record, 8)
            out.add(1, 4)
        }
        out.add(0x0605_4B50, 4)
        out.add(0, 4)
        out.add(isLarge ? 0xFFFF : files.count, 2)
        out.add(isLarge ? 0xFFFF : files.count, 2)
        out.add(isLarge ? 0xFFFF_FFFF : directory.count, 4)
        out.add(isLarge ? 0xFFFF_FFFF : start, 4)
        out.add(comment.count, 2)
        return out + comment
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(crc32(0, bytes, uInt(bytes.count))) }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 64)
        let (inputCount, outputCount) = (input.count, output.count)
        return input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                // -15 bits of window: no header.
                deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, 0, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(inputCount)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(outputCount)
                deflate(&stream, Z_FINISH)
                let count = outputCount - Int(stream.avail_out)
                deflateEnd(&stream)
                return Array(target[..<count])
            }
        }
    }

    // MARK: Workbooks

    /// A workbook of one sheet, from what stands in `<sheetData>`.
    static func workbook(
        _ rows: String, texts: [String] = [], formats: [String] = [], isPacked: Bool = false, is1904: Bool = false
    ) -> TestZip {
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let items = texts.map { "<si>\($0)</si>" }.joined()
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }.joined()
        let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
        return TestZip([
            File("[Content_Types].xml", "<Types/>"),
            File(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            File(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904=\"\(is1904)\"/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            File(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Type="\(relation)/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="r2" Type="\(relation)/styles" Target="/xl/styles.xml"/>\
                <Relationship Id="r3" Type="\(relation)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """),
            File(
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes)</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles)<xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
            File("xl/sharedStrings.xml", "<sst>\(items)</sst>", isPacked: isPacked),
            File(
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>", isPacked: isPacked),
        ])
    }
}

extension [UInt8] {
    /// Adds so many bytes of a number, the lowest first.
    fileprivate mutating func add(_ number: Int, _ count: Int) {
        for index in 0..<count { append(index < 8 ? UInt8(truncatingIfNeeded: number >> (8 * index)) : 0) }
    }
}
