// How much memory the making of a log may take.
import ArgumentParser
import CMalloc
import Foundation
import JourneyLog
import JourneySupport

struct MemoryArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How much memory to take at most, such as 512MB or 2GB; half of the machine's when left out. What does not fit is kept "
                + "in files beside the log meanwhile.", valueName: "size"))
    var memory: String?

    /// The bound for a log at `path`, and as many of the threads as it is enough for; all of those that were asked for by name.
    func bound(beside path: String, threads: Int, isAsked: Bool = false) throws -> LogMemory {
        let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let memory else {
            let size = max(Self.machine / 2, LogMemory.least(threads: 1))
            return try LogMemory(size, beside: path, threads: LogMemory.threads(threads, within: size))
        }
        guard let size = Self.size(memory) else {
            throw UsageError(
                "bad-memory", "--memory \(memory) is no size; write a number with KB, MB or GB, such as 512MB.")
        }
        Self.giveBack()
        return try LogMemory(
            size, beside: path, threads: isAsked ? threads : LogMemory.threads(threads, within: size))
    }

    /// Memory that is free again goes back to the system at once, where it would else be kept for later: pieces of it too small for
    /// what comes next add up to more than is in use.
    private static func giveBack() {
        _ = mallopt(M_MMAP_THRESHOLD, 1 << 17)
        _ = mallopt(M_TRIM_THRESHOLD, 1 << 17)
    }

    /// The bytes of a size; a kilobyte has 1,024.
    private static func size(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = String(text.dropFirst(digits.count)).trimmed.uppercased()
        guard let number = Int(digits), let shift = ["": 0, "B": 0, "KB": 10, "MB": 20, "GB": 30, "TB": 40][unit],
            number <= Int.max >> shift
        else { return nil }
        return number << shift
    }

    /// The memory of the machine, or of the part of it that we are given.
    private static var machine: Int {
        let all = Int(clamping: ProcessInfo.processInfo.physicalMemory)
        let given = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)
        return min(all, given.flatMap { Int($0.trimmed) } ?? all)
    }
}
