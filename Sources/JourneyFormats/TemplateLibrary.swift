// The templates that the program carries.
internal import CTemplates
package import JourneyModel

package enum TemplateLibrary {
    /// All templates, in the order in which they are offered.
    package static let all: [MapTemplate] = (0..<templateCount()).map { index in
        let file = templateFile(index)
        let name = String(cString: file.name)
        // SAFETY: the file is constant, and lives as long as the program.
        let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        do {
            return try TemplateText.read(bytes, file: name)
        } catch {
            preconditionFailure("Sources/CTemplates/\(name) cannot be read: \(error)")
        }
    }

    /// The template of an id.
    package static func template(_ id: String) -> MapTemplate? { all.first { $0.id == id } }
}
