// maps/connect.yaml: how a customer gets home fibre connected. The head of the map; its stages stand in files of their own.

/// The map of the whole journey, as a file that people read and edit by hand.
enum ConnectMap {
    static let text = head + "\nstages:\n" + choosing + "\n" + waiting + "\n" + firstMonth

    private static let head = """
        # How a customer of Tola gets home fibre connected, from the first question to the end of the first month.
        # Numbers are never written here: they come from the events and the answers of this workspace.
        waymark: 1
        id: connect
        text: { default: en, also: [ru, uz, zh, pl] }
        title:
          en: Getting home fibre connected
          ru: Подключение домашнего интернета
          uz: Uyga optik internet ulash
          zh: 家庭光纤宽带开通
          pl: Podłączenie światłowodu w domu
        type: customer-journey
        state: current
        journey: purchase
        status: approved
        goal:
          en: Be online at home before Monday's first call
          ru: Быть в сети дома до первого созвона в понедельник
          uz: Dushanbadagi birinchi qoʻngʻiroqqacha uyda internetga ulanish
          zh: 周一第一通电话之前在家里连上网
          pl: Mieć internet w domu przed poniedziałkową pierwszą rozmową
        scenario:
          en: Moves into a new-build flat and needs a line that holds video calls
          ru: Переезжает в новостройку, нужна связь, которая держит видеозвонки
        expectations:
          en: Online within a week, for the price on the page
          ru: Быть в сети через неделю и за ту цену, что на сайте
        scope:
          start: { en: Asks who serves the house, ru: "Узнаёт, кто обслуживает дом" }
          end: { en: The first month is complete, ru: Прошёл первый месяц }
        missed:
          title: { en: The order is cancelled or the offer declined, ru: Заказ отменили или от предложения отказались }
          events: [order_cancelled, offer_declined]
          recover:
            en: A call within a day, with a visit on a fixed date and the set-up fee waived
            ru: "Звонок в течение дня: визит в твёрдую дату и подключение без доплаты"
        personas: [dilnoza, rustam, kamola]
        owner: { en: Customer experience, ru: Клиентский опыт }
        reviewed: 2026-10-12
        review-every: 12w
        tags: [fibre, home]

        measure:
          window: 30d
          funnel-window: 90d
          curve: csat
          counters:
            - id: calls
              title: { en: Calls per 100, ru: Звонков на 100, uz: 100 mijozga qoʻngʻiroqlar, zh: 每百人来电, pl: Telefony na 100 }
              events: [support_called]
          network:
            title: { en: Ways to a working line, ru: Пути к работающей линии, uz: Ishlaydigan liniyaga yoʻllar, zh: 通往开通的路径, pl: Drogi do działającego łącza }
            of: [contract_signed]
            columns:
              - title: { en: Source, ru: Источник, uz: Manba, zh: 来源, pl: Źródło }
                property: source
                nodes:
                  - { value: search, title: { en: Search, ru: Поиск, uz: Qidiruv, zh: 搜索, pl: Wyszukiwarka } }
                  - { value: social, title: { en: Social networks, ru: Соцсети, uz: Ijtimoiy tarmoqlar, zh: 社交网络, pl: Media społecznościowe } }
                  - { value: outdoor, title: { en: Posters, ru: Наружная реклама, uz: Tashqi reklama, zh: 户外广告, pl: Plakaty } }
                  - { value: partner, title: { en: Partner shop, ru: Салон партнёра, uz: Hamkor doʻkoni, zh: 合作门店, pl: Sklep partnera } }
                  - { value: referral, title: { en: A friend, ru: Посоветовал друг, uz: Tanish tavsiyasi, zh: 朋友推荐, pl: Polecenie znajomego } }
              - title: { en: Address check, ru: Проверка адреса, uz: Manzilni tekshirish, zh: 地址核查, pl: Sprawdzenie adresu }
                nodes:
                  - { title: { en: Automatic, ru: Автоматически, uz: Avtomatik, zh: 自动, pl: Automatycznie }, events: ["address_confirmed[check=automatic]"] }
                  - { title: { en: By hand, ru: Вручную, uz: Qoʻlda, zh: 人工, pl: Ręcznie }, events: ["address_confirmed[check=manual]"] }
              - title: { en: Delivery, ru: Подключение, uz: Ulash, zh: 安装方式, pl: Podłączenie }
                nodes:
                  - { title: { en: Technician, ru: Мастер, uz: Usta, zh: 技术员上门, pl: Technik }, events: [line_installed] }
                  - { title: { en: Self-install, ru: Сами, uz: Mustaqil, zh: 自行安装, pl: Samodzielnie }, events: [router_delivered] }
                  - { title: { en: Cancelled before, ru: Отменили раньше, uz: Ulanishdan oldin bekor qilingan, zh: 安装前取消, pl: Anulowano wcześniej }, events: [order_cancelled], tone: bad }
              - title: { en: After a month, ru: Через месяц, uz: Bir oydan keyin, zh: 一个月后, pl: Po miesiącu }
                nodes:
                  - { title: { en: Cancelled, ru: Отменили, uz: Bekor qilgan, zh: 已取消, pl: Zrezygnowali }, events: [order_cancelled, service_cancelled], tone: bad }
                  - { title: { en: "Settled, no call", ru: "Остались, не звонили", uz: "Qoldi, qoʻngʻiroqsiz", zh: 稳定使用，无来电, pl: "Zostali, bez telefonu" }, events: ["month_completed[contacts=0]"], tone: good }
                  - { title: { en: "Settled, called support", ru: "Остались, звонили", uz: "Qoldi, qoʻngʻiroq qilgan", zh: 稳定使用，曾来电, pl: "Zostali, dzwonili" }, events: ["month_completed[contacts>0]"] }

        takeaways:
          - title:
              en: When a visit is moved, most of those who leave go without a word
              ru: Если визит переносят, большинство ушедших уходит молча
              uz: Tashrif koʻchirilganda ketganlarning koʻpi indamay ketadi
              zh: 上门改期后离开的客户，大多一言不发
              pl: Po przesunięciu wizyty większość odchodzi bez słowa
            step: moved
            opportunity: choose-window
            evidence:
              - says:
                  en: Several times as many customers vanish after a moved visit as complain about one
                  ru: После переноса пропадает в несколько раз больше клиентов, чем жалуется
                kind: observed
                source: event log
                date: 2026-10-26
              - says: { en: Two of ten interviewed left or nearly left over a moved visit, ru: Двое из десяти опрошенных ушли или чуть не ушли из-за переноса }
                kind: reported
                source: interviews
                n: 10
                date: 2026-10-12
                person: Malika, research
          - title:
              en: Offers that take more than two weeks are signed far less often
              ru: Предложения, которых ждут больше двух недель, подписывают намного реже
              uz: Ikki haftadan uzoq kutilgan takliflar ancha kam imzolanadi
              zh: 等待超过两周的报价，签约率低得多
              pl: Oferty, na które czeka się ponad dwa tygodnie, podpisuje znacznie mniej osób
            step: offer
            opportunity: offer-in-a-day
            evidence:
              - says:
                  en: Signed within 30 days of the offer, compared by the days people waited for it
                  ru: "Подписали в течение 30 дней: сравнение по времени ожидания"
                kind: observed
                source: event log
                date: 2026-10-26
          - title:
              en: First bills with a set-up fee bring about twice as many calls as those without
              ru: По первым счетам с доплатой за подключение звонят примерно вдвое чаще
              uz: Ulash toʻlovi qoʻshilgan birinchi hisoblar boʻyicha taxminan ikki baravar koʻp qoʻngʻiroq qilinadi
              zh: 含安装费的首张账单，来电约为其他账单的两倍
              pl: Pierwszy rachunek z opłatą instalacyjną to około dwa razy więcej telefonów
            step: bill
            opportunity: preview-bill
            evidence:
              - says: { en: Calls about the bill per 100 customers who opened it, ru: Звонки о счёте на 100 открывших его }
                kind: observed
                source: event log
                date: 2026-10-26
              - says: { en: Three of ten interviewed did not expect the fee, ru: Трое из десяти опрошенных не ждали доплаты }
                kind: reported
                source: interviews
                n: 10
                date: 2026-10-12
                person: Malika, research
          - title:
              en: What pleases people who work from home wears shopkeepers out, and the other way round
              ru: "То, что нравится работающим из дома, утомляет владельцев магазинов, и наоборот"
              uz: Uydan ishlaydiganlarga yoqqani doʻkondorlarni charchatadi va aksincha
              zh: 在家办公者喜欢的，店主觉得累，反之亦然
              pl: To, co cieszy pracujących z domu, męczy sklepikarzy, i na odwrót
            step: signs
            opportunity: sign-with-a-person
            evidence:
              - says: { en: Mean satisfaction at each step for the two personas, ru: Средняя удовлетворённость двух персон на каждом шаге }
                kind: observed
                source: survey
                date: 2026-10-26
        """
}
