// Pictures that a map shows: a scene of the storyboard, the portrait of a persona.
package import JourneyLanguage
internal import JourneySupport

/// A picture and what it shows.
package struct Illustration: Hashable, Sendable {
    /// The picture's file, from the folder of the file that names it: `pictures/wait.png`.
    package var file: String
    /// What it shows, for those who do not see it.
    package var about: LocalizedText
    /// What the file holds; `nil` where it was not read.
    package var image: ImageFile?

    package init(file: String, about: LocalizedText, image: ImageFile? = nil) {
        (self.file, self.about, self.image) = (file, about, image)
    }
}

/// A picture's file, ready to be shown: small, upright, without anything its camera wrote into it. Two of the same bytes
/// are the same.
package final class ImageFile: Hashable, Sendable {
    /// The raw value is the file's ending.
    package enum Format: String, Sendable {
        case png, jpeg = "jpg"

        package var mediaType: String { self == .png ? "image/png" : "image/jpeg" }
    }

    package let bytes: [UInt8]
    package let format: Format
    /// In pixels.
    package let width, height: Int
    /// Sixteen hexadecimal digits that change with the bytes.
    package let digest: String
    /// The whole file as an address (RFC 2397).
    package let dataAddress: String

    /// - Parameter base64: the same bytes (RFC 4648, 4).
    package init(bytes: [UInt8], base64: String, format: Format, width: Int, height: Int) {
        (self.bytes, self.format, self.width, self.height) = (bytes, format, width, height)
        digest = XXHash64.digits(bytes.span.bytes)
        dataAddress = "data:\(format.mediaType);base64,\(base64)"
    }

    /// Its name among the files that a server keeps.
    package var name: String { "\(digest).\(format.rawValue)" }

    package static func == (left: ImageFile, right: ImageFile) -> Bool {
        left === right || left.digest == right.digest && left.bytes == right.bytes
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension JourneyMap {
    /// Calls something for every picture that the map names, with the place of its file's name.
    package mutating func forEachPicture(_ body: (inout Illustration, MapPath) -> Void) {
        for stage in stages.indices {
            for step in stages[stage].steps.indices {
                guard var picture = stages[stage].steps[step].picture else { continue }
                body(&picture, MapPath()["stages"][stage]["steps"][step]["picture"]["file"])
                stages[stage].steps[step].picture = picture
            }
        }
        for (index, id) in personas.enumerated() {
            guard let own = ownPersonas.firstIndex(where: { $0.id == id }), var picture = ownPersonas[own].picture
            else { continue }
            body(&picture, MapPath()["personas"][index]["picture"]["file"])
            ownPersonas[own].picture = picture
        }
    }
}

extension JourneyMap {
    /// The pictures of its steps that were read, in the order of the journey.
    package var images: [ImageFile] { steps.compactMap { $0.picture?.image } }
}
