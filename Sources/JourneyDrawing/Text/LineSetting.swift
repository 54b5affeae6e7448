// Which pieces go on which line.

/// The pieces of one paragraph with their widths, to be set into lines.
struct LineSetting {
    let pieces: ArraySlice<TextPiece>
    let sizes: ArraySlice<Double>
    let space: Double
    let width: Double

    /// The pieces of each line, as indices of `pieces`.
    func lines() -> [Range<Int>] {
        let greedy = greedyLines()
        guard greedy.count > 1, pieces.count <= 120 else { return greedy }
        return evenLines(count: greedy.count) ?? greedy
    }

    private func gap(before index: Int) -> Double { pieces[index].followsSpace ? space : 0 }

    private func greedyLines() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = pieces.startIndex
        var used = 0.0
        for index in pieces.indices {
            let needed = (index > start ? gap(before: index) : 0) + sizes[index]
            if index > start, used + needed > width {
                lines.append(start..<index)
                start = index
                used = sizes[index]
            } else {
                used += needed
            }
        }
        lines.append(start..<pieces.endIndex)
        return lines
    }

    /// The way into so many lines with the least sum of squared room left; the last line may be short, but a single
    /// short word there, or a lone letter at a line's end, costs. `nil` when there is no such way.
    private func evenLines(count lines: Int) -> [Range<Int>]? {
        let (first, count) = (pieces.startIndex, pieces.count)
        let stride = count + 1
        var best = [Double](repeating: .infinity, count: (lines + 1) * stride)
        var from = [Int](repeating: 0, count: (lines + 1) * stride)
        best[0] = 0
        for line in 1...lines {
            for end in line...count {
                var used = 0.0
                var start = end - 1
                while start >= line - 1 {
                    used += sizes[first + start] + (start + 1 < end ? gap(before: first + start + 1) : 0)
                    if used > width, start < end - 1 { break }
                    let before = best[(line - 1) * stride + start]
                    if before < .infinity {
                        let cost = before + lineCost(end: end, used: used)
                        if cost < best[line * stride + end] {
                            best[line * stride + end] = cost
                            from[line * stride + end] = start
                        }
                    }
                    start -= 1
                }
            }
        }
        guard best[lines * stride + count] < .infinity else { return nil }
        var result: [Range<Int>] = []
        var end = count
        for line in (1...lines).reversed() {
            let start = from[line * stride + end]
            result.append(first + start..<first + end)
            end = start
        }
        return result.reversed()
    }

    private func lineCost(end: Int, used: Double) -> Double {
        guard end < pieces.count else { return used < 0.28 * width ? 0.25 * width * width : 0 }
        let room = max(0, width - used)
        let last = pieces.startIndex + end - 1
        let isLoneLetter = pieces[last].text.unicodeScalars.count == 1 && pieces[last + 1].followsSpace
        return room * room + (isLoneLetter ? 0.06 * width * width : 0)
    }
}
