// The words by which the check tells whose view a title takes: what is found, and what must not be.
import JourneyLanguage
import Testing

@testable import JourneyModel

@Suite("The words of the check")
struct CheckWordsTests {
    static let tags: [String: LanguageTag] = [
        "en": .english, "ru": .russian, "zh": .chinese, "pl": .polish, "uz": .uzbek,
    ]

    private func text(_ title: String, _ language: String) throws -> LocalizedText {
        LocalizedText(title, in: try #require(Self.tags[language]))
    }

    @Test(
        "Departments are found as titles of stages, what customers say as well is not",
        arguments: [
            ("en", "Marketing", "Marketing"), ("en", "Customer service", "Customer service"),
            ("en", "The sales department", "department"),
            ("en", "Call centre", "Call centre"), ("en", "Winter sales", nil), ("en", "Get support", nil),
            ("en", "Delivery", nil), ("en", "Marketing course", nil), ("en", "Choose a marketing agency", nil),
            ("en", "Wait for the order", nil), ("ru", "Отдел продаж", "Отдел"), ("ru", "Продажи", "Продажи"),
            ("ru", "Бэк-офис", "Бэк офис"),
            ("ru", "Отделка квартиры", nil), ("ru", "Продажа квартиры", nil), ("ru", "Ожидание", nil),
            ("zh", "客服部", "客服部"),
            ("zh", "售后", "售后"), ("zh", "市场", "市场"), ("zh", "去市场买菜", nil), ("zh", "全部完成", nil), ("zh", "等待上门", nil),
            ("pl", "Dział sprzedaży", "Dział"), ("pl", "Księgowość", "Księgowość"), ("pl", "Zakupy", nil),
            ("pl", "Działka pod dom", nil),
            ("uz", "Sotuv boʻlimi", "boʻlimi"), ("uz", "Marketing", "Marketing"), ("uz", "Sotuv bo'limi", "boʻlimi"),
            ("uz", "Bogʻlanish", nil), ("uz", "Kutish", nil),
        ] as [(String, String, String?)])
    func departments(language: String, title: String, word: String?) throws {
        #expect(CheckWords.departments.match(in: try text(title, language)) == word)
    }

    @Test(
        "The company's words are found in every form, the customer's are left",
        arguments: [
            ("en", "Lead qualification", "Lead qualification"), ("en", "Downloads our app", "our app"),
            ("en", "Upselling", "Upselling"),
            ("en", "Leads the dog home", nil), ("en", "Converts the file", nil), ("en", "Our wedding", nil),
            ("ru", "Обработка заявки", "Обработка заявки"), ("ru", "Квалификация лидов", "лидов"),
            ("ru", "Удержание клиентов", "Удержание клиентов"),
            ("ru", "Прогревает двигатель", nil), ("ru", "Получает наследство", nil), ("ru", "Лидер отвечает", nil),
            ("zh", "线索转化", "线索转化"), ("zh", "打开我们的应用", "我们的应用"), ("zh", "查找线索", nil), ("zh", "留存收据", nil),
            ("pl", "Pozyskiwanie klientów", "Pozyskiwanie klientów"), ("pl", "Kwalifikacja leadów", "leadów"),
            ("pl", "Pobiera naszą aplikację", "naszą aplikację"),
            ("pl", "Nasz ślub", nil), ("pl", "Leadem nie jest", nil),
            ("uz", "Mijozlarni jalb qilish", "Mijozlarni jalb"), ("uz", "Lidlarni saralash", "Lidlarni"),
            ("uz", "Bizning toʻyimiz", nil),
        ] as [(String, String, String?)])
    func company(language: String, title: String, word: String?) throws {
        #expect(CheckWords.company.match(in: try text(title, language)) == word)
    }

    @Test(
        "Who writes that nothing is told tells nothing",
        arguments: [
            ("en", "Nothing until it is done", true), ("en", "That nothing changes", false), ("ru", "Ничего", true),
            ("ru", "Почти ничего не меняется", false), ("zh", "什么也没说", true), ("zh", "无", true), ("zh", "无需付款", false),
            ("pl", "Nic", true), ("pl", "Nickt", false), ("uz", "Hech narsa", true),
            ("uz", "Narxi hech oʻzgarmaydi", false),
        ] as [(String, String, Bool)])
    func nothing(language: String, text: String, isNothing: Bool) throws {
        #expect((CheckWords.nothing.match(in: try self.text(text, language)) != nil) == isNothing)
    }

    @Test(
        "A missing solution is told from what stops the customer",
        arguments: [
            ("en", "No mobile app", "No mobile app"), ("en", "Lack of self-service", "Lack of self service"),
            ("en", "No answer in the app", nil), ("en", "No reason and no choice when a visit moves", nil),
            ("en", "The app is slow", nil),
            ("ru", "Нет мобильного приложения", "Нет мобильного приложения"),
            ("ru", "Отсутствие чат-бота", "Отсутствие чат бота"),
            ("ru", "Нет ответа в приложении", nil), ("ru", "Приложение не открывается", nil),
            ("zh", "没有小程序", "没有小程序"), ("zh", "缺少自助服务", "缺少自助服务"), ("zh", "没有人回答", nil),
            ("pl", "Brak aplikacji mobilnej", "Brak aplikacji"), ("pl", "Brak w aplikacji odpowiedzi", nil),
            ("uz", "Mobil ilova yoʻq", "ilova yoʻq"), ("uz", "Ilovada javob yoʻq", nil), ("uz", "Javob yoʻq", nil),
        ] as [(String, String, String?)])
    func solutions(language: String, title: String, word: String?) throws {
        #expect(CheckWords.missingSolution(in: try text(title, language)) == word)
    }

    @Test("Each version of a title is held against the words of its own language")
    func versions() throws {
        let title = try #require(LocalizedText([.english: "Wait", .polish: "Logistyka"], original: .english))
        #expect(CheckWords.departments.match(in: title) == "Logistyka")
        // A Polish word that is another one's in English is none of English.
        #expect(CheckWords.departments.match(in: LocalizedText("Dział", in: .english)) == nil)
        let kazakh = try #require(LanguageTag("kk"))
        #expect(CheckWords.departments.match(in: LocalizedText("Marketing", in: kazakh)) == nil)
        let british = try #require(LanguageTag("en-GB"))
        #expect(CheckWords.departments.match(in: LocalizedText("Call centre", in: british)) == "Call centre")
    }

    @Test("Only the beginning of an endless title is looked at")
    func endless() {
        let words = String(repeating: "very ", count: 4_000)
        #expect(CheckWords.departments.match(in: LocalizedText("Back office, " + words)) == "Back office")
        #expect(CheckWords.departments.match(in: LocalizedText(words + "back office")) == nil)
    }

    @Test(
        "Hostile titles are looked at without harm",
        arguments: ["", "*", " ", "…", "'", "ʻʻʻ", "a\u{0}b", String(repeating: "а ", count: 5_000)])
    func hostile(title: String) {
        for language in LanguageTag.interface {
            let text = LocalizedText(title, in: language)
            #expect(CheckWords.departments.match(in: text) == nil && CheckWords.company.match(in: text) == nil)
            #expect(CheckWords.products.match(in: text) == nil && CheckWords.missingSolution(in: text) == nil)
        }
    }
}
