// The table of words: English, Russian, Chinese, Polish, Uzbek, in this order. The terms are those of the glossary.

extension MapWords {
    static let table: [MapWord: [String]] = lanes.merging(rows) { first, _ in first }
        .merging(knowledge) { first, _ in first }
        .merging(findings) { first, _ in first }

    private static let lanes: [MapWord: [String]] = [
        .steps: ["Steps", "Шаги", "步骤", "Kroki", "Qadamlar"],
        .stepsNote: ["What the customer does", "Что делает клиент", "客户做什么", "Co robi klient", "Mijoz nima qiladi"],
        .touchpoints: ["Touchpoints", "Точки контакта", "触点", "Punkty styku", "Aloqa nuqtalari"],
        .touchpointsNote: [
            "Where it happens", "Где это происходит", "在哪里发生", "Gdzie to się dzieje", "Qayerda boʻladi",
        ],
        .emotion: ["Emotion", "Эмоции", "情绪", "Emocje", "His-tuygʻular"],
        .emotionAssumed: [
            "The team’s guess", "Предположение команды", "团队的假设", "Założenie zespołu", "Jamoaning taxmini",
        ],
        .painPoints: ["Pain points", "Болевые точки", "痛点", "Punkty bólu", "Muammoli nuqtalar"],
        .painPointsNote: [
            "Dots show severity", "Точки — тяжесть", "圆点表示严重程度", "Kropki to dotkliwość", "Nuqtalar — ogʻirligi",
        ],
        .opportunities: ["Opportunities", "Возможности", "机会点", "Szanse", "Imkoniyatlar"],
        .opportunitiesNote: [
            "Idea, owner, progress", "Идея, ответственный, готовность", "想法、负责人、进度", "Pomysł, właściciel, postęp",
            "Gʻoya, masʼul, holati",
        ],
        .data: ["Live data", "Живые данные", "实时数据", "Dane na żywo", "Jonli maʼlumot"],
        .missedGoal: ["Missed goal", "Цель не достигнута", "未达成目标", "Cel nieosiągnięty", "Maqsadga yetilmasa"],
        .missedGoalNote: [
            "And how to recover", "И как вернуть клиента", "以及如何挽回", "I jak to naprawić", "Va qanday tuzatiladi",
        ],
        .takeaways: ["Takeaways", "Выводы", "结论", "Wnioski", "Xulosalar"],
        .actions: ["Actions", "Действия", "行为", "Działania", "Harakatlar"],
        .goals: ["Goals", "Цели", "目标", "Cele", "Maqsadlar"],
        .needs: ["Needs", "Потребности", "需求", "Potrzeby", "Ehtiyojlar"],
        .motivation: ["Motivation", "Мотивация", "动机", "Motywacja", "Motivatsiya"],
        .expectations: ["Expectations", "Ожидания", "期望", "Oczekiwania", "Kutilmalar"],
        .thoughts: ["Thoughts", "Мысли", "想法", "Myśli", "Fikrlar"],
        .thoughtsNote: ["In their words", "Словами клиента", "客户的原话", "Słowami klienta", "Oʻz soʻzlari bilan"],
        .feelings: ["Feelings", "Чувства", "感受", "Uczucia", "Tuygʻular"],
        .quotes: ["Quotes", "Цитаты", "原话", "Cytaty", "Iqtiboslar"],
        .quotesNote: [
            "Collected by the team", "Собраны командой", "团队收集", "Zebrane przez zespół", "Jamoa toʻplagan",
        ],
        .questions: ["Questions", "Вопросы", "疑问", "Pytania", "Savollar"],
        .told: ["What they are told", "Что им говорят", "告知内容", "Co im mówimy", "Nima aytiladi"],
        .alternatives: ["Alternatives", "Альтернативы", "备选方案", "Alternatywy", "Muqobillar"],
        .place: ["Device and place", "Устройство и место", "设备与地点", "Urządzenie i miejsce", "Qurilma va joy"],
        .people: ["People involved", "Кто участвует", "相关人员", "Zaangażowane osoby", "Ishtirokchilar"],
        .gains: ["Gains", "Что приносит радость", "收获", "Korzyści", "Yutuqlar"],
        .momentsOfTruth: ["Moments of truth", "Моменты истины", "关键时刻", "Momenty prawdy", "Haqiqat lahzalari"],
        .effort: ["Effort", "Усилия", "费力程度", "Wysiłek", "Kuch sarfi"],
        .content: ["Content", "Контент", "内容", "Treści", "Kontent"],
        .communication: ["Communication", "Коммуникация", "沟通", "Komunikacja", "Kommunikatsiya"],
        .guidance: [
            "Guidance for staff", "Памятка сотрудникам", "员工指引", "Wskazówki dla zespołu", "Xodimlarga yoʻriqnoma",
        ],
        .metrics: ["Metrics", "Метрики", "指标", "Metryki", "Koʻrsatkichlar"],
        .owner: ["Owner", "Ответственный", "负责人", "Właściciel", "Masʼul"],
        .notes: ["Notes", "Заметки", "备注", "Notatki", "Qaydlar"],
        .evidence: ["Physical evidence", "Что видит клиент", "有形展示", "Dowody materialne", "Moddiy dalillar"],
        .evidenceNote: [
            "What is seen and held", "Вещи и экраны в руках", "看得见、拿得到的", "Co widać i trzyma się w ręku",
            "Koʻrinadigan narsalar",
        ],
        .frontstage: ["Frontstage", "Передний план", "前台", "Scena", "Old plan"],
        .frontstageNote: [
            "Staff and screens in view", "Люди и экраны на виду", "看得见的员工与屏幕", "Ludzie i ekrany na widoku",
            "Koʻrinadigan xodim va ekranlar",
        ],
        .backstage: ["Backstage", "За кулисами", "后台", "Zaplecze", "Parda ortida"],
        .backstageNote: [
            "Staff out of view", "Работа, которой не видно", "看不见的工作", "Praca poza widokiem", "Koʻrinmaydigan ish",
        ],
        .support: [
            "Support processes", "Процессы поддержки", "支持流程", "Procesy wsparcia", "Qoʻllab-quvvatlash jarayonlari",
        ],
        .supportNote: [
            "What all of it runs on", "На чём всё держится", "支撑一切的系统", "Na czym to wszystko stoi",
            "Hammasi nimaga tayanadi",
        ],
        .lineOfInteraction: [
            "Line of interaction", "Линия взаимодействия", "互动线", "Linia interakcji", "Oʻzaro aloqa chizigʻi",
        ],
        .lineOfVisibility: ["Line of visibility", "Линия видимости", "可视线", "Linia widoczności", "Koʻrinish chizigʻi"],
        .lineOfInternalInteraction: [
            "Line of internal interaction", "Линия внутреннего взаимодействия", "内部互动线", "Linia interakcji wewnętrznej",
            "Ichki aloqa chizigʻi",
        ],
    ]

    private static let rows: [MapWord: [String]] = [
        .reach: ["Reach", "Охват", "触达", "Zasięg", "Qamrov"],
        .reachNote: [
            "Customers with an event of the step, of all journeys on the map",
            "Клиенты с событием шага, из всех путей на карте", "有该步骤事件的客户，占地图上全部旅程",
            "Klienci ze zdarzeniem kroku, ze wszystkich podróży na mapie",
            "Qadam hodisasi boʻlgan mijozlar, xaritadagi barcha sayohatlardan",
        ],
        .satisfaction: ["Satisfaction", "Удовлетворённость", "满意度", "Satysfakcja", "Mamnunlik"],
        .dropOff: ["Drop-off", "Отвал", "流失", "Porzucenie", "Tark etish"],
        .dropOffNote: [
            "Lost, of those of whom it is known", "Ушли, из тех, о ком это известно", "流失者，占结果已知者",
            "Utraceni, z tych, o których to wiadomo", "Ketganlar, natijasi maʼlum boʻlganlardan",
        ],
        .onTheWay: ["Still on the way", "Ещё в пути", "仍在途中", "Jeszcze w drodze", "Hali yoʻlda"],
        .anotherWay: ["Another way", "Другим путём", "另辟路径", "Inną drogą", "Boshqa yoʻl bilan"],
        .waiting: ["Wait before", "Ожидание до", "此前等待", "Czekanie przed", "Oldin kutish"],
        .waitingNote: [
            "From the last event before it at another step; median",
            "От последнего события другого шага до него; медиана",
            "自此前其他步骤的最后一个事件起；中位数", "Od ostatniego wcześniejszego zdarzenia innego kroku; mediana",
            "Undan oldingi boshqa qadamning oxirgi hodisasidan; mediana",
        ],
        .dwell: ["Time spent", "Время на шаге", "停留时间", "Czas na kroku", "Oʻtgan vaqt"],
        .dwellNote: [
            "Until the next visit of another step; median", "До следующего захода на другой шаг; медиана",
            "至下一次到访其他步骤；中位数", "Do następnej wizyty na innym kroku; mediana",
            "Boshqa qadamga navbatdagi tashrifgacha; mediana",
        ],
        .repeats: ["Came back", "Возвращались", "返回", "Powroty", "Qaytganlar"],
        .scoreRow: ["{0} ({1})", "{0} ({1})", "{0}（{1}）", "{0} ({1})", "{0} ({1})"],
        .recommendation: ["Recommendation", "Готовность рекомендовать", "推荐意愿", "Polecanie", "Tavsiya etish"],
        .effortScore: ["Ease", "Лёгкость", "轻松度", "Łatwość", "Osonlik"],
        .sentiment: ["Sentiment", "Тональность", "情感倾向", "Wydźwięk", "Kayfiyat"],
        .delighted: ["Delighted", "В восторге", "欣喜", "Zachwyt", "Juda xursand"],
        .pleased: ["Pleased", "Доволен", "满意", "Zadowolenie", "Mamnun"],
        .neutral: ["Neutral", "Спокоен", "平静", "Spokój", "Xotirjam"],
        .annoyed: ["Annoyed", "Раздражён", "不满", "Irytacja", "Norozi"],
        .angry: ["Angry", "В гневе", "愤怒", "Złość", "Gʻazabda"],
        .measured: ["Measured", "Измерено", "实测", "Zmierzone", "Oʻlchangan"],
        .assumed: ["Assumed", "Предположение", "假设", "Założenie", "Taxmin"],
        .target: ["Target", "Цель", "目标值", "Cel", "Maqsad"],
        .middleHalf: [
            "Middle half of answers", "Средняя половина ответов", "中间一半回答", "Środkowa połowa odpowiedzi",
            "Javoblarning oʻrta yarmi",
        ],
        .milestone: ["Milestone", "Веха", "里程碑", "Kamień milowy", "Muhim bosqich"],
        .optionalStep: ["Optional step", "Необязательный шаг", "可选步骤", "Krok opcjonalny", "Ixtiyoriy qadam"],
        .waitPoint: ["Wait point", "Точка ожидания", "等待点", "Punkt oczekiwania", "Kutish nuqtasi"],
        .failPoint: ["Fail point", "Точка сбоя", "失败点", "Punkt awarii", "Uzilish nuqtasi"],
        .severity: ["Severity {0} of 5", "Тяжесть {0} из 5", "严重程度 {0}/5", "Dotkliwość {0} z 5", "Ogʻirligi {0}/5"],
        .proposed: ["proposed", "предложено", "已提出", "propozycja", "taklif"],
        .planned: ["planned", "запланировано", "已计划", "zaplanowane", "rejalangan"],
        .inWork: ["in work", "в работе", "进行中", "w toku", "ishda"],
        .live: ["live", "работает", "已上线", "działa", "ishlayapti"],
        .rejected: ["rejected", "отклонено", "已否决", "odrzucone", "rad etilgan"],
    ]
}
