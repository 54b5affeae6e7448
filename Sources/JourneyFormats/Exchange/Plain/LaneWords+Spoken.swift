// What rows are called where nobody thinks of a method: the questions that people ask in a workshop.
internal import JourneyLanguage

extension LaneWords {
    static let spoken: [(LanguageTag, [(HeadWord, String)])] = [
        (
            .english,
            [
                (
                    .lane("does"),
                    "what happens,user does,customer does,behaviour,behavior,what people do,what users do"
                ),
                (
                    .lane("thinks"),
                    "on their mind,what is on their mind,in their head,what goes through their mind,what they are thinking"
                ),
                (
                    .lane("feels"),
                    "how they feel,how do they feel,how the customer feels,how customers feel,how people feel,how it feels,how users feel"
                ),
                (
                    .lane("emotion.assumed"),
                    "emotional state,mood score,happiness,happiness score,smiley,smileys,feeling level,emotion score"
                ),
                (
                    .lane("touchpoints"),
                    "where they meet us,via,medium,how they reach us,points of contact,where it happens"
                ),
                (
                    .lane("barriers"),
                    "what hurts,what goes wrong,what annoys them,what gets in the way,blockers,blocker,difficulties,complaints,annoyances,worries,hurdles,roadblocks,customer pains"
                ),
                (
                    .lane("opportunities"),
                    "what we could do,what could be better,what we can improve,how to fix it,fixes,how might we,hmw,quick wins,what to improve"
                ),
                (.lane("needs"), "what they need,what they want"),
                (.lane("expects"), "what they expect"),
                (.lane("goals"), "what they want to achieve"),
                (.lane("gains"), "what they like,what works,what goes well,wow moments"),
                (
                    .lane("owner"),
                    "who is responsible,who owns it,who does it,who is in charge,responsibility,accountable,in charge"
                ),
                (.lane("people"), "who,who is involved,participants"),
                (.lane("metrics"), "how we measure,how we measure it"),
                (
                    .severity,
                    "severity,how bad,how bad is it,importance,impact,pain level,criticality,seriousness,severity of the pain"
                ),
            ]
        ),
        (
            .russian,
            [
                (
                    .lane("does"),
                    "что происходит,поведение,что он делает,что делают,что делает пользователь,что делают клиенты"
                ),
                (.lane("thinks"), "о чем думает,о чём думает,что в голове,что у него в голове,что думают"),
                (
                    .lane("feels"),
                    "как себя чувствует,что он чувствует,что чувствуют,как чувствует себя,ощущения,переживания"
                ),
                (
                    .lane("emotion.assumed"),
                    "эмоциональное состояние,смайлик,смайлики,оценка настроения,эмоциональный фон,уровень эмоций"
                ),
                (.lane("touchpoints"), "где,где встречаемся,как связывается,контакт,контакты,где происходит"),
                (
                    .lane("barriers"),
                    "что болит,что мешает,что раздражает,что бесит,что не так,жалобы,страхи,что не нравится,неудобства,препятствие,помехи,фрустрации,болевые,боли клиента"
                ),
                (
                    .lane("opportunities"),
                    "что улучшить,что можно улучшить,как исправить,что можно сделать,гипотезы,как сделать лучше,предложения"
                ),
                (.lane("needs"), "что нужно,чего хочет"),
                (.lane("expects"), "чего ждет,чего ждёт"),
                (.lane("gains"), "что нравится,что радует"),
                (
                    .lane("owner"),
                    "кто отвечает,кто делает,кто ответственный,зона ответственности,исполнитель,команда,кто владелец,ответственность"
                ),
                (.lane("people"), "кто,кто участвует,роли"),
                (.lane("metrics"), "как измеряем"),
                (
                    .severity,
                    "важность,критичность,серьезность,серьёзность,насколько больно,насколько критично,тяжесть,сила боли,степень боли"
                ),
            ]
        ),
        (
            .chinese,
            [
                (.lane("does"), "做什么,用户在做什么,客户做什么,用户动作,发生了什么"),
                (.lane("thinks"), "在想什么,想什么,内心想法,心里想什么"),
                (.lane("feels"), "感觉,感觉如何,心情感受,用户感觉,他们的感受"),
                (.lane("emotion.assumed"), "情绪值,表情,情绪状态,情绪评分,心情如何"),
                (.lane("touchpoints"), "在哪里,接触渠道,联系方式,在哪里发生"),
                (.lane("barriers"), "哪里痛,哪里不爽,槽点,抱怨,顾虑,难点,卡点,吐槽,阻碍,烦恼,痛处"),
                (.lane("opportunities"), "怎么改进,可以改进,改善,优化,建议,对策,改进点"),
                (.lane("needs"), "想要什么"),
                (.lane("expects"), "期待什么"),
                (.lane("gains"), "喜欢什么,满意点"),
                (.lane("owner"), "谁负责,责任人,责任部门,负责团队,由谁负责"),
                (.lane("people"), "谁,参与者,角色"),
                (.lane("metrics"), "怎么衡量"),
                (.severity, "严重程度,严重性,重要性,重要程度,痛感,影响程度,痛点程度"),
            ]
        ),
        (
            .polish,
            [
                (.lane("does"), "zachowanie,zachowania,co się dzieje,co robią"),
                (.lane("thinks"), "co ma w głowie,o czym myśli,co myślą"),
                (.lane("feels"), "jak się czuje,jak się czuje klient,jak się czują,odczucia"),
                (.lane("emotion.assumed"), "stan emocjonalny,buźki,buźka,poziom emocji,samopoczucie"),
                (.lane("touchpoints"), "gdzie,miejsce kontaktu,kontakt,kontakty,jak się kontaktuje"),
                (
                    .lane("barriers"),
                    "co go boli,co ją boli,co ich boli,co boli,co boli klienta,co przeszkadza,co denerwuje,trudność,frustracje,skargi,obawy,bóle,bóle klienta,bóle klientów,bolączka,przeszkody,przeszkoda,utrudnienia,frustracja"
                ),
                (
                    .lane("opportunities"),
                    "co poprawić,co możemy poprawić,jak naprawić,co możemy zrobić,ulepszenia,propozycje,co ulepszyć"
                ),
                (.lane("needs"), "czego potrzebuje,czego chce"),
                (.lane("expects"), "czego oczekuje"),
                (.lane("gains"), "co się podoba"),
                (
                    .lane("owner"),
                    "kto odpowiada,kto za to odpowiada,kto jest odpowiedzialny,odpowiedzialność,zespół,osoba odpowiedzialna"
                ),
                (.lane("people"), "kto,uczestnicy,role"),
                (.lane("metrics"), "jak mierzymy"),
                (
                    .severity,
                    "ważność,waga,dotkliwość,jak bardzo boli,istotność,krytyczność,powaga,jak bardzo,siła bólu"
                ),
            ]
        ),
        (
            .uzbek,
            [
                (.lane("does"), "nima qilmoqda,xatti harakat,nima boʻladi,mijozlar nima qiladi"),
                (.lane("thinks"), "nimani oʻylaydi,xayolida nima,nimalarni oʻylaydi"),
                (.lane("feels"), "oʻzini qanday his qiladi,qanday his qiladi,kechinmalar,hissiyot"),
                (.lane("emotion.assumed"), "hissiy holat,smayliklar,smaylik,kayfiyat bahosi,kayfiyati"),
                (.lane("touchpoints"), "qayerda,muloqot kanali,aloqa,aloqa joyi"),
                (
                    .lane("barriers"),
                    "nimasi ogʻriydi,nima ogʻriydi,nima xalaqit beradi,nima asabiga tegadi,ogʻriq,qiyinchilik,shikoyatlar,xavotirlar,ogʻriq nuqtalari,toʻsqinliklar,toʻsqinlik,muammoli nuqtalar"
                ),
                (
                    .lane("opportunities"),
                    "nimani yaxshilash mumkin,qanday tuzatish mumkin,taklif,yaxshilash,yechim,yaxshilashlar"
                ),
                (.lane("needs"), "nima kerak,nima xohlaydi"),
                (.lane("expects"), "nima kutadi"),
                (.lane("gains"), "nima yoqadi"),
                (.lane("owner"), "kim javobgar,javobgar,kim masʼul,masʼul shaxs,jamoa,javobgarlik"),
                (.lane("people"), "kim,ishtirokchilar,rollar"),
                (.lane("metrics"), "qanday oʻlchaymiz"),
                (.severity, "muhimligi,muhimlik,jiddiyligi,jiddiylik,ogʻirligi,qanchalik ogʻir,ahamiyati"),
            ]
        ),
    ]
}
