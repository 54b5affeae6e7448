// The formats of files and their versions: a file of an older version says what it says, in the words of today.

/// A format of files, and how a file of each older version becomes one of the next.
///
/// A version is a promise: what a program of it wrote is read by every later one. A change of the format that old files do not
/// fit into is a new version, which is one more migration at the end of the list.
package struct DocumentFormat: Sendable {
    /// Makes the values of one version those of the next. What it leaves alone keeps its place in the file, for messages.
    package typealias Migration = @Sendable (_ root: inout DocumentValue) -> Void

    /// The first key of such a file, whose value is the version.
    package let key: String
    /// What such a file is, with its article, for messages: “a map”.
    package let name: String
    /// From version 1 to 2, from 2 to 3, and so on.
    private let migrations: [Migration]

    package init(key: String, name: String, migrations: [Migration] = []) {
        (self.key, self.name, self.migrations) = (key, name, migrations)
    }

    /// The version that is written.
    package var version: Int { migrations.count + 1 }

    /// The first entry of a file that is written.
    package var head: DocumentEntry { DocumentEntry(key, .word(String(version))) }

    /// The same as people write it: `waymark: 1`.
    package var firstLine: String { "\(key): \(version)" }

    /// Brings a document of an older version up to the one of today.
    package func migrate(_ root: inout DocumentValue, from version: Int) {
        precondition((1...self.version).contains(version), "there is no version \(version) of “\(key)”")
        for migration in migrations.dropFirst(version - 1) { migration(&root) }
        guard let index = root.entries.firstIndex(where: { $0.key == key }) else { return }
        root.entries[index].value.content = head.value.content
    }
}

/// What a file of its own holds, which begins with the name and the version of its format.
package protocol FormattedDocument: DocumentElement {
    static var format: DocumentFormat { get }
}

extension Field where Root: FormattedDocument {
    /// The version of the format, which was looked at before anything else was read.
    package static var version: Field {
        Field(key: Root.format.key, shape: .head(Root.format.version)) { _, _, _, _ in
        } write: { _, _ in
            Root.format.head.value
        }
    }
}
