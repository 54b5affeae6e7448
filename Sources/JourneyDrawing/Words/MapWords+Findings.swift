// The table of words, second half: how things are known, and how findings are said.

extension MapWords {
    static let knowledge: [MapWord: [String]] = [
        .reported: ["reported", "со слов", "反馈", "deklaracja", "aytilgan"],
        .observed: ["observed", "наблюдение", "观测", "obserwacja", "kuzatilgan"],
        .expected: ["{0} expected", "ожидается {0}", "预计{0}", "oczekiwane {0}", "{0} kutilmoqda"],
        .median: ["median", "медиана", "中位数", "mediana", "mediana"],
        .medianOf: [
            "{0}, median, n = {1}", "{0}, медиана, n = {1}", "{0}，中位数，n = {1}", "{0}, mediana, n = {1}",
            "{0}, mediana, n = {1}",
        ],
        .noData: ["no data", "нет данных", "无数据", "brak danych", "maʼlumot yoʻq"],
        .allCustomers: ["all customers", "все клиенты", "全部客户", "wszyscy klienci", "barcha mijozlar"],
        .customersOf: [
            "customers like {0}", "клиенты типа «{0}»", "“{0}”类客户", "klienci typu „{0}”", "“{0}” turidagi mijozlar",
        ],
        .allTime: ["all time", "за всё время", "全部时间", "cały okres", "butun davr"],
        .from: ["from {0}", "с {0}", "自{0}起", "od {0}", "{0}dan"],
        .until: ["until {0}", "по {0}", "至{0}", "do {0}", "{0}gacha"],
        .logVersionIs: [
            "Log version {0}", "Версия журнала {0}", "日志版本 {0}", "Wersja logu {0}", "Jurnal versiyasi {0}",
        ],
        .lostRule: [
            "Lost: silent for {0} after the step, or an event that ends the journey without its goal; whoever is still on the way is not counted.",
            "Ушёл: {0} тишины после шага или событие, которое кончает путь без цели; те, кто ещё в пути, не учтены.",
            "流失：该步骤之后沉默{0}，或出现未达成目标即结束旅程的事件；仍在途中者不计。",
            "Utracony: {0} ciszy po kroku albo zdarzenie, które kończy podróż bez celu; osób wciąż w drodze nie liczymy.",
            "Ketgan: qadamdan soʻng {0} sukut yoki sayohatni maqsadsiz tugatgan hodisa; hali yoʻldagilar hisobga olinmaydi.",
        ],
        .whoseJourneys: [
            "{0} of {1} in the log", "{0}; в журнале {1}", "{0}；日志中共{1}", "{0}; w logu {1}", "{0}; jurnalda {1}",
        ],
        .nothingMeasured: [
            "Nothing here is measured yet: all of it is what the team assumes.",
            "Здесь пока ничего не измерено: всё это — предположения команды.", "这里尚无实测：全部为团队的假设。",
            "Nic tu jeszcze nie zmierzono: wszystko to założenia zespołu.",
            "Bu yerda hali hech narsa oʻlchanmagan: barchasi — jamoaning taxmini.",
        ],
        .missingEvents: [
            "Not in the log: {0}", "Нет в журнале: {0}", "日志中没有：{0}", "Brak w logu: {0}", "Jurnalda yoʻq: {0}",
        ],
        .missingProperties: [
            "Properties not in the log: {0}", "Нет в журнале свойств: {0}", "日志中没有的属性：{0}",
            "Właściwości, których nie ma w logu: {0}", "Jurnalda yoʻq xususiyatlar: {0}",
        ],
        .personaWithoutSegment: [
            "{0} has no segment yet, so nothing can be counted for this persona.",
            "У персоны {0} ещё нет сегмента, поэтому для неё ничего нельзя посчитать.",
            "{0}尚未设定客群，因此无法为此画像统计任何数据。", "{0} nie ma jeszcze segmentu, więc dla tej persony nie da się nic policzyć.",
            "{0} uchun hali segment yoʻq, shuning uchun bu persona boʻyicha hech narsani sanab boʻlmaydi.",
        ],
        .tooManyEvents: [
            "More than {0} steps or {1} counters are bound to events; so many cannot be counted at once.",
            "К событиям привязано больше {0} шагов или {1} счётчиков; столько за раз не посчитать.",
            "绑定事件的步骤超过{0}个或计数器超过{1}个，无法一次统计。",
            "Ze zdarzeniami powiązano ponad {0} kroków lub {1} liczników; tylu naraz nie da się policzyć.",
            "Hodisalarga {0} tadan ortiq qadam yoki {1} tadan ortiq hisoblagich bogʻlangan; buncha birdaniga sanalmaydi.",
        ],
        .shareOf: [
            "{0} ({1}), {2} of {3}", "{0} ({1}), {2} из {3}", "{0}（{1}），{2}/{3}", "{0} ({1}), {2} z {3}",
            "{0} ({1}), {3}dan {2}",
        ],
        .outOf: ["{0} of {1}", "{0} из {1}", "{0}/{1}", "{0} z {1}", "{0} / {1}"],
        .per100: ["{0} per 100", "{0} на 100", "每百人 {0}", "{0} na 100", "100 tadan {0}"],
        .intervalOf: [
            "{0} ({1}), n = {2}", "{0} ({1}), n = {2}", "{0}（{1}），n = {2}", "{0} ({1}), n = {2}", "{0} ({1}), n = {2}",
        ],
        .contradicts: ["contradicts", "противоречит", "相反证据", "przeczy", "zid"],
        .staleAfter: ["valid until {0}", "действительно до {0}", "有效期至{0}", "ważne do {0}", "{0}gacha amal qiladi"],
        .due: ["due {0}", "до {0}", "{0}到期", "do {0}", "{0}gacha"],
        .standardTime: ["standard time {0}", "норматив {0}", "标准时间{0}", "czas normatywny {0}", "meʼyoriy vaqt {0}"],
        .customerJourney: [
            "Customer journey map", "Карта пути клиента", "客户旅程地图", "Mapa podróży klienta", "Mijoz sayohati xaritasi",
        ],
        .userJourney: [
            "User journey map", "Карта пути пользователя", "用户旅程地图", "Mapa podróży użytkownika",
            "Foydalanuvchi sayohati xaritasi",
        ],
        .lifeExperience: [
            "Life experience map", "Карта жизненного опыта", "生活体验地图", "Mapa doświadczeń życiowych",
            "Hayotiy tajriba xaritasi",
        ],
        .serviceBlueprint: ["Service blueprint", "Сервис-блюпринт", "服务蓝图", "Blueprint usługi", "Xizmat sxemasi"],
        .current: ["as it is", "как есть", "现状", "stan obecny", "hozirgi holat"],
        .future: ["as it should be", "как должно быть", "目标状态", "stan docelowy", "kelajakdagi holat"],
        .prototype: [
            "prototype: all hypotheses", "прототип: всё — гипотезы", "原型：均为假设", "prototyp: same hipotezy",
            "prototip: barchasi faraz",
        ],
        .draft: ["draft", "черновик", "草稿", "szkic", "qoralama"],
        .inReview: ["in review", "на проверке", "审核中", "w recenzji", "tekshiruvda"],
        .approved: ["approved", "утверждена", "已批准", "zatwierdzona", "tasdiqlangan"],
        .retired: ["retired", "в архиве", "已归档", "wycofana", "arxivda"],
        .noSteps: [
            "This map has no steps yet.", "На этой карте пока нет шагов.", "此地图尚无步骤。", "Ta mapa nie ma jeszcze kroków.",
            "Bu xaritada hali qadamlar yoʻq.",
        ],
        .describe: ["{0}: {1}, {2}.", "{0}: {1}, {2}.", "{0}：{1}，{2}。", "{0}: {1}, {2}.", "{0}: {1}, {2}."],
    ]

    static let findings: [MapWord: [String]] = [
        .funnel: [
            "Funnel of milestones", "Воронка вех", "里程碑漏斗", "Lejek kamieni milowych", "Muhim bosqichlar voronkasi",
        ],
        .funnelNote: [
            "Customers per milestone", "Клиентов на каждой вехе", "各里程碑的客户数", "Klienci na każdym kamieniu milowym",
            "Har bir bosqichdagi mijozlar",
        ],
        .network: ["Ways through the journey", "Пути клиентов", "旅程路径", "Drogi klientów", "Mijozlar yoʻllari"],
        .networkNote: ["{0} by route", "{0} по маршрутам", "{0}，按路径", "{0} według trasy", "{0}, yoʻllar boʻyicha"],
        .stillOpen: [
            "{0} may still come", "{0} ещё могут дойти", "{0}人仍可能到达", "{0} może jeszcze dotrzeć",
            "{0} hali yetib kelishi mumkin",
        ],
        .lostHere: ["Stopped", "Остановились", "已停下", "Zatrzymali się", "Toʻxtagan"],
        .cameHere: ["Came this far", "Дошли сюда", "到达此处", "Dotarli tutaj", "Shu yergacha kelgan"],
        .mayStillCome: ["May still come", "Ещё могут дойти", "仍可能到达", "Mogą jeszcze dotrzeć", "Hali kelishi mumkin"],
        .ofNode: ["{0} of {1}", "{0}: {1}", "{1}的{0}", "{0}: {1}", "{1}: {0}"],
        .headlineStop: [
            "{0} stop between {1} and {2}", "Между {1} и {2} останавливаются {0}", "{0}停在{1}与{2}之间",
            "Między {1} a {2} zatrzymuje się {0}", "{1} va {2} orasida {0} toʻxtaydi",
        ],
        .headlineTooEarly: [
            "Too early to tell who stops after {0}: {1} may still come",
            "Рано судить, кто останавливается после {0}: ещё могут дойти {1}", "尚无法判断谁停在{0}之后：{1}仍可能到达",
            "Za wcześnie, by ocenić, kto zatrzymuje się po {0}: {1} może jeszcze dotrzeć",
            "{0} qadamidan keyin kim toʻxtashini aytishga erta: {1} hali yetib kelishi mumkin",
        ],
        .funnelRule: [
            "Each customer’s latest attempt counts: these steps in this order, each within {0} of the first. While the {0} "
                + "run, a customer may still come.",
            "Считается последняя попытка клиента: эти шаги в этом порядке, каждый не позже чем через {0} после первого. "
                + "Пока {0} не прошли, клиент ещё может дойти.",
            "按每位客户最近一次尝试计算：依此顺序完成各步，每一步都在第一步之后{0}之内。未满{0}的客户仍可能到达。",
            "Liczy się ostatnia próba klienta: te kroki w tej kolejności, każdy najpóźniej {0} po pierwszym. Dopóki {0} nie "
                + "minie, klient może jeszcze dotrzeć.",
            "Mijozning oxirgi urinishi hisoblanadi: shu qadamlar shu tartibda, har biri birinchisidan keyin {0} ichida. {0} "
                + "tugamaguncha mijoz hali yetib kelishi mumkin.",
        ],
        .headlineNobodyStops: [
            "Nobody stops between {0} and {1}", "Между {0} и {1} не останавливается никто", "从{0}到{1}无人停下",
            "Nikt nie zatrzymuje się między {0} a {1}", "{0} va {1} orasida hech kim toʻxtamaydi",
        ],
        .headlineFew: [
            "Too few customers for a share: {0}", "Слишком мало клиентов для доли: {0}", "客户太少，无法计算比例：{0}",
            "Za mało klientów, by podać odsetek: {0}", "Ulushni hisoblash uchun mijoz kam: {0}",
        ],
        .headlineAfter: [
            "{0}: {1} after {2}, {3} after {4}", "{0}: {1} после {2}, {3} после {4}", "{0}：{2}之后{1}，{4}之后{3}",
            "{0}: {1} po {2}, {3} po {4}", "{0}: {2}dan keyin {1}, {4}dan keyin {3}",
        ],
        .headlineDetail: [
            "{0} of {1} who got there", "{0} из {1}, дошедших туда", "到达者{1}中的{0}人", "{0} z {1}, którzy tam dotarli",
            "yetib borgan {1}dan {0}",
        ],
        .headlineLowest: [
            "Lowest point: {0}, {1}", "Самая низкая точка: {0}, {1}", "最低点：{0}，{1}", "Najniższy punkt: {0}, {1}",
            "Eng past nuqta: {0}, {1}",
        ],
        .xInTen: ["{0} in 10", "{0} из 10", "每10人中有{0}人", "{0} na 10", "10 tadan {0} tasi"],
        .oneIn: ["1 in {0}", "1 из {0}", "每{0}人中有1人", "1 na {0}", "{0} tadan 1 tasi"],
        .lowScores: [
            "{0} give {1}, n = {2}", "{0} ставят {1}, n = {2}", "{0}打{1}分，n = {2}", "{0} daje {1}, n = {2}",
            "{0} {1} ball qoʻygan, n = {2}",
        ],
        .lowRange: ["{0} or {1}", "{0} или {1}", "{0}或{1}", "{0} lub {1}", "{0} yoki {1}"],
        .detractors: [
            "{0} are detractors, n = {1}", "{0} — критики, n = {1}", "{0}为贬损者，n = {1}", "{0} to krytycy, n = {1}",
            "{0} tanqidchi, n = {1}",
        ],
        .promoters: [
            "{0} are promoters, n = {1}", "{0} — промоутеры, n = {1}", "{0}为推荐者，n = {1}", "{0} to promotorzy, n = {1}",
            "{0} targʻibotchi, n = {1}",
        ],
        .countOnly: ["only {0}", "всего {0}", "仅{0}", "tylko {0}", "atigi {0}"],
    ]
}
