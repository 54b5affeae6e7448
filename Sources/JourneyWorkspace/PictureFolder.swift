// The pictures that lie beside a map's or a persona's file.
import Foundation
import Glibc
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
        let data = try Self.content(of: place)
        do {
            return try ImageImport.image([UInt8](data))
        } catch {
            throw PictureFlaw(error.message)
        }
    }

    /// What is opened is what is looked at: nothing can be put in its place in between, and a pipe is not waited for.
    private static func content(of path: String) throws(PictureFlaw) -> Data {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw PictureFlaw("cannot be read; open it to this user") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw PictureFlaw("is no file; name a picture")
        }
        do {
            // One byte more than is taken: then it is known to be too large.
            return try file.read(upToCount: ImageImport.largestFile + 1) ?? Data()
        } catch {
            throw PictureFlaw("cannot be read: \(FileReason.text(error)); check it")
        }
    }

    /// The pictures of this folder, each read once however often it is named.
    package func source() -> PictureSource {
        let known = Known()
        return { [self] (name) throws(PictureFlaw) in
            if let image = known.images[name] { return image }
            let image = try image(name)
            known.images[name] = image
            return image
        }
    }

    private final class Known {
        var images: [String: ImageFile] = [:]
    }
}
