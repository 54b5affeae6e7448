// Words by which people say that there is nothing to say: `none`, `нет`, `无`, `brak`, `yoʻq`.
internal import JourneySupport

enum NothingWords {
    /// Lanes in which such a word may be what somebody said or thought.
    private static let speaking: Set<String> = ["says", "thinks", "asks", "told"]

    /// Whether a text says that nothing stands there.
    /// - Parameter lane: where it stands.
    static func says(_ text: String, in lane: String) -> Bool {
        let plain = LaneWords.plain(text)
        // A dash, dots, a tick of a pen: no letter and no number, in a lane of texts.
        if plain.isEmpty, lane != "emotion.assumed" {
            return text.trimmed.allSatisfy { "-–—−.…_/\\*xX×~".contains($0) }
        }
        return absent.contains(plain) || !speaking.contains(lane) && none.contains(plain)
    }

    /// What says so wherever it stands.
    private static let absent = words([
        "n/a,n.a.,not applicable,н/д,неприменимо,не применимо,не применяется,不适用,n/d,nie dotyczy,taalluqli emas",
        "mavjud emas,na",
    ])

    private static let none = words([
        "none,nothing,no,nil,no pain points,no pain point,no pains,no pain,no problems,no problem,no issues,no barriers",
        "no opportunities,no touchpoints,no ideas,none so far,none yet,nothing yet,none known,none identified,not known",
        "нет,ничего,отсутствует,отсутствуют,нет болей,болей нет,нет проблем,проблем нет,нет барьеров,барьеров нет,не выявлено",
        "не выявлены,не обнаружено,пока нет,нету,без болей,без проблем",
        "无,没有,暂无,无痛点,没有痛点,暂无痛点,无问题,没有问题,无障碍,无机会,没有机会,无触点",
        "brak,nic,nie ma,żadne,żaden,żadnych,brak bólu,brak bóli,brak bolączek,brak problemów,brak barier,brak szans,nie stwierdzono",
        "yoʻq,hech narsa,hech nima,hech qanday,muammo yoʻq,muammolar yoʻq,ogʻriq yoʻq,ogʻriqlar yoʻq,toʻsiq yoʻq,aniqlanmagan",
    ])

    private static func words(_ lists: [String]) -> Set<String> {
        Set(lists.flatMap { $0.split(separator: ",").map { LaneWords.plain(String($0)) } })
    }
}
