// Where a command may write: never over what it reads, nor over what is no file.
import Foundation
import JourneyFormats
import JourneySupport
import JourneyWorkspace

/// A file to be written, looked at before the work begins.
struct OutputFile {
    /// The file itself; links are followed.
    let path: String
    /// What is written, for the words of an error: "the log".
    private let what: String

    /// - Parameters:
    ///   - name: the name that was given.
    ///   - inputs: what the command reads; `-` is standard input.
    ///   - mayReplace: whether a file that is there may be replaced; told its first bytes.
    ///   - what: what is written, for the words of the error: "the log".
    /// - Throws: `UsageError` when it is an input, no regular file, or somebody else's.
    init(
        _ name: String, inputs: [String], what: String, mayReplace: (_ start: [UInt8]) -> Bool = { _ in true }
    ) throws {
        let place = SourceLocation(file: name)
        self.what = what
        guard name != "-", !name.isEmpty else {
            throw UsageError("no-name", "\(what) is written to a file; name it with -o.")
        }
        guard let facts = Self.facts(of: name) else {
            let folder = URL(fileURLWithPath: name).deletingLastPathComponent()
            guard Self.facts(of: folder.path) != nil else {
                let named = name.contains("/") ? String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)]) : name
                throw UsageError(
                    "no-folder", "the folder \(named) is not there; make it, or choose another name.", at: place)
            }
            path = name
            return
        }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw UsageError("no-file", "this is no regular file, and \(what) would take its place.", at: place)
        }
        let isInput = inputs.contains { input in
            Self.facts(of: input).map { $0.st_ino == facts.st_ino && $0.st_dev == facts.st_dev } ?? false
        }
        guard !isInput else {
            throw UsageError("own-input", "\(what) would replace what it is made from; choose another name.", at: place)
        }
        let start = Self.start(of: name)
        guard mayReplace(start) else {
            throw UsageError(
                "not-replaced",
                FormatSign(inFileBeginning: start) != nil
                    ? "there is a map here, which \(what) would replace; choose another name."
                    : "there is another file here, which \(what) would replace; remove it or choose another name.",
                at: place)
        }
        path = URL(fileURLWithPath: name).resolvingSymlinksInPath().path
    }

    /// Writes it; a file that is there already is replaced whole or not at all, and stays readable to whom it was.
    func write(_ bytes: some Sequence<UInt8>) throws {
        let mode = Self.facts(of: path).map { $0.st_mode & 0o777 }
        // Not for a moment may more people read it.
        let mask = mode.map { umask(~$0 & 0o777) }
        defer { if let mask { umask(mask) } }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            if let mode { chmod(path, mode) }
        } catch {
            throw UsageError(
                "cannot-write", "\(what) cannot be written: \(FileReason.text(error)); check the name.",
                at: SourceLocation(file: path))
        }
    }

    private static func facts(of path: String) -> stat? {
        var facts = stat()
        return stat(path, &facts) == 0 ? facts : nil
    }

    private static func start(of path: String) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        return (try? file.read(upToCount: FormatSign.length)).flatMap { $0 }.map { [UInt8]($0) } ?? []
    }
}
