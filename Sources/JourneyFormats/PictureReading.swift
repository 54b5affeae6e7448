// Pictures that a file names: read by whoever knows where files are.
internal import JourneyLanguage
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

extension MapFields {
    /// The picture of a key: its file, and what it shows.
    /// - Parameter subject: what it shows where nothing is written; without one it has to be written.
    func picture(_ key: String, showing subject: LocalizedText? = nil) -> Illustration? {
        guard let value = value(key) else { return nil }
        if let subject, case .scalar = value.content {
            return reading.string(value, key).map { reading.illustration($0, about: subject, at: value.place) }
        }
        let fields = MapFields(value, "a picture", reading)
        let file = fields.required("file")
        let about = subject == nil ? fields.requiredText("about") : fields.text("about") ?? subject
        fields.finish()
        guard let file, let about, let name = reading.string(file, "file") else { return nil }
        return reading.illustration(name, about: about, at: file.place)
    }
}

extension MapReading {
    fileprivate func illustration(_ file: String, about: LocalizedText, at place: YAMLPlace) -> Illustration {
        var illustration = Illustration(file: file, about: about)
        do throws(PictureFlaw) {
            try Self.check(file)
            illustration.image = try pictures?(file)
        } catch {
            report("bad-picture", "“\(file.shortened)” \(error.message)", at: place)
        }
        return illustration
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
