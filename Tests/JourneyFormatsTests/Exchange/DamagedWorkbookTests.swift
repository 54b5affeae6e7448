// Workbooks of which something is missing: a part that is not there is no part that somebody took out.
import JourneyIntake
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Damaged workbooks")
struct DamagedWorkbookTests {
    /// A workbook of the small map with some of its parts as they are wanted; `nil` leaves one out.
    private static func workbook(_ change: (String, [UInt8]) -> [UInt8]?) throws -> [UInt8] {
        let map = try ExchangeMaps.map(ExchangeMaps.small).map
        let exported = try MapExchange.write(map, as: .xlsx, ExportOptions(language: .english))
        let archive = try ZipPackage(exported.bytes, name: "small.xlsx", kind: "workbook")
        var zip = ZipWriter()
        for name in archive.names {
            let part = try #require(try archive.bytes(of: name, limit: 1 << 28))
            if let changed = change(name, part) { zip.add(name, String(decoding: changed, as: UTF8.self)) }
        }
        return zip.bytes
    }

    private static func error(_ bytes: [UInt8]) -> FormatError? {
        do {
            _ = try MapExchange.read(bytes, as: .xlsx, file: "small.xlsx", language: nil)
            return nil
        } catch { return error }
    }

    private static func sheets() throws -> [String] {
        var names: [String] = []
        _ = try workbook { name, part in
            if name.hasPrefix("xl/worksheets/sheet") { names.append(name) }
            return part
        }
        return names
    }

    @Test("A sheet that is missing, empty, cut off or without its rows is damage, whichever it is")
    func sheetsOfAll() throws {
        #expect(Self.error(try Self.workbook { $1 }) == nil)
        let sheets = try Self.sheets()
        #expect(sheets.count > 8)
        for sheet in sheets {
            let rest: [(String, [UInt8]?)] = [
                ("left out", nil), ("empty", []), ("no rows", Array("<worksheet></worksheet>".utf8)),
            ]
            for (what, bytes) in rest {
                let error = Self.error(try Self.workbook { $0 == sheet ? bytes : $1 })
                #expect(
                    error?.message.contains("the file is damaged") == true, "\(sheet), \(what): \(error?.message ?? "")"
                )
            }
            let cut = Self.error(try Self.workbook { $0 == sheet ? Array($1.prefix($1.count * 2 / 3)) : $1 })
            #expect(cut != nil, "\(sheet), cut off")
        }
        let named = Self.error(try Self.workbook { $0 == "xl/worksheets/sheet3.xml" ? nil : $1 })
        #expect(named?.message.contains("it holds no worksheet “") == true && named?.code == "zip-damaged")
    }

    @Test("Texts that cells name and the file does not hold, and styles that are not there, are damage")
    func shared() throws {
        for part in ["xl/sharedStrings.xml", "xl/styles.xml"] {
            let error = Self.error(try Self.workbook { $0 == part ? nil : $1 })
            #expect(error?.message.contains("the file is damaged") == true, "\(part): \(error?.message ?? "")")
        }
        let none = Self.error(
            try Self.workbook { $0 == "xl/sharedStrings.xml" ? Array("<sst></sst>".utf8) : $1 })
        #expect(none?.message.contains("the file is damaged: the cell names text") == true, "\(none?.message ?? "")")
    }

    @Test("A map that could not be opened again says so, and names no line of a file that is not there")
    func unreadable() throws {
        var map = try ExchangeMaps.map(ExchangeMaps.small).map
        let step = map.stages[0].steps[0]
        map.stages[0].steps = (0..<200_000).map { number in
            var copy = step
            copy.id = "s\(number)"
            return copy
        }
        let wide = map
        let error = #expect(throws: FormatError.self) {
            try MapExchange.write(wide, as: .yaml, ExportOptions(language: .english))
        }
        #expect(error?.description.contains(".yaml:") == false)
        #expect(error?.message.hasPrefix("what was read makes no map that could be opened") == true)
    }
}
