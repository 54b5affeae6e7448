// How somebody feels, told by a word, a face or a number.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneySupport

enum EmotionWords {
    /// The level, −2 (angry) … +2 (delighted), of a word or a face; `nil` for anything else.
    static func level(_ text: String) -> Double? {
        if let face = text.unicodeScalars.lazy.compactMap({ faces[$0] }).first { return face }
        for (mark, level) in marks where text.trimmed == mark { return level }
        let plain = LaneWords.plain(text)
        if let level = words[plain] { return level }
        // `very annoyed`, `немного раздражён`: the first word that says something.
        let found = plain.split(separator: " ").lazy.compactMap { words[String($0)] }.first
        guard let found else { return nil }
        let isStrong = plain.split(separator: " ").contains { strong.contains(String($0)) }
        return isStrong ? (found < 0 ? -2 : found > 0 ? 2 : 0) : found
    }

    /// A number as people write it: `+1`, `−0,5`.
    static func number(_ text: String) -> Double? {
        let bare = text.trimmed.replacing("−", with: "-").replacing("–", with: "-").replacing(",", with: ".")
        let number = Double(bare.hasPrefix("+") ? String(bare.dropFirst()) : bare)
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    private static let strong: Set<String> = ["very", "extremely", "очень", "крайне", "非常", "很", "bardzo", "juda"]
    private static let marks: KeyValuePairs<String, Double> = [
        "++": 2, "+": 1, "0": 0, "+/-": 0, "±": 0, "-": -1, "−": -1, "--": -2, "−−": -2, ":)": 1, ":-)": 1, ":(": -1,
        ":-(": -1, ":|": 0, ":-|": 0, ":D": 2,
    ]

    private static let faces: [Unicode.Scalar: Double] = {
        var faces: [Unicode.Scalar: Double] = [:]
        let levels: [(Double, String)] = [
            (2, "😀😃😄😁😆😍🤩🥰😊🥳❤"), (1, "🙂😌😉☺👍😎"), (0, "😐😑😶🤔🙃"), (-1, "🙁☹😕😟😞😔😒😩😫😓😥😰👎"),
            (-2, "😠😡🤬😤😭😢😖😣💔"),
        ]
        for (level, signs) in levels {
            for sign in signs.unicodeScalars where sign.value > 0x2000 && sign.value != 0xFE0F { faces[sign] = level }
        }
        return faces
    }()

    private static let words: [String: Double] = {
        var words: [String: Double] = [:]
        let levels: [(Double, String)] = [
            (
                2,
                "delighted,excited,thrilled,enthusiastic,joy,joyful,loved,amazed,восторг,в восторге,радость,радостно,радостный,восхищение,счастье,счастлив,"
                    + "开心,高兴,喜悦,兴奋,惊喜,zachwycony,zachwycona,zachwyt,radość,radosny,szczęśliwy,xursand,juda xursand,quvonch"
            ),
            (
                1,
                "happy,pleased,satisfied,good,positive,content,glad,relieved,hopeful,confident,interested,curious,calm,доволен,довольна,довольство,хорошо,"
                    + "позитив,позитивно,позитивные,удовлетворен,удовлетворён,облегчение,надежда,интерес,интересно,уверенность,满意,良好,积极,放心,期待,好奇,"
                    + "zadowolony,zadowolona,zadowolenie,dobrze,pozytywnie,ulga,nadzieja,ciekawość,mamnun,yaxshi,ijobiy,qiziqish,umid"
            ),
            (
                0,
                "neutral,ok,okay,indifferent,so so,нейтрально,нейтральный,нейтральные,нейтрально спокойно,спокойно,спокойствие,нормально,中立,中性,平静,一般,"
                    + "neutralnie,neutralny,obojętny,spokój,neytral,oddiy,xotirjam"
            ),
            (
                -1,
                "annoyed,unhappy,dissatisfied,bad,negative,sad,worried,anxious,confused,frustrated,disappointed,impatient,uncertain,stressed,bored,недоволен,"
                    + "недовольство,плохо,негатив,негативно,негативные,раздражение,раздражен,раздражён,тревога,тревожно,беспокойство,растерянность,грусть,грустно,"
                    + "разочарование,сомнение,сомнения,скука,不满,烦躁,焦虑,担心,困惑,失望,沮丧,消极,niezadowolony,niezadowolona,źle,negatywnie,zirytowany,"
                    + "irytacja,niepokój,zagubiony,smutek,rozczarowanie,norozi,yomon,salbiy,xavotir,xafa,umidsiz"
            ),
            (
                -2,
                "angry,furious,anger,hate,desperate,outraged,terrible,злость,злой,зол,гнев,ярость,бешенство,отчаяние,愤怒,生气,恼火,绝望,崩溃,zły,zła,wściekły,"
                    + "wściekłość,złość,gniew,rozpacz,gʻazab,gʻazablangan,jahldor"
            ),
        ]
        for (level, list) in levels {
            for word in list.split(separator: ",") { words[LaneWords.plain(String(word))] = level }
        }
        for language in LanguageTag.interface {
            let map = MapWords(language: language)
            for band in 0...4 { words[LaneWords.plain(map.emotion(band: band))] = Double(band) - 2 }
        }
        return words
    }()
}
