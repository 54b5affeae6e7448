// The letter that stands for a persona where there is no portrait.
package import JourneyLanguage
package import JourneyModel

extension Persona {
    /// The first letter of the name, not of a title before it; `nil` of a name without letters or other signs.
    package func initial(in language: LanguageTag) -> String? {
        Self.untitled(name.text(in: language)).first.map { String($0).uppercased() }
    }

    /// A name without the titles it begins with, unless nothing else is left: Chinese and Uzbek ones mostly stand behind it.
    static func untitled(_ name: String) -> Substring {
        var rest = name.drop(while: \.isWhitespace)
        while let end = rest.firstIndex(where: \.isWhitespace) {
            let after = rest[end...].drop(while: \.isWhitespace)
            let word = rest[..<end].lowercased()
            guard !after.isEmpty, titles.contains(word.hasSuffix(".") ? String(word.dropLast()) : word) else { break }
            rest = after
        }
        return rest
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "г-н", "г-жа", "господин", "госпожа", "д-р", "проф", "пан",
        "пани",
        "pan", "pani", "janob", "xonim",
    ]
}
