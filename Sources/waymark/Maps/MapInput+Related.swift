// The maps that a map names, from the files beside it, so that a picture can say their names and lead to theirs.
import Foundation
import JourneyDrawing
import JourneyFormats
import JourneyModel
import JourneySupport

extension MapInput {
    /// Tells on standard error where a merge left what somebody has to decide.
    func tellConflicts(_ path: String) {
        for line in conflicts {
            let place = SourceLocation(file: path, line: line, column: 1)
            Console.error("waymark: \(place): a merge left a conflict here; decide, and take the comment away.")
        }
    }

    /// The named maps that lie beside this one as `ID.yaml`; each leads to a picture of its own in the same folder and of
    /// the same kind. A file that is broken is told and left out.
    func related(as format: PictureFormat) -> [String: RelatedMap] {
        var related: [String: RelatedMap] = [:]
        for id in map.namedMaps.sorted() {
            for file in ["\(id).yaml", "\(id).yml"].map({ folder.appendingPathComponent($0).path })
            where FileManager.default.fileExists(atPath: file) {
                do {
                    let other = try MapReader.read(
                        try Self.bytes(of: file), file: file, personas: neighbours, register: register)
                    let address = format == .png ? nil : "\(id).\(format.rawValue)"
                    related[id] = RelatedMap(map: other, address: address)
                } catch {
                    Console.error("waymark: the map “\(id)”, which this one names, is broken; its name is not shown.")
                }
                break
            }
        }
        return related
    }
}
