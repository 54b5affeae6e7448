// Map files: YAML in, a map out. Documentation/map-files.md shows every key.
package import JourneyModel
internal import JourneySupport
internal import JourneyVoice

/// A map as its file holds it.
package struct MapDocument: Sendable {
    package var map: JourneyMap
    /// The personas that are written in the map's file, beside those of the workspace.
    package var personas: [Persona]
}

/// Reads map files.
package enum MapReader {
    /// The version of the format that is read.
    static let version = 1

    /// Reads the file of one map.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8; at most 16 MB.
    ///   - file: its name as the user gave it, for messages; the map's id when the file names none.
    ///   - personas: the personas of the workspace, which the map may name.
    ///   - pictures: reads the pictures it names; without it they are not looked at.
    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(
        _ bytes: [UInt8], file: String, personas: [Persona] = [], pictures: PictureSource? = nil
    ) throws(FormatError) -> MapDocument {
        let document = try YAMLReader(file: file).document(bytes, format: "waymark", version: version, what: "a map")
        let reading = MapReading(file: file, problems: document.problems, pictures: pictures)
        var reader = MapBuilder(reading: reading, root: document.root)
        let result = reader.map(id: idOfFile(file) ?? "map")
        let written = result.personas.map(\.id)
        let flaws = result.map.flaws(knownPersonas: Set(personas.map(\.id) + written))
        reading.report(flaws, in: document.root)
        let known = Set(personas.map(\.id))
        for (index, persona) in result.map.personas.enumerated()
        where known.contains(persona) && written.contains(persona) {
            let path = MapPath()["personas"][index]["id"]
            reading.report(
                "duplicate-id", "there is a persona “\(persona)” beside the map already; write only its id here",
                at: document.root.place(of: path))
        }
        try reading.finish()
        return result
    }

    /// The name of a file without its folder and ending, as an id; `nil` when it has no ASCII letters.
    static func idOfFile(_ file: String) -> String? {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? name
        return JourneyMap.isID(stem) ? stem : MapIDs.slug(stem)
    }
}

extension YAMLReader {
    /// Reads a file of a format whose first key names its version.
    func document(_ bytes: [UInt8], format: String, version: Int, what: String) throws(FormatError) -> YAMLDocument {
        let document: YAMLDocument
        do {
            document = try read(bytes)
        } catch {
            throw FormatError(error)
        }
        let root = document.root
        guard case .mapping = root.content else {
            throw problem(
                "wrong-type",
                "\(what) is written as keys with values, starting with “\(format): \(version)”; this is \(root.kindName)",
                root)
        }
        guard case .scalar(let text, _) = root[format].content, text != "" else {
            throw problem(
                "missing-key",
                "“\(format): \(version)” is missing, which says that the file is \(what); make it the first line", root)
        }
        guard text == String(version) else {
            throw problem(
                "bad-version",
                "“\(format): \(text.shortened)” is a version this program does not read; it reads version \(version)",
                root[format])
        }
        return document
    }

    private func problem(_ code: String, _ message: String, _ value: YAMLValue) -> FormatError {
        let location = SourceLocation(file: file, line: value.place.line, column: value.place.column)
        return FormatError(FormatProblem(code: code, message: message, location: location))
    }
}

extension MapReading {
    /// Reports what does not fit together, at the places of the file.
    func report(_ flaws: [MapFlaw], in root: YAMLValue) {
        for flaw in flaws {
            var message = flaw.message
            if let other = flaw.other { message += "; the first is in line \(root.place(of: other).line)" }
            report(flaw.code, message, at: root.place(of: flaw.path))
        }
    }
}
