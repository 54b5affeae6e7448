// maps/connect.yaml, the order up to the offer.

extension ConnectMap {
    static let order = """
          - id: order
            title: { en: Order, ru: Заказ, zh: 下单, pl: Zamówienie, uz: Buyurtma }
            icon: sign
            takes: 6d
            steps:
              - id: checks
                title: { en: Checks the address, ru: Проверяет адрес, zh: 查询地址能否安装, pl: Sprawdza adres, uz: Manzilni tekshiradi }
                icon: pin
                picture:
                  file: pictures/checks.png
                  about:
                    en: "A pin on the map of the phone, and a green tick: the house is served"
                    ru: "Метка на карте в телефоне и зелёная галочка: дом подключён"
                    zh: 手机地图上的定位和绿色对勾：这栋楼可以装
                    pl: "Pinezka na mapie w telefonie i zielony znak: budynek jest w zasięgu"
                    uz: "Telefondagi xaritada belgi va yashil galochka: uyga xizmat koʻrsatiladi"
                milestone: true
                questions: [csat_address]
                touchpoints:
                  - id: address-check
                    title: { en: Address check, ru: Проверка адреса, zh: 地址查询, pl: Sprawdzenie adresu, uz: Manzilni tekshirish }
                    channel: web
                    owned: own
                    initiator: customer
                    goal:
                      en: Know whether the flat can be connected
                      ru: Узнать, можно ли подключить квартиру
                      zh: 弄清家里能不能装
                      pl: Wiedzieć, czy mieszkanie da się podłączyć
                      uz: Kvartiraga ulash mumkinligini bilish
                    company:
                      en: Looks the address up in the register
                      ru: Ищет адрес в реестре
                      zh: 在地址库中查找
                      pl: Szuka adresu w rejestrze
                      uz: Manzilni reyestrdan qidiradi
                    events: ["address_entered[channel=web]", "address_entered[channel=store]", "address_confirmed[check=automatic]"]
                    sources: [site, shop tablets]
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  - id: coverage-mail
                    title:
                      en: E-mail of the coverage team
                      ru: Письмо группы покрытия
                      zh: 覆盖核查组的邮件
                      pl: E-mail od zespołu zasięgu
                      uz: Qamrov guruhining xati
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Get a yes or a no
                      ru: Получить «да» или «нет»
                      zh: 得到“能”或“不能”的答复
                      pl: Usłyszeć „tak” albo „nie”
                      uz: “Ha” yoki “yoʻq” javobini olish
                    company:
                      en: Answers once the coverage team has looked
                      ru: Отвечает, когда группа покрытия проверит
                      zh: 核查之后答复
                      pl: Odpowiada, gdy zespół zasięgu sprawdzi
                      uz: Qamrov guruhi tekshirgach, javob beradi
                    events: ["address_confirmed[check=manual]"]
                    sources: [coverage desk]
                    owner: { en: Coverage team, ru: Группа покрытия, zh: 覆盖核查组, pl: Zespół zasięgu, uz: Qamrov guruhi }
                thinks:
                  en: The house is a year old. Why is it not on the list?
                  ru: Дому уже год. Почему его нет в списке?
                  zh: 楼都盖好一年了，怎么还查不到？
                  pl: Blok ma rok. Dlaczego nie ma go na liście?
                  uz: Uyga bir yil boʻldi. Nega roʻyxatda yoʻq?
                emotion: { assumed: 0.5, target: 1.2 }
                barriers:
                  - id: missing-buildings
                    title:
                      en: New buildings are missing from the address register
                      ru: Новостроек нет в реестре адресов
                      zh: 地址库里没有新楼
                      pl: W rejestrze adresów brakuje nowych budynków
                      uz: Manzillar reyestrida yangi uylar yoʻq
                    severity: 3
                    cause: process
                    lost-to: unknown
                    evidence:
                      - says:
                          en: Addresses in Sergeli and Yangihayot are checked by hand most often
                          ru: Чаще всего вручную проверяют адреса в Сергели и Янгихаёте
                          zh: 谢尔盖利和扬吉哈约特的地址最常人工核查
                          pl: Adresy w Sergeli i Yangihayot najczęściej sprawdza się ręcznie
                          uz: Sergeli va Yangihayotdagi manzillar eng koʻp qoʻlda tekshiriladi
                        kind: observed
                        source: event log
                        date: 2026-10-26
                    plan:
                      hypothesis:
                        en: With buildings added daily few addresses need a hand
                        ru: Если вносить дома каждый день, вручную проверять почти нечего
                        zh: 新楼每天入库，几乎不必人工核查
                        pl: Gdy budynki dopisuje się codziennie, mało który adres trzeba sprawdzać ręcznie
                        uz: Yangi uylar har kuni kiritilsa, qoʻlda tekshiriladigan manzil deyarli qolmaydi
                      action:
                        en: Import new buildings from the cadastre every day
                        ru: Ежедневно загружать новые дома из кадастра
                        zh: 每天从地籍系统导入新楼
                        pl: Codziennie pobierać nowe budynki z katastru
                        uz: Yangi uylarni har kuni kadastrdan olish
                      owner: { en: Coverage team, ru: Группа покрытия, zh: 覆盖核查组, pl: Zespół zasięgu, uz: Qamrov guruhi }
                      due: 2027-02-01
                      status: planned
                      target:
                        en: Fewer than 5 in 100 addresses checked by hand
                        ru: Вручную проверяют меньше 5 адресов из 100
                        zh: 人工核查的地址低于 5%
                        pl: Mniej niż 5 na 100 adresów sprawdzanych ręcznie
                        uz: 100 manzildan 5 tadan kamrogʻi qoʻlda tekshiriladi
                blueprint:
                  backstage:
                    - title:
                        en: Coverage team checks unknown addresses
                        ru: Группа покрытия проверяет неизвестные адреса
                        zh: 覆盖核查组查未知地址
                        pl: Zespół zasięgu sprawdza nieznane adresy
                        uz: Qamrov guruhi nomaʼlum manzillarni tekshiradi
                      owner: { en: Coverage team, ru: Группа покрытия, zh: 覆盖核查组, pl: Zespół zasięgu, uz: Qamrov guruhi }
                      standard-time: 1d
                      wait-point: true
                  support:
                    - title: { en: Address register, ru: Реестр адресов, zh: 地址库, pl: Rejestr adresów, uz: Manzillar reyestri }
                      through: offer

              - id: offer
                title:
                  en: Asks for an offer and waits for it
                  ru: Просит предложение и ждёт его
                  zh: 索取报价并等待
                  pl: Prosi o ofertę i na nią czeka
                  uz: Taklif soʻraydi va uni kutadi
                icon: mail
                picture:
                  file: pictures/offer.png
                  about:
                    en: Evening at the laptop; the inbox is empty, the clock runs
                    ru: Вечер за ноутбуком; ящик пуст, часы идут
                    zh: 傍晚对着笔记本，收件箱空空，时间在走
                    pl: Wieczór przy laptopie; skrzynka pusta, zegar chodzi
                    uz: Kechqurun noutbuk yonida; pochta boʻsh, vaqt oʻtyapti
                questions: [csat_offer]
                ways:
                  - to: compares
                    title:
                      en: The offer takes too long, looks around again
                      ru: Предложение идёт долго, снова сравнивают
                      zh: 报价等太久，又去比较别家
                      pl: Oferta idzie za długo, znów porównuje
                      uz: Taklif choʻzilsa, yana solishtiradi
                touchpoints:
                  - id: offer-form
                    title: { en: Offer form, ru: Форма заявки, zh: 报价申请表, pl: Formularz oferty, uz: Taklif arizasi }
                    channel: web
                    owned: own
                    initiator: customer
                    goal:
                      en: Get a price for this flat
                      ru: Получить цену для своей квартиры
                      zh: 知道自己家的价格
                      pl: Poznać cenę dla swojego mieszkania
                      uz: Oʻz kvartirasi uchun narxni bilish
                    events: [offer_form_opened, offer_requested]
                    sources: [site, shop tablets]
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  - id: offer-mail
                    title: { en: Offer by e-mail, ru: Предложение на почту, zh: 邮件报价, pl: Oferta e-mailem, uz: Taklif xati }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Decide this week
                      ru: Решить на этой неделе
                      zh: 这周就定下来
                      pl: Zdecydować w tym tygodniu
                      uz: Shu hafta qaror qilish
                    company:
                      en: Writes an offer for the flat
                      ru: Готовит предложение для квартиры
                      zh: 为这户拟写报价
                      pl: Przygotowuje ofertę dla mieszkania
                      uz: Kvartira uchun taklif tayyorlaydi
                    events: [offer_sent]
                    sources: [sales desk]
                    owner: { en: Sales desk, ru: Отдел продаж, zh: 销售部, pl: Dział sprzedaży, uz: Sotuv boʻlimi }
                    guidance:
                      en: Send the price first and the small print below it
                      ru: Сначала цена, потом условия
                      zh: 价格写在最前，条款放在后面
                      pl: Najpierw cena, drobny druk pod nią
                      uz: Avval narx, shartlar undan keyin
                thinks:
                  en: I asked two weeks ago. Are they still there?
                  ru: Я спрашивал две недели назад. Они там живы?
                  zh: 两周前就问了，人还在吗？
                  pl: Pytam od dwóch tygodni. Są tam jeszcze?
                  uz: Ikki hafta oldin soʻragandim. Borlarmi oʻzi?
                needs:
                  en: A price the same day
                  ru: Цена в тот же день
                  zh: 当天拿到价格
                  pl: Cena jeszcze tego samego dnia
                  uz: Narx oʻsha kuniyoq
                emotion: { assumed: 0, target: 0.8 }
                barriers:
                  - id: slow-offer
                    title:
                      en: Some offers lie for more than two weeks
                      ru: Часть предложений лежит больше двух недель
                      zh: 有些报价一拖就是两周多
                      pl: Część ofert leży ponad dwa tygodnie
                      uz: Baʼzi takliflar ikki haftadan ortiq yotib qoladi
                    severity: 4
                    cause: process
                    lost-to: competitor
                    objection:
                      en: I have signed with somebody else by now
                      ru: Я уже подписал с другими
                      zh: 我已经签了别家
                      pl: Podpisałem już z kimś innym
                      uz: Allaqachon boshqasi bilan imzoladim
                    answer:
                      en: The old price holds and the technician comes this week
                      ru: Цена та же, а мастер придёт на этой неделе
                      zh: 原价不变，师傅本周上门
                      pl: Cena bez zmian, a technik będzie w tym tygodniu
                      uz: Narx oʻsha, usta shu hafta keladi
                    evidence:
                      - says:
                          en: Offers later than 14 days are signed far less often than prompt ones
                          ru: Предложения позже 14 дней подписывают намного реже
                          zh: 超过 14 天的报价，签约率远低于及时的报价
                          pl: Oferty po 14 dniach podpisuje się znacznie rzadziej niż szybkie
                          uz: 14 kundan kech kelgan takliflar tez kelganlariga qaraganda ancha kam imzolanadi
                        kind: observed
                        source: event log
                        date: 2026-10-26
                    plan:
                      hypothesis:
                        en: Offers written from a template the same day are signed as often as prompt ones are today
                        ru: Предложения по шаблону в тот же день подпишут так же часто, как быстрые сегодня
                        zh: 当天用模板出的报价，签约率不输现在及时的报价
                        pl: Oferty z szablonu tego samego dnia będą podpisywane tak często jak dziś te szybkie
                        uz: Oʻsha kuni andoza asosida berilgan takliflar bugungi tezkorlari kabi koʻp imzolanadi
                      action:
                        en: Offers from a template within a day
                        ru: Предложение по шаблону за один день
                        zh: 用模板，一天内出报价
                        pl: Oferta z szablonu w jeden dzień
                        uz: Bir kun ichida andoza asosida taklif
                      owner: { en: Sales desk, ru: Отдел продаж, zh: 销售部, pl: Dział sprzedaży, uz: Sotuv boʻlimi }
                      due: 2026-11-30
                      status: in-work
                      target:
                        en: No offer older than three days
                        ru: Ни одного предложения старше трёх дней
                        zh: 没有超过三天的报价
                        pl: Żadnej oferty starszej niż trzy dni
                        uz: Uch kundan eski birorta taklif yoʻq
                      guardrail:
                        en: Corrections after signing do not rise
                        ru: Правок после подписания не становится больше
                        zh: 签约后的更正不增加
                        pl: Po podpisaniu nie przybywa poprawek
                        uz: Imzodan keyingi tuzatishlar koʻpaymaydi
                  - id: broken-form
                    title:
                      en: In August the form could not be sent in Safari for ten days
                      ru: В августе форма десять дней не отправлялась в Safari
                      zh: 八月有十天，Safari 里提交不了表单
                      pl: W sierpniu przez dziesięć dni formularza nie dało się wysłać w Safari
                      uz: Avgustda oʻn kun Safari brauzerida arizani yuborib boʻlmadi
                    severity: 4
                    cause: system
                    lost-to: unknown
                    evidence:
                      - says:
                          en: Release 4.12 against 4.11 and 4.13 in the same browser
                          ru: Выпуск 4.12 против 4.11 и 4.13 в том же браузере
                          zh: 同一浏览器中，4.12 版对比 4.11 和 4.13 版
                          pl: Wydanie 4.12 wobec 4.11 i 4.13 w tej samej przeglądarce
                          uz: Bir xil brauzerda 4.12 versiya 4.11 va 4.13 bilan solishtirildi
                        kind: observed
                        source: event log
                        date: 2026-08-26
                    plan:
                      hypothesis:
                        en: A form that is tried in every browser does not break unseen
                        ru: Форма, которую проверяют во всех браузерах, не сломается незаметно
                        zh: 每种浏览器都试过的表单，坏了不会没人知道
                        pl: Formularz sprawdzany w każdej przeglądarce nie zepsuje się po cichu
                        uz: Har bir brauzerda sinalgan ariza shakli bildirmay buzilib qolmaydi
                      action:
                        en: Send the form in four browsers before each release
                        ru: Отправлять форму в четырёх браузерах перед каждым выпуском
                        zh: 每次发布前，在四种浏览器中提交表单
                        pl: Przed każdym wydaniem wysłać formularz w czterech przeglądarkach
                        uz: Har chiqarishdan oldin arizani toʻrt brauzerda yuborib koʻrish
                      owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                      due: 2026-09-15
                      status: live
                      result:
                        en: No failed form since release 4.13
                        ru: После выпуска 4.13 сбоев формы нет
                        zh: 4.13 版之后表单未再出错
                        pl: Od wydania 4.13 ani jednej awarii formularza
                        uz: 4.13 versiyadan beri ariza shaklida xato yoʻq
                opportunities:
                  - id: offer-in-a-day
                    title:
                      en: An offer from a template within a day
                      ru: Предложение по шаблону за один день
                      zh: 用模板，一天内出报价
                      pl: Oferta z szablonu w ciągu dnia
                      uz: Bir kun ichida andoza asosida taklif
                    owner: { en: Sales desk, ru: Отдел продаж, zh: 销售部, pl: Dział sprzedaży, uz: Sotuv boʻlimi }
                    status: in-work
                    due: 2026-11-30
                    customer-value: 4
                    business-value: 5
                    effort: 2
                    barrier: slow-offer
                blueprint:
                  frontstage: [{ title: { en: Offer form, ru: Форма заявки, zh: 报价申请表, pl: Formularz oferty, uz: Taklif arizasi } }]
                  backstage:
                    - title:
                        en: Sales desk writes the offer
                        ru: Отдел продаж готовит предложение
                        zh: 销售部拟写报价
                        pl: Dział sprzedaży pisze ofertę
                        uz: Sotuv boʻlimi taklifni tayyorlaydi
                      owner: { en: Sales desk, ru: Отдел продаж, zh: 销售部, pl: Dział sprzedaży, uz: Sotuv boʻlimi }
                      standard-time: 1d
                      wait-point: true
        """
}
