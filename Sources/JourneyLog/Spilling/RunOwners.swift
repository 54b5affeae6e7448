// Who has rows in a run: few of all customers, numbered densely for as long as it is sorted.

/// A bit for each customer, and how many come before each word of them.
struct RunOwners: Sendable {
    private let bits: [UInt64]
    private let ranks: [UInt32]
    let count: Int

    /// Takes the customers of rows, and puts the number of each among those who are there in their place.
    init(_ customers: inout [UInt32], below limit: Int) {
        var bits = [UInt64](repeating: 0, count: (limit + 63) / 64)
        for customer in customers { bits[Int(customer >> 6)] |= 1 << UInt64(customer & 63) }
        var ranks = [UInt32](repeating: 0, count: bits.count)
        var total: UInt32 = 0
        for word in bits.indices {
            ranks[word] = total
            total += UInt32(bits[word].nonzeroBitCount)
        }
        for row in customers.indices {
            let (word, bit) = (Int(customers[row] >> 6), UInt64(customers[row] & 63))
            customers[row] = ranks[word] + UInt32((bits[word] & (1 << bit - 1)).nonzeroBitCount)
        }
        (self.bits, self.ranks, count) = (bits, ranks, Int(total))
    }

    /// All of them, rising.
    func forEach(_ body: (UInt32) -> Void) {
        for (word, bits) in bits.enumerated() {
            var left = bits
            while left != 0 {
                body(UInt32(word * 64 + left.trailingZeroBitCount))
                left &= left - 1
            }
        }
    }
}
