// A language that was asked for, which the interface has to speak.
import JourneyLanguage

extension LanguageTag {
    /// - Throws: where it is none of the interface's; a region or a script does not matter.
    init(spoken code: String) throws {
        guard let tag = LanguageTag(code), LanguageTag.interface.contains(tag.base) else {
            let known = LanguageTag.interface.map(\.code).joined(separator: ", ")
            throw UsageError("bad-language", "--language \(code) is not known; it is one of \(known).")
        }
        self = tag
    }
}
