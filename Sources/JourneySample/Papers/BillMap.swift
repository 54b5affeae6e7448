// maps/bill.yaml: the support journey around the first bill, as a service blueprint. Its stages stand in files of their own.

/// The map of the first bill, as a file that people read and edit by hand.
enum BillMap {
    static let text = [head, bill, question, settlement].joined(separator: "\n")

    private static let head = """
        # What happens when the first bill is not what the customer expected: who answers, who checks, who corrects.
        waymark: 1
        id: bill
        text: { default: en, also: [ru, zh, pl, uz] }
        title:
          en: The first bill raises a question
          ru: Первый счёт вызывает вопросы
          zh: 首张账单引来疑问
          pl: Pierwszy rachunek budzi pytania
          uz: Birinchi hisob savol tugʻdiradi
        type: service-blueprint
        state: current
        journey: support
        parent: { map: connect, step: bill }
        status: in-review
        goal:
          en: Pay what was agreed and understand why
          ru: Заплатить, сколько договорились, и понимать за что
          zh: 按约定付款，并明白每一项费用
          pl: Zapłacić tyle, na ile się umówiono, i wiedzieć za co
          uz: Kelishilgan summani toʻlash va nima uchunligini bilish
        scenario:
          en: The first bill has come, and for some it holds a set-up fee
          ru: Пришёл первый счёт, и у части клиентов в нём доплата за подключение
          zh: 首张账单已到，有的账单多了安装费
          pl: Przyszedł pierwszy rachunek, a u części klientów jest w nim opłata instalacyjna
          uz: Birinchi hisob keldi, baʼzilarida ulash toʻlovi bor
        expectations:
          en: The price of the plan and nothing else
          ru: Цена тарифа и больше ничего
          zh: 只有套餐费，没有别的
          pl: Cena planu i nic więcej
          uz: Faqat tarif narxi, boshqa hech narsa
        scope:
          start: { en: The bill is issued, ru: Счёт выставлен, zh: 账单开出, pl: Rachunek wystawiony, uz: Hisob chiqarildi }
          end: { en: The bill is paid, ru: Счёт оплачен, zh: 账单付清, pl: Rachunek zapłacony, uz: Hisob toʻlandi }
        missed:
          title:
            en: The customer cancels over the bill
            ru: Из-за счёта клиент отказывается от услуги
            zh: 客户因账单取消服务
            pl: Klient rezygnuje przez rachunek
            uz: Mijoz hisob sabab xizmatdan voz kechadi
          events: [order_cancelled]
          recover:
            en: The fee is taken off in the same call
            ru: Доплату снимают в том же разговоре
            zh: 在同一通电话里取消费用
            pl: Opłata znika w trakcie tej samej rozmowy
            uz: Toʻlov shu qoʻngʻiroqning oʻzida olib tashlanadi
        personas: [rustam, dilnoza]
        owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
        reviewed: 2026-09-28
        review-every: 12w
        tags: [fibre, support, billing]

        measure:
          window: 30d
          funnel-window: 30d
          curve: csat
          counters:
            - id: calls
              title: { en: Calls per 100, ru: Звонков на 100, zh: 每百人来电, pl: Połączenia na 100, uz: Qoʻngʻiroqlar (100 mijozga) }
              events: ["support_called[reason=bill]"]
            - id: complaints
              title: { en: Complaints per 100, ru: Жалоб на 100, zh: 每百人投诉, pl: Reklamacje na 100, uz: Shikoyatlar (100 mijozga) }
              events: ["complaint_filed[reason=bill]"]
          network:
            title:
              en: From the bill to the payment
              ru: От счёта до оплаты
              zh: 从账单到付款
              pl: Od rachunku do zapłaty
              uz: Hisobdan toʻlovgacha
            columns:
              - title: { en: Bill, ru: Счёт, zh: 账单, pl: Rachunek, uz: Hisob }
                nodes:
                  - title: { en: With a set-up fee, ru: С доплатой, zh: 含安装费, pl: Z opłatą instalacyjną, uz: Ulash toʻlovi bilan }
                    events: ["bill_opened[difference>0]"]
                  - title: { en: As signed, ru: Как в договоре, zh: 与合同一致, pl: Zgodnie z umową, uz: Shartnomadagidek }
                    events: ["bill_opened[difference=0]"]
              - title: { en: Question, ru: Вопрос, zh: 咨询, pl: Pytanie, uz: Savol }
                nodes:
                  - title: { en: Called, ru: Позвонили, zh: 致电客服, pl: Zadzwonili, uz: Qoʻngʻiroq qilgan }
                    events: ["support_called[reason=bill]"]
                  - title: { en: Looked it up, ru: Смотрели справку, zh: 自己查说明, pl: Sprawdzili w pomocy, uz: Yordamdan qidirgan }
                    events: [bill_help_viewed]
                  - { title: { en: No question, ru: Без вопросов, zh: 没有疑问, pl: Bez pytań, uz: Savolsiz }, events: [bill_opened] }
              - title: { en: End, ru: Итог, zh: 结果, pl: Koniec, uz: Yakun }
                nodes:
                  - title: { en: Cancelled, ru: Отказались, zh: 已取消, pl: Zrezygnowali, uz: Voz kechgan }
                    events: [order_cancelled]
                    tone: bad
                  - title:
                      en: Corrected and paid
                      ru: Исправили и оплатили
                      zh: 更正后付款
                      pl: Zapłacili po korekcie
                      uz: Tuzatilgach toʻlagan
                    events: [bill_corrected]
                  - { title: { en: Paid, ru: Оплатили, zh: 已付款, pl: Zapłacili, uz: Toʻlagan }, events: [bill_paid], tone: good }

        silence:
          - rule: wait-without-message
            at: review
            because:
              en: The barrier “No word while the review lasts” says so; the message is planned for December
              ru: Об этом барьер «Пока идёт разбор, ни слова»; сообщение намечено на декабрь
              zh: 障碍“复核期间毫无消息”已写明；计划十二月推出通知
              pl: Mówi o tym bariera „W trakcie sprawdzania ani słowa”; wiadomość jest planowana na grudzień
              uz: Buni “Tekshiruv paytida bir ogʻiz soʻz yoʻq” toʻsigʻi aytadi; xabar dekabrga rejalangan
          - rule: channel-switches
            at: pays
            because:
              en: Who calls gets the new bill where the first one came, and pays where they always pay
              ru: Позвонившие получают новый счёт там же, где первый, и платят там, где платят всегда
              zh: 致电的客户在收到首张账单的地方收到新账单，并照常在原处付款
              pl: Kto dzwoni, dostaje nowy rachunek tam, gdzie pierwszy, i płaci tam, gdzie zawsze
              uz: Qoʻngʻiroq qilgan yangi hisobni birinchisi kelgan joyda oladi va har doimgi joyida toʻlaydi

        takeaways:
          - title:
              en: A fee that nobody mentioned brings about twice as many calls
              ru: Если о доплате не сказали, звонят примерно вдвое чаще
              zh: 没人提过的费用，带来约两倍的来电
              pl: Opłata, o której nikt nie wspomniał, to około dwa razy więcej telefonów
              uz: Hech kim aytmagan toʻlov taxminan ikki baravar koʻp qoʻngʻiroq keltiradi
            step: calls
            opportunity: fee-before-signing
            evidence:
              - says:
                  en: Calls per 100 customers who opened a bill, with the fee and without
                  ru: Звонки на 100 открывших счёт, с доплатой и без неё
                  zh: 每百位查看账单的客户来电数，含费用与不含
                  pl: Telefony na 100 klientów, którzy otworzyli rachunek, z opłatą i bez
                  uz: Hisobni ochgan har 100 mijozga qoʻngʻiroqlar, toʻlovli va toʻlovsiz
                kind: observed
                source: event log
                date: 2026-10-26
          - title:
              en: People who call rate support above the help page
              ru: Разговор с поддержкой оценивают выше, чем страницу помощи
              zh: 打过电话的人，给客服的评分高于帮助页面
              pl: Infolinia jest oceniana wyżej niż strona pomocy
              uz: Qoʻngʻiroq qilganlar operatorni yordam sahifasidan yuqori baholaydi
            step: looks
            opportunity: explain-lines
            evidence:
              - says:
                  en: Mean satisfaction at the two steps
                  ru: Средняя оценка двух шагов
                  zh: 两个步骤的平均满意度
                  pl: Średnia ocena obu kroków
                  uz: Ikki qadamning oʻrtacha bahosi
                kind: observed
                source: survey
                date: 2026-10-26

        stages:
        """
}
