// Reading checked sections: spans of numbers, and texts.

import JourneySupport

extension MappedFile {
    func withValues<Value: FixedWidthInteger & BitwiseCopyable, Result: ~Copyable, Failure: Error>(
        of entry: LogSectionEntry, as type: Value.Type, _ body: (Span<Value>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withValues(at: entry.offset, count: entry.length / MemoryLayout<Value>.stride, as: type, body)
    }

    /// All texts of a pair of sections.
    func texts(_ ends: LogSectionEntry, _ text: LogSectionEntry) -> [String] {
        (0..<ends.count).map { self.text($0, ends, text) }
    }

    /// The text with this number; bytes that are not UTF-8 become U+FFFD.
    func text(_ index: Int, _ ends: LogSectionEntry, _ text: LogSectionEntry) -> String {
        withText(index, ends, text) { bytes in
            // SAFETY: the buffer is read only while this closure runs.
            unsafe bytes.withUnsafeBytes { buffer in
                unsafe String(decoding: buffer, as: UTF8.self)
            }
        }
    }

    /// The number of the first text with these characters; texts of a log are in composed form.
    func firstText(equalTo wanted: String, _ ends: LogSectionEntry, _ text: LogSectionEntry) -> Int? {
        let wanted = NormalForm.bytes(of: wanted)
        return (0..<ends.count).first { index in
            withText(index, ends, text) { bytes in
                // SAFETY: bytes are bytes.
                unsafe ByteInterner.isEqual(bytes, wanted.span.bytes)
            }
        }
    }

    private func withText<Result>(
        _ index: Int, _ ends: LogSectionEntry, _ text: LogSectionEntry, _ body: (RawSpan) -> Result
    ) -> Result {
        let range = withValues(of: ends, as: UInt64.self) { ends in
            (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
        }
        return withBytes { bytes in
            body(bytes.extracting(text.offset + range.lowerBound..<text.offset + range.upperBound))
        }
    }

    /// How often each code occurs.
    func counts(of entry: LogSectionEntry, codes: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: codes)
        withValues(of: entry, as: UInt32.self) { values in
            for index in values.indices { counts[Int(values[index])] += 1 }
        }
        return counts
    }

    /// The smallest and the largest time.
    func extent(of entry: LogSectionEntry) -> (Int64?, Int64?) {
        withValues(of: entry, as: Int64.self) { times in
            guard times.count > 0 else { return (nil, nil) }
            var (first, last) = (times[0], times[0])
            for index in times.indices {
                first = min(first, times[index])
                last = max(last, times[index])
            }
            return (first, last)
        }
    }
}
