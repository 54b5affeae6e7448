// Columns by closure: a span cannot leave the call that holds the memory alive.

extension EventLog {
    /// Runs `body` on the three columns that every question reads.
    ///
    /// - `offsets`: customerCount + 1 row numbers; customer `c` owns rows `offsets[c] ..< offsets[c + 1]`.
    /// - `times`: one a row, in microseconds since 1970 in UTC.
    /// - `activities`: one code a row, into `activities` of the log.
    package func withColumns<Result: ~Copyable, Failure: Error>(
        _ body: (_ offsets: Span<UInt32>, _ times: Span<Int64>, _ activities: Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let (offsets, times, activities) = (layout[.offsets], layout[.times], layout[.activities])
        return try file.withValues(of: offsets, as: UInt32.self) { (offsets) throws(Failure) in
            try file.withValues(of: times, as: Int64.self) { (times) throws(Failure) in
                try file.withValues(of: activities, as: UInt32.self) { (activities) throws(Failure) in
                    try body(offsets, times, activities)
                }
            }
        }
    }

    /// Runs `body` on one code a row of a property, into `propertyValues` of the same number; 0 means absent.
    package func withProperty<Result: ~Copyable, Failure: Error>(
        _ property: Int, _ body: (_ codes: Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try file.withValues(of: layout[.codes, property], as: UInt32.self, body)
    }
}
