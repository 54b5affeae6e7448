// Why the system refused something, in its own words.

import Glibc

package enum SystemReason {
    /// The system's words for an error number, such as `No such file or directory`.
    package static func text(_ number: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        // SAFETY: strerror_r writes at most the given count, ended by a zero, into the buffer, and answers 0 when it did.
        guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
