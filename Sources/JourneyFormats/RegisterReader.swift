// touchpoints.yaml: the touchpoints that maps share.
package import JourneyModel
internal import JourneySupport

/// Reads the register of touchpoints.
package enum RegisterReader {
    /// What the file is called, beside the maps or beside their folder.
    package static let fileName = "touchpoints.yaml"

    /// - Parameters:
    ///   - bytes: the file, in UTF-8; at most 16 MB.
    ///   - file: its name as the user gave it, for messages.
    /// - Throws: everything that is wrong with the file, in the order of its lines.
    package static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> TouchpointRegister {
        let document = try YAMLReader(file: file).document(bytes, of: TouchpointRegister.format)
        var reading = FileReading(document, file: file, as: TouchpointRegister.self)
        let register = reading.read()
        reading.report(register.flaws)
        try reading.finish()
        return register
    }
}
