// maps/connect.yaml, the last step of the order: the contract.

extension ConnectMap {
    static let signing = """
              - id: signs
                title:
                  en: Signs with e-ID on the phone
                  ru: Подписывает договор по e-ID с телефона
                  zh: 用手机电子身份签约
                  pl: Podpisuje umowę w telefonie przez e-ID
                  uz: Shartnomani telefonda e-ID bilan imzolaydi
                icon: sign
                picture:
                  file: pictures/signs.png
                  about:
                    en: The contract is signed with the ID on the phone
                    ru: Договор подписан удостоверением в телефоне
                    zh: 用手机里的电子证件签好合同
                    pl: Umowa podpisana dowodem w telefonie
                    uz: Shartnoma telefondagi ID bilan imzolangan
                milestone: true
                questions: [csat_signing, ces_signing]
                touchpoints:
                  - id: app-signing
                    title: { en: "App, e-ID", ru: "Приложение, e-ID", zh: 手机应用，电子身份, pl: "Aplikacja, e-ID", uz: "Ilova, e-ID" }
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: Be done in five minutes
                      ru: Управиться за пять минут
                      zh: 五分钟办完
                      pl: Załatwić to w pięć minut
                      uz: Besh daqiqada bitirish
                    company:
                      en: Checks the identity and files the contract
                      ru: Проверяет личность и оформляет договор
                      zh: 核验身份，合同归档
                      pl: Sprawdza tożsamość i zapisuje umowę
                      uz: Shaxsni tekshiradi, shartnomani rasmiylashtiradi
                    events: ["contract_signed[channel=app]"]
                    questions: [csat_signing]
                    sources: [contract system]
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  - id: shop-signing
                    title: { en: Partner shop, ru: Салон партнёра, zh: 合作门店, pl: Salon partnera, uz: Hamkor doʻkoni }
                    channel: store
                    owned: third-party
                    initiator: customer
                    events: ["contract_signed[channel=store]"]
                    goal:
                      en: Read it on a screen larger than a phone
                      ru: Прочитать договор на экране побольше
                      zh: 在比手机大的屏幕上看合同
                      pl: Przeczytać umowę na większym ekranie
                      uz: Shartnomani telefondan kattaroq ekranda oʻqish
                    sources: [shop tablets]
                    owner: { en: Partners, ru: Партнёрская сеть, zh: 渠道合作部, pl: Sieć partnerska, uz: Hamkorlar boʻlimi }
                thinks:
                  en: That was quicker than opening a bank account.
                  ru: Быстрее, чем открыть счёт в банке.
                  zh: 比银行开户还快。
                  pl: Szybciej niż założenie konta w banku.
                  uz: Bankda hisob ochishdan ham tez.
                moments-of-truth:
                  en: The contract says what the page said
                  ru: В договоре то же, что на сайте
                  zh: 合同与网页一致
                  pl: W umowie jest to samo, co na stronie
                  uz: Shartnomada saytda yozilgani bor
                emotion: { assumed: 1.2 }
                barriers:
                  - id: paper-habit
                    title:
                      en: Signing on a phone frightens those who are used to paper
                      ru: Подпись с телефона пугает тех, кто привык к бумаге
                      zh: 习惯纸质合同的人怕在手机上签
                      pl: Podpis w telefonie odstrasza przyzwyczajonych do papieru
                      uz: Qogʻozga oʻrganganlar telefonda imzolashdan choʻchiydi
                    severity: 3
                    cause: knowledge
                    persona: rustam
                    lost-to: nobody
                    objection:
                      en: Where is my copy?
                      ru: А где мой экземпляр?
                      zh: 我的那份合同呢？
                      pl: A gdzie mój egzemplarz?
                      uz: Mening nusxam qani?
                    answer:
                      en: In your mail at once, and printed at the stall if you like
                      ru: Сразу на почте, а при желании — на бумаге в салоне
                      zh: 立即发到您的邮箱，需要时门店可打印
                      pl: Od razu w poczcie, a na życzenie także na papierze w salonie
                      uz: Darrov pochtangizda, xohlasangiz, doʻkonda qogʻozda ham
                opportunities:
                  - id: sign-with-a-person
                    title:
                      en: Sign with somebody beside you, at the stall or at home
                      ru: "Подписать вместе с сотрудником: в магазине или дома"
                      zh: 有人陪着签，在店里或家里
                      pl: Podpis z kimś u boku, w sklepie albo w domu
                      uz: Yoningizda xodim bilan imzolash, doʻkonda yoki uyda
                    owner: { en: Partners, ru: Партнёрская сеть, zh: 渠道合作部, pl: Sieć partnerska, uz: Hamkorlar boʻlimi }
                    status: proposed
                    customer-value: 4
                    business-value: 3
                    effort: 3
                    barrier: paper-habit
                blueprint:
                  evidence: [{ title: { en: Contract as a PDF, ru: Договор в PDF, zh: PDF 合同, pl: Umowa w PDF, uz: PDF shartnoma } }]
                  frontstage: [{ title: { en: Signing screen, ru: Экран подписи, zh: 签约界面, pl: Ekran podpisu, uz: Imzo ekrani } }]
                  backstage:
                    - title:
                        en: Check of identity and debts
                        ru: Проверка личности и долгов
                        zh: 核验身份与欠费
                        pl: Sprawdzenie tożsamości i zaległości
                        uz: Shaxs va qarzlarni tekshirish
                      owner: { en: Contracts, ru: Договорный отдел, zh: 合同部, pl: Dział umów, uz: Shartnomalar boʻlimi }
                  support: [{ title: { en: Contract system, ru: Система договоров, zh: 合同系统, pl: System umów, uz: Shartnomalar tizimi } }]
        """
}
