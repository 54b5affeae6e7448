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
    /// The values of the map's file, with their places.
    let root: DocumentValue
    /// The lines of the file where a merge left a conflict that nobody has settled.
    let conflicts: [Int]
    let personas: [Persona]
    /// Where the map's file lies.
    let folder: URL
    /// The personas of the files beside it, of this map or not.
    let neighbours: [Persona]
    /// The touchpoints that maps share.
    let register: TouchpointRegister

    /// Reads a map's file; personas come from its own file, and from `personas/` beside it or beside its folder, as the register
    /// of touchpoints does.
    /// - Parameter hasPictures: whether the pictures of the map and of its personas are read, too.
    init(path: String, hasPictures: Bool = false) throws {
        let url = URL(fileURLWithPath: path)
        folder = url.deletingLastPathComponent()
        var (known, files): ([Persona], [String: String]) = ([], [:])
        for place in [folder, folder.deletingLastPathComponent()] {
            let personas = place.appendingPathComponent("personas").path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: personas)) ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                let file = personas + "/" + name
                let persona = try PersonaReader.read(try Self.bytes(of: file), file: file)
                if files[persona.id] == nil { files[persona.id] = file }
                known.append(persona)
            }
            if !known.isEmpty { break }
        }
        register = try Self.register(beside: folder)
        let bytes = try Self.mapBytes(of: path)
        conflicts = MapText.conflictLines(in: bytes)
        (map, root) = try MapReader.readPlaced(
            bytes, file: path, personas: known, register: register,
            pictures: hasPictures ? PictureFolder(of: path).source() : nil)
        neighbours = known
        let all = map.ownPersonas + known
        personas = try map.personas.compactMap { id in
            let persona = all.first { $0.id == id }
            // A portrait of somebody else's map is of no concern here.
            guard hasPictures, persona?.picture != nil, persona?.picture?.image == nil, let file = files[id] else {
                return persona
            }
            return try PersonaReader.read(
                try Self.bytes(of: file), file: file, pictures: PictureFolder(of: file).source())
        }
    }

    /// The register in a folder, or in the one around it.
    private static func register(beside folder: URL) throws -> TouchpointRegister {
        for place in [folder, folder.deletingLastPathComponent()] {
            let file = place.appendingPathComponent(RegisterReader.fileName).path
            guard FileManager.default.fileExists(atPath: file) else { continue }
            return try RegisterReader.read(try bytes(of: file), file: file)
        }
        return TouchpointRegister()
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
                "cannot-read",
                "this file cannot be read: \(FileReason.text(error)); "
                    + (UsageHint.quoted(CommandLine.arguments).map { "a name with a space stands in quotes: \($0)" }
                        ?? "check the name."),
                at: SourceLocation(file: path))
        }
        guard bytes.count <= largestInput else {
            throw UsageError("too-large", "this file is larger than 256 MB; split it.", at: SourceLocation(file: path))
        }
        return bytes
    }
}
