// How bad something is, told by a number, dots or a word.
internal import JourneySupport

/// How bad something is, as people say it.
enum SeverityWords {
    /// From 1 to 5; `nil` for what says none of it.
    static func severity(_ text: String) -> Int? {
        if let match = text.trimmed.wholeMatch(of: /([1-5])(?:[.,]0)?(?:\s*\/\s*5)?/) { return Int(match.1) }
        let dots = text.trimmed
        if !dots.isEmpty, dots.count <= 5, dots.allSatisfy({ "●○".contains($0) }) {
            return max(1, dots.count { $0 == "●" })
        }
        return words[LaneWords.plain(text)]
    }

    private static let words: [String: Int] = {
        let lists: [(Int, String)] = [
            (
                1,
                "trivial,negligible,very low,minor,незначительная,незначительно,очень низкая,мелочь,很低,轻微,bardzo niska,drobna,juda past,arzimas"
            ),
            (2, "low,small,mild,низкая,низкий,низкое,небольшая,слабая,低,较低,niska,niski,małe,mała,past,kichik"),
            (
                3,
                "medium,moderate,normal,average,med,mid,средняя,средний,средне,среднее,умеренная,中,中等,一般,średnia,średni,średnio,umiarkowana,oʻrta,oʻrtacha"
            ),
            (
                4,
                "high,major,serious,severe,important,big,высокая,высокий,высокое,серьезная,серьёзная,важно,важная,сильная,高,较高,严重,重要,wysoka,wysoki,duża,duży,poważna,ważna,yuqori,jiddiy,katta,muhim"
            ),
            (
                5,
                "critical,very high,extreme,blocker,blocking,fatal,urgent,критично,критическая,критичная,критический,очень высокая,блокер,很高,极高,致命,关键,非常严重,krytyczna,krytyczny,bardzo wysoka,blokująca,juda yuqori,kritik,oʻta muhim"
            ),
        ]
        var words: [String: Int] = [:]
        for (severity, list) in lists {
            for word in list.split(separator: ",") { words[LaneWords.plain(String(word))] = severity }
        }
        return words
    }()
}
