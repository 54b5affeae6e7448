// The `d` of a path.

/// Builds the data of a path, coordinates in px.
package struct PathData {
    private(set) var bytes: [UInt8] = []

    package init() {}

    var isEmpty: Bool { bytes.isEmpty }

    mutating func move(_ x: Double, _ y: Double) { command("M", [x, y]) }
    mutating func line(_ x: Double, _ y: Double) { command("L", [x, y]) }
    mutating func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double) {
        command("C", [x1, y1, x2, y2, x, y])
    }
    mutating func quadratic(_ x1: Double, _ y1: Double, _ x: Double, _ y: Double) { command("Q", [x1, y1, x, y]) }
    mutating func close() { bytes.append(90) }

    mutating func append(_ other: PathData) { bytes += other.bytes }

    private mutating func command(_ letter: Unicode.Scalar, _ numbers: [Double]) {
        let most = 1 + numbers.count * (1 + OutputSpan<UInt8>.longestNumber)
        bytes.append(addingCapacity: most) { output in
            output.append(UInt8(letter.value))
            for (index, number) in numbers.enumerated() {
                if index > 0, !(number < 0) { output.append(32) }
                output.append(number: number)
            }
        }
    }
}
