// XLIFF 1.2 (OASIS, 2008): one file element a language, one trans-unit a text.
internal import JourneyLanguage
internal import JourneyModel

enum XLIFFWriter {
    static func file(of order: TranslationOrder) -> [UInt8] {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">"#,
        ]
        let map = order.document.map
        for target in order.targets {
            lines += [
                "  <file original=\"\(XMLText.escaped(map.id))\" datatype=\"plaintext\" source-language=\"\(map.language.code)\""
                    + " target-language=\"\(target.code)\">",
                "    <body>",
            ]
            for (unit, place) in order.units(for: [target]) { lines += element(unit, place, target, order.language) }
            lines += ["    </body>", "  </file>"]
        }
        return Array((lines + ["</xliff>", ""]).joined(separator: "\n").utf8)
    }

    private static func element(
        _ unit: TranslationUnit, _ place: String, _ target: LanguageTag, _ language: LanguageTag
    ) -> [String] {
        var lines = [
            "      <trans-unit id=\"\(XMLText.escaped(unit.id))\" xml:space=\"preserve\">",
            "        <source>\(XMLText.escaped(unit.source))</source>",
        ]
        if let text = unit.text[target] {
            let state = unit.state(in: target) == .stale ? "needs-review-translation" : "translated"
            lines.append("        <target state=\"\(state)\">\(XMLText.escaped(text))</target>")
        }
        let help = Catalogue(language: language).help(unit.key, of: unit.kind)
        return lines + [
            "        <note>\(XMLText.escaped(place))\n\(XMLText.escaped(help))</note>", "      </trans-unit>",
        ]
    }
}
