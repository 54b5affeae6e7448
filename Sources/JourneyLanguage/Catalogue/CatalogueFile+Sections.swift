// Reads the JSON files that the binary carries.
import CCatalogues
import Foundation

extension CatalogueFile {
    /// The texts of a language, section by section; those of English where there is no such catalogue.
    static func sections(of language: LanguageTag) -> [String: [String: Message]] {
        switch language {
        case .russian: russian
        case .chinese: chinese
        case .polish: polish
        case .uzbek: uzbek
        default: english
        }
    }

    private static let english = read(catalogueEnglish(), "en.json")
    private static let russian = read(catalogueRussian(), "ru.json")
    private static let chinese = read(catalogueChinese(), "zh.json")
    private static let polish = read(cataloguePolish(), "pl.json")
    private static let uzbek = read(catalogueUzbek(), "uz.json")

    private static func read(_ file: CatalogueFile, _ name: String) -> [String: [String: Message]] {
        let data = Data(bytes: file.bytes, count: file.count)
        do {
            return try JSONDecoder().decode([String: [String: Message]].self, from: data)
        } catch {
            preconditionFailure("Sources/CCatalogues/\(name) cannot be read: \(error)")
        }
    }
}
