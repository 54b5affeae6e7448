// Texts that an interner keeps elsewhere than in memory of its own.

/// Distinct texts with their codes, 0, 1, 2, … in the order in which they came. A value: what is added later makes another one.
package protocol TextStore: Sendable {
    var count: Int { get }
    /// The bytes of all texts together.
    var byteCount: Int { get }
    /// The code of a text; nil when it is not there.
    func code(of text: RawSpan) -> UInt32?
    /// Runs `body` on the bytes of the text with a code.
    func withText<Result: ~Copyable, Failure: Error>(
        _ code: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result
    /// Runs `body` on the bytes of all texts, one after the other, and the end of each.
    func withAll(_ body: (_ bytes: RawSpan, _ ends: Span<Int>) -> Void)
}
