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
    /// The digest of the map that the file was made from, where the file says it: `MapExchange.digest(of:)`.
    package var digest: String?
    /// The language that a file of ours was written in; `nil` where it does not say it.
    package var language: LanguageTag?
    /// The digest of what the file said when it was made, and the id of its map, where the file says them.
    var content: String?
    var origin: String?

    package init(
        _ map: JourneyMap, notes: [ImportNote] = [], digest: String? = nil, language: LanguageTag? = nil
    ) {
        (self.map, self.notes, self.digest, self.language) = (map, notes, digest, language)
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
    /// The digest of what the file says, which it remembers; by it a file that nobody changed is known.
    var content: String?

    package init(language: LanguageTag, personas: [Persona] = []) {
        (self.language, self.personas) = (language, personas)
    }
}

/// A map after its file in another format was changed.
package struct UpdatedMap: Sendable {
    package let document: MapDocument
    /// The map that was there, with the ids by which the changed one knows its things.
    package let ours: MapDocument
    /// What both sides changed differently, in the order of the map.
    package let conflicts: [MergeConflict]
    /// What was taken over as it seems to be meant.
    package let notes: [ImportNote]
}

/// Reads and writes maps in every format.
package enum MapExchange {
    package static func isRead(_ format: ExchangeFormat) -> Bool {
        switch format {
        case .yaml, .xlsx, .csv, .xmind: true
        case .pptx, .markdown: false
        }
    }

    /// - Parameters:
    ///   - file: its name as the user gave it, for messages; the map's id where the file names none.
    ///   - language: the language of the texts where the file does not say it; `nil` guesses it.
    ///   - origin: the map that the file was made from, where it is known: by it a format that remembers little tells what
    ///     was changed.
    /// - Throws: everything that is wrong with the file.
    package static func read(
        _ bytes: [UInt8], as format: ExchangeFormat, file: String, language: LanguageTag?,
        madeFrom origin: MapDocument? = nil
    ) throws(FormatError) -> ImportedMap {
        switch format {
        case .yaml: return ImportedMap(try MapReader.readAlone(bytes, file: file))
        case .xlsx, .csv:
            return try SheetExchange.read(bytes, as: format, file: file, language: language, madeFrom: origin)
        case .xmind: return try XMindReader.read(bytes, file: file, language: language ?? .english)
        case .pptx, .markdown:
            let message = "maps are not read from \(format.endings[0]) files; they can be written to them"
            throw FormatError(
                FormatProblem(code: "not-read", message: message, location: SourceLocation(file: file)))
        }
    }

    /// The file of a map. Equal maps give equal bytes.
    package static func write(
        _ map: JourneyMap, as format: ExchangeFormat, _ options: ExportOptions
    ) throws(FormatError) -> ExportedMap {
        var options = options
        if [.xlsx, .csv, .xmind].contains(format) {
            options.content = try? content(of: map, as: format, options)
        }
        var exported = try file(of: map, as: format, options)
        let stale = MapDocument(map).translationUnits.count { !$0.text.stale.isEmpty }
        if format != .yaml, stale > 0 {
            exported.losses.append(ExchangeLoss(kind: .languages, key: DocumentValue.staleKey, count: stale))
        }
        return exported
    }

    /// The digest of what the file of a map says. A format says less than the map: it is what is read back.
    static func content(
        of map: JourneyMap, as format: ExchangeFormat, _ options: ExportOptions
    ) throws(FormatError) -> String {
        let draft = try file(of: map, as: format, options)
        return digest(of: try read(draft.bytes, as: format, file: map.id, language: options.language).map)
    }

    private static func file(
        of map: JourneyMap, as format: ExchangeFormat, _ options: ExportOptions
    ) throws(FormatError) -> ExportedMap {
        switch format {
        case .yaml:
            let bytes = Array(MapWriter.text(of: map).utf8)
            // Nobody is given a map that cannot be opened again, because it is too large, say.
            do throws(FormatError) {
                _ = try MapReader.readAlone(bytes, file: map.id)
            } catch {
                // The lines of a file that is not there help nobody.
                let reasons = error.problems.prefix(3).map(\.message).joined(separator: "; ")
                throw FormatError(
                    FormatProblem(
                        code: error.code, message: "what was read makes no map that could be opened: \(reasons)",
                        location: SourceLocation(file: map.id)))
            }
            return ExportedMap(bytes)
        case .xlsx: return try SheetExchange.workbook(map, options)
        case .csv: return try SheetExchange.delimited(map, options)
        case .xmind: return XMindWriter.write(map, options)
        case .pptx: return PPTXWriter.write(map, options)
        case .markdown: return MarkdownWriter.write(map, options)
        }
    }

    /// A map after its file in another format was changed by somebody: what that format has no place for stays as it is.
    ///
    /// - Parameters:
    ///   - document: the map as it is.
    ///   - imported: what the changed file says.
    ///   - base: the map as it was when the file was made from it, where it has changed since; what both sides changed
    ///     differently is a conflict then. Without it the file is taken to be made from the map as it is.
    package static func updated(
        _ document: MapDocument, by imported: ImportedMap, as format: ExchangeFormat, _ options: ExportOptions,
        since base: MapDocument? = nil
    ) throws(FormatError) -> UpdatedMap {
        guard imported.language != nil || ![.xlsx, .csv].contains(format) else {
            throw FormatError(
                FormatProblem(
                    code: "not-ours",
                    message:
                        "only a table that Waymark wrote says what of it was changed; this one is read as a map of its "
                        + "own, without --update", location: SourceLocation(file: document.map.id)))
        }
        var options = options
        if let language = imported.language { options.language = language }
        let origin = base ?? document
        let exported = try file(of: origin.map, as: format, options)
        var before = try read(
            exported.bytes, as: format, file: origin.map.id, language: options.language, madeFrom: origin
        ).map
        var after = imported.map
        (before.id, after.id) = (origin.map.id, origin.map.id)
        do {
            var changed = try origin.taking(changesFrom: MapDocument(before), to: MapDocument(after)) { kind in
                // A table alone says the ids of its columns, and no others.
                format != .csv || kind == .stage || kind == .step
            }
            // A workbook says of each text in which languages it is.
            var texts = NewTexts(since: origin, in: options.language)
            if format != .xlsx { changed = try texts.marked(changed) }
            let merged = try origin.merging(document, changed)
            return UpdatedMap(
                document: merged.document, ours: merged.ours, conflicts: merged.conflicts, notes: texts.notes)
        } catch {
            let message = "the changes do not fit the map: \(error.message)"
            throw FormatError(
                FormatProblem(code: error.code, message: message, location: SourceLocation(file: document.map.id)))
        }
    }
}
