// How many files and connections the system lets this program have open.
import Foundation

enum Descriptors {
    /// More than this many are of no use to one server.
    private static let enough: rlim_t = 8_192

    /// Raises the limit as far as it may be raised, and answers what it is now.
    static func raised() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
        let wanted = min(limit.rlim_max, enough)
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = wanted
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
        }
        return Int(min(limit.rlim_cur, enough))
    }
}
