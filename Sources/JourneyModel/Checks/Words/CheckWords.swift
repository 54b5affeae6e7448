// The words by which the check tells whose view a title takes. Each list errs on the side of silence: a word that customers use, too,
// is only listed where it makes up the whole title, or not at all.
internal import JourneyLanguage

enum CheckWords {
    /// Departments, by which a company is cut and no customer's journey. "Delivery" or "Wait" are the customer's as well and missing;
    /// so are `zakupy` (shopping), `продажа` (of a flat) and `операция` (at a hospital).
    static let departments = WordList([
        .english: """
        =marketing; marketing team; department; dept; back office; call cent*; contact cent*; service desk; =sales; =support; =customer support;
        =customer service; =customer care; =billing; =accounting; =finance; =legal; =logistics; =operations; =procurement; =hr;
        =field operations; =risk; =compliance; =fulfilment; =fulfillment; =presales; =pre sales; =after sales; =aftersales
        """,
        .russian: """
        отдел; отдела; отделе; отделом; департамент*; бэк офис*; бек офис*; колл центр*; кол центр*; контакт центр*; =маркетинг;
        служба поддержки; =продажи; =поддержка; =техподдержка; =техническая поддержка; =клиентский сервис; =клиентская служба;
        =бухгалтерия; =логистика; =биллинг; =закупки; =юристы
        """,
        .chinese: """
        部门; 市场部; 销售部; 客服部; 财务部; 运营部; 技术部; 法务部; 物流部; 呼叫中心; 客服中心; =市场; =营销; =市场营销; =销售; =客服; =客户服务;
        =财务; =法务; =物流; =运营; =采购; =技术支持; =售前; =售后
        """,
        .polish: """
        dział; działu; dziale; działem; departament*; call center; contact center; back office; biuro obsługi; =marketing; =sprzedaż;
        =obsługa klienta; =wsparcie klienta; =wsparcie; =księgowość; =finanse; =logistyka; =windykacja
        """,
        .uzbek: """
        boʻlim; boʻlimi; boʻlimida; departament*; koll markaz*; call markaz*; aloqa markazi; bek ofis*; =marketing; =sotuv; =savdo;
        =qoʻllab quvvatlash; =mijozlarga xizmat koʻrsatish; =buxgalteriya; =logistika; =moliya
        """,
    ])

    /// What companies say of customers, and customers never of themselves.
    static let company = WordList([
        .english: """
        lead generation; lead qualification; lead nurturing; qualified lead*; nurtur*; upsell*; up sell*; cross sell*; crosssell*;
        customer acquisition; customer retention; customer onboarding; user onboarding; customer conversion; lead conversion;
        conversion funnel; churn*; order processing; application processing; claims handling; case handling; ticket resolution;
        kyc; crm; retargeting; monetis*; monetiz*; our app; our website; our site; our offer*; our product*; our service*; our shop;
        our store; our team
        """,
        .russian: """
        лид; лида; лиды; лидов; лидогенерац*; прогрев клиент*; апсейл*; апселл*; кросс продаж*; допродаж*; конверсия клиент*;
        конвертац* клиент*; привлечени* клиент*; удержани* клиент*; отток; оттока; онбординг клиент*; обработк* заказ*;
        обработк* заявк*; обработк* обращени*; crm; ретаргетинг*; монетизац*; наш сайт*; нашем сайте; наше приложени*;
        нашем приложени*; наш продукт*; нашего продукт*; наши услуги; нашу услугу; наше предложени*
        """,
        .chinese: """
        获客; 线索培育; 线索转化; 线索筛选; 客户转化; 转化漏斗; 交叉销售; 追加销售; 客户留存; 客户挽留; 流失预警; 我司; 我公司; 我们的产品;
        我们的应用; 我们的网站; 我们的服务; 订单处理; 工单处理; 申请处理; 变现
        """,
        .polish: """
        lead; leada; leady; leadów; pozyskiwani* klient*; pozyskani* klient*; utrzymani* klient*; retencj* klient*;
        konwersj* klient*; dosprzedaż*; sprzedaż krzyżow*; cross selling*; up selling*; upselling*; onboarding* klient*;
        przetwarzani* zamówie*; przetwarzani* wnios*; crm; retargeting*; monetyzacj*; nasza aplikacj*; naszej aplikacj*;
        naszą aplikacj*; nasz produkt*; nasze produkt*; nasza ofert*; naszą ofert*; nasza stron*; naszej stron*
        """,
        .uzbek: """
        lid; lidlar; lidlarni; lidlarning; lidgeneratsiya*; mijozlarni jalb*; mijoz jalb*; mijozlarni ushlab*; mijozni ushlab*;
        mijoz konversiya*; kross savdo*; buyurtmani qayta ishla*; buyurtmalarni qayta ishla*; arizani qayta ishla*;
        arizalarni qayta ishla*; crm; retargeting*; monetizatsiya*; bizning ilova*; bizning sayt*; bizning mahsulot*;
        bizning xizmat*; ilovamiz*; saytimiz*; mahsulotimiz*
        """,
    ])

    /// Things that a company sells or runs; a stage of a life is named after none of them.
    static let products = WordList([
        .english: """
        our; app; apps; website; subscription*; contract; policy; premium; trial; checkout; onboarding; account; sign up; signup;
        upgrade; renewal
        """,
        .russian: """
        подписк*; тариф*; договор*; приложени*; личный кабинет; аккаунт*; полис; полиса; пробный период; онбординг*; сайт*
        """,
        .chinese: "订阅; 套餐; 账户; 账号; 应用; 合同; 保单; 试用; 会员; 续费; 网站",
        .polish:
            "subskrypcj*; abonament*; konto; aplikacj*; umow*; polis*; okres próbny; onboarding*; stron* internetow*",
        .uzbek: "obuna*; tarif*; ilova*; shartnoma*; shaxsiy kabinet*; akkaunt*; polis; polisi; sayt*",
    ])

    /// What people write who were told nothing; the words that do not belong to a longer sentence of something else.
    static let nothing = WordList([
        .english: "^nothing; ^no news; ^no message", .russian: "^ничего; ^никаких вестей; ^нет сообщени*",
        .chinese: "^什么也没; ^没有通知; ^没有消息; =无",
        .polish: "^nic; ^brak wiadomości; ^żadnej wiadomości", .uzbek: "^hech narsa; ^xabar yoʻq",
    ])

    /// A title that calls a solution missing, where it should say what stops the customer: “No mobile app”.
    static func missingSolution(in title: LocalizedText) -> String? {
        for language in title.languages {
            guard let version = title[language] else { continue }
            let words = TitleWords(version, in: language)
            // Uzbek says what is missing first.
            let (first, second) = language.base == .uzbek ? (solutions, missing) : (missing, solutions)
            if let found = first.match(before: second, in: words, language.base) { return found }
        }
        return nil
    }

    private static let missing = WordList([
        .english: "no; lack of; lacks; lacking; missing; there is no; need; needs; we need; needed",
        .russian: "нет; отсутствие; отсутствует; не хватает; нужен; нужна; нужно; нужны",
        .chinese: "缺少; 没有; 缺乏; 需要; 缺",
        .polish: "brak; braku; brakuje; nie ma; potrzebn*; potrzeba",
        .uzbek: "yoʻq; yoʻqligi; yetishmay*; yetishmasligi; kerak",
    ])

    private static let solutions = WordList([
        .english: """
        app; apps; chatbot; chat bot; bot; portal; self service; dashboard; crm; automation; feature; features; integration;
        knowledge base; loyalty programme; loyalty program
        """,
        .russian: """
        приложени*; чат бот*; чатбот*; бота; бот; портал*; crm; автоматизаци*; личного кабинета; личный кабинет; дашборд*;
        интеграци*; функци*; программы лояльности; базы знаний
        """,
        .chinese: "app; 应用; 小程序; 聊天机器人; 门户; 自助服务; 自动化; crm; 功能; 看板",
        .polish: """
        aplikacj*; chatbot*; bota; portal*; crm; automatyzacj*; integracj*; funkcj*; panelu klienta; programu lojalnościow*;
        bazy wiedzy
        """,
        .uzbek: """
        ilova; ilovasi; chatbot; chat bot; bot; boti; portal; portali; crm; avtomatlashtirish; shaxsiy kabinet; shaxsiy kabineti;
        integratsiya; funksiya; funksiyasi
        """,
    ])
}
