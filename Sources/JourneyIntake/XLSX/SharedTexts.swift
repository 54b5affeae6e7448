// `sharedStrings.xml`: the texts that cells name by number.

import JourneyLog
import JourneySupport

/// All texts of a workbook, one behind the other.
struct SharedTexts: PartHandler {
    private(set) var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private(set) var isComplete = false

    /// Where in `bytes` a text lies; nil where there is none of this number.
    subscript(number: Int) -> Range<Int>? {
        guard ends.indices.contains(number) else { return nil }
        return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        if scanner.isElement(bytes, "sst"), scanner.tag.isEmpty { isComplete = true }
        guard scanner.isElement(bytes, "si") else { return .taken }
        let start = self.bytes.count
        guard try scanner.appendRuns(bytes, "si", to: &self.bytes) else {
            self.bytes.removeLast(self.bytes.count - start)
            return .needsMore
        }
        ends.append(UInt32(self.bytes.count))
        return .taken
    }

    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep {
        guard scanner.isElement(bytes, "sst") else { return .taken }
        isComplete = true
        return .done
    }
}

extension XMLScanner {
    /// Appends the texts of an `<si>` or `<is>` whose start tag was read last: that of its `<t>`, or of the runs of a rich
    /// text. How it is pronounced (`<rPh>`) is no part of it. False when the bytes end before its end.
    mutating func appendRuns(
        _ bytes: RawSpan, _ element: StaticString, to text: inout [UInt8]
    ) throws(ParseProblem) -> Bool {
        if tag.isEmpty { return true }
        var isPronounced = false
        var place = tag.end
        while true {
            switch try next(bytes, from: place) {
            case .text, .needsMore: return false
            case .other(let end):
                place = end
                continue
            case .end:
                if isElement(bytes, element) { return true }
                if isElement(bytes, "rPh") { isPronounced = false }
            case .start:
                if isElement(bytes, "rPh") {
                    isPronounced = !tag.isEmpty
                } else if !isPronounced, isElement(bytes, "t") {
                    guard try appendContent(bytes, to: &text) else { return false }
                }
            }
            place = tag.end
        }
    }
}
