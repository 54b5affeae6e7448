// Dictionaries that outgrew their share of memory: the same texts and codes, in files.

import JourneySupport

/// Texts in files. Texts that are added later stand behind those that are here; a table of places, by hash, is shared with the
/// value that comes of it, and what is not of this value is passed over.
struct StoredTexts: TextStore {
    let count: Int
    let byteCount: Int
    private let bytes: Cells<UInt8>
    private let ends: Cells<Int>
    /// Open addressing: 32 bits of the hash, then code + 1; 0 is free. A power of two long.
    private let slots: Cells<UInt64>
    private let seed: UInt64
    private let files: Files

    private struct Files: Sendable {
        let bytes, ends: SpillFile
    }

    /// Texts, and those that were stored before them.
    init(
        _ before: StoredTexts?, adding texts: RawSpan, _ textEnds: Span<Int>, _ memory: LogMemory
    ) throws(LogError) {
        let (first, firstByte) = (before?.count ?? 0, before?.byteCount ?? 0)
        count = first + textEnds.count
        byteCount = firstByte + texts.byteCount
        if let before {
            files = before.files
        } else {
            files = Files(bytes: try SpillFile(memory), ends: try SpillFile(memory))
        }
        seed = before?.seed ?? UInt64(bitPattern: Int64(Hasher().finalize()))
        bytes = try Self.grown(before?.bytes, to: byteCount, files.bytes)
        ends = try Self.grown(before?.ends, to: count, files.ends)
        bytes.copy(texts, at: firstByte)
        for index in textEnds.indices { ends[first + index] = firstByte + textEnds[index] }
        var (size, isNew) = (before?.slots.count ?? 1 << 12, before == nil)
        while size < count * 2 { (size, isNew) = (size * 4, true) }
        if !isNew, let old = before?.slots {
            slots = old
        } else {
            slots = try Cells(size, in: SpillFile(memory))
        }
        for code in (isNew ? 0 : first)..<count { withText(code) { add(code, $0) } }
    }

    /// Some more than are needed now, so that growing is rare.
    private static func grown<Value: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ cells: Cells<Value>?, to count: Int, _ file: SpillFile
    ) throws(LogError) -> Cells<Value> {
        if let cells, cells.count >= count { return cells }
        return try Cells(max(count, (cells?.count ?? 0) / 2 * 3), in: file)
    }

    func code(of text: RawSpan) -> UInt32? {
        let (tag, mask) = (tag(of: text), slots.count - 1)
        var slot = Int(truncatingIfNeeded: tag) & mask
        while case let entry = slots[slot], entry != 0 {
            let code = UInt32(truncatingIfNeeded: entry) &- 1
            if entry >> 32 == tag >> 32, code < count, withText(Int(code), { ByteInterner.isEqual($0, text) }) {
                return code
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func withText<Result: ~Copyable, Failure: Error>(
        _ code: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = code == 0 ? 0 : ends[code - 1]
        return try bytes.withBytes { (all) throws(Failure) in try body(all.extracting(start..<ends[code])) }
    }

    func withAll(_ body: (_ bytes: RawSpan, _ ends: Span<Int>) -> Void) {
        bytes.withBytes { all in
            ends.withValues { body(all.extracting(0..<byteCount), $0.extracting(0..<count)) }
        }
    }

    private func add(_ code: Int, _ text: RawSpan) {
        let (tag, mask) = (tag(of: text), slots.count - 1)
        var slot = Int(truncatingIfNeeded: tag) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (tag & 0xFFFF_FFFF_0000_0000) | UInt64(code + 1)
    }

    private func tag(of text: RawSpan) -> UInt64 { ByteInterner.hash(text, seed: seed) }
}

extension TextInterner {
    /// Moves the texts into files.
    mutating func move(_ memory: LogMemory) throws(LogError) {
        try move { (before, bytes, ends) throws(LogError) in
            try StoredTexts(before as? StoredTexts, adding: bytes, ends, memory)
        }
    }
}
