// maps/bill.yaml, the question it raises.

extension BillMap {
    static let question = """
          - id: the-question
            title: { en: The question, ru: Вопрос, zh: 咨询, pl: Pytanie, uz: Savol }
            icon: question
            takes: 1d
            steps:
              - id: looks
                title:
                  en: Looks for the reason
                  ru: Ищет причину в справке
                  zh: 在帮助页面找原因
                  pl: Szuka przyczyny w pomocy
                  uz: Yordam sahifasidan sababini qidiradi
                icon: search
                optional: true
                questions: [csat_help]
                touchpoints:
                  - id: help-page
                    title: { en: Help in the app, ru: Помощь в приложении, zh: 应用内帮助, pl: Pomoc w aplikacji, uz: Ilovadagi yordam }
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: Find the line of the bill explained
                      ru: Найти объяснение строки счёта
                      zh: 找到这一行的解释
                      pl: Znaleźć objaśnienie tej pozycji
                      uz: Hisob qatorining izohini topish
                    company:
                      en: Explains bills in general
                      ru: Объясняет счета в общих словах
                      zh: 笼统地讲解账单
                      pl: Objaśnia rachunki ogólnie
                      uz: Hisoblarni umumiy tushuntiradi
                    events: [bill_help_viewed]
                    sources: [app]
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                thinks:
                  en: It explains everything except my bill.
                  ru: Объясняют всё, кроме моего счёта.
                  zh: 什么都解释了，就是没解释我的账单。
                  pl: Wyjaśnia wszystko oprócz mojego rachunku.
                  uz: Hammasini tushuntiradi, faqat mening hisobimni emas.
                emotion: { assumed: -0.2, target: 0.8 }
                barriers:
                  - id: general-help
                    title:
                      en: The help page speaks of bills in general
                      ru: Справка рассказывает о счетах вообще
                      zh: 帮助页面只讲一般账单
                      pl: Strona pomocy mówi o rachunkach w ogóle
                      uz: Yordam sahifasi umuman hisoblar haqida
                    severity: 3
                    cause: information
                    lost-to: own-channel
                opportunities:
                  - id: explain-lines
                    title:
                      en: Each line of the bill opens its explanation
                      ru: У каждой строки счёта — своё пояснение
                      zh: 账单每一行都能点开说明
                      pl: Każda pozycja rachunku ma swoje objaśnienie
                      uz: Hisobning har bir qatori oʻz izohini ochadi
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                    status: in-work
                    due: 2026-12-01
                    customer-value: 4
                    business-value: 3
                    effort: 2
                    barrier: general-help
                    through: calls
                blueprint:
                  evidence: [{ title: { en: Help page, ru: Страница помощи, zh: 帮助页面, pl: Strona pomocy, uz: Yordam sahifasi } }]
                  frontstage:
                    - title: { en: Help page, ru: Страница помощи, zh: 帮助页面, pl: Strona pomocy, uz: Yordam sahifasi }
                      owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  support:
                    - { title: { en: Knowledge base, ru: База знаний, zh: 知识库, pl: Baza wiedzy, uz: Bilimlar bazasi }, through: calls }
              - id: calls
                title: { en: Calls support, ru: Звонит в поддержку, zh: 致电客服, pl: Dzwoni na infolinię, uz: Operatorga qoʻngʻiroq qiladi }
                icon: call
                optional: true
                questions: [csat_support, ces_support]
                touchpoints:
                  - id: support-call
                    title: { en: Call centre, ru: Колл-центр, zh: 呼叫中心, pl: Infolinia, uz: Koll-markaz }
                    channel: call
                    owned: own
                    initiator: customer
                    goal:
                      en: Hear that it will be put right
                      ru: Услышать, что всё исправят
                      zh: 听到一句“会改好”
                      pl: Usłyszeć, że to naprawią
                      uz: Tuzatishlarini eshitish
                    company:
                      en: Listens and opens a review
                      ru: Выслушивает и открывает разбор
                      zh: 倾听并提交复核
                      pl: Słucha i zakłada sprawę
                      uz: Tinglaydi va tekshiruv ochadi
                    events: ["support_called[reason=bill]"]
                    sources: [call centre]
                    owner: { en: Support, ru: Поддержка, zh: 客服, pl: Infolinia, uz: Yordam xizmati }
                    guidance:
                      en: Do say when the corrected bill comes; do not send people to the help page
                      ru: Назвать день, когда придёт исправленный счёт; не отправлять в справку
                      zh: 说明更正账单何时到；不要让客户去看帮助页面
                      pl: Podać, kiedy przyjdzie poprawiony rachunek; nie odsyłać na stronę pomocy
                      uz: Tuzatilgan hisob qachon kelishini aytish; yordam sahifasiga yubormaslik
                thinks:
                  en: Sorted in six minutes. I should have called first.
                  ru: Шесть минут, и всё. Надо было звонить сразу.
                  zh: 六分钟解决，早该打电话。
                  pl: Sześć minut i po sprawie. Trzeba było dzwonić od razu.
                  uz: Olti daqiqada hal boʻldi. Boshidayoq qoʻngʻiroq qilsam boʻlarkan.
                emotion: { assumed: 0.3 }
                blueprint:
                  frontstage:
                    - title: { en: Support agent, ru: Оператор поддержки, zh: 客服人员, pl: Konsultant infolinii, uz: Operator }
                      owner: { en: Support, ru: Поддержка, zh: 客服, pl: Infolinia, uz: Yordam xizmati }
                      standard-time: 10m
                  backstage:
                    - title:
                        en: Agent opens a review
                        ru: Оператор открывает разбор
                        zh: 客服提交复核
                        pl: Konsultant zakłada sprawę
                        uz: Operator tekshiruv ochadi
                      owner: { en: Support, ru: Поддержка, zh: 客服, pl: Infolinia, uz: Yordam xizmati }
        """
}
