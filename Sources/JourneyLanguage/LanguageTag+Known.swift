// Which languages there are, to tell a typing error from a language. Source: ISO 639-1.

extension LanguageTag {
    /// The codes of two letters, by alphabet.
    private static let twoLetterCodes: Set<Substring> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
        ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
        ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st \
        su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " "))

    /// Country codes and English names that people write where a language belongs.
    private static let mistaken: [String: String] = [
        "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kz": "kk", "ua": "uk", "by": "be",
        "gb": "en", "us": "en", "eng": "en", "rus": "ru", "chi": "zh", "zho": "zh", "pol": "pl", "uzb": "uz",
        "english": "en", "russian": "ru", "chinese": "zh", "polish": "pl", "uzbek": "uz", "german": "de",
        "french": "fr",
        "spanish": "es",
    ]

    /// Whether the language exists: a code of two letters by ISO 639-1; longer ones are taken as they are, except
    /// where the same language has a code of two letters.
    package var isKnown: Bool {
        let language = base.code
        return language.count == 2 ? Self.twoLetterCodes.contains(language[...]) : Self.mistaken[language] == nil
    }

    /// The tag that somebody meant who wrote a country or a name instead: `zh` for `cn`.
    package static func meant(by text: String) -> LanguageTag? {
        mistaken[text.lowercased()].flatMap { LanguageTag($0) }
    }
}
