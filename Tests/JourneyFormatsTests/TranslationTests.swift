// Texts out to translators and back: nothing is lost, and what is older than its text says so.
import Foundation
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Translations")
struct TranslationTests {
    private static let (en, ru, uz, zh) = (
        LanguageTag.english, LanguageTag("ru") ?? .english, LanguageTag("uz") ?? .english,
        LanguageTag("zh-Hant") ?? .english
    )

    private static let text = """
        waymark: 1
        title: { en: Order, ru: Заказ }
        text: { default: en, also: [ru, uz] }
        stages:
          - id: pay
            title: Pay
            steps:
              - id: card
                title: { en: Pays by card, ru: Платит картой, uz: Karta bilan toʻlaydi }
                says: ["=1+1?", { text: "Where is \\"my\\" money, <please>?", evidence: [{ says: Heard it, kind: reported }] }]
                touchpoints: [{ id: sms, channel: sms, guidance: Be kind }]

        """

    private static func document(_ text: String) throws -> MapDocument {
        MapDocument(try MapReader.readAlone(Array(text.utf8), file: "order.yaml"))
    }

    @Test("Every text of a map is one unit, with an id that says where it stands")
    func units() throws {
        let units = try Self.document(Self.text).translationUnits
        #expect(
            units.map(\.id) == [
                "map/title", "stage/pay/title", "step/card/title", "touchpoint/sms/guidance/text",
                "step/card/says/0/text",
                "step/card/says/1/text", "step/card/says/1/evidence/0/says",
            ])
        #expect(units.map(\.source)[5] == "Where is \"my\" money, <please>?")
        #expect(units[2].state(in: Self.uz) == .current && units[0].state(in: Self.uz) == .missing)
        #expect(units.map(\.isListed) == [false, false, false, false, true, true, true])
    }

    @Test("What goes out in either format comes back as it was", arguments: TranslationFormat.allCases, Seeds.upTo(40))
    func roundTrip(format: TranslationFormat, seed: Int) throws {
        var random = RandomDocument(seed: UInt64(seed))
        let text = YAMLWriter.document(random.map(), as: JourneyMap.self)
        let document = try Self.document(text)
        let targets = [Self.en, Self.ru, Self.zh].filter { $0 != document.map.language }
        let file = TranslationOrder(document, to: targets, language: .english).file(format)
        let back = try TranslationReturn(reading: file, as: format, file: "t", from: document.map.language)
        let (again, report) = try document.translated(back.translations)
        #expect(again == document)
        #expect(report.taken.isEmpty && report.unknown.isEmpty && report.outdated.isEmpty)
        // Into a map that has none of them, all of them come.
        let bare = try MapDocument(
            reading: document.mappingTexts { LocalizedText($0.source, in: $0.text.original) }, like: document.map)
        #expect(bare.translationUnits.allSatisfy { $0.text.languages.count == 1 })
        let (filled, _) = try bare.translated(back.translations)
        #expect(filled == document)
    }

    @Test("A translation of a text that has changed is marked; of one that has moved in its list it finds the place")
    func changed() throws {
        let document = try Self.document(Self.text)
        let units = document.translationUnits
        let translations = units.map {
            Translation(id: $0.id, language: Self.uz, source: $0.source, text: "uz " + $0.source)
        }
        let later = try Self.document(
            Self.text.replacing("title: Pay\n", with: "title: Settle\n")
                .replacing("says: [", with: "says: [First of all, ").replacing(
                    "guidance: Be kind", with: "guidance: { text: Be kind, do: [Smile] }"))
        let (merged, report) = try later.translated(translations)
        let texts = Dictionary(uniqueKeysWithValues: merged.translationUnits.map { ($0.id, $0.text) })
        #expect(texts["stage/pay/title"]?[Self.uz] == "uz Pay" && texts["stage/pay/title"]?.stale == [Self.uz])
        #expect(texts["step/card/says/0/text"]?[Self.uz] == nil)
        #expect(texts["step/card/says/1/text"]?[Self.uz] == "uz =1+1?" && texts["step/card/says/1/text"]?.stale == [])
        #expect(texts["touchpoint/sms/guidance/text"]?[Self.uz] == "uz Be kind")
        #expect(report.outdated.map(\.id) == ["stage/pay/title"])
        #expect(report.unknown.isEmpty)
        #expect(report.taken == [Self.uz: 7])
    }

    @Test("What is listed and gone is told and put nowhere")
    func gone() throws {
        let document = try Self.document(Self.text)
        let other = Translation(id: "step/card/says/0/text", language: Self.uz, source: "Something else", text: "x")
        let strange = Translation(id: "step/none/title", language: Self.uz, source: "Pays", text: "y")
        let (merged, report) = try document.translated([other, strange])
        #expect(merged == document && report.unknown == [other, strange])
    }

    @Test("Of two translations of a text the last one is taken, and the other one is told")
    func twice() throws {
        let document = try Self.document(Self.text)
        let first = Translation(id: "step/card/title", language: Self.uz, source: nil, text: "x")
        let last = Translation(id: "step/card/title", language: Self.uz, source: nil, text: "y")
        let (merged, report) = try document.translated([first, last, last])
        let units = Dictionary(uniqueKeysWithValues: merged.translationUnits.map { ($0.id, $0.text) })
        #expect(units["step/card/title"]?[Self.uz] == "y" && report.taken == [Self.uz: 1])
        #expect(report.replaced.map(\.left) == [first] && report.replaced.map(\.taken) == [last])
    }

    @Test("Of a map as it was is told which translations are older than their text, and which are not any more")
    func since() throws {
        let old = try Self.document(Self.text)
        let changed = Self.text.replacing("en: Pays by card", with: "en: Pays").replacing(
            "uz: Karta bilan toʻlaydi", with: "uz: Toʻlaydi")
        let marked = try Self.document(changed).markingStale(since: old)
        #expect(marked.map.steps[0].title.stale == [Self.ru])
        let text = try MapText.changed(Array(changed.utf8), file: "order.yaml", to: marked).text
        #expect(text == changed.replacing("uz: Toʻlaydi }", with: "uz: Toʻlaydi, stale: [ru] }"))
        let mended = try Self.document(text.replacing("Платит картой", with: "Платит")).markingStale(since: marked)
        #expect(mended.map.steps[0].title.stale == [])
        #expect(try Self.document(text).markingStale(since: marked) == marked)
    }

    @Test("A merge marks a translation that one side made of a text which the other one changed")
    func merged() throws {
        let base = try Self.document(Self.text)
        let ours = try Self.document(Self.text.replacing("en: Pays by card", with: "en: Pays with a card"))
        let theirs = try Self.document(
            Self.text.replacing("Карта", with: "x").replacing("Платит картой", with: "Расплачивается картой"))
        let result = try base.merging(ours, theirs)
        #expect(result.conflicts.isEmpty)
        let title = result.document.map.steps[0].title
        #expect(title[Self.en] == "Pays with a card" && title[Self.ru] == "Расплачивается картой")
        #expect(title.stale == [Self.ru])
        #expect(try base.merging(theirs, ours).document == result.document)
    }

    @Test("XLIFF of other programs: namespaces, marks, suggestions, CDATA, states")
    func strangers() throws {
        let file = """
            <?xml version="1.0"?>
            <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
              <x:file original="order" source-language="en-GB" target-language="uz" datatype="plaintext"><x:header/><x:body>
                <x:group id="g"><x:trans-unit id="stage/pay/title"><x:source>P<x:g id="1">a</x:g>y</x:source>
                  <x:target state="final"><x:mrk mtype="seg">Toʻ</x:mrk><![CDATA[lov & boshqa]]></x:target>
                  <x:alt-trans><x:source>Pay</x:source><x:target>No</x:target></x:alt-trans></x:trans-unit></x:group>
                <x:trans-unit id="map/title"><x:source>Order</x:source><x:target/></x:trans-unit>
              </x:body></x:file></x:xliff>
            """
        let back = try TranslationReturn(reading: Array(file.utf8), as: .xliff, file: "t.xlf", from: .english)
        #expect(
            back.translations == [
                Translation(id: "stage/pay/title", language: Self.uz, source: "Pay", text: "Toʻlov & boshqa")
            ])
        #expect(back.empty == 1 && back.map == "order")
    }

    /// What translate-toolkit tells of a file.
    private struct Seen: Decodable {
        struct Unit: Decodable, Equatable { var id, source, target: String }
        var language: String
        var units: [Unit]
    }

    @Test(
        "A translators' program sees every unit of an XLIFF, and what it saves comes back",
        .enabled(if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it"),
        arguments: Seeds.upTo(4))
    func translateToolkit(seed: Int) throws {
        var random = RandomDocument(seed: UInt64(500 + seed))
        let document = try Self.document(YAMLWriter.document(random.map(), as: JourneyMap.self))
        let order = TranslationOrder(document, to: [Self.zh], language: .english)
        let folder = try TemporaryFolder()
        let (file, saved) = (try folder.write("in.xlf", order.file(.xliff)), folder.file("out.xlf"))
        let seen = try OtherProgram.answer("translations.py", [file, saved, "map/title", "标题 <&>"], as: Seen.self)
        let units = document.translationUnits
        #expect(seen.language == "zh-Hant" && seen.units.map(\.id) == units.map(\.id))
        #expect(seen.units.map(\.source) == units.map(\.source))
        #expect(seen.units.map(\.target) == units.map { $0.text[Self.zh] ?? "" })
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: saved)))
        let back = try TranslationReturn(reading: bytes, as: .xliff, file: "out.xlf", from: document.map.language)
        let (translated, report) = try document.translated(back.translations)
        #expect(translated.map.title[Self.zh] == "标题 <&>" && report.unknown.isEmpty)
        #expect(report.taken.values.reduce(0, +) == 1)
    }

    @Test("A language that the map has without the region or script that a file names is the map’s")
    func regions() throws {
        let document = try Self.document(Self.text)
        let order = TranslationOrder(document, to: [Self.ru], language: .english)
        for (format, from, to) in [
            (TranslationFormat.xliff, "target-language=\"ru\"", "target-language=\"ru-RU\""),
            (.csv, ",ru,", ",ru-Cyrl-RU,"),
        ] {
            let text = String(decoding: order.file(format), as: UTF8.self).replacing("Заказ", with: "Ордер")
            let file = Array(text.replacing(from, with: to).utf8)
            let back = try TranslationReturn(
                reading: file, as: format, file: "t", from: document.map.language, known: document.map.translations)
            #expect(Set(back.translations.map(\.language)) == [Self.ru] && Array(back.renamed.values) == [Self.ru])
            let (changed, _) = try document.translated(back.translations)
            #expect(changed.map.translations == [Self.ru, Self.uz] && changed.map.title[Self.ru] == "Ордер")
        }
        // What the map has with its region is its own, and what it does not have at all is new.
        let brazil = try #require(LanguageTag("pt-BR"))
        let text = String(decoding: order.file(.xliff), as: UTF8.self)
        for (said, known, wanted) in [
            ("pt-BR", [brazil], "pt-BR"), ("de-AT", [Self.ru], "de-AT"), ("uz-Latn-UZ", [Self.uz], "uz"),
        ] {
            let file = Array(text.replacing("target-language=\"ru\"", with: "target-language=\"\(said)\"").utf8)
            let back = try TranslationReturn(reading: file, as: .xliff, file: "t", from: Self.en, known: known)
            #expect(Set(back.translations.map(\.language.code)) == [wanted])
        }
    }

    @Test("Elements of other formats within an XLIFF say nothing of ours, whatever they are called")
    func foreignElements() throws {
        let file = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:f="urn:foo" version="1.2">
              <file original="order" source-language="en" target-language="UZ"><body>
                <trans-unit id="stage/pay/title"><source>Pay</source><f:source>No</f:source>
                  <f:target>No</f:target><target>Toʻ<f:x>No</f:x>lov</target></trans-unit>
                <trans-unit id="map/title"><source>Order</source><target>  \u{200B} </target></trans-unit>
              </body></file></xliff>
            """
        let back = try TranslationReturn(reading: Array(file.utf8), as: .xliff, file: "t.xlf", from: .english)
        #expect(
            back.translations == [
                Translation(id: "stage/pay/title", language: Self.uz, source: "Pay", text: "ToʻNolov")
            ])
        #expect(back.empty == 1)
    }

    @Test("A table in Indonesian, from a language with a script, comes back as it went")
    func columnNames() throws {
        let text = Self.text.replacing("{ default: en, also: [ru, uz] }", with: "{ default: zh-Hant }")
            .replacing("en: ", with: "zh-Hant: ").replacing(", ru: Заказ", with: "").replacing(
                ", ru: Платит картой, uz: Karta bilan toʻlaydi", with: "")
        let document = try Self.document(text)
        let indonesian = try #require(LanguageTag("id"))
        let file = TranslationOrder(document, to: [indonesian], language: .english).file(.csv)
        let filled = String(decoding: file, as: UTF8.self).replacing(
            "map/title,title,Order,,", with: "map/title,title,Order,Pesan,")
        let rows = filled.split(separator: "\r\n").map(String.init)
        #expect(rows[0].hasSuffix("id,where,zh-Hant,id,stale"))
        let given = rows.map { $0.hasPrefix("map/title") ? $0.replacing("Order,,", with: "Order,Pesan,") : $0 }
            .joined(separator: "\r\n")
        let back = try TranslationReturn(
            reading: Array(given.utf8), as: .csv, file: "t.csv", from: try #require(LanguageTag("zh-hant")))
        #expect(back.translations.map(\.text) == ["Pesan"] && back.translations.first?.language == indonesian)
        #expect(try document.translated(back.translations).document.map.title[indonesian] == "Pesan")
    }

    @Test(
        "What is no file of translations says why, and what would be right",
        arguments: [
            ("<html/>", "not-xliff"), ("<xliff version=\"2.0\"/>", "bad-version"),
            ("<xliff version=\"1.2\">", "bad-xml"),
            ("<xliff version=\"1.2\"><file source-language=\"en\"/></xliff>", "missing-language"),
            ("<xliff version=\"1.2\"><file source-language=\"ru\" target-language=\"uz\"/></xliff>", "wrong-source"),
            ("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xliff version=\"1.2\">&b;</xliff>", "bad-xml"),
            ("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff version=\"1.2\">&a;</xliff>", "bad-xml"),
            (String(repeating: "<xliff version=\"1.2\">", count: 100), "bad-xml"), ("", "bad-xml"),
            ("<?i?><xliff/>", "bad-xml"), ("<xliff version=\"1.2\"><?i  ?></xliff>", "bad-xml"),
            ("\u{FEFF}", "bad-xml"),
        ])
    func refusedXLIFF(text: String, code: String) {
        let error = #expect(throws: FormatError.self) {
            try TranslationReturn(reading: Array(text.utf8), as: .xliff, file: "t.xlf", from: .english)
        }
        #expect(error?.code == code)
        #expect(error?.location?.file == "t.xlf")
    }

    @Test(
        "A table that lacks what it needs says so",
        arguments: [
            ("en,uz\nPay,x\n", "missing-column"), ("id,uz\nstage/pay/title,x\n", "missing-column"),
            ("id,en,uzbek\n", "unknown-language"), ("id,en,uz\n,Pay,x\n", "missing-id"),
            ("id,en,uz\n\"a", "csv-unclosed-quote"),
        ])
    func refusedTables(text: String, code: String) {
        let error = #expect(throws: FormatError.self) {
            try TranslationReturn(reading: Array(text.utf8), as: .csv, file: "t.csv", from: .english)
        }
        #expect(error?.code == code)
    }

    @Test(
        "No cell begins as a formula, and every text comes back",
        arguments: ["=1", "+1", "-1", "@a", "'=1", "''+x", "'quoted'", "a=1", "\t=1"])
    func formulas(text: String) {
        let cell = CSVWriter.field(text).filter { $0 != "\"" }
        #expect(!"=+-@\t\r".contains(cell.first ?? "a") || Double(cell) != nil)
        #expect(CSVWriter.unguarded(cell) == text)
    }
}
