// The words by which people say how they feel, as they say them: in the language of reports and in that of the kitchen.
internal import JourneyDrawing
internal import JourneyLanguage

extension EmotionWords {
    /// By word or phrase, the level.
    static let words: [String: Double] = {
        var words: [String: Double] = [:]
        for (level, list) in lists {
            for word in list.split(whereSeparator: { ",\n".contains($0) }) {
                words[LaneWords.plain(String(word))] = level
            }
        }
        for language in LanguageTag.interface {
            let map = MapWords(language: language)
            for band in 0...4 { words[LaneWords.plain(map.emotion(band: band))] = Double(band) - 2 }
        }
        return words
    }()

    /// By level, a line a language.
    private static let lists: KeyValuePairs<Double, String> = [
        2: """
        delighted,excited,thrilled,enthusiastic,joy,joyful,loved,amazed,восторг,в восторге,радость
        радостно,радостный,восхищение,счастье,счастлив,开心,高兴,喜悦,兴奋,惊喜,zachwycony,zachwycona,zachwyt
        radość,radosny,szczęśliwy,xursand,juda xursand,quvonch
        super,awesome,great,love it,loves it,loving it,ecstatic,overjoyed,wow,fantastic,perfect,amazing
        proud,yay
        супер,класс,классно,круто,кайф,счастлива,счастливы,восхищён,восхищен,восхищена,обожает,отлично
        ура,прекрасно,замечательно,здорово
        超开心,太棒了,太好了,太棒,棒,很棒,爽,激动,快乐,幸福,喜欢,超棒,爱了,欣喜
        ekstra,rewelacja,świetnie,wspaniale,szczęśliwa,szczęśliwi,uradowany,uradowana,uwielbia
        zachwyceni,cudownie,bomba,radośnie
        zoʻr,aʼlo,ajoyib,baxtli,shod,hayajonli,quvnoq,juda yaxshi,sevinadi,sevindi,hayratda,zavq,zavqli
        xursandlik
        """,
        1: """
        happy,pleased,satisfied,good,positive,content,glad,relieved,hopeful,confident,interested
        curious,calm,доволен,довольна,довольство,хорошо,позитив,позитивно,позитивные,удовлетворен
        удовлетворён,облегчение,надежда,интерес,интересно,уверенность,满意,良好,积极,放心,期待,好奇,zadowolony
        zadowolona,zadowolenie,dobrze,pozytywnie,ulga,nadzieja,ciekawość,mamnun,yaxshi,ijobiy,qiziqish
        umid
        nice,cool,like it,likes it,enjoys,enjoying,comfortable,reassured,cheerful,optimistic,grateful
        thankful,relaxed,happier,smiling,eager,positives
        рад,рада,рады,радуется,нравится,довольны,уверен,уверена,приятно,заинтересован,заинтересована
        предвкушение,любопытно,благодарен,благодарна,надеется,облегчённо,с интересом,комфортно
        愉快,不错,还不错,轻松,安心,舒服,舒心,有信心,感兴趣,感激,欣慰,满足,乐观,希望,挺好,好,信任
        cieszy się,zadowoleni,miło,fajnie,spoko,lubi,podoba się,pewny,pewna,zainteresowany
        zainteresowana,uspokojony,uspokojona,wdzięczny,wdzięczna,optymistyczny,ciekawy,ciekawa
        zaciekawiony,komfortowo
        mamnunman,mamnun boʻldi,yoqadi,yoqdi,qiziq,qiziqarli,ishonchli,ishonch,umidli,yengil,yengillik
        rozi,minnatdor,tinch,qulay,qoniqish,qoniqqan
        """,
        0: """
        neutral,ok,okay,indifferent,so so,нейтрально,нейтральный,нейтральные,нейтрально спокойно
        спокойно,спокойствие,нормально,中立,中性,平静,一般,neutralnie,neutralny,obojętny,spokój,neytral,oddiy
        xotirjam
        meh,normal,fine,alright,whatever,average,not bad,mixed
        норм,нормас,нормал,ок,окей,так себе,ровно,безразлично,безразличие,все равно,всё равно,терпимо
        спокоен,спокойна,обычно,средне,без эмоций
        还行,还好,一般般,无所谓,没感觉,普通,凑合,可以,正常,淡定,无感,还可以,没什么感觉
        okej,normalnie,w porządku,tak sobie,średnio,bez zmian,obojętna,obojętnie,spokojny,spokojna
        przeciętnie,bez emocji
        norm,oʻrtacha,farqi yoʻq,boʻladi,bemalol,befarq,odatdagidek,bir xil
        """,
        -1: """
        annoyed,unhappy,dissatisfied,bad,negative,sad,worried,anxious,confused,frustrated,disappointed
        impatient,uncertain,stressed,bored,недоволен,недовольство,плохо,негатив,негативно,негативные
        раздражение,раздражен,раздражён,тревога,тревожно,беспокойство,растерянность,грусть,грустно
        разочарование,сомнение,сомнения,скука,不满,烦躁,焦虑,担心,困惑,失望,沮丧,消极,niezadowolony,niezadowolona,źle
        negatywnie,zirytowany,irytacja,niepokój,zagubiony,smutek,rozczarowanie,norozi,yomon,salbiy
        xavotir,xafa,umidsiz
        upset,nervous,irritated,tired,afraid,scared,lost,unsure,doubtful,overwhelmed,grumpy,worries
        worrying,hesitant,puzzled,exhausted,disappointing,annoying,suspicious,lonely
        грустит,переживает,волнуется,нервничает,сомневается,раздражает,раздражается,растерян,растеряна
        устал,устала,скучно,скучает,тревожится,беспокоится,боится,страх,обида,обижен,обижена,недовольна
        недовольны,расстроен,расстроена,напрягается,разочарован,разочарована,непонятно
        无聊,郁闷,难过,紧张,害怕,不开心,不爽,不高兴,累,疲惫,犹豫,怀疑,无奈,不安,着急,烦,迷茫,委屈,纠结,不耐烦,恐惧,难受
        zmęczony,zmęczona,zestresowany,zestresowana,stres,zdenerwowany,zdenerwowana,smutny,smutna
        martwi się,boi się,obawa,zniecierpliwiony,zniecierpliwiona,zdezorientowany,zdezorientowana
        sfrustrowany,sfrustrowana,rozczarowany,rozczarowana,znudzony,znudzona,niepewny,niepewna
        denerwuje się,zirytowana,irytuje się,niezadowoleni
        charchagan,charchadi,xavotirda,xavotirli,qoʻrqadi,qoʻrquv,zerikarli,zerikdi,asabiy,ikkilanadi
        shubha,shubhalanadi,tushkun,xafa boʻldi,bezovta,noqulay,sarosima,norozilik,gʻamgin,tashvish
        tashvishli,yoqmadi
        """,
        -2: """
        angry,furious,anger,hate,desperate,outraged,terrible,злость,злой,зол,гнев,ярость,бешенство
        отчаяние,愤怒,生气,恼火,绝望,崩溃,zły,zła,wściekły,wściekłość,złość,gniew,rozpacz,gʻazab,gʻazablangan
        jahldor
        mad,pissed,pissed off,rage,hates,hates it,horrible,awful,fed up,livid,devastated,panic,despair
        outrage,angrily
        злится,злятся,злость берет,бесится,бесит,в ярости,в бешенстве,злая,злые,ненавидит,в гневе
        кошмар,ужас,ужасно,взбешен,взбешён,паника,паникует,в отчаянии,возмущен,возмущён,возмущение
        气愤,暴怒,抓狂,火大,气死,气死了,怒,恨,痛苦,恐慌,受不了,烦死了,崩溃了,怒了,讨厌,很生气
        wkurzony,wkurzona,wkurzeni,wkurza się,wkurzenie,wściekła,wściekli,nienawidzi,koszmar,furia
        masakra,zrozpaczony,załamany,załamana,panika,okropnie,oburzony,oburzona,złości się
        jahli chiqdi,jahli chiqqan,asabiylashdi,gʻazabda,gʻazabnok,nafrat,nafratlanadi,dahshat
        dahshatli,chidab boʻlmaydi,umidsizlik,vahima,achchiqlandi,jahl
        """,
    ]
}
