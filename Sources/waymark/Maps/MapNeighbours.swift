// The maps beside the maps of a check: those that are checked with it, and those of its folder where it names any.
import Foundation
import JourneyFormats
import JourneyModel

/// Reads each file once.
struct MapNeighbours {
    /// The files that are checked, by their whole paths, in the order they were given.
    private var given: [String] = []
    private var read: [String: NeighbourMap?] = [:]
    private var folders: [String: [String]] = [:]

    mutating func add(_ file: String, _ map: JourneyMap) {
        let path = Self.whole(file)
        guard file != "-", read[path] == nil else { return }
        given.append(path)
        read[path] = NeighbourMap(map, file: file)
    }

    /// - Returns: `nil` for a map without a place, or in a folder that cannot be listed.
    mutating func of(_ map: JourneyMap, in file: String) -> [NeighbourMap]? {
        guard file != "-" else { return nil }
        let own = Self.whole(file)
        var paths = given
        if !map.namedMaps.isEmpty {
            let folder = URL(fileURLWithPath: own).deletingLastPathComponent().path
            guard let beside = files(in: folder) else { return nil }
            let known = Set(paths)
            paths += beside.filter { !known.contains($0) }
        }
        return paths.filter { $0 != own }.compactMap { neighbour($0) }
    }

    private mutating func neighbour(_ path: String) -> NeighbourMap? {
        if let known = read[path] { return known }
        let name = URL(fileURLWithPath: path).lastPathComponent
        // What is no map is none; a map that is broken is there all the same, though nobody knows what is in it.
        let bytes = (try? MapInput.bytes(of: path)) ?? []
        let isMap = FormatSign(inFileBeginning: bytes)?.isMap == true
        let map = isMap ? try? MapReader.readAlone(bytes, file: path) : nil
        let neighbour =
            map.map { NeighbourMap($0, file: name) }
            ?? (isMap ? MapReader.idOfFile(path).map { NeighbourMap(unread: $0, file: name) } : nil)
        read[path] = neighbour
        return neighbour
    }

    private mutating func files(in folder: String) -> [String]? {
        if let known = folders[folder] { return known }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        let files = names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
            .map { Self.whole(folder + "/" + $0) }
        folders[folder] = files
        return files
    }

    private static func whole(_ file: String) -> String {
        URL(fileURLWithPath: file).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
