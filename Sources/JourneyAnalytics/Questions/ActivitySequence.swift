// The names of a way's activities, without a copy of each name for each way.

/// Activities in order, by their names. All sequences of an answer share one list of names.
package struct ActivitySequence: RandomAccessCollection, Hashable, Sendable {
    private let names: [String]
    private let codes: ArraySlice<UInt32>

    /// - Parameters:
    ///   - codes: indices into `names`.
    ///   - names: the name of each activity.
    init(_ codes: ArraySlice<UInt32>, of names: [String]) {
        self.codes = codes
        self.names = names
    }

    package init(_ names: [String]) {
        self.names = names
        codes = ArraySlice(names.indices.map(UInt32.init))
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { codes.count }
    package subscript(position: Int) -> String { names[Int(codes[codes.startIndex + position])] }

    /// Sequences are equal when their names are, whatever numbers these have.
    package static func == (left: ActivitySequence, right: ActivitySequence) -> Bool { left.elementsEqual(right) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for name in self { hasher.combine(name) }
    }
}
