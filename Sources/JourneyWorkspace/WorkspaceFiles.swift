// The files of a workspace's directory, and how to tell that one has changed.
import Foundation

/// A workspace's directory. Paths are relative to it, with `/`.
struct WorkspaceFiles: Sendable {
    let directory: String

    /// The largest map, persona or response file that is read.
    private static let largest = 256 << 20

    func path(_ relative: String) -> String { directory + "/" + relative }

    var isThere: Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

    /// The files of a folder with one of these endings, sorted; none when there is no such folder.
    func list(_ folder: String, endings: [String]) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
        return names.filter { name in !name.hasPrefix(".") && endings.contains { name.hasSuffix($0) } }.sorted()
            .map { "\(folder)/\($0)" }
    }

    func read(_ relative: String) throws(WorkspaceError) -> [UInt8] {
        do {
            let size = try FileManager.default.attributesOfItem(atPath: path(relative))[.size] as? Int ?? 0
            guard size <= Self.largest else {
                throw WorkspaceError("too-large", "this file is larger than 256 MB; split it", at: path(relative))
            }
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(relative))))
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw WorkspaceError.unreadable(path(relative), error)
        }
    }

    /// When a file was last changed and how long it is; `nil` when there is none.
    func stamp(_ relative: String) -> FileStamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path(relative)),
            let date = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int
        else { return nil }
        return FileStamp(path: relative, changed: date, size: size)
    }

    func stamps(_ relatives: [String]) -> [FileStamp] { relatives.compactMap(stamp) }
}

/// What tells one state of a file from another.
struct FileStamp: Hashable, Sendable {
    var path: String
    var changed: Date
    var size: Int
}
