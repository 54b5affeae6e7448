// Pictures that a file names: read by whoever knows where files are.
package import JourneyModel
internal import JourneySupport

/// Why a picture that a file names cannot be shown, and what would be right.
package struct PictureFlaw: Error, Equatable {
    package var message: String

    package init(_ message: String) { self.message = message }
}

/// Reads the picture of a name, which is a path from the folder of the file that names it.
/// - Returns: `nil` for one that is left out.
package typealias PictureSource = (_ name: String) throws(PictureFlaw) -> ImageFile?

extension FileReading<JourneyMap> {
    /// Reads the pictures that a map names.
    mutating func takePictures(of map: inout JourneyMap, from source: PictureSource?) {
        map.forEachPicture { picture, path in picture.image = image(of: picture, at: path, from: source) }
    }
}

extension FileReading {
    /// - Parameter path: where its name stands; a picture may be its name alone.
    mutating func image(of picture: Illustration, at path: MapPath, from source: PictureSource?) -> ImageFile? {
        guard !picture.file.isEmpty else { return nil }
        do throws(PictureFlaw) {
            try Self.check(picture.file)
            return try source?(picture.file)
        } catch {
            report("bad-picture", "“\(picture.file.shortened)” \(error.message)", at: path)
            return nil
        }
    }

    /// A file may only name what lies beside it or below: a map from elsewhere must not show what else is on the machine.
    private static func check(_ file: String) throws(PictureFlaw) {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        let isBelow = !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !file.contains("\\")
        guard isBelow, !file.contains("://") else {
            throw PictureFlaw(
                "is no picture beside this file; write its path from here, such as pictures/wait.png, without ..")
        }
    }
}
