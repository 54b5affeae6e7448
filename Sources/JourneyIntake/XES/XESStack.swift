// The elements that are open, by name, so that every end tag can be held against its start.

import JourneySupport

/// What an open element is to the reader.
enum XESElement {
    case log
    case trace
    /// An attribute of a trace or an event, with others inside.
    case attribute
    /// Something whose content is not read.
    case skipped
}

struct XESStack {
    private var kinds: [XESElement] = []
    private var names: [UInt8] = []
    private var nameEnds: [Int] = []
    /// The keys of the open attributes, joined with `/`.
    private(set) var path: [UInt8] = []
    private var pathEnds: [Int] = []

    var isEmpty: Bool { kinds.isEmpty }
    var depth: Int { kinds.count }
    var top: XESElement? { kinds.last }
    var topName: String { String(decoding: names[nameStart...], as: UTF8.self) }

    private var nameStart: Int { nameEnds.count > 1 ? nameEnds[nameEnds.count - 2] : 0 }

    mutating func push(_ kind: XESElement, _ bytes: RawSpan, _ tag: XMLTag) {
        kinds.append(kind)
        for place in tag.nameStart..<tag.nameEnd { names.append(bytes.integer(at: place, as: UInt8.self)) }
        nameEnds.append(names.count)
        pathEnds.append(path.count)
    }

    /// Adds the key of the attribute that was pushed last to the path.
    mutating func extendPath(_ key: [UInt8]) {
        if !path.isEmpty { path.append(UInt8(ascii: "/")) }
        path.append(contentsOf: key)
    }

    /// Whether the end tag names the element that is open.
    func matches(_ bytes: RawSpan, _ tag: XMLTag) -> Bool {
        let start = nameStart
        guard names.count - start == tag.nameEnd - tag.nameStart else { return false }
        return (start..<names.count).allSatisfy {
            names[$0] == bytes.integer(at: tag.nameStart + $0 - start, as: UInt8.self)
        }
    }

    mutating func pop() {
        kinds.removeLast()
        nameEnds.removeLast()
        names.removeSubrange((nameEnds.last ?? 0)...)
        path.removeSubrange(pathEnds.removeLast()...)
    }

    /// Closes elements until only `depth` are open.
    mutating func cut(to depth: Int) {
        while kinds.count > depth { pop() }
    }
}
