// Runs of bytes to small numbers, by their bytes alone; `TextInterner` does so for texts.

import Glibc

/// Gives each distinct run of bytes a dense code, 0, 1, 2, … in order of first appearance.
///
/// Codes never depend on the hash, so its per-process seed (which keeps a hostile file from choosing collisions)
/// leaves output the same on each run.
package struct ByteInterner: Sendable {
    /// A place of the table. Texts of up to eight bytes are known by their slot alone: one look into memory, where
    /// most ids are found.
    private struct Slot {
        /// 24 bits of the hash, eight of the length (255 for longer ones), then code + 1; 0 is a free slot.
        var tag: UInt64 = 0
        /// The first eight bytes, zeros behind a shorter text.
        var head: UInt64 = 0
    }

    /// Open addressing. A power of two long.
    private var slots: [Slot]
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The first texts, where they were moved out of memory; those here are counted on from them.
    private var stored: (any TextStore)?
    private var first = 0
    private let seed: UInt64

    package init() {
        slots = Array(repeating: Slot(), count: 16)
        seed = UInt64(bitPattern: Int64(Hasher().finalize()))
    }

    /// How many distinct texts were seen.
    package var count: Int { first + ends.count }

    /// The bytes of all distinct texts together.
    package var byteCount: Int { bytes.count + (stored?.byteCount ?? 0) }

    /// How much memory they take, without those that were moved out of it.
    package var memory: Int {
        slots.capacity * MemoryLayout<Slot>.stride + bytes.capacity + ends.capacity * MemoryLayout<Int>.stride
    }

    /// The code of `text`, new when it was never seen.
    ///
    /// - Complexity: O(length), amortised.
    package mutating func intern(_ text: RawSpan) -> UInt32 {
        let key = Self.key(text, seed: seed)
        let slot: Int
        switch find(text, key) {
        case .code(let code): return code
        case .free(let free): slot = free
        }
        if first > 0, let code = storedCode(of: text) { return code }
        let code = UInt32(count)
        append(text)
        slots[slot] = Slot(tag: key.tag | UInt64(code &+ 1), head: key.head)
        if ends.count &* 2 > slots.count { grow() }
        return code
    }

    /// The code of `text`, nil when it was never seen.
    ///
    /// - Complexity: O(length).
    package func code(of text: RawSpan) -> UInt32? {
        guard case .code(let code) = find(text, Self.key(text, seed: seed)) else {
            return first > 0 ? storedCode(of: text) : nil
        }
        return code
    }

    // Apart, so that texts that are all here are found without a word about those that are not.
    @inline(never)
    private func storedCode(of text: RawSpan) -> UInt32? { stored?.code(of: text) }

    private enum Place {
        case code(UInt32)
        case free(slot: Int)
    }

    /// Where a text of this key is, or where it goes.
    @inline(__always)
    private func find(_ text: RawSpan, _ key: Key) -> Place {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while true {
            let entry = slots[slot]
            if entry.tag == 0 { return .free(slot: slot) }
            if entry.head == key.head, entry.tag & 0xFFFF_FFFF_0000_0000 == key.tag {
                let code = UInt32(truncatingIfNeeded: entry.tag) &- 1
                if text.byteCount <= 8 || isOwnText(text, at: Int(code)) { return .code(code) }
            }
            slot = (slot &+ 1) & mask
        }
    }

    /// The code of `text`, new when it was never seen.
    package mutating func intern(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { buffer in
            // SAFETY: the buffer lives as long as this closure, and the span does not leave it.
            intern(unsafe buffer.span.bytes)
        }
    }

    /// Runs `body` on the bytes of the text with this code.
    package func withText<Result: ~Copyable, Failure: Error>(
        _ code: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if code < first { return try withStoredText(code, body) }
        // SAFETY: bytes are bytes.
        return try body(unsafe bytes.span.bytes.extracting(range(of: code)))
    }

    @inline(never)
    private func withStoredText<Result: ~Copyable, Failure: Error>(
        _ code: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let stored else { preconditionFailure("no text has the code \(code)") }
        return try stored.withText(code, body)
    }

    /// The text with this code; bytes that are not UTF-8 become U+FFFD.
    package func text(_ code: Int) -> String {
        withText(code) { text in
            // SAFETY: the buffer is read only while this closure runs.
            unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Runs `body` on the bytes of some texts, one after the other, and the end of each from there on; and then on those of the
    /// next, until it had all.
    package func forEachPiece(_ body: (_ bytes: RawSpan, _ ends: Span<Int>) -> Void) {
        stored?.withAll(body)
        // SAFETY: bytes are bytes.
        body(unsafe bytes.span.bytes, ends.span)
    }

    /// Moves the texts out of memory: `store` adds those that are here to those that were moved before.
    package mutating func move<Failure: Error>(
        _ store: (_ before: (any TextStore)?, _ bytes: RawSpan, _ ends: Span<Int>) throws(Failure) -> any TextStore
    ) throws(Failure) {
        // SAFETY: bytes are bytes.
        let all = try store(stored, unsafe bytes.span.bytes, ends.span)
        (stored, first) = (all, all.count)
        (bytes, ends, slots) = ([], [], Array(repeating: Slot(), count: 16))
    }

    /// Where the bytes of a text lie that is here.
    private func range(of code: Int) -> Range<Int> {
        let place = code &- first
        return (place == 0 ? 0 : ends[place &- 1])..<ends[place]
    }

    /// Whether the text with this code is `text`; quicker than `intern` for a good guess.
    package func isText(_ text: RawSpan, at code: Int) -> Bool {
        if code < first { return withStoredText(code) { Self.isEqual($0, text) } }
        return isOwnText(text, at: code)
    }

    @inline(__always)
    private func isOwnText(_ text: RawSpan, at code: Int) -> Bool {
        let range = range(of: code)
        guard range.count == text.byteCount else { return false }
        // SAFETY: bytes are bytes.
        let stored = unsafe bytes.span.bytes.extracting(range)
        return Self.isEqual(stored, text)
    }

    private mutating func append(_ text: RawSpan) {
        // SAFETY: the buffer is read only while this closure runs.
        unsafe text.withUnsafeBytes { buffer in
            unsafe bytes.append(contentsOf: buffer)
        }
        ends.append(bytes.count)
    }

    /// Makes room for so many texts at once.
    package mutating func reserve(_ count: Int) {
        var size = slots.count
        while size < count &* 2 { size &*= 2 }
        if size > slots.count { grow(to: size) }
    }

    /// Doubles the table; the texts themselves stay where they are.
    private mutating func grow() { grow(to: slots.count * 2) }

    private mutating func grow(to size: Int) {
        var larger = Self.freeSlots(size)
        let mask = larger.count &- 1
        for code in first..<count {
            // SAFETY: bytes are bytes.
            let key = Self.key(unsafe bytes.span.bytes.extracting(range(of: code)), seed: seed)
            var slot = Int(truncatingIfNeeded: key.hash) & mask
            while larger[slot].tag != 0 { slot = (slot &+ 1) & mask }
            larger[slot] = Slot(tag: key.tag | UInt64(code + 1), head: key.head)
        }
        slots = larger
    }

    /// So many free slots, in large pages where there are many: they are looked into at random.
    private static func freeSlots(_ count: Int) -> [Slot] {
        unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            let page = 4_096
            let start = unsafe UnsafeMutableRawPointer(buffer.baseAddress).map { Int(bitPattern: $0) } ?? 0
            let (first, end) = ((start + page - 1) & ~(page - 1), start + count * MemoryLayout<Slot>.stride)
            if end - first >= 4 << 20 {
                // SAFETY: a wish about whole pages of our own memory; what the system answers is no matter.
                _ = unsafe madvise(
                    UnsafeMutableRawPointer(bitPattern: first), (end - first) & ~(page - 1), MADV_HUGEPAGE)
            }
            unsafe buffer.initialize(repeating: Slot())
            initialized = count
        }
    }
}

extension ByteInterner {
    /// What a text is looked up by.
    private struct Key {
        var hash: UInt64
        /// As in a slot, without the code.
        var tag: UInt64
        var head: UInt64

        @inline(__always)
        init(hash: UInt64, count: Int, head: UInt64) {
            (self.hash, self.head) = (hash, head)
            tag = hash & 0xFFFF_FF00_0000_0000 | UInt64(truncatingIfNeeded: min(count, 255)) &<< 32
        }
    }

    @inline(__always)
    private static func key(_ text: RawSpan, seed: UInt64) -> Key {
        let count = text.byteCount
        guard count <= 8 else {
            return Key(hash: hash(text, seed: seed), count: count, head: word(text, 0))
        }
        let head = short(text, count)
        // Both factors hold the seed, so nobody can choose texts whose product is known.
        let hash = fold(head ^ seed, seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count) | 1 &<< 63)
        return Key(hash: hash, count: count, head: head)
    }

    /// All of up to eight bytes as one number.
    @inline(__always)
    static func short(_ text: RawSpan, _ count: Int) -> UInt64 {
        if count == 8 { return word(text, 0) }
        if count >= 4 {
            let low = UInt64(text.integer(at: 0, as: UInt32.self))
            let high = UInt64(text.integer(at: count &- 4, as: UInt32.self))
            return low | high &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))
        }
        if count == 0 { return 0 }
        // The first, the middle and the last of up to three bytes.
        let first = UInt64(text.integer(at: 0, as: UInt8.self))
        let middle = UInt64(text.integer(at: count &>> 1, as: UInt8.self))
        let last = UInt64(text.integer(at: count &- 1, as: UInt8.self))
        return first | middle &<< UInt64(truncatingIfNeeded: 8 &* (count &>> 1))
            | last &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))
    }
}

extension ByteInterner {
    /// A quick seeded hash of short texts: eight bytes at a time, each folded by a 128-bit product.
    package static func hash(_ text: RawSpan, seed: UInt64) -> UInt64 {
        let count = text.byteCount
        var hash = seed ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position &+ 8 <= count {
            hash = fold(hash ^ word(text, position), 0xA076_1D64_78BD_642F)
            position &+= 8
        }
        if position < count {
            hash = fold(hash ^ tail(text, from: position), 0xE703_7ED1_A0B4_28DB)
        }
        return fold(hash ^ seed, 0x8EBC_6AF0_9C88_C6E3)
    }

    package static func isEqual(_ a: RawSpan, _ b: RawSpan) -> Bool {
        let count = a.byteCount
        guard count == b.byteCount else { return false }
        var position = 0
        while position &+ 8 <= count {
            if word(a, position) != word(b, position) { return false }
            position &+= 8
        }
        return position == count || tail(a, from: position) == tail(b, from: position)
    }

    /// The last 1 to 7 bytes from `position` on as one number.
    @inline(__always)
    private static func tail(_ text: RawSpan, from position: Int) -> UInt64 {
        let count = text.byteCount
        if count >= 8 {
            return word(text, count &- 8) &>> UInt64(8 &* (8 &- (count &- position)))
        }
        var value: UInt64 = 0
        var index = count
        while index > position {
            index &-= 1
            value = value &<< 8 | UInt64(text.integer(at: index, as: UInt8.self))
        }
        return value
    }

    @inline(__always)
    static func word(_ text: RawSpan, _ position: Int) -> UInt64 {
        text.integer(at: position, as: UInt64.self)
    }

    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
