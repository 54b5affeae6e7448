// What the sample hands out: files as values. Whoever writes them to a disk is the command line.

/// A file of the sample: where it belongs in the workspace, and its content.
package struct SampleFile: Hashable, Sendable {
    /// Relative to the workspace, with `/` between folders.
    package let path: String
    package let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, text: String) {
        self.path = path
        bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    }
}
