// The files in which texts go to translators and come back.
package import JourneyLanguage
package import JourneyModel
internal import JourneySupport

package enum TranslationFormat: String, CaseIterable, Sendable {
    /// A table: one row a text, one column a language.
    case csv
    /// XLIFF 1.2, which translators' programs read.
    case xliff

    /// The format of a file by its name; `nil` where the ending says nothing.
    package init?(file: String) {
        let name = file.lowercased()
        if name.hasSuffix(".csv") {
            self = .csv
        } else if name.hasSuffix(".xlf") || name.hasSuffix(".xliff") {
            self = .xliff
        } else {
            return nil
        }
    }
}

/// What goes to a translator.
package struct TranslationOrder: Sendable {
    package var document: MapDocument
    /// The languages that are wanted.
    package var targets: [LanguageTag]
    /// Whether only texts go that are missing or older than what they were made of in one of them.
    package var onlyOpen: Bool
    /// The language of the remarks about where a text stands.
    package var language: LanguageTag

    package init(_ document: MapDocument, to targets: [LanguageTag], onlyOpen: Bool = false, language: LanguageTag) {
        (self.document, self.targets, self.onlyOpen, self.language) = (document, targets, onlyOpen, language)
    }

    /// The texts that go, with where they stand.
    func units(for targets: [LanguageTag]) -> [(unit: TranslationUnit, place: String)] {
        let story = EditStory(language, document)
        return document.translationUnits.filter { unit in
            !onlyOpen || targets.contains { unit.state(in: $0) != .current }
        }.map { ($0, story.place(of: $0)) }
    }

    /// The file for the translator. Equal maps give equal bytes.
    package func file(_ format: TranslationFormat) -> [UInt8] {
        switch format {
        case .csv: TranslationTable.file(of: self)
        case .xliff: XLIFFWriter.file(of: self)
        }
    }
}

/// What a translator gave back.
package struct TranslationReturn: Sendable {
    package var translations: [Translation] = []
    /// Rows without a translation.
    package var empty = 0
    /// The id of the map that the file says it is of.
    package var map: String?
    /// Languages that the file names more narrowly than the map does, by what it calls them: `ru-RU` for `ru`.
    package var renamed: [LanguageTag: LanguageTag] = [:]

    /// - Parameters:
    ///   - file: its name as the user gave it, for messages.
    ///   - source: the language of the map, which the file has to be made from.
    ///   - known: the other languages of the map. What a translator's program calls `ru-RU` is the map's `ru`.
    /// - Throws: what is wrong with the file, and where.
    package init(
        reading bytes: [UInt8], as format: TranslationFormat, file: String, from source: LanguageTag,
        known: [LanguageTag] = []
    ) throws(FormatError) {
        switch format {
        case .csv: self = try TranslationTable.read(bytes, file: file, from: source)
        case .xliff: self = try XLIFFReader.read(bytes, file: file, from: source)
        }
        let said = Set(translations.map(\.language))
        for tag in said.sorted() {
            // Where the file has both, they are two.
            guard let own = tag.meant(among: known), own != tag, !said.contains(own) else { continue }
            renamed[tag] = own
        }
        for index in translations.indices {
            translations[index].language = renamed[translations[index].language] ?? translations[index].language
        }
    }

    init() {}
}

extension LanguageTag {
    /// The language of several that is meant: itself, or itself with less of script and region, `uz-Latn` and `uz` for
    /// `uz-Latn-UZ`.
    fileprivate func meant(among known: [LanguageTag]) -> LanguageTag? {
        var parts = code.split(separator: "-")
        while !parts.isEmpty {
            let tag = LanguageTag(parts.joined(separator: "-"))
            if let tag, known.contains(tag) { return tag }
            parts.removeLast()
        }
        return nil
    }
}
