// How satisfied each kind of customer is on average, step by step. Those who work from home and shopkeepers feel the
// opposite of each other: what one of them likes wears the other out.

/// Means on the scale of the question that is asked.
enum Feelings {
    static func plans(_ work: Work) -> Double { value(work, remote: 3.9, shop: 2.1, others: 3.1) }

    static func address(_ work: Work, byHand: Bool) -> Double {
        value(work, remote: 4.4, shop: 2.9, others: 3.9) - (byHand ? 1.3 : 0)
    }

    static func offer(_ work: Work, late: Bool) -> Double {
        value(work, remote: 3.1, shop: 4.3, others: 3.7) - (late ? 1.5 : 0)
    }

    static func signing(_ work: Work) -> Double { value(work, remote: 4.7, shop: 2.1, others: 4.1) }
    static func signingEffort(_ work: Work) -> Double { value(work, remote: 6.4, shop: 2.9, others: 5.4) }
    static func booking(_ work: Work) -> Double { value(work, remote: 2.8, shop: 4.1, others: 3.5) }
    static func moved(_ work: Work) -> Double { value(work, remote: 1.4, shop: 3.8, others: 1.8) }
    static func installation(_ work: Work) -> Double { value(work, remote: 2.9, shop: 4.8, others: 4.0) }
    static func speed(_ work: Work) -> Double { value(work, remote: 4.8, shop: 2.7, others: 4.5) }

    static func bill(_ work: Work, surprised: Bool) -> Double {
        value(work, remote: 2.8, shop: 4.3, others: 3.4) - (surprised ? 1.2 : 0)
    }

    static func help(_ work: Work) -> Double { value(work, remote: 3.2, shop: 2.0, others: 2.6) }
    static func support(_ work: Work) -> Double { value(work, remote: 3.3, shop: 4.6, others: 4.0) }
    static func supportEffort(_ work: Work) -> Double { value(work, remote: 4.2, shop: 6.1, others: 5.3) }
    static func correction(_ work: Work) -> Double { value(work, remote: 3.6, shop: 4.4, others: 4.1) }

    static func month(_ work: Work, contacts: Int) -> Double {
        value(work, remote: 4.5, shop: 2.9, others: 4.2) - (contacts > 0 ? 0.4 : 0)
    }

    static func recommendation(_ work: Work, contacts: Int) -> Double {
        value(work, remote: 8.8, shop: 6.3, others: 8.0) - (contacts > 0 ? 1.1 : 0)
    }

    private static func value(_ work: Work, remote: Double, shop: Double, others: Double) -> Double {
        switch work {
        case .remote: remote
        case .shop: shop
        default: others
        }
    }
}
