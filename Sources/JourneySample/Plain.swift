// Numbers as people read them in STORIES.md.

/// Plain English forms of numbers.
enum Plain {
    /// `12.3 %`
    static func percent(_ share: Double) -> String { tenths(share * 100) + " %" }

    /// `84 of 320 (26.3 %)`
    static func share(_ share: Share) -> String {
        share.total == 0 ? "nobody" : "\(whole(share.count)) of \(whole(share.total)) (\(percent(share.value)))"
    }

    /// `3.42 (n = 120)`
    static func score(_ sum: ScoreSum) -> String {
        guard let mean = sum.mean else { return "no answers" }
        return "\(hundredths(mean)) (n = \(whole(sum.n)))"
    }

    /// `27.4 per 100 (96 calls of 350 customers)`
    static func rate(_ rate: Rate, _ noun: String) -> String {
        guard rate.customers > 0 else { return "nobody" }
        return "\(tenths(rate.per100)) per 100 (\(whole(rate.events)) \(noun) of \(whole(rate.customers)) customers)"
    }

    /// `3 min 20 s`, `2 d 4 h`
    static func span(_ seconds: Double?) -> String {
        guard let seconds else { return "nothing to measure" }
        let whole = Int(seconds.rounded())
        if whole >= 86_400 { return "\(whole / 86_400) d \(whole % 86_400 / 3_600) h" }
        if whole >= 3_600 { return "\(whole / 3_600) h \(whole % 3_600 / 60) min" }
        return "\(whole / 60) min \(whole % 60) s"
    }

    /// `2.1 times`; words when there is nothing to compare with.
    static func times(_ value: Double, _ base: Double) -> String {
        base > 0 ? tenths(value / base) + " times" : "nothing to compare with"
    }

    /// `6,000`
    static func whole(_ number: Int) -> String {
        var digits = ""
        for (index, digit) in String(abs(number)).reversed().enumerated() {
            if index > 0, index % 3 == 0 { digits.append(",") }
            digits.append(digit)
        }
        return (number < 0 ? "−" : "") + String(digits.reversed())
    }

    static func tenths(_ number: Double) -> String { fixed(number, 10, digits: 1) }
    static func hundredths(_ number: Double) -> String { fixed(number, 100, digits: 2) }

    private static func fixed(_ number: Double, _ scale: Double, digits: Int) -> String {
        let scaled = Int((abs(number) * scale).rounded())
        let rest = String(scaled % Int(scale))
        let sign = number < 0 && scaled > 0 ? "−" : ""
        return sign + whole(scaled / Int(scale)) + "." + String(repeating: "0", count: digits - rest.count) + rest
    }
}
