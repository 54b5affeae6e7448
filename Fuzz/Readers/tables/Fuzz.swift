// Maps from tables: made by hand, or ours after somebody worked on them.

import JourneyIntake
import JourneyModel

@testable import JourneyFormats

/// What libFuzzer calls. The first byte chooses: a CSV as it is, or the sheets of a workbook, each a CSV, with a form feed
/// between them. What was read has to be a map that can be written down and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let mode = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    let imported: ImportedMap?
    if mode & 1 == 0 {
        imported = try? MapExchange.read(rest, as: .csv, file: "x.csv", language: nil)
    } else {
        imported = try? book(rest)
    }
    guard let map = imported?.map else { return 0 }
    do {
        let again = try MapReader.readAlone(Array(MapWriter.text(of: map).utf8), file: "x.yaml")
        precondition(MapDocument(again) == MapDocument(map), "the map comes back otherwise")
    } catch {
        // A file may hold more than a map file takes; whatever else is wrong was to be found before.
        precondition(error.problems.allSatisfy { $0.code == "too-large" }, "the map cannot be read again: \(error)")
    }
    return 0
}

private func book(_ bytes: [UInt8]) throws -> ImportedMap? {
    var sheets: [CellSheet] = []
    for (number, part) in bytes.split(separator: 0x0C).prefix(20).enumerated() {
        var table = try TableReader.delimited(Array(part), name: "x.csv")
        table.name = "S\(number)"
        sheets.append(CellSheet(table, number: number))
    }
    guard let grid = BookReader.mapSheet(sheets) else {
        return try PlainReader.read(sheets, file: "x.xlsx", language: nil)
    }
    var reader = BookReader(sheets, file: "x.xlsx")
    return try reader.read(grid)
}
