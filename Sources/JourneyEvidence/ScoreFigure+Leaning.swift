// Which way a score leans, by its own meaning: what a tint says.
import JourneySupport
import JourneyVoice

extension ScoreFigure {
    /// From −2 (bad) to +2 (good): the mean on the emotion scale, as in the curve. NPS is no mean, so that for it promoters
    /// less detractors count, of which 100 points are 2.
    ///
    /// 0 while the interval of NPS holds 0: what may be chance is neither good nor bad. That interval is wide, −20 … +8 at
    /// a hundred answers, while their mean may look friendly.
    package var leaning: Double {
        guard kind == .nps else { return emotion }
        let range = netPromoterInterval
        return range.low <= 0 && range.high >= 0 ? 0 : netPromoterScore / 50
    }
}
