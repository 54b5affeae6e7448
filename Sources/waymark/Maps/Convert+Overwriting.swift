// What an export may take the place of: what can be made again, and nobody's work.
import ArgumentParser
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

extension Convert {
    /// Looks at the file that an export would replace.
    /// - Throws: where somebody's work would be lost, with what to do instead.
    func spare(_ file: OutputFile?, for target: ExchangeFormat, of map: JourneyMap) throws {
        guard let file, !replace, target != .yaml, FileManager.default.fileExists(atPath: file.path) else { return }
        let bytes = try MapInput.bytes(of: output)
        guard !bytes.isEmpty else { return }
        if FormatSign(inFileBeginning: bytes) != nil {
            throw refusal("there is a map here, and the export would take its place; choose another name")
        }
        // Text for reading has no place where it could say whose it is.
        if target == .markdown { return }
        let what = Self.name(of: target)
        switch MapExchange.found(bytes, as: target, file: output, beside: MapDocument(map)) {
        case .untouched(let id?) where id != map.id:
            throw refusal("this is \(what) of another map, “\(id)”; choose another name")
        case .untouched: return
        case .changed(let imported):
            let lost = imported.flatMap { changes($0, target, of: map) } ?? ""
            throw refusal("\(what) was changed since Waymark made it\(lost), which would be lost; \(remedy(target))")
        case .foreign:
            throw refusal("there is another file here, and \(what) would take its place; choose another name")
        }
    }

    private func refusal(_ words: String) -> UsageError {
        UsageError("not-replaced", words + ", or replace it with --replace.", at: SourceLocation(file: output))
    }

    private static func name(of format: ExchangeFormat) -> String {
        switch format {
        case .xlsx: "the workbook"
        case .csv: "the table"
        case .xmind: "the mind map"
        case .pptx: "the presentation"
        case .yaml, .markdown: "the file"
        }
    }

    /// The way round that was probably meant.
    private func remedy(_ target: ExchangeFormat) -> String {
        guard MapExchange.isRead(target), ExchangeFormat(file: input) == .yaml else {
            return "keep it under another name first"
        }
        return "take that over first: waymark convert \(output) \(input) --update"
    }

    /// What was changed in a file that was made from the map as it is: `: step “Pay”: title is now …`.
    private func changes(_ imported: ImportedMap, _ target: ExchangeFormat, of map: JourneyMap) -> String? {
        let document = MapDocument(map)
        guard imported.digest != nil, MapExchange.isMade(imported, from: document) else {
            return ", and from another state of the map"
        }
        let options = ExportOptions(language: map.language, personas: map.ownPersonas)
        guard let updated = try? MapExchange.updated(document, by: imported, as: target, options) else { return nil }
        let story = EditStory(.english, updated.document, document)
        let sentences =
            document.edits(to: updated.document).flatMap { story.sentences($0) }
            + imported.notes.filter { $0.kind != .guess }.map { "\($0.place): \($0.message)" }
        guard !sentences.isEmpty else { return nil }
        let rest = sentences.count - 3
        return " (" + sentences.prefix(3).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "") + ")"
    }
}
