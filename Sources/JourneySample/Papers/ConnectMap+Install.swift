// maps/connect.yaml, the technician and a line that works.

extension ConnectMap {
    static let install = """
          - id: install
            title: { en: Install, ru: Установка, zh: 安装, pl: Instalacja, uz: Oʻrnatish }
            icon: tools
            takes: 14d
            steps:
              - id: installs
                title:
                  en: Technician arrives and runs the cable
                  ru: Мастер приходит и прокладывает кабель
                  zh: 师傅上门布线
                  pl: Technik przychodzi i kładzie kabel
                  uz: Usta kelib kabel tortadi
                icon: person
                picture:
                  file: pictures/installs.png
                  about:
                    en: The technician with the toolbox runs the cable to the router
                    ru: Мастер с ящиком инструментов ведёт кабель к роутеру
                    zh: 师傅带着工具箱把线接到路由器
                    pl: Technik ze skrzynką narzędzi ciągnie kabel do routera
                    uz: Usta asboblar qutisi bilan kabelni routerga tortyapti
                milestone: true
                questions: [csat_installation]
                touchpoints:
                  - id: technician
                    title: { en: Technician, ru: Мастер, zh: 师傅上门, pl: Technik, uz: Usta }
                    channel: person
                    owned: own
                    initiator: company
                    goal:
                      en: A tidy cable and a word on how it works
                      ru: Аккуратный кабель и два слова о том, как всё устроено
                      zh: 线走得整齐，教一下怎么用
                      pl: Schludny kabel i dwa słowa o tym, jak to działa
                      uz: Tartibli kabel va qanday ishlashi haqida ikki ogʻiz soʻz
                    company:
                      en: Runs the cable and starts the line
                      ru: Прокладывает кабель и включает интернет
                      zh: 布线并开通线路
                      pl: Kładzie kabel i uruchamia łącze
                      uz: Kabel tortadi va internetni yoqadi
                    events: [technician_arrived, line_installed]
                    sources: [field app]
                    owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                    guidance:
                      en: Shoe covers on, show the line working, leave a card
                      ru: Бахилы, показать, что всё работает, оставить визитку
                      zh: 穿鞋套，演示上网，留名片
                      pl: Ochraniacze na buty, pokazać, że działa, zostawić wizytówkę
                      uz: Baxila kiyish, ishlashini koʻrsatish, vizitka qoldirish
                thinks:
                  en: He explained everything and tidied up after himself.
                  ru: Всё показал и убрал за собой.
                  zh: 讲得很清楚，走前还收拾干净了。
                  pl: Wszystko wyjaśnił i po sobie posprzątał.
                  uz: Hammasini tushuntirdi, keyin tozalab ketdi.
                emotion: { assumed: 1 }
                blueprint:
                  evidence:
                    - { title: { en: Cable and socket, ru: Кабель и розетка, zh: 网线与插座, pl: Kabel i gniazdko, uz: Kabel va rozetka } }
                  frontstage:
                    - title: { en: Technician on site, ru: Мастер на месте, zh: 师傅在现场, pl: Technik na miejscu, uz: Usta joyida }
                      owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                      standard-time: 2h
                  backstage:
                    - title: { en: Line activation, ru: Активация линии, zh: 线路开通, pl: Aktywacja łącza, uz: Liniyani faollashtirish }
                      owner: { en: Network, ru: Отдел сети, zh: 网络部, pl: Dział sieci, uz: Tarmoq boʻlimi }
                  support:
                    - title: { en: Network provisioning, ru: Настройка сети, zh: 网络配置, pl: Konfiguracja sieci, uz: Tarmoqni sozlash }
                      through: tests

              - id: tests
                title:
                  en: Sets up Wi-Fi and tests the speed
                  ru: Настраивает Wi-Fi и проверяет скорость
                  zh: 设置 Wi-Fi 并测速
                  pl: Ustawia Wi-Fi i sprawdza prędkość
                  uz: Wi-Fi sozlab, tezlikni tekshiradi
                icon: router
                picture:
                  file: pictures/tests.png
                  about:
                    en: The speed test is in the green; a raised hand
                    ru: Тест скорости в зелёной зоне; рука поднята вверх
                    zh: 测速指针到了绿色区，高兴地举手
                    pl: Test prędkości w zielonym polu; ręka w górze
                    uz: Tezlik sinovi yashil; qoʻl koʻtarilgan
                questions: [csat_speed]
                touchpoints:
                  - id: speed-test
                    title:
                      en: App, speed test
                      ru: Приложение, тест скорости
                      zh: 手机应用，测速
                      pl: Aplikacja, test prędkości
                      uz: Ilova, tezlik testi
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: See the megabits that were promised
                      ru: Увидеть обещанные мегабиты
                      zh: 看到承诺的兆数
                      pl: Zobaczyć obiecane megabity
                      uz: Vaʼda qilingan megabitlarni koʻrish
                    events: [speed_tested]
                    sources: [app]
                    owner: { en: Digital, ru: Цифровые каналы, zh: 数字渠道部, pl: Kanały cyfrowe, uz: Raqamli kanallar }
                  - id: router-box
                    title: { en: Router in its box, ru: Роутер в коробке, zh: 盒装路由器, pl: Router w pudełku, uz: Qutidagi router }
                    channel: router
                    kind: ambient
                    owned: own
                    initiator: company
                    goal:
                      en: Get online without reading a manual
                      ru: Выйти в сеть без инструкции
                      zh: 不看说明书就能上网
                      pl: Połączyć się bez czytania instrukcji
                      uz: Yoʻriqnomasiz internetga ulanish
                    owner: { en: Devices, ru: Отдел оборудования, zh: 设备部, pl: Dział urządzeń, uz: Qurilmalar boʻlimi }
                thinks:
                  en: As many megabits as they said. Finally.
                  ru: Обещанные мегабиты на месте. Наконец-то.
                  zh: 说多少兆就多少兆，终于。
                  pl: Tyle megabitów, ile obiecali. Nareszcie.
                  uz: Necha megabit deyishsa, shuncha. Nihoyat.
                needs:
                  en: A proof that it works
                  ru: Доказательство, что всё работает
                  zh: 证明网络正常
                  pl: Dowód, że działa
                  uz: Ishlayotganiga isbot
                emotion: { assumed: 1.5 }
                barriers:
                  - id: small-label
                    title:
                      en: The label on the router is hard to read
                      ru: Наклейку на роутере трудно прочесть
                      zh: 路由器标签上的字看不清
                      pl: Etykietę na routerze trudno odczytać
                      uz: Router yorligʻini oʻqish qiyin
                    severity: 1
                    cause: product
                    persona: rustam
                    plan:
                      action:
                        en: A code on the router opens the set-up
                        ru: QR-код на роутере открывает настройку
                        zh: 扫路由器上的码即可设置
                        pl: Kod na routerze otwiera konfigurację
                        uz: Routerdagi kod sozlashni ochadi
                      owner: { en: Devices, ru: Отдел оборудования, zh: 设备部, pl: Dział urządzeń, uz: Qurilmalar boʻlimi }
                      due: 2026-07-01
                      status: live
                      result:
                        en: Few calls about the set-up since
                        ru: С тех пор о настройке звонят редко
                        zh: 此后很少有人来电问设置
                        pl: Odtąd mało telefonów o konfigurację
                        uz: Shundan beri sozlash haqida qoʻngʻiroq kam
                opportunities:
                  - id: router-code
                    title:
                      en: A code on the router opens set-up
                      ru: QR-код на роутере открывает настройку
                      zh: 扫路由器上的码即可设置
                      pl: Kod na routerze otwiera konfigurację
                      uz: Routerdagi kod sozlashni ochadi
                    owner: { en: Devices, ru: Отдел оборудования, zh: 设备部, pl: Dział urządzeń, uz: Qurilmalar boʻlimi }
                    status: live
                    due: 2026-07-01
                    customer-value: 2
                    business-value: 2
                    effort: 1
                    barrier: small-label
                blueprint:
                  frontstage:
                    - title:
                        en: Set-up guide
                        ru: Инструкция по настройке
                        zh: 设置指南
                        pl: Instrukcja konfiguracji
                        uz: Sozlash yoʻriqnomasi
        """
}
