// Reading a map, its personas, its log and the answers, for the commands that take a map's file.
import ArgumentParser
import Foundation
import JourneyAnalytics
import JourneyDrawing
import JourneyEvidence
import JourneyFormats
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyVoice
import JourneyWorkspace

/// A map and everything it can be measured with.
struct MapInput {
    let map: JourneyMap
    let personas: [Persona]
    /// Where the map's file lies.
    let folder: URL
    /// The personas of the files beside it, of this map or not.
    let neighbours: [Persona]

    /// Reads a map's file; personas come from its own file, and from `personas/` beside it or beside its folder.
    /// - Parameter hasPictures: whether the pictures they name are read, too.
    init(path: String, hasPictures: Bool = false) throws {
        func pictures(of file: String) -> PictureSource? {
            guard hasPictures else { return nil }
            let folder = PictureFolder(of: file)
            return { (name) throws(PictureFlaw) in try folder.image(name) }
        }
        let url = URL(fileURLWithPath: path)
        folder = url.deletingLastPathComponent()
        var known: [Persona] = []
        for place in [folder, folder.deletingLastPathComponent()] {
            let personas = place.appendingPathComponent("personas").path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: personas)) ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                let file = personas + "/" + name
                known.append(try PersonaReader.read(try Self.bytes(of: file), file: file, pictures: pictures(of: file)))
            }
            if !known.isEmpty { break }
        }
        let document = try MapReader.read(
            try Self.bytes(of: path), file: path, personas: known, pictures: pictures(of: path))
        map = document.map
        neighbours = known
        let all = document.personas + known
        personas = map.personas.compactMap { id in all.first { $0.id == id } }
    }

    /// The persona of an id; `nil` when none was asked for.
    func persona(_ id: String?) throws -> Persona? {
        guard let id else { return nil }
        guard let persona = personas.first(where: { $0.id == id }) else {
            let known = personas.map(\.id).joined(separator: ", ")
            throw UsageError(
                "no-persona",
                known.isEmpty ? "the map has no personas." : "the map has no persona “\(id)”; it has \(known).")
        }
        return persona
    }

    /// The personas of some ids, each once, in the order they were asked for; all of the map's for `all`.
    func personas(_ ids: [String]) throws -> [Persona] {
        if ids == ["all"], !personas.contains(where: { $0.id == "all" }) { return personas }
        var seen: Set<String> = []
        return try ids.filter { seen.insert($0).inserted }.compactMap { try persona($0) }
    }

    /// The most bytes that are taken of any file.
    private static let largestInput = 256 << 20

    static func bytes(of path: String) throws -> [UInt8] {
        let bytes: [UInt8]
        do {
            var isFolder: ObjCBool = false
            if path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                throw UsageError(
                    "cannot-read", "this is a folder; name the file in it.", at: SourceLocation(file: path))
            }
            let input =
                path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            bytes = [UInt8](try input.read(upToCount: largestInput + 1) ?? Data())
        } catch let error as UsageError {
            throw error
        } catch {
            throw UsageError(
                "cannot-read", "this file cannot be read (\(error.localizedDescription)); check the name.",
                at: SourceLocation(file: path))
        }
        guard bytes.count <= largestInput else {
            throw UsageError("too-large", "this file is larger than 256 MB; split it.", at: SourceLocation(file: path))
        }
        return bytes
    }
}
