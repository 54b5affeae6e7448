// Random numbers that are the same on each run and each machine: whoever wants chance says from which seed.

/// xoshiro256** (Blackman and Vigna 2018), its state filled by SplitMix64.
///
/// The helpers are written out here and use neither the standard library's sampling nor the platform's mathematics, so
/// that one seed means one sequence whatever the toolchain.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// - Parameters: `stream` tells apart independent sequences of one seed, such as one for each customer.
    package init(seed: UInt64, stream: UInt64 = 0) {
        var mix = SplitMix64(state: seed)
        var branch = SplitMix64(state: mix.next() ^ (stream &* 0xD120_2AF3_6C8B_1F55))
        a = branch.next()
        b = branch.next()
        c = branch.next()
        d = branch.next()
    }

    package mutating func next() -> UInt64 {
        let scrambled = b &* 5
        let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = (d << 45) | (d >> 19)
        return result
    }

    /// A number of 0 ..< 1, on a grid of 2⁻⁵³.
    package mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Whether something of this probability happens.
    package mutating func chance(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// A whole number of the range, all equally likely (Lemire's multiplication; its bias is below 2⁻³² here).
    package mutating func whole(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    /// A number of the range, all equally likely.
    package mutating func between(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * unit()
    }

    /// One of the elements, all equally likely; `nil` when there are none.
    package mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[whole(0...elements.count - 1)]
    }

    /// The index of one of the weights, each as likely as its part of their sum.
    package mutating func index(weighted weights: [Double]) -> Int {
        var rest = unit() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return max(0, weights.count - 1)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): fills the state of a larger generator from one number.
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
