// maps/connect.yaml: how a customer gets home fibre connected. The head of the map; its stages stand in files of their own.

/// The map of the whole journey, as a file that people read and edit by hand.
enum ConnectMap {
    static let text = [head, notice, order, signing, wait, install, firstMonth].joined(separator: "\n")

    private static let head = """
        # How a customer of Tola gets home fibre connected, from the first question to the end of the first month.
        # Numbers are never written here: they come from the events and the answers of this workspace.
        waymark: 1
        id: connect
        text: { default: en, also: [ru, zh, pl, uz] }
        title:
          en: Getting home fibre connected
          ru: Подключение домашнего интернета
          zh: 家庭光纤宽带开通
          pl: Podłączenie światłowodu w domu
          uz: Uyga optik internet ulash
        type: customer-journey
        state: current
        journey: purchase
        status: approved
        goal:
          en: Be online at home before Monday’s first call
          ru: Быть в сети дома до первого созвона в понедельник
          zh: 周一第一个会议之前，家里能上网
          pl: Mieć internet w domu przed pierwszą rozmową w poniedziałek
          uz: Dushanbadagi birinchi qoʻngʻiroqqacha uyda internet boʻlishi
        scenario:
          en: Moves into a new-build flat and needs a line that holds video calls
          ru: Переезжает в новостройку, нужна связь, которая держит видеозвонки
          zh: 搬进新楼，需要撑得住视频会议的网络
          pl: Wprowadza się do nowego bloku i potrzebuje łącza, które udźwignie wideorozmowy
          uz: Yangi uyga koʻchadi, videoqoʻngʻiroqni koʻtaradigan internet kerak
        expectations:
          en: Online within a week, for the price on the page
          ru: Быть в сети через неделю и за ту цену, что на сайте
          zh: 一周内上网，价格与网页上一致
          pl: Internet w tydzień, w cenie ze strony
          uz: Bir haftada internet, saytdagi narxda
        scope:
          start:
            en: Asks who serves the house
            ru: Узнаёт, кто обслуживает дом
            zh: 打听谁家能装这栋楼
            pl: Pyta, kto obsługuje budynek
            uz: Uyga kim xizmat koʻrsatishini soʻraydi
          end: { en: The first month is complete, ru: Прошёл первый месяц, zh: 用满第一个月, pl: Minął pierwszy miesiąc, uz: Birinchi oy toʻldi }
        missed:
          title:
            en: The order is cancelled or the offer declined
            ru: Заказ отменили или от предложения отказались
            zh: 订单取消，或拒绝报价
            pl: Zamówienie anulowane albo oferta odrzucona
            uz: Buyurtma bekor qilindi yoki taklif rad etildi
          events: [order_cancelled, offer_declined]
          recover:
            en: A call within a day, with a visit on a fixed date and the set-up fee waived
            ru: "Звонок в течение дня: визит в твёрдую дату и подключение без доплаты"
            zh: 一天内致电：约定固定日期上门，免安装费
            pl: "Telefon w ciągu dnia: wizyta w pewnym terminie, bez opłaty instalacyjnej"
            uz: "Bir kun ichida qoʻngʻiroq: tashrif aniq kunda, ulash toʻlovisiz"
        personas: [dilnoza, rustam, kamola]
        owner: { en: Customer experience, ru: Клиентский опыт, zh: 客户体验部, pl: Zespół doświadczeń klienta, uz: Mijozlar tajribasi boʻlimi }
        reviewed: 2026-10-12
        review-every: 12w
        tags: [fibre, home]

        measure:
          window: 30d
          funnel-window: 90d
          curve: csat
          counters:
            - id: calls
              title: { en: Calls per 100, ru: Звонков на 100, zh: 每百人来电, pl: Połączenia na 100, uz: Qoʻngʻiroqlar (100 mijozga) }
              events: [support_called]
          network:
            title:
              en: Ways to a working line
              ru: Пути к работающей линии
              zh: 通往开通的路径
              pl: Drogi do działającego łącza
              uz: Ishlaydigan internetgacha yoʻllar
            of: [contract_signed]
            columns:
              - title: { en: Source, ru: Источник, zh: 来源, pl: Źródło, uz: Manba }
                property: source
                nodes:
                  - { value: search, title: { en: Search, ru: Поиск, zh: 搜索, pl: Wyszukiwarka, uz: Qidiruv } }
                  - value: social
                    title: { en: Social networks, ru: Соцсети, zh: 社交媒体, pl: Media społecznościowe, uz: Ijtimoiy tarmoqlar }
                  - { value: outdoor, title: { en: Posters, ru: Наружная реклама, zh: 户外广告, pl: Plakaty, uz: Tashqi reklama } }
                  - { value: partner, title: { en: Partner shop, ru: Салон партнёра, zh: 合作门店, pl: Salon partnera, uz: Hamkor doʻkoni } }
                  - value: referral
                    title: { en: A friend, ru: Посоветовал друг, zh: 朋友推荐, pl: Polecenie znajomego, uz: Tanish tavsiyasi }
              - title: { en: Address check, ru: Проверка адреса, zh: 地址查询, pl: Sprawdzenie adresu, uz: Manzilni tekshirish }
                nodes:
                  - title: { en: Automatic, ru: Автоматически, zh: 自动, pl: Automatycznie, uz: Avtomatik }
                    events: ["address_confirmed[check=automatic]"]
                  - { title: { en: By hand, ru: Вручную, zh: 人工, pl: Ręcznie, uz: Qoʻlda }, events: ["address_confirmed[check=manual]"] }
              - title: { en: Delivery, ru: Подключение, zh: 安装方式, pl: Podłączenie, uz: Ulash }
                nodes:
                  - { title: { en: Technician, ru: Мастер, zh: 师傅上门, pl: Technik, uz: Usta }, events: [line_installed] }
                  - title: { en: Self-install, ru: Самостоятельно, zh: 自行安装, pl: Samodzielnie, uz: Mustaqil }
                    events: [router_delivered]
                  - title: { en: Cancelled before, ru: Отменили раньше, zh: 安装前取消, pl: Zrezygnowali wcześniej, uz: Ulanmasdan voz kechgan }
                    events: [order_cancelled]
                    tone: bad
                rest: { en: Not connected yet, ru: Ещё не подключены, zh: 尚未安装, pl: Jeszcze bez łącza, uz: Hali ulanmagan }
              - title: { en: After a month, ru: Через месяц, zh: 一个月后, pl: Po miesiącu, uz: Bir oydan keyin }
                nodes:
                  - title: { en: Cancelled, ru: Отменили, zh: 已取消, pl: Zrezygnowali, uz: Voz kechgan }
                    events: [order_cancelled, service_cancelled]
                    tone: bad
                  - title:
                      en: Settled, no call
                      ru: Остались, не звонили
                      zh: 在用，没来过电话
                      pl: Zostali, nie dzwonili
                      uz: Qolgan, qoʻngʻiroq qilmagan
                    events: ["month_completed[contacts=0]"]
                    tone: good
                  - title:
                      en: Settled, called support
                      ru: Остались, звонили
                      zh: 在用，来过电话
                      pl: Zostali, dzwonili
                      uz: Qolgan, qoʻngʻiroq qilgan
                    events: ["month_completed[contacts>0]"]
                rest: { en: No outcome yet, ru: Исход ещё не известен, zh: 尚无结果, pl: Jeszcze bez wyniku, uz: Natijasi hali nomaʼlum }

        silence:
          - rule: persona-unproven
            at: kamola
            because:
              en: A sketch for now; students are interviewed in spring
              ru: Пока набросок; студентов опросят весной
              zh: 目前只是草图；春季访谈学生
              pl: Na razie szkic; wywiady ze studentami wiosną
              uz: Hozircha xomaki; talabalar bilan suhbat bahorda

        takeaways:
          - title:
              en: When a visit is moved, most of those who leave go without a word
              ru: Если визит переносят, большинство ушедших уходит молча
              zh: 上门改期后离开的客户，大多一言不发
              pl: Po przesunięciu wizyty większość odchodzi bez słowa
              uz: Tashrif koʻchirilsa, ketganlarning koʻpi indamay ketadi
            step: moved
            opportunity: choose-window
            evidence:
              - says:
                  en: Several times as many customers vanish after a moved visit as complain about one
                  ru: После переноса пропадает в несколько раз больше клиентов, чем жалуется
                  zh: 上门改期后消失的客户，是投诉者的好几倍
                  pl: Po przesunięciu wizyty znika kilka razy więcej klientów, niż się skarży
                  uz: Koʻchirilgan tashrifdan keyin yoʻqolganlar shikoyat qilganlardan bir necha baravar koʻp
                kind: observed
                source: event log
                date: 2026-10-26
              - says:
                  en: Two of ten interviewed left or nearly left over a moved visit
                  ru: Двое из десяти опрошенных ушли или чуть не ушли из-за переноса
                  zh: 十位受访者中有两位因改期离开或差点离开
                  pl: Dwie z dziesięciu osób odeszły lub prawie odeszły przez przesuniętą wizytę
                  uz: Suhbatdosh oʻn kishidan ikkitasi tashrif koʻchirilgani uchun ketgan yoki ketishiga sal qolgan
                kind: reported
                source: interviews
                n: 10
                date: 2026-10-12
                person: Malika
          - title:
              en: Offers that take more than two weeks are signed far less often
              ru: Предложения, которых ждут больше двух недель, подписывают намного реже
              zh: 等待超过两周的报价，签约率低得多
              pl: Oferty, na które czeka się ponad dwa tygodnie, podpisuje znacznie mniej osób
              uz: Ikki haftadan ortiq kutilgan takliflar ancha kam imzolanadi
            step: offer
            opportunity: offer-in-a-day
            evidence:
              - says:
                  en: Signed within 30 days of the offer, compared by the days people waited for it
                  ru: Подписали в течение 30 дней после предложения, по времени ожидания
                  zh: 报价后 30 天内签约，按等待天数比较
                  pl: Podpisane w 30 dni od oferty, w podziale na czas czekania
                  uz: Taklifdan keyin 30 kun ichida imzolanganlar, kutilgan kunlar boʻyicha
                kind: observed
                source: event log
                date: 2026-10-26
          - title:
              en: First bills with a set-up fee bring about twice as many calls as those without
              ru: По первым счетам с доплатой за подключение звонят примерно вдвое чаще
              zh: 含安装费的首张账单，来电约为其他账单的两倍
              pl: Pierwszy rachunek z opłatą instalacyjną to około dwa razy więcej telefonów
              uz: Ulash toʻlovi qoʻshilgan birinchi hisob boʻyicha taxminan ikki baravar koʻp qoʻngʻiroq qilinadi
            step: bill
            opportunity: preview-bill
            evidence:
              - says:
                  en: Calls about the bill per 100 customers who opened it
                  ru: Звонки о счёте на 100 клиентов, открывших его
                  zh: 每百位查看账单的客户来电数
                  pl: Telefony o rachunek na 100 klientów, którzy go otworzyli
                  uz: Hisobni ochgan har 100 mijozga hisob haqida qoʻngʻiroqlar
                kind: observed
                source: event log
                date: 2026-10-26
              - says:
                  en: Three of ten interviewed did not expect the fee
                  ru: Трое из десяти опрошенных не ждали доплаты
                  zh: 十位受访者中有三位没料到这笔费用
                  pl: Trzy z dziesięciu osób nie spodziewały się opłaty
                  uz: Suhbatdosh oʻn kishidan uchtasi bu toʻlovni kutmagan
                kind: reported
                source: interviews
                n: 10
                date: 2026-10-12
                person: Malika
          - title:
              en: What pleases people who work from home wears shopkeepers out, and the other way round
              ru: То, что нравится работающим из дома, утомляет владельцев магазинов, и наоборот
              zh: 居家办公者喜欢的，店主觉得累，反之亦然
              pl: Co cieszy pracujących z domu, męczy właścicieli sklepów, i na odwrót
              uz: Uydan ishlaydiganlarga yoqqani doʻkondorlarni charchatadi va aksincha
            step: signs
            opportunity: sign-with-a-person
            evidence:
              - says:
                  en: Mean satisfaction at each step for the two personas
                  ru: Средняя удовлетворённость двух персон на каждом шаге
                  zh: 两类用户画像在各步骤的平均满意度
                  pl: Średnia satysfakcja obu person na każdym kroku
                  uz: Ikki personaning har bir qadamdagi oʻrtacha mamnunligi
                kind: observed
                source: survey
                date: 2026-10-26
        stages:
        """
}
