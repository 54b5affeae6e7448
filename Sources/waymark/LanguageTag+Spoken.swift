// Languages that were asked for: those of the interface, and those that texts may be in.
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
    /// A language that texts may be in, of the interface or not.
    /// - Throws: where it is none.
    init(ofTexts code: String, option: String) throws {
        guard let tag = LanguageTag(code), tag.isKnown else {
            let hint =
                LanguageTag.meant(by: code).map { "; did you mean \($0)?" }
                ?? "; write a language by its short name, such as de (a tag of BCP 47)."
            throw UsageError("bad-language", "\(option) \(code) is no language\(hint)")
        }
        self = tag
    }
}
