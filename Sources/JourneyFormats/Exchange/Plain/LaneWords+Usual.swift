// What rows are called by people who never saw the interface.
internal import JourneyLanguage

extension LaneWords {
    /// Channels by other names than those of the interface.
    static let usualChannels: [(String, String)] = [
        ("web", "site,internet,online,веб,веб сайт,интернет,网页,官网,strona,strona www,www,veb sayt,sayt"),
        (
            "app",
            "mobile app,mobile,мобильное приложение,应用,手机应用,app store,aplikacja,aplikacja mobilna,ilova,mobil ilova"
        ),
        ("mail", "email,e mail,мейл,имейл,почта email,邮件,邮箱,mejl,elektron pochta"),
        (
            "call",
            "phone,telephone,call center,call centre,hotline,телефон,колл центр,电话,客服电话,telefon,infolinia,qoʻngʻiroq"
        ),
        ("chat", "live chat,messenger,чат бот,мессенджер,聊天,czat"),
        ("store", "retail,store,салон,门店,实体店,sklep,salon,doʻkon"),
        ("social", "social media,соцсети,соц сети,社交媒体,media społecznościowe"),
        ("search", "google,поиск в интернете,搜索"),
        ("advert", "ads,ad,advertising,реклама,广告,reklama"),
    ]

    static let usual: [(LanguageTag, [(HeadWord, String)])] = [
        (
            .english,
            [
                (
                    .stages,
                    "stage,stages,phase,phases,journey stage,journey stages,journey phase,journey phases,customer stage"
                ),
                (.steps, "step,steps,journey steps,substage,sub stage,customer steps,moment,moments,milestones"),
                (
                    .lane("does"),
                    "actions,action,activities,activity,customer actions,user actions,doing,what the customer does,what customers do,what they do,what the user does,customer activities,user activities,tasks"
                ),
                (
                    .lane("thinks"),
                    "thoughts,thought,thinking,thinks,what the customer thinks,what they think,customer thoughts,mindset"
                ),
                (.lane("feels"), "feels,what the customer feels,what they feel"),
                (
                    .lane("emotion.assumed"),
                    "emotion,emotions,emotional journey,emotion curve,mood,sentiment,customer emotions,feeling,feelings score,experience,satisfaction level,customer experience"
                ),
                (.lane("emotion.target"), "target emotion,desired emotion"),
                (
                    .lane("touchpoints"),
                    "touchpoint,touchpoints,touch point,touch points,channels,channel,contact points,customer touchpoints,interactions"
                ),
                (
                    .lane("barriers"),
                    "pain point,pain points,pains,pain,barriers,barrier,problems,problem,issues,frustrations,challenges,obstacles,friction,frictions"
                ),
                (
                    .lane("opportunities"),
                    "opportunity,opportunities,ideas,idea,solutions,solution,improvements,recommendations,possible solutions"
                ),
                (.lane("goals"), "goals,customer goals,user goals,customer goal,objectives,jobs to be done"),
                (.lane("needs"), "needs,need,customer needs,user needs"),
                (.lane("expects"), "expectations,expectation,customer expectations"),
                (.lane("says"), "quotes,quote,verbatims,what the customer says,what they say,customer quotes"),
                (.lane("asks"), "questions,question,customer questions,what they ask"),
                (.lane("gains"), "gains,delights,benefits,positives,highlights"),
                (.lane("moments-of-truth"), "moments of truth,moment of truth,key moments"),
                (.lane("metrics"), "metrics,metric,kpi,kpis,measures,success metrics"),
                (
                    .lane("owner"),
                    "owner,owners,responsible,department,departments,team,internal ownership,process owner"
                ),
                (.lane("people"), "people,actors,stakeholders"),
                (.lane("place"), "device,devices,place,location,context"),
                (.lane("notes"), "notes,note,comments,comment,remarks"),
                (.lane("blueprint.evidence"), "physical evidence,evidence,props"),
                (.lane("blueprint.frontstage"), "frontstage,front stage,frontstage actions,onstage,employee actions"),
                (.lane("blueprint.backstage"), "backstage,back stage,backstage actions"),
                (.lane("blueprint.support"), "support processes,support,systems,technology,it systems"),
                (.lane("blueprint.policies"), "policies,regulations"),
                (.about("goal"), "goal,journey goal"),
                (.persona, "persona,personas,customer,segment,target group"),
            ]
        ),
        (
            .russian,
            [
                (.stages, "этап,этапы,стадия,стадии,фаза,фазы,этапы пути,этап пути"),
                (.steps, "шаг,шаги,подэтап,подэтапы,шаги клиента"),
                (
                    .lane("does"),
                    "действия,действие,действия клиента,действия пользователя,что делает,что делает клиент,активности"
                ),
                (.lane("thinks"), "мысли,мысль,что думает,что думает клиент,мысли клиента"),
                (.lane("feels"), "чувства,что чувствует,что чувствует клиент"),
                (
                    .lane("emotion.assumed"),
                    "эмоция,эмоции,эмоции клиента,настроение,эмоциональная кривая,уровень удовлетворенности,удовлетворённость,удовлетворенность"
                ),
                (
                    .lane("touchpoints"),
                    "точки контакта,точка контакта,точки соприкосновения,точки касания,точки взаимодействия,каналы,канал,каналы взаимодействия"
                ),
                (
                    .lane("barriers"),
                    "боли,боль,болевые точки,болевая точка,барьеры,барьер,трение,проблемы,проблема,трудности,сложности,препятствия"
                ),
                (
                    .lane("opportunities"),
                    "возможности,возможность,идеи,идея,решения,улучшения,точки роста,рекомендации,предложения по улучшению"
                ),
                (.lane("goals"), "цели,цель,цель клиента,цели клиента,задачи клиента"),
                (.lane("needs"), "потребности,потребность,потребности клиента"),
                (.lane("expects"), "ожидания,ожидание,ожидания клиента"),
                (.lane("says"), "цитаты,цитата,что говорит,что говорит клиент"),
                (.lane("asks"), "вопросы,вопрос,вопросы клиента"),
                (.lane("gains"), "выгоды,радости,плюсы"),
                (.lane("moments-of-truth"), "моменты истины,момент истины"),
                (.lane("metrics"), "метрики,метрика,показатели,kpi"),
                (.lane("owner"), "ответственный,ответственные,отдел,подразделение,владелец,владелец процесса"),
                (.lane("people"), "участники,действующие лица"), (.lane("told"), "что им говорят"),
                (.lane("notes"), "заметки,комментарии,комментарий,примечания,примечание"),
                (.lane("blueprint.frontstage"), "фронтстейдж,действия сотрудников,передний план"),
                (.lane("blueprint.backstage"), "бэкстейдж,за кулисами,внутренние процессы"),
                (.lane("blueprint.support"), "процессы поддержки,системы,ит системы"),
                (.lane("blueprint.evidence"), "физические доказательства,материальные свидетельства"),
                (.persona, "персона,персонаж,клиент,сегмент"),
            ]
        ),
        (
            .chinese,
            [
                (.stages, "阶段,旅程阶段,阶段名称"), (.steps, "步骤,环节,流程步骤"),
                (.lane("does"), "行为,行动,用户行为,客户行为,顾客行为,用户行动,客户行动,用户做什么"),
                (.lane("thinks"), "想法,用户想法,客户想法,所想,思考"), (.lane("feels"), "感受,用户感受,客户感受"),
                (.lane("emotion.assumed"), "情绪,情绪曲线,情感,情感曲线,心情,满意度,用户情绪"),
                (.lane("touchpoints"), "触点,接触点,渠道,用户触点,客户触点"),
                (.lane("barriers"), "痛点,障碍,摩擦,问题,困难,用户痛点,客户痛点"),
                (.lane("opportunities"), "机会,机会点,想法与机会,改进,改进建议,解决方案,优化建议"), (.lane("goals"), "目标,用户目标,客户目标"),
                (.lane("needs"), "需求,用户需求,客户需求"), (.lane("expects"), "期望,用户期望,客户期望,期待"),
                (.lane("says"), "原话,用户原话,引述"), (.lane("asks"), "疑问,用户疑问"), (.lane("gains"), "收获,爽点,亮点"),
                (.lane("moments-of-truth"), "关键时刻"), (.lane("metrics"), "指标,衡量指标"),
                (.lane("owner"), "负责人,负责部门,部门"), (.lane("notes"), "备注,说明,注释"),
                (.lane("blueprint.evidence"), "有形展示,实体证据"), (.lane("blueprint.frontstage"), "前台,前台行为"),
                (.lane("blueprint.backstage"), "后台,后台行为"), (.lane("blueprint.support"), "支持流程,支持系统,系统"),
                (.persona, "用户画像,画像,用户,客户"),
            ]
        ),
        (
            .polish,
            [
                (.stages, "etap,etapy,faza,fazy,etapy podróży"), (.steps, "krok,kroki,podetap"),
                (.lane("does"), "działania,działanie,działania klienta,co robi,co robi klient,czynności,akcje"),
                (.lane("thinks"), "myśli,myśl,co myśli,co myśli klient"),
                (.lane("feels"), "uczucia,co czuje,co czuje klient"),
                (.lane("emotion.assumed"), "emocja,emocje,nastrój,krzywa emocji,satysfakcja"),
                (.lane("touchpoints"), "punkt styku,punkty styku,punkty kontaktu,kanały,kanał"),
                (.lane("barriers"), "bolączki,bariery,bariera,problemy,problem,ból,punkt bólu,punkty bólu,trudności"),
                (.lane("opportunities"), "szanse,szansa,pomysły,pomysł,rozwiązania,usprawnienia,możliwości"),
                (.lane("goals"), "cele,cel,cele klienta,cel klienta"),
                (.lane("needs"), "potrzeby,potrzeba,potrzeby klienta"),
                (.lane("expects"), "oczekiwania,oczekiwanie,oczekiwania klienta"),
                (.lane("says"), "cytaty,cytat,co mówi klient"),
                (.lane("asks"), "pytania,pytanie,pytania klienta"), (.lane("gains"), "korzyści,zyski"),
                (.lane("moments-of-truth"), "momenty prawdy,moment prawdy"),
                (.lane("metrics"), "metryki,metryka,wskaźniki,kpi"),
                (.lane("owner"), "właściciel,odpowiedzialny,dział"), (.lane("notes"), "notatki,uwagi,komentarze"),
                (.lane("blueprint.support"), "procesy wsparcia,systemy"), (.lane("blueprint.backstage"), "zaplecze"),
                (.lane("blueprint.frontstage"), "scena,działania pracowników"), (.persona, "persona,klient,segment"),
            ]
        ),
        (
            .uzbek,
            [
                (.stages, "bosqich,bosqichlar,faza,fazalar"), (.steps, "qadam,qadamlar"),
                (.lane("does"), "harakat,harakatlar,mijoz harakatlari,mijoz nima qiladi,nima qiladi"),
                (.lane("thinks"), "fikrlar,fikr,mijoz fikrlari,nima oʻylaydi"),
                (.lane("feels"), "tuygʻular,hislar,nima his qiladi"),
                (.lane("emotion.assumed"), "emotsiya,emotsiyalar,his tuygʻu,his tuygʻular,kayfiyat,hissiyotlar"),
                (
                    .lane("touchpoints"),
                    "aloqa nuqtasi,kontakt nuqtasi,aloqa nuqtalari,kanal,kanallar,muloqot nuqtalari"
                ),
                (
                    .lane("barriers"),
                    "ogʻriqlar,ogʻriqli nuqtalar,muammolar,muammo,muammoli nuqta,toʻsiq,toʻsiqlar,qiyinchiliklar"
                ),
                (.lane("opportunities"), "imkoniyat,imkoniyatlar,gʻoya,gʻoyalar,takliflar,yechimlar"),
                (.lane("goals"), "maqsad,maqsadlar,mijoz maqsadi"), (.lane("needs"), "ehtiyoj,ehtiyojlar"),
                (.lane("expects"), "kutilma,kutilmalar,kutuvlar"), (.lane("says"), "iqtiboslar,iqtibos,nima deydi"),
                (.lane("asks"), "savol,savollar"), (.lane("gains"), "foydalar,yutuqlar,manfaatlar"),
                (.lane("blueprint.frontstage"), "sahna,sahnada,old plan"),
                (.lane("moments-of-truth"), "haqiqat lahzalari"),
                (.lane("metrics"), "koʻrsatkichlar,metrika,metrikalar"),
                (.lane("owner"), "masʼul,masʼullar,boʻlim"), (.lane("notes"), "eslatmalar,izohlar,izoh"),
                (.persona, "persona,mijoz,segment"),
            ]
        ),
    ]
}
