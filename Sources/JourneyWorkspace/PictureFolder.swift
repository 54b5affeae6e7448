// The pictures that lie beside a map's or a persona's file.
import Foundation
package import JourneyFormats
import JourneyImaging
package import JourneyModel

/// Reads the pictures that a file of this folder names.
package struct PictureFolder: Sendable {
    /// The folder of the file that names them.
    let folder: String

    /// - Parameter file: a map or a persona, by its path.
    package init(of file: String) {
        folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    }

    package func path(_ name: String) -> String { folder + "/" + name }

    /// - Parameter name: the picture's path from the folder.
    package func image(_ name: String) throws(PictureFlaw) -> ImageFile {
        let url = URL(fileURLWithPath: path(name))
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw PictureFlaw("is not there; put the picture there, or write its path from this file")
        }
        // A link may lead anywhere: what it leads to has to lie here, too.
        let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let place = url.resolvingSymlinksInPath().path
        guard place.hasPrefix(home.hasSuffix("/") ? home : home + "/") else {
            throw PictureFlaw("leads out of the folder of this file; put a copy of the picture there")
        }
        let facts = try? FileManager.default.attributesOfItem(atPath: place)
        guard facts?[.type] as? FileAttributeType == .typeRegular else {
            throw PictureFlaw("is no file; name a picture")
        }
        // One byte more than is taken: then it is known to be too large.
        guard let input = try? FileHandle(forReadingFrom: URL(fileURLWithPath: place)),
            let data = try? input.read(upToCount: ImageImport.largestFile + 1)
        else { throw PictureFlaw("cannot be read; open it to this user") }
        do {
            return try ImageImport.image([UInt8](data))
        } catch {
            throw PictureFlaw(error.message)
        }
    }
}
