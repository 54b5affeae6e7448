// Who the customers are: what is known of each before anything happens to them.
import JourneySupport

/// Where a customer came from.
enum Source: String, CaseIterable {
    case search, social, partner, referral, outdoor
}

/// What a customer does for a living: the trait by which the personas are found.
enum Work: String, CaseIterable {
    case office, remote, shop, student, retired
}

/// With whom a customer lives.
enum Household: String, CaseIterable {
    case single, couple, family, shared
}

/// Browsers of those who come by the web.
enum Browser: String, CaseIterable {
    case chrome = "Chrome"
    case safari = "Safari"
    case yandex = "Yandex"
    case firefox = "Firefox"
}

/// On what a customer looks at the company.
enum Platform: String, CaseIterable {
    case phone, computer, tablet
}

/// The languages customers write in.
enum Tongue: String, CaseIterable {
    case uz, ru, en, zh, pl
}

/// One customer of the simulator.
struct Customer {
    /// Counted from 1.
    let number: Int
    let id: String
    let source: Source
    let work: Work
    let household: Household
    let region: String
    let platform: Platform
    /// `nil` in a shop, where the tablet runs the company's own application.
    let browser: Browser?
    /// The device's id: one's own, or a tablet of a partner shop that many customers use.
    let device: String
    /// The phone that the company's application runs on; the device itself when that is a phone or a tablet.
    let phone: String
    /// The shop whose tablet it is.
    let shop: Shop?
    let tongue: Tongue
    /// Megabits per second, as on the price list.
    let plan: Int

    init(number: Int, random: inout SeededRandom) {
        self.number = number
        id = "c" + Self.padded(number)
        source = Source.allCases[random.index(weighted: [0.30, 0.22, 0.16, 0.14, 0.18])]
        work = Work.allCases[random.index(weighted: [0.34, 0.26, 0.17, 0.14, 0.09])]
        household = Household.allCases[random.index(weighted: Self.householdWeights(of: work))]
        region = Self.regions[random.index(weighted: Self.regionWeights)]
        if source == .partner {
            let shop = Shop.allCases[random.index(weighted: Planted.tabletShares)]
            self.shop = shop
            platform = .tablet
            browser = nil
            device = shop.tablet
            phone = shop.tablet
        } else {
            shop = nil
            platform = random.chance(0.66) ? .phone : .computer
            browser = Browser.allCases[random.index(weighted: [0.46, 0.27, 0.15, 0.12])]
            device = Self.deviceID(number, random: &random)
            phone = platform == .phone ? device : Self.deviceID(number, random: &random)
        }
        tongue = Tongue.allCases[random.index(weighted: [0.38, 0.34, 0.14, 0.08, 0.06])]
        plan = [100, 200, 500][random.index(weighted: [0.38, 0.45, 0.17])]
    }

    /// At least six digits, so that ids sort as numbers do in any sample of usual size.
    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Unlike any other, whatever the number of customers.
    private static func deviceID(_ number: Int, random: inout SeededRandom) -> String {
        "d" + String(0x1_0000_0000 + random.next() >> 32, radix: 36) + String(number, radix: 36)
    }

    private static let regions = [
        "Chilonzor", "Yunusobod", "Sergeli", "Olmazor", "Yashnobod", "Mirobod", "Yangihayot",
    ]
    private static let regionWeights = [0.22, 0.19, 0.16, 0.13, 0.12, 0.08, 0.10]

    private static func householdWeights(of work: Work) -> [Double] {
        switch work {
        case .office: [0.24, 0.28, 0.42, 0.06]
        case .remote: [0.34, 0.36, 0.24, 0.06]
        case .shop: [0.08, 0.16, 0.74, 0.02]
        case .student: [0.14, 0.06, 0.08, 0.72]
        case .retired: [0.26, 0.50, 0.22, 0.02]
        }
    }
}

/// The partner shops, each with one tablet on which its customers compare and sign.
enum Shop: String, CaseIterable {
    case malika, chorsu, oybek, sergeli, compass

    var tablet: String { "tablet-\(rawValue)" }
}
