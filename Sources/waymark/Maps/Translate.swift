// `waymark translate`: the texts of a map out to translators, and back.
import ArgumentParser
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Translate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send a map’s texts to translators as CSV or XLIFF, and take the translations in.",
        discussion: """
            Without --export and --import it tells how much of the map is there in each language.

            Examples: waymark translate maps/connect.yaml --export connect-uz.xlf --to uz
                      waymark translate maps/connect.yaml --import connect-uz.xlf
                      waymark translate maps/connect.yaml --since yesterday.yaml

            --since marks translations that stayed as they were while their text changed; `stale` in the map’s file names them.
            """)

    @Argument(help: "The map.")
    var map: String

    @Option(help: ArgumentHelp("Write the texts to this file, .csv or .xlf.", valueName: "file"))
    var export: String?

    @Option(
        name: .customLong("import"), parsing: .upToNextOption,
        help: ArgumentHelp("Take translations from these files into the map.", valueName: "file"))
    var files: [String] = []

    @Option(
        help: ArgumentHelp("Mark translations that are older than their text, by the map as it was.", valueName: "map"))
    var since: String?

    @Option(
        help: ArgumentHelp(
            "--export: the languages that are wanted; those of the map when left out.", valueName: "tags"))
    var to: String?

    @Flag(help: "--export: only what is missing, or older than its text.")
    var open = false

    @Option(help: "--export: the language of remarks for translators; English when left out.")
    var language: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let tag = try language.map { try LanguageTag(spoken: $0) } ?? .english
        guard [export != nil, !files.isEmpty, since != nil].count(where: { $0 }) <= 1 else {
            throw UsageError("one-thing", "--export, --import and --since are three things; do one after the other.")
        }
        let forExport = [("--to", to != nil), ("--open", open), ("--language", language != nil)]
        if export == nil, let (option, _) = forExport.first(where: \.1) {
            throw UsageError("no-export", "\(option) is for --export; name the file to write, or leave \(option) out.")
        }
        let bytes = try MapInput.mapBytes(of: map)
        let document = MapDocument(try MapReader.readAlone(bytes, file: map))
        if let export {
            try write(document, to: export, tag)
        } else if !files.isEmpty {
            try take(into: document, bytes)
        } else if let since {
            let old = MapDocument(
                try MapPair.map(try MapInput.mapBytes(of: since), since, id: document.map.id))
            try save(try fitting { () throws(EditError) in try document.markingStale(since: old) }, over: bytes)
        } else {
            report(document, [])
        }
    }

    // MARK: - Out

    private func write(_ document: MapDocument, to name: String, _ tag: LanguageTag) throws {
        let targets = try wanted(of: document)
        let file = try OutputFile(name, inputs: [map], what: "the texts")
        try spare(name, document)
        let order = TranslationOrder(document, to: targets, onlyOpen: open, language: tag)
        try file.write(order.file(try format(of: name)))
        report(document, [], languages: targets)
    }

    /// - Throws: where a file that is there holds translations that the map does not have.
    private func spare(_ name: String, _ document: MapDocument) throws {
        guard FileManager.default.fileExists(atPath: name) else { return }
        let bytes = try MapInput.bytes(of: name)
        guard !bytes.isEmpty else { return }
        let known = Dictionary(
            document.translationUnits.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let place = SourceLocation(file: name)
        guard
            let back = try? TranslationReturn(
                reading: bytes, as: format(of: name), file: name, from: document.map.language,
                known: document.map.translations)
        else {
            throw UsageError(
                "not-replaced", "there is another file here, which the texts would replace; choose another name.",
                at: place)
        }
        let lost = back.translations.count { known[$0.id]?[$0.language] != $0.text }
        guard lost == 0 else {
            throw UsageError(
                "not-replaced",
                "this file has translations that the map does not have (\(lost)); take them in with --import first, or choose "
                    + "another name.", at: place)
        }
    }

    private func wanted(of document: MapDocument) throws -> [LanguageTag] {
        let own = document.map.language
        let targets =
            try to?.split(separator: ",").map { try LanguageTag(ofTexts: String($0), option: "--to") }
            ?? document.map.translations
        guard !targets.isEmpty else {
            throw UsageError(
                "no-language", "the map is only in \(own.code); name the languages that are wanted: --to uz,ru.")
        }
        guard !targets.contains(own) else {
            throw UsageError("own-language", "the map is written in \(own.code); name other languages with --to.")
        }
        var seen: Set<LanguageTag> = []
        return targets.filter { seen.insert($0).inserted }
    }

    private func format(of file: String) throws -> TranslationFormat {
        guard let format = TranslationFormat(file: file) else {
            throw UsageError(
                "bad-format", "texts are exchanged as .csv or .xlf; name the file so.", at: SourceLocation(file: file))
        }
        return format
    }

    // MARK: - In

    private func take(into document: MapDocument, _ bytes: [UInt8]) throws {
        var translations: [Translation] = []
        var remarks: [String] = []
        for file in files {
            let back = try TranslationReturn(
                reading: try MapInput.bytes(of: file), as: try format(of: file), file: file,
                from: document.map.language, known: document.map.translations)
            if let other = back.map, other != document.map.id {
                remarks.append("\(file): these are texts of the map “\(other)”, and this one is “\(document.map.id)”")
            }
            if back.empty > 0 { remarks.append("\(file): \(back.empty) without a translation") }
            for (said, own) in back.renamed.sorted(by: { $0.key < $1.key }) {
                remarks.append("\(file): “\(said)” is taken for “\(own)”, a language of the map")
            }
            translations += back.translations
        }
        let (changed, report) = try fitting { () throws(EditError) in try document.translated(translations) }
        remarks += report.outdated.map { "older than its text now: \($0.id) (\($0.language.code))" }
        remarks += report.replaced.sorted { $0.left.id < $1.left.id }.map {
            "translated twice: \($0.left.id) (\($0.left.language.code)); taken “\($0.taken.text.shortened)”, left out "
                + "“\($0.left.text.shortened)”"
        }
        remarks += report.unknown.map { "no such text any more: \($0.id) (\($0.language.code)) “\($0.text.shortened)”" }
        try save(changed, over: bytes, remarks, taken: report.taken)
    }

    private func fitting<Result>(_ body: () throws(EditError) -> Result) throws -> Result {
        do { return try body() } catch {
            throw UsageError(error.code, "\(error.message).", at: SourceLocation(file: map))
        }
    }

    private func save(
        _ document: MapDocument, over bytes: [UInt8], _ remarks: [String] = [], taken: [LanguageTag: Int] = [:]
    ) throws {
        let changed = try MapText.changed(bytes, file: map, to: document)
        if Array(changed.text.utf8) != bytes {
            try OutputFile(map, inputs: [], what: "the map").write(changed.text.utf8, over: bytes)
        }
        report(document, remarks + (changed.isRewritten ? [MapText.rewritten] : []), taken: taken)
    }

    // MARK: - The report

    private func report(
        _ document: MapDocument, _ remarks: [String], languages: [LanguageTag]? = nil, taken: [LanguageTag: Int] = [:]
    ) {
        let units = document.translationUnits
        let languages = languages ?? document.map.translations
        let states = languages.map { language in
            (language, Dictionary(grouping: units, by: { $0.state(in: language) }).mapValues(\.count))
        }
        if json {
            Console.output(
                .object([
                    ("texts", .int(units.count)),
                    (
                        "languages",
                        .object(
                            states.map { language, counts in
                                (
                                    language.code,
                                    .object(
                                        TranslationState.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) }
                                            + [("taken", .int(taken[language] ?? 0))])
                                )
                            })
                    ),
                    ("remarks", .array(remarks.map { .string($0) })),
                ]))
            return
        }
        for remark in remarks { Console.error(remark) }
        for (language, counts) in states {
            var line = "\(language.code): \(counts[.current] ?? 0) of \(units.count) texts"
            if let stale = counts[.stale] { line += ", \(stale) older than their text" }
            if let missing = counts[.missing] { line += ", \(missing) missing" }
            if let count = taken[language] { line += "; \(count) taken" }
            Console.output(line)
        }
        if states.isEmpty { Console.output("\(document.map.language.code) only: \(units.count) texts") }
    }
}
