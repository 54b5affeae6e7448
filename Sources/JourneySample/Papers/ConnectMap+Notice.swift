// maps/connect.yaml, the first stage: what a customer hears and compares.

extension ConnectMap {
    static let notice = """
          - id: notice
            title: { en: Notice and compare, ru: Выбор, zh: 了解与比较, pl: Wybór, uz: Tanlash }
            icon: search
            takes: 5d
            steps:
              # Nothing in the log shows this step: what customers feel here is the team's guess.
              - id: asks
                title:
                  en: Asks the building chat who serves the house
                  ru: Спрашивает в чате дома, кто обслуживает адрес
                  zh: 在楼栋群里打听谁家能装
                  pl: Pyta na czacie budynku, kto obsługuje adres
                  uz: Uy chatida manzilga kim xizmat koʻrsatishini soʻraydi
                icon: chat
                picture:
                  file: pictures/asks.png
                  about:
                    en: On the stairs with the phone; the building chat answers
                    ru: На лестнице с телефоном; чат дома отвечает
                    zh: 站在楼道里看手机，楼栋群里有人回复
                    pl: Na klatce schodowej z telefonem; czat budynku odpowiada
                    uz: Zinapoyada, telefon bilan; uy chati javob beryapti
                touchpoints:
                  - id: building-chat
                    title: { en: Building chat, ru: Чат дома, zh: 楼栋群, pl: Czat budynku, uz: Uy chati }
                    channel: chat
                    kind: communication
                    owned: earned
                    initiator: customer
                    goal:
                      en: Hear from neighbours whether it works
                      ru: Узнать у соседей, как оно работает
                      zh: 听邻居说说好不好用
                      pl: Dowiedzieć się od sąsiadów, czy działa
                      uz: Yaxshi ishlaydimi, qoʻshnilardan bilish
                  - id: lift-poster
                    title: { en: Poster in the lift, ru: Плакат в лифте, zh: 电梯海报, pl: Plakat w windzie, uz: Liftdagi plakat }
                    channel: post
                    kind: ambient
                    owned: paid
                    initiator: company
                    goal:
                      en: Learn that there is fibre in the house
                      ru: Узнать, что в доме есть оптика
                      zh: 知道楼里通了光纤
                      pl: Dowiedzieć się, że w budynku jest światłowód
                      uz: Uyda optika borligini bilish
                    company:
                      en: Hangs a poster with a code that opens the address check
                      ru: Вешает плакат с кодом на проверку адреса
                      zh: 张贴海报，扫码即可查地址
                      pl: Wiesza plakat z kodem do sprawdzenia adresu
                      uz: Manzilni tekshirish kodi bor plakat osadi
                    owner: { en: Marketing, ru: Отдел маркетинга, zh: 市场部, pl: Dział marketingu, uz: Marketing boʻlimi }
                thinks:
                  en: If the neighbours are happy, that will do for me.
                  ru: Если соседи довольны, мне этого хватит.
                  zh: 邻居用得好，我就放心了。
                  pl: Skoro sąsiedzi są zadowoleni, to mi wystarczy.
                  uz: Qoʻshnilar rozi boʻlsa, menga shuning oʻzi yetadi.
                needs:
                  en: One honest answer from somebody who lives here
                  ru: Честный ответ от того, кто здесь живёт
                  zh: 住在这里的人说句实话
                  pl: Jedna szczera odpowiedź od kogoś, kto tu mieszka
                  uz: Shu yerda yashaydigan odamdan bitta halol javob
                emotion:
                  assumed: 0.3
                  because:
                    en: Curious and not yet bothered
                    ru: Любопытно, и пока не в тягость
                    zh: 好奇，还没嫌麻烦
                    pl: Ciekawość, jeszcze bez trudu
                    uz: Qiziqadi, hali qiynalgani yoʻq

              - id: compares
                title:
                  en: Compares three plans
                  ru: Сравнивает три тарифа
                  zh: 比较三种套餐
                  pl: Porównuje trzy plany
                  uz: Uchta tarifni solishtiradi
                icon: web
                picture:
                  file: pictures/compares.png
                  about:
                    en: At the desk; three plans stand side by side on the screen
                    ru: За столом; на экране рядом три тарифа
                    zh: 坐在桌前，屏幕上并排三个套餐
                    pl: Przy biurku; na ekranie obok siebie trzy taryfy
                    uz: Stol yonida; ekranda uchta tarif yonma-yon
                milestone: true
                questions: [csat_plans]
                touchpoints:
                  - id: plan-page
                    title: { en: Plan page, ru: Страница тарифов, zh: 套餐页面, pl: Strona z planami, uz: Tariflar sahifasi }
                    channel: web
                    owned: own
                    initiator: customer
                    goal:
                      en: Find the price of a whole month
                      ru: Понять, сколько выйдет за месяц
                      zh: 弄清一个月要付多少
                      pl: Ustalić, ile wyjdzie za miesiąc
                      uz: Bir oyga qancha chiqishini bilish
                    company:
                      en: Shows three plans and their prices
                      ru: Показывает три тарифа и цены
                      zh: 列出三种套餐和价格
                      pl: Pokazuje trzy plany i ich ceny
                      uz: Uchta tarif va narxini koʻrsatadi
                    events: ["plans_compared[channel=web]"]
                    sources: [site]
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  - id: partner-tablet
                    title: { en: Partner shop, ru: Салон партнёра, zh: 合作门店, pl: Salon partnera, uz: Hamkor doʻkoni }
                    channel: store
                    owned: third-party
                    initiator: customer
                    goal:
                      en: Have it explained by somebody
                      ru: Чтобы кто-то объяснил
                      zh: 有人当面讲清楚
                      pl: Żeby ktoś to wyjaśnił
                      uz: Kimdir tushuntirib bersin
                    events: ["plans_compared[channel=store]"]
                    sources: [shop tablets]
                    owner: { en: Partners, ru: Партнёрская сеть, zh: 渠道合作部, pl: Sieć partnerska, uz: Hamkorlar boʻlimi }
                    guidance:
                      en: Ask what the line is for before showing a plan
                      ru: Сначала спросить, для чего интернет, потом показывать тарифы
                      zh: 先问宽带做什么用，再介绍套餐
                      pl: Zanim pokażesz plan, zapytaj, do czego ma służyć łącze
                      uz: Tarif koʻrsatishdan oldin internet nimaga kerakligini soʻrash
                thinks:
                  en: Which of these is the real price?
                  ru: Какая из этих цен настоящая?
                  zh: 到底哪个才是真价？
                  pl: Która z tych cen jest prawdziwa?
                  uz: Bularning qaysi biri haqiqiy narx?
                needs:
                  en: One price with everything in it
                  ru: Одна цена, в которую входит всё
                  zh: 一个价格，全部包含
                  pl: Jedna cena, w której jest wszystko
                  uz: Hammasi ichiga kirgan bitta narx
                emotion: { assumed: 0.5, target: 1 }
                barriers:
                  - id: three-prices
                    title:
                      en: Three prices for one plan on the same page
                      ru: Три цены на один тариф на одной странице
                      zh: 同一页上，一个套餐三个价格
                      pl: Trzy ceny jednego planu na tej samej stronie
                      uz: Bitta sahifada bitta tarifga uch xil narx
                    severity: 3
                    cause: information
                    lost-to: competitor
                    objection:
                      en: I do not know what I will pay in the end
                      ru: Непонятно, сколько в итоге платить
                      zh: 不知道最后要付多少
                      pl: Nie wiem, ile w końcu zapłacę
                      uz: Oxirida qancha toʻlashim nomaʼlum
                    answer:
                      en: The first bill is shown before the order
                      ru: Первый счёт виден до заказа
                      zh: 下单前就能看到首张账单
                      pl: Pierwszy rachunek widać przed zamówieniem
                      uz: Birinchi hisob buyurtmadan oldin koʻrsatiladi
                    evidence:
                      - says:
                          en: Four of ten interviewed could not name the price afterwards
                          ru: Четверо из десяти опрошенных потом не смогли назвать цену
                          zh: 十位受访者中有四位事后说不出价格
                          pl: Cztery z dziesięciu osób nie umiały potem podać ceny
                          uz: Suhbatdosh oʻn kishidan toʻrttasi keyin narxni aytib bera olmagan
                        kind: reported
                        source: interviews
                        n: 10
                        date: 2026-10-12
                        person: Malika
                    plan:
                      hypothesis:
                        en: With one total price more visitors go on to the address
                        ru: С одной итоговой ценой больше людей пойдут к проверке адреса
                        zh: 只给一个总价，更多访客会去查地址
                        pl: Przy jednej cenie łącznej więcej osób przejdzie do sprawdzenia adresu
                        uz: Yagona yakuniy narx boʻlsa, koʻproq odam manzilni tekshirishga oʻtadi
                      action:
                        en: One total price and a preview of the first bill
                        ru: Одна итоговая цена и пример первого счёта
                        zh: 一个总价，附首张账单样例
                        pl: Jedna cena łączna i podgląd pierwszego rachunku
                        uz: Bitta yakuniy narx va birinchi hisob namunasi
                      owner: { en: Pricing, ru: Отдел тарифов, zh: 定价部, pl: Dział cen, uz: Tariflar boʻlimi }
                      due: 2026-12-15
                      status: in-work
                      target:
                        en: Satisfaction with the plan page above 3.6
                        ru: Оценка страницы тарифов выше 3,6
                        zh: 套餐页面满意度高于 3.6
                        pl: Ocena strony z planami powyżej 3,6
                        uz: Tariflar sahifasining bahosi 3,6 dan yuqori
                      guardrail:
                        en: Contracts a week do not fall
                        ru: Договоров в неделю не меньше
                        zh: 每周签约数不下降
                        pl: Liczba umów na tydzień nie spada
                        uz: Haftalik shartnomalar soni kamaymaydi
                opportunities:
                  - id: one-price
                    title:
                      en: One total price, with the first bill previewed
                      ru: Одна итоговая цена и пример первого счёта
                      zh: 一个总价，附首张账单样例
                      pl: Jedna cena łączna, z podglądem pierwszego rachunku
                      uz: Bitta yakuniy narx, birinchi hisob namunasi bilan
                    owner: { en: Pricing, ru: Отдел тарифов, zh: 定价部, pl: Dział cen, uz: Tariflar boʻlimi }
                    status: in-work
                    due: 2026-12-15
                    customer-value: 4
                    business-value: 4
                    effort: 3
                    barrier: three-prices
                    through: checks
                blueprint:
                  evidence: [{ title: { en: Plan page, ru: Страница тарифов, zh: 套餐页面, pl: Strona z planami, uz: Tariflar sahifasi } }]
                  frontstage:
                    - title:
                        en: Plan page and address check
                        ru: Страница тарифов и проверка адреса
                        zh: 套餐页面与地址查询
                        pl: Strona z planami i sprawdzenie adresu
                        uz: Tariflar sahifasi va manzilni tekshirish
                      through: checks
                      owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  support:
                    - title: { en: Price list, ru: Прайс-лист, zh: 价目表, pl: Cennik, uz: Narxlar roʻyxati }
                      owner: { en: Pricing, ru: Отдел тарифов, zh: 定价部, pl: Dział cen, uz: Tariflar boʻlimi }
                  policies:
                    - title:
                        en: One price for everybody at an address, by consumer law
                        ru: Одна цена для всех по одному адресу — по закону о защите потребителей
                        zh: 依消费者保护法，同一地址同一价格
                        pl: Jedna cena dla wszystkich pod adresem, zgodnie z prawem konsumenckim
                        uz: Bir manzildagi hamma uchun bitta narx — isteʼmolchi huquqlari qonuniga koʻra
                      kind: policy
                      through: checks
        """
}
