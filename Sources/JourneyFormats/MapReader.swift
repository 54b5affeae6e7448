// Map files: YAML in, a map out. Documentation/map-files.md shows every key.
internal import JourneyLanguage
package import JourneyModel
internal import JourneySupport

/// Reads map files.
package enum MapReader {
    /// Reads the file of one map.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8; at most 16 MB.
    ///   - file: its name as the user gave it, for messages; the map's id when the file names none.
    ///   - personas: the personas of the workspace, which the map may name.
    ///   - register: the touchpoints that maps share, which the map may use.
    ///   - pictures: reads the pictures it names; without it they are not looked at.
    /// - Returns: the map, with all that the register says of its touchpoints.
    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(
        _ bytes: [UInt8], file: String, personas: [Persona] = [], register: TouchpointRegister = TouchpointRegister(),
        pictures: PictureSource? = nil
    ) throws(FormatError) -> JourneyMap {
        try readPlaced(bytes, file: file, personas: personas, register: register, pictures: pictures).map
    }

    /// The same, with the file's values: they know in which line and column each stands.
    package static func readPlaced(
        _ bytes: [UInt8], file: String, personas: [Persona] = [], register: TouchpointRegister = TouchpointRegister(),
        pictures: PictureSource? = nil
    ) throws(FormatError) -> (map: JourneyMap, root: DocumentValue) {
        var reading = try reading(bytes, file)
        var map = map(of: reading)
        reading.report(
            map.flaws(knownPersonas: Set(personas.map(\.id) + map.ownPersonas.map(\.id)), registered: register.ids))
        let known = Set(personas.map(\.id))
        let own = Set(map.ownPersonas.map(\.id))
        for (index, persona) in map.personas.enumerated() where known.contains(persona) && own.contains(persona) {
            reading.report(
                "duplicate-id", "there is a persona “\(persona)” beside the map already; write only its id here",
                at: MapPath()["personas"][index]["id"])
        }
        reading.takePictures(of: &map, from: pictures)
        try reading.finish()
        return (map.completed(by: register), reading.root)
    }

    /// The map of a file, whatever it names that lies elsewhere.
    /// - Parameter id: the map's id when the file names none; without it that is the file's name.
    package static func readAlone(
        _ bytes: [UInt8], file: String, id: String? = nil
    ) throws(FormatError) -> JourneyMap {
        var reading = try reading(bytes, file)
        let map = map(of: reading, id: id)
        reading.report(map.flaws())
        try reading.finish()
        return map
    }

    private static func reading(_ bytes: [UInt8], _ file: String) throws(FormatError) -> FileReading<JourneyMap> {
        let document = try YAMLReader(file: file).document(bytes, of: JourneyMap.format)
        return FileReading(document, file: file, as: JourneyMap.self)
    }

    private static func map(of reading: FileReading<JourneyMap>, id: String? = nil) -> JourneyMap {
        var map = reading.read()
        if map.id.isEmpty { map.id = id ?? idOfFile(reading.file) ?? "map" }
        return map
    }

    /// The name of a file without its folder and ending, as an id; `nil` when it has no ASCII letters.
    package static func idOfFile(_ file: String) -> String? {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? name
        return JourneyMap.isID(stem) ? stem : DocumentID.slug(stem)
    }
}

extension YAMLReader {
    /// Reads a file of a format, of the version of today or an older one; its values are those of today.
    func document(_ bytes: [UInt8], of format: DocumentFormat) throws(FormatError) -> YAMLDocument {
        var document: YAMLDocument
        do {
            document = try read(bytes)
        } catch {
            throw FormatError(error)
        }
        let root = document.root
        guard case .mapping = root.content else {
            throw problem(
                "wrong-type",
                "\(format.name) is written as keys with values, starting with “\(format.firstLine)”; this is \(root.kindName)",
                root)
        }
        guard case .scalar(let text, _) = root[format.key].content, text != "" else {
            throw problem(
                "missing-key",
                "“\(format.firstLine)” is missing, which says that the file is \(format.name); make it the first line",
                root)
        }
        guard let version = Int(text), String(version) == text, version > 0 else {
            throw problem(
                "bad-version", "“\(text.shortened)” is no version of this format; write “\(format.firstLine)”",
                root[format.key])
        }
        guard version <= format.version else {
            throw problem(
                "newer-version",
                "“\(format.key): \(version)” was written by a newer program; this one reads up to version "
                    + "\(format.version), so bring it up to date",
                root[format.key])
        }
        format.migrate(&document.root, from: version)
        return document
    }

    private func problem(_ code: String, _ message: String, _ value: DocumentValue) -> FormatError {
        let location = SourceLocation(file: file, line: value.place.line, column: value.place.column)
        return FormatError(FormatProblem(code: code, message: message, location: location))
    }
}
