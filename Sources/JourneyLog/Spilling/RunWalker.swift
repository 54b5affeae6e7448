// Pieces of runs that belong together: the rows of some customers out of all runs, as many as memory holds.

import JourneySupport

/// Rows of some runs that stand together in the log.
struct RunPiece {
    /// Rows of a run, and the customers there whom they are of.
    struct Slice {
        let run: Int
        var owners: Range<Int>
        var rows: Range<Int>
    }

    let customers: Range<Int>
    /// Where they stand in the log.
    let rows: Range<Int>
    /// In the order of runs.
    let slices: [Slice]
    /// These are not the first rows of their only customer.
    let isContinued: Bool
}

/// Goes through the customers of a range. Each piece has at most so many rows; a customer who has more is cut by time.
struct RunWalker {
    private let runs: [LogRun]
    private let offsets: Cells<UInt32>
    private let end: Int
    private let limit: Int
    private var customer: Int
    private var row: Int
    /// By run, the place of the first customer there who was not met yet.
    private var places: [Int]
    /// What is left of a customer who is cut.
    private var rest: [RunPiece.Slice] = []

    init(_ runs: [LogRun], _ offsets: Cells<UInt32>, customers: Range<Int>, limit: Int) {
        (self.runs, self.offsets, self.limit) = (runs, offsets, max(1, limit))
        (customer, end) = (customers.lowerBound, customers.upperBound)
        row = Int(offsets[customer])
        places = runs.map { run in run.withOwners { owners, _ in owners.firstIndex { Int($0) >= customers.lowerBound } }
        }
    }

    mutating func next() -> RunPiece? {
        if !rest.isEmpty { return cut(customer - 1, isContinued: true) }
        guard customer < end else { return nil }
        let first = customer
        customer = lastFitting(from: first)
        let slices = slices(before: customer)
        guard customer == first + 1, Int(offsets[customer]) - row > limit else {
            return piece(first..<customer, slices, isContinued: false)
        }
        rest = slices
        return cut(first, isContinued: false)
    }

    private mutating func piece(_ customers: Range<Int>, _ slices: [RunPiece.Slice], isContinued: Bool) -> RunPiece {
        let start = row
        row += slices.reduce(0) { $0 + $1.rows.count }
        return RunPiece(customers: customers, rows: start..<row, slices: slices, isContinued: isContinued)
    }

    /// The customer behind the last one whose rows fit as well; at least one does.
    private func lastFitting(from first: Int) -> Int {
        var (low, high) = (first + 1, end)
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(offsets[middle]) - row <= limit { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The rows of the customers before this one who were not met yet.
    private mutating func slices(before customer: Int) -> [RunPiece.Slice] {
        var slices: [RunPiece.Slice] = []
        for (number, run) in runs.enumerated() {
            let first = places[number]
            let slice = run.withOwners { owners, starts -> RunPiece.Slice? in
                var last = first
                while last < owners.count, Int(owners[last]) < customer { last += 1 }
                guard last > first else { return nil }
                return RunPiece.Slice(run: number, owners: first..<last, rows: Int(starts[first])..<Int(starts[last]))
            }
            guard let slice else { continue }
            places[number] = slice.owners.upperBound
            slices.append(slice)
        }
        return slices
    }
}

extension RunWalker {
    /// The next rows of a customer who has too many: all before a time; where too many are of the first time of all, some of those,
    /// which stand in the order of runs anyway.
    private mutating func cut(_ customer: Int, isContinued: Bool) -> RunPiece {
        let slices = rest.reduce(0) { $0 + $1.rows.count } <= limit ? rest : firstRows()
        for slice in slices {
            guard let index = rest.firstIndex(where: { $0.run == slice.run }) else { continue }
            rest[index].rows = slice.rows.upperBound..<rest[index].rows.upperBound
        }
        rest.removeAll(where: \.rows.isEmpty)
        return piece(customer..<customer + 1, slices, isContinued: isContinued)
    }

    private func firstRows() -> [RunPiece.Slice] {
        let bounds = rest.map { slice in
            runs[slice.run].withTimes { ($0[slice.rows.lowerBound], $0[slice.rows.upperBound - 1]) }
        }
        let first = bounds.map(\.0).min() ?? 0
        var (low, high) = (first, bounds.map(\.1).max() ?? 0)
        // The latest time before which so many fit.
        while low < high {
            let middle = low &+ Int64(truncatingIfNeeded: UInt64(bitPattern: high &- low) / 2) &+ 1
            if rows(before: middle).reduce(0, { $0 + $1.rows.count }) <= limit {
                low = middle
            } else {
                high = middle - 1
            }
        }
        let fitting = rows(before: low).filter { !$0.rows.isEmpty }
        return fitting.isEmpty ? rows(of: first) : fitting
    }

    private func rows(before time: Int64) -> [RunPiece.Slice] {
        rest.map { slice in
            var slice = slice
            let end = runs[slice.run].withTimes { times in
                slice.rows.lowerBound + times.extracting(slice.rows).firstIndex { $0 >= time }
            }
            slice.rows = slice.rows.lowerBound..<end
            return slice
        }
    }

    /// Some rows of the first time.
    private func rows(of time: Int64) -> [RunPiece.Slice] {
        var (slices, left): ([RunPiece.Slice], Int) = ([], limit)
        for slice in time == .max ? rest : rows(before: time + 1) where left > 0 && !slice.rows.isEmpty {
            var slice = slice
            slice.rows = slice.rows.lowerBound..<min(slice.rows.upperBound, slice.rows.lowerBound + left)
            left -= slice.rows.count
            slices.append(slice)
        }
        return slices
    }
}
