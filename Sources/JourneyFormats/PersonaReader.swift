// Persona files.
package import JourneyModel
internal import JourneySupport

/// Reads persona files.
package enum PersonaReader {
    /// Reads the file of one persona.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8; at most 16 MB.
    ///   - file: its name as the user gave it, for messages; the persona's id when the file names none.
    ///   - pictures: reads the picture it names; without it it is not looked at.
    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(
        _ bytes: [UInt8], file: String, pictures: PictureSource? = nil
    ) throws(FormatError) -> Persona {
        var document = try YAMLReader(file: file).document(bytes, of: PersonaDocument.format)
        if document.root["id"].isNothing, let id = MapReader.idOfFile(file) {
            document.root.entries.removeAll { $0.key == "id" }
            document.root.entries.append(DocumentEntry("id", .text(id), keyPlace: document.root.place))
        }
        var reading = FileReading(document, file: file, as: PersonaDocument.self)
        var persona = reading.read().persona
        if let picture = persona.picture {
            persona.picture?.image = reading.image(of: picture, at: MapPath()["picture"]["file"], from: pictures)
        }
        try reading.finish()
        return persona
    }
}
