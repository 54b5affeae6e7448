// Standard output and standard error as the system knows them: a write that fails is an answer, not a trap.
import Foundation
import JourneySupport

/// One of the three streams a program is born with.
struct StandardStream {
    static let output = StandardStream(number: STDOUT_FILENO)
    static let error = StandardStream(number: STDERR_FILENO)

    let number: Int32

    /// Writes all bytes.
    /// - Returns: what the system says when it does not take them, such as "No space left on device"; else `nil`.
    func write(_ bytes: [UInt8]) -> String? {
        var done = 0
        while done < bytes.count {
            let written = bytes[done...].withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
            if written >= 0 {
                done += written
            } else if errno != EINTR {
                return String(cString: strerror(errno))
            }
        }
        return nil
    }

    /// Gives every stream that the program was started without a place where reads and writes fail, so that the next file
    /// or connection that is opened does not take its number and is written to instead.
    static func reserveAll() {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
            // The lowest free number is taken, which is this one.
            _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
