// What lies where an export is to be written: something that can be made again, or somebody's work.
internal import JourneyIntake
package import JourneyModel
internal import JourneySupport

/// A file that is there already.
package enum FoundExport: Sendable {
    /// As Waymark wrote it; the id of its map, where the file says it.
    case untouched(of: String?)
    /// Made by Waymark, and changed since; what it says now, where that can be read.
    case changed(ImportedMap?)
    /// Not Waymark's.
    case foreign
}

extension MapExchange {
    /// What a file is that an export would replace.
    ///
    /// - Parameter document: the map that is exported. What its file would say is lost by nobody.
    package static func found(
        _ bytes: [UInt8], as format: ExchangeFormat, file: String, beside document: MapDocument
    ) -> FoundExport {
        switch format {
        case .yaml, .markdown: return .foreign
        case .pptx: return foundSlides(bytes)
        case .xlsx, .csv, .xmind: break
        }
        guard let imported = try? read(bytes, as: format, file: file, language: nil) else {
            return isMarked(bytes, format) ? .changed(nil) : .foreign
        }
        guard let language = imported.language else { return .foreign }
        // What the file holds beside the map would be lost with it.
        guard imported.notes.allSatisfy({ $0.kind == .guess }) else { return .changed(imported) }
        let said = digest(of: imported.map)
        if imported.content == said { return .untouched(of: imported.origin) }
        // Whatever was changed in it, the map says it by now.
        let options = ExportOptions(language: language, personas: document.map.ownPersonas)
        let isSaid = (try? content(of: document.map, as: format, options)) == said
        return isSaid ? .untouched(of: document.map.id) : .changed(imported)
    }

    /// Whether a file that cannot be read says that it is ours.
    private static func isMarked(_ bytes: [UInt8], _ format: ExchangeFormat) -> Bool {
        guard format == .xlsx else { return false }
        let tables = try? TableReader.workbook(bytes, name: "")
        return tables?.contains { BookReader.mark(CellSheet($0, number: 0, from: BookReader.origin(of: $0))) != nil }
            ?? false
    }

    /// Programs that save slides say when they did; we do not.
    private static func foundSlides(_ bytes: [UInt8]) -> FoundExport {
        guard ZipPackage.isArchive(bytes), let archive = try? ZipPackage(bytes, name: "", kind: "presentation"),
            let core = try? archive.bytes(of: "docProps/core.xml", limit: 1 << 20)
        else { return .foreign }
        let text = String(decoding: core, as: UTF8.self)
        guard text.contains("<dc:creator>Waymark</dc:creator>") else { return .foreign }
        let isSaved = text.contains("<dcterms:modified") || text.contains("<cp:lastModifiedBy")
        if isSaved { return .changed(nil) }
        let mark = "<dc:identifier>"
        let id = text.firstRange(of: mark).map { String(text[$0.upperBound...].prefix { $0 != "<" }) }
        return .untouched(of: id)
    }
}
