// Maps in the files of other programs: one door in, one door out.
package import JourneyLanguage
package import JourneyModel
internal import JourneySupport

/// What somebody should know about a map that was read from another program's file.
package struct ImportNote: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// Understood without being told: a row that was taken for a lane, a cell that was taken for a number.
        case guess
        /// Had no place in a map.
        case dropped
        /// Was made harmless: a formula that is a text now.
        case changed
    }

    package var kind: Kind
    /// Where it stands in the file, as its own program calls the place: `Map!C4`, `line 12`; empty for the file as a whole.
    package var place: String
    package var message: String

    package init(_ kind: Kind, at place: String, _ message: String) {
        (self.kind, self.place, self.message) = (kind, place, message)
    }
}

/// A map that was read from another program's file.
package struct ImportedMap: Sendable {
    package var map: JourneyMap
    package var notes: [ImportNote]

    package init(_ map: JourneyMap, notes: [ImportNote] = []) {
        (self.map, self.notes) = (map, notes)
    }
}

/// The file of a map for another program.
package struct ExportedMap: Sendable {
    package var bytes: [UInt8]
    package var losses: [ExchangeLoss]

    package init(_ bytes: [UInt8], losses: [ExchangeLoss] = []) {
        (self.bytes, self.losses) = (bytes, losses)
    }
}

/// How a map is written.
package struct ExportOptions: Sendable {
    /// The language of headings, and of texts where a format carries only one.
    package var language: LanguageTag
    /// The personas of the map, those in files beside it, too.
    package var personas: [Persona]

    package init(language: LanguageTag, personas: [Persona] = []) {
        (self.language, self.personas) = (language, personas)
    }
}

/// Reads and writes maps in every format.
package enum MapExchange {
    package static func isRead(_ format: ExchangeFormat) -> Bool { format == .yaml }
    package static func isWritten(_ format: ExchangeFormat) -> Bool { format == .yaml }

    /// - Parameters:
    ///   - file: its name as the user gave it, for messages; the map's id where the file names none.
    ///   - language: the language of the texts where the file does not say it.
    /// - Throws: everything that is wrong with the file.
    package static func read(
        _ bytes: [UInt8], as format: ExchangeFormat, file: String, language: LanguageTag
    ) throws(FormatError) -> ImportedMap {
        switch format {
        case .yaml: return ImportedMap(try MapReader.readAlone(bytes, file: file))
        case .xlsx, .csv, .xmind, .pptx, .markdown:
            let message = "maps are not read from \(format.endings[0]) files; they can be written to them"
            throw FormatError(
                FormatProblem(code: "not-read", message: message, location: SourceLocation(file: file)))
        }
    }

    /// The file of a map. Equal maps give equal bytes.
    package static func write(
        _ map: JourneyMap, as format: ExchangeFormat, _ options: ExportOptions
    ) throws(FormatError) -> ExportedMap {
        switch format {
        case .yaml: return ExportedMap(Array(MapWriter.text(of: map).utf8))
        case .xlsx, .csv, .xmind, .pptx, .markdown:
            let message = "maps are not written as \(format.rawValue)"
            throw FormatError(
                FormatProblem(code: "not-written", message: message, location: SourceLocation(file: map.id)))
        }
    }

    /// A map after its file in another format was changed by somebody: what that format has no place for stays as it is.
    ///
    /// What the file would have held is the base, so that only what was really changed in it reaches the map.
    package static func updated(
        _ document: MapDocument, by imported: ImportedMap, as format: ExchangeFormat, _ options: ExportOptions
    ) throws(FormatError) -> MergeResult {
        let exported = try write(document.map, as: format, options)
        var base = try read(exported.bytes, as: format, file: document.map.id, language: options.language).map
        var theirs = imported.map
        (base.id, theirs.id) = (document.map.id, document.map.id)
        do {
            return try MapDocument(base).merging(document, MapDocument(theirs))
        } catch {
            let message = "the changes do not fit the map: \(error.message)"
            throw FormatError(
                FormatProblem(code: error.code, message: message, location: SourceLocation(file: document.map.id)))
        }
    }
}
