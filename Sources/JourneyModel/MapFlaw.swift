// What does not fit together within a map, and where: the same words for a file, an edit and an import.

/// Something within a map that contradicts something else in it.
package struct MapFlaw: Hashable, Sendable, CustomStringConvertible {
    /// A stable, dash-separated name, such as `unknown-step`.
    package let code: String
    /// What is wrong, and what would be right.
    package let message: String
    package let path: MapPath
    /// The place it contradicts, such as the first of two equal ids.
    package let other: MapPath?

    package init(code: String, message: String, path: MapPath, other: MapPath? = nil) {
        self.code = code
        self.message = message
        self.path = path
        self.other = other
    }

    package var description: String { "\(path): \(message)" }
}

/// The place of a value within a map, by the keys of a map file: `stages[0].steps[2].barriers[0].through`.
package struct MapPath: Hashable, Sendable, CustomStringConvertible {
    package enum Part: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    package private(set) var parts: [Part] = []

    package init() {}

    package subscript(key: String) -> MapPath { adding(.key(key)) }
    package subscript(index: Int) -> MapPath { adding(.index(index)) }

    private func adding(_ part: Part) -> MapPath {
        var path = self
        path.parts.append(part)
        return path
    }

    package var description: String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
    }
}
