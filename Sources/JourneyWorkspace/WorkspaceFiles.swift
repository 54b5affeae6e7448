// The files of a workspace's directory, and how to tell that one has changed.
import Foundation
import Glibc

/// A workspace's directory. Paths are relative to it, with `/`.
struct WorkspaceFiles: Sendable {
    let directory: String

    /// The largest map, persona or response file that is read.
    private static let largest = 256 << 20

    func path(_ relative: String) -> String { directory + "/" + relative }

    /// A text that speaks of files, with the directory's own name left out: it says where the workspace lies.
    func relative(_ text: String) -> String { text.replacing(directory + "/", with: "") }

    var isThere: Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

    /// The files of a folder with one of these endings, sorted; none when there is no such folder. What is no regular
    /// file, such as a pipe, is left out: reading it might never end.
    func list(_ folder: String, endings: [String]) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
        return names.filter { name in !name.hasPrefix(".") && endings.contains { name.hasSuffix($0) } }.sorted()
            .map { "\(folder)/\($0)" }.filter { mode($0) == S_IFREG }
    }

    /// Why a folder that is there cannot be listed; `nil` when it can, or when there is none.
    func whyUnlisted(_ folder: String) -> String? {
        guard mode(folder) != nil, let directory = opendir(path(folder)) else {
            return errno == ENOENT ? nil : String(cString: strerror(errno))
        }
        closedir(directory)
        return nil
    }

    /// What kind of a file it is, links followed; `nil` when there is none, or it cannot be looked at.
    private func mode(_ relative: String) -> mode_t? {
        var facts = stat()
        return stat(path(relative), &facts) == 0 ? facts.st_mode & S_IFMT : nil
    }

    func read(_ relative: String) throws(WorkspaceError) -> [UInt8] {
        guard mode(relative) ?? S_IFREG == S_IFREG else {
            throw WorkspaceError("no-file", "this is no regular file; put one in its place", at: path(relative))
        }
        guard stamp(relative)?.size ?? 0 <= Self.largest else {
            throw WorkspaceError("too-large", "this file is larger than 256 MB; split it", at: path(relative))
        }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(relative))))
        } catch {
            throw WorkspaceError.unreadable(path(relative), error)
        }
    }

    /// Writes a file at once or not at all.
    func write(_ bytes: Data, to relative: String) throws(WorkspaceError) {
        do {
            try bytes.write(to: URL(fileURLWithPath: path(relative)), options: .atomic)
        } catch {
            throw WorkspaceError.unwritable(path(relative), error)
        }
    }

    /// What a file is now, links followed; `nil` when there is none.
    func stamp(_ relative: String) -> FileStamp? {
        var facts = stat()
        guard stat(path(relative), &facts) == 0 else { return nil }
        return FileStamp(
            path: relative, size: Int(facts.st_size), seconds: facts.st_mtim.tv_sec,
            nanoseconds: facts.st_mtim.tv_nsec, number: UInt64(facts.st_ino),
            opened: Int64(facts.st_ctim.tv_sec) * 1_000_000_000 + Int64(facts.st_ctim.tv_nsec))
    }

    func stamps(_ relatives: [String]) -> [FileStamp] { relatives.compactMap(stamp) }
}

/// What tells one state of a file from another.
struct FileStamp: Hashable, Sendable {
    var path: String
    var size: Int
    /// When it was last changed, since 1970.
    var seconds: Int
    var nanoseconds: Int
    /// Of the file in its file system: another file under an old name has another.
    var number: UInt64
    /// When it was last renamed, linked or given other rights, in nanoseconds since 1970: what could not be read may be
    /// readable since.
    var opened: Int64

    /// When it was last changed, in microseconds since 1970 in UTC.
    var changed: Int64 { Int64(seconds) * 1_000_000 + Int64(nanoseconds / 1_000) }
}
