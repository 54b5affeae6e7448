// How much a value amounts to once every alias in it is written out.

struct YAMLSize {
    var values = 0
    /// Bytes of texts, keys among them.
    var text = 0

    static func += (left: inout YAMLSize, right: YAMLSize) {
        left.values += right.values
        left.text += right.text
    }
}
