// What is asked of a print.

/// A paper, how it lies, and how large the map is to be on it.
package struct PrintRequest: Sendable {
    package var paper: Paper
    /// Whether the sheets lie on their long side; as takes the fewest sheets when left out.
    package var isWide: Bool?
    /// 1 prints a px as 1/96 inch; smaller where a step, its stage and the highest row would not fit on a sheet.
    package var scale: Double

    /// Small words, which are 12 px high, are 7 points high on the sheet: the least that is read at arm's length.
    package static let readable = 7 / (TypeSize.small.rawValue * Paper.pointsPerPixel)
    package static let scales = 0.4...3.0

    package init(paper: Paper, isWide: Bool? = nil, scale: Double = Self.readable) {
        self.paper = paper
        self.isWide = isWide
        self.scale = max(Self.scales.lowerBound, min(Self.scales.upperBound, scale))
    }
}

extension Picture {
    /// The picture over as many sheets as it needs; on one where it cannot be parted.
    package func pages(_ request: PrintRequest) -> [PrintPage] {
        guard let printing, request.paper != .fit else {
            return [.whole(self, on: request.paper, isWide: request.isWide)]
        }
        return printing(request)
    }
}
