// Little-endian integers out of raw bytes, at any alignment.

extension RawSpan {
    /// The integer at this byte offset; traps when it does not lie inside, as every access of a span does.
    @inlinable @inline(__always)
    package func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value {
        // SAFETY: the load checks its bounds, and every bit pattern is a value of an integer type.
        Value(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: Value.self))
    }
}
