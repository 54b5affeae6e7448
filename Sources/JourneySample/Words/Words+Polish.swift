// What customers write in Polish. The marks are those of `Phrasebook`: `+` pleased, `=` neutral, `-` displeased.

extension Words {
    static let polish = """
        @any
        + Polecam.
        + Tak trzymać!
        + Sąsiedzi już pytają o link.
        + Dziękuję.
        = Zobaczymy, co będzie dalej.
        = Więcej nie mam do dodania.
        = Jest, jak jest.
        - Proszę to poprawić.
        - Spodziewałem się czegoś lepszego.
        - Poprzedni dostawca sobie z tym radził.
        - Mało brakowało, żebym zrezygnowała.
        @csat_plans
        + Trzy plany, wszystko jasne od razu.
        + Uczciwe prędkości, bez „do”.
        + W minutę znalazłam, co trzeba. Biorę {plan}.
        + Przejrzysta strona, nawet mama by sobie poradziła.
        = W porządku, ale którą cenę w końcu zapłacę?
        = Długo się przewija, tabela mogłaby być krótsza.
        = Plany rozumiem, przypisów nie.
        - Trzy ceny za jeden plan. Która jest prawdziwa?
        - Gwiazdki i „już od”. Ile kosztuje miesiąc?
        - Chcę jednej liczby. Jednej.
        - Za drobny druk, na telefonie nie do przeczytania.
        - Dalej nie wiem, czy router jest w cenie.
        @csat_address
        + Wpisałem ulicę, po dwóch minutach odpowiedź: tak.
        + Znalazło mój blok od razu, nawet klatkę.
        + Szybko i bez bólu.
        + Nie sądziłam, że {region} jest na liście. Jest!
        = Działa, ale mojej klatki nie było na liście.
        = Ulica znalazła się za drugim razem.
        = W porządku. Po co od razu numer telefonu?
        - Nie znajduje ulicy, dopóki nie usunie się apostrofu.
        - Mapa ucieka przy każdym dotknięciu.
        - Żeby usłyszeć „tak” albo „nie”, trzeba podać nazwisko i telefon.
        - Dwie pisownie, jeden szary przycisk.
        @csat_address_manual
        + Trwało to kilka dni, ale odpisał prawdziwy człowiek.
        + Sprawdzili ręcznie i przeprosili za czekanie. Uczciwie.
        = Kilka dni na jedno „tak”. Ale tak.
        = Ktoś musiał sprawdzić ręcznie. W końcu się udało.
        - Blok ma rok. Dlaczego go nie ma na liście?
        - Kilka dni, żeby się dowiedzieć, czy mam kabel we własnej ścianie.
        - „Odezwiemy się”. Odezwali się po kilku dniach.
        - Sąsiad z naprzeciwka dostał odpowiedź w minutę, ja czekałam kilka dni.
        @csat_offer
        + Oferta przyszła w tym samym tygodniu, krótka i jasna.
        + Jedna strona, jedna cena, dziękuję.
        + Szybka odpowiedź i telefon do konkretnej osoby.
        = Oferta w porządku, ale czyta się ją jak umowę.
        = Przydałby się w niej pierwszy rachunek.
        = Dostałem. Nic szczególnego.
        - Cztery strony, żeby podać jedną cenę.
        - Pytałam o rabat przy płatności za rok, dostałam szablon.
        - W ofercie jest telewizja, a ja o nią nie pytałem.
        - Plik nie otwiera się na telefonie.
        @csat_offer_late
        + Przyszła późno, ale cena była tego warta.
        = {days} dni czekania na jednego maila. Sama oferta w porządku.
        = Późno, ale z przeprosinami.
        - {days} dni. Zdążyłem zapomnieć, że pytałem.
        - Pytałam {days} dni temu. Jesteście tam jeszcze?
        - Zanim przyszła, rozmawiałem z dwoma innymi dostawcami.
        - {days} dni, żeby przepisać cenę z własnej strony.
        @csat_signing
        + Szybciej niż założenie konta w banku.
        + Twarz, palec, gotowe. Pięknie.
        + Podpisałam na kanapie w dwie minuty.
        + Bez papieru, bez kolejki, bez pieczątki. Nareszcie.
        = Udało się za drugim razem.
        = W porządku, ale tekst umowy jest malutki.
        = Dobrze, chciałbym tylko od razu kopię.
        - Trzy razy z rzędu nie rozpoznało mojej twarzy.
        - Nie lubię podpisywać w telefonie.
        - Gdzie mój egzemplarz? Chcę na papierze.
        - Kody, kody, kody. Musiałem zawołać syna.
        - Aplikacja wyrzuciła mnie w połowie i zaczynałam od nowa.
        @csat_signing_shop
        + Pani w sklepie przeszła ze mną każdą linijkę.
        + Zapytałem o wszystko i podpisałem na miejscu.
        = Podpisałam na ich tablecie. Trochę popędzali.
        - Palcem po szkle. To ma być podpis?
        - Na tablecie nic nie widziałem, uwierzyłem na słowo.
        - Papieru nie dali, kazali szukać w mailu.
        @csat_booking
        + Zadzwonili i znaleźli godzinę, która nam pasuje.
        + Sobota rano była wolna, idealnie.
        + Zarezerwowane trzema kliknięciami.
        = Termin się znalazł, ale nie ten, który chciałam.
        = Cztery godziny to długo, no trudno.
        - Czterogodzinne okno to pół dnia.
        - Wieczorem ani jednego terminu. Myślicie, że nikt nie pracuje?
        - Mam rozmowy cały dzień, „od dziewiątej do pierwszej” to żadna godzina.
        - W kalendarzu wolne, klikam i zajęte.
        @csat_moved
        + Zadzwonili, wybraliśmy inny dzień, nic się nie stało.
        + Dyspozytor szczerze powiedział, że nie zdąży. I tak jestem na miejscu.
        + Zadzwonili wcześniej i wyjaśnili. Zdarza się.
        = Przełożone na czwartek. I tak jestem w domu.
        = Zdarza się. Przydałby się powód.
        - Nikt nie mówi dlaczego. Czy w ogóle przyjadą?
        - Wziąłem wolne na rano. Na darmo.
        - Wieczorem SMS: „wizyta przesunięta”. Bez powodu, bez wyboru.
        - Drugi dzień wolny dla jednego kabla.
        - Przełożyłam trzy rozmowy dla was, a wy przełożyliście wizytę.
        @csat_installation
        + Wszystko wyjaśnił i po sobie posprzątał.
        + Punktualnie, w ochraniaczach, kabel przy listwie. Fachowiec.
        + Uprzejmy, szybki, wypił z nami herbatę.
        + Poczekał, aż film ruszył na wszystkich urządzeniach.
        = Zrobił swoje, kurz zostawił.
        = W porządku, trochę później, niż mówił.
        - Cały czas rozmawiał przez telefon.
        - Wiercił, zanim powiedziałam, gdzie ma być gniazdko.
        - Przyjechał na sam koniec i się spieszył.
        @csat_speed
        + {speed} Mb/s. Nareszcie.
        + Miało być {plan}, jest {speed}. Nic dodać, nic ująć.
        + Wideorozmowy bez zacięć.
        = Przy routerze dobrze, w sypialni słabiej.
        = {speed} po kablu, Wi-Fi takie sobie.
        = Liczby ładne, nie wiem, co znaczą.
        - Nie rozumiem tych liczb. Działa czy nie?
        - Kod na naklejce za mały na moje oczy.
        - W kuchni szybko, w ostatnim pokoju nic.
        @csat_bill
        + Dokładnie tyle, ile było umówione.
        + Krótki rachunek, dobra kwota, zapłacone w minutę.
        + Zrozumiałem nawet każdą linijkę.
        = Jak się spodziewałam, tylko plik brzydki.
        = Kwota się zgadza. Po co dwie strony?
        - Dlaczego pierwszy miesiąc kończy się w połowie miesiąca?
        - Czytałem dwa razy, żeby wiedzieć, ile płacę.
        - Nigdzie nie ma, do kiedy zapłacić.
        @csat_bill_fee
        + Była opłata, o której nie wiedziałam, reszta jasna.
        = {billed} tysięcy zamiast {price}. No cóż, opłata instalacyjna.
        = O opłacie nikt nie mówił, reszta się zgadza.
        - Podpisałem na {price}. Dlaczego jest {billed}?
        - Trzydzieści osiem tysięcy za co? Sama to podłączyłam.
        - Nie chodzi o pieniądze. Nikt mi nie powiedział.
        - „Opłata instalacyjna”. Pierwsze słyszę.
        @csat_help
        + Znalazłam odpowiedź przy opłatach.
        = Coś tam pomaga.
        = Wyjaśniają rachunki w ogóle, a mój jest szczególny.
        - Wyjaśnia wszystko oprócz mojego rachunku.
        - Przeczytałem cztery artykuły, a i tak zadzwoniłem.
        - Szukam „opłata instalacyjna”: brak wyników.
        @csat_support
        + Sześć minut i po sprawie. Trzeba było dzwonić od razu.
        + Zrozumiała, zanim skończyłem zdanie.
        + Miło, szybko i oddzwonili, jak obiecali.
        = Muzyka długa, odpowiedź dobra.
        = Nie umieli powiedzieć, kiedy przyjdzie nowy rachunek.
        - Jedenaście minut muzyki.
        - Trzy razy opowiadałam to samo trzem osobom.
        - „Jest w umowie”. W mojej nie ma.
        @csat_correction
        + Opłata zniknęła, szybko poszło.
        + Nowy rachunek, dobra kwota, przeprosiny. Z klasą.
        = Poprawione. To po co w ogóle była?
        = Kilka dni, ale teraz się zgadza.
        - Poprawili, kiedy już zapłaciłem.
        - Dwa razy prosiłam o własne pieniądze.
        @csat_month
        + Po prostu działa. Zapomniałem, że mam dostawcę.
        + Miesiąc rozmów i ani jednego zacięcia.
        + Dzieci się uczą, ja pracuję, nikt nie krzyczy.
        = Działa. Początek był nerwowy.
        = Łącze dobre, papiery męczą.
        - U was wszystko jest w aplikacji. Chcę porozmawiać z człowiekiem.
        - Dwa wieczory bez internetu w pierwszym miesiącu.
        - Dobrze, dopóki coś się nie zepsuje. Potem człowiek jest sam.
        @nps_month
        + Powiedziałam już połowie bloku.
        + Link wysłałem siostrze tego samego dnia.
        + Szybko, uczciwie, cicho. Czego więcej chcieć?
        = Łącze dobre. Początek mógłby być łatwiejszy.
        = Łącze polecam, rachunek nie.
        = Siedem, za czekanie.
        - Nie polecam rzeczy, które zaczynają się od niespodzianki.
        - Internet w porządku, firma męczy.
        - Sąsiad u innego dostawcy czekał krócej.
        @complaint_visit
        - Wizytę przesunięto. Proszę o powód i pewną datę.
        - Siedziałam w domu na darmo. Kto zapłaci za mój dzień?
        - Jeden SMS wieczorem i nie ma wizyty. Chcę rozmawiać z kimś odpowiedzialnym.
        - Więcej nie czekam. Albo konkretna godzina, albo proszę anulować zamówienie.
        @complaint_bill
        - Na rachunku jest opłata, na którą się nie zgodziłam. Proszę ją usunąć.
        - Obiecano {price} tysięcy miesięcznie. Proszę poprawić rachunek.
        - Dzwoniłem w sprawie rachunku i od tego czasu cisza.
        """
}
