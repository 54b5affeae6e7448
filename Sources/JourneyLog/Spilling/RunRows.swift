// The rows of a piece, out of all runs, in memory: brought into the order of the log there.

import JourneySupport

/// Who, when and what of a piece's rows: run by run, and where each stands in the log.
struct RunRows {
    let piece: RunPiece
    let times: [Int64]
    let activities: [UInt32]
    let order: RowOrder

    /// - Parameter withTimes: whether a customer's rows are sorted by time; else they stand run by run.
    init(_ piece: RunPiece, _ runs: [LogRun], withTimes: Bool) {
        let count = piece.rows.count
        let first = UInt32(piece.customers.lowerBound)
        var (owners, times, activities): ([UInt32], [Int64], [UInt32]) = ([], [], [])
        owners.reserveCapacity(count)
        activities.reserveCapacity(count)
        if withTimes { times.reserveCapacity(count) }
        for slice in piece.slices {
            let run = runs[slice.run]
            run.withOwners { numbers, starts in
                for place in slice.owners {
                    let rows = (Int(starts[place])..<Int(starts[place + 1])).clamped(to: slice.rows)
                    for _ in rows { owners.append(numbers[place] - first) }
                }
            }
            run.withActivities { for row in slice.rows { activities.append($0[row]) } }
            if withTimes { run.withTimes { for row in slice.rows { times.append($0[row]) } } }
        }
        (self.piece, self.times, self.activities) = (piece, times, activities)
        order = RowOrder(owners, customers: piece.customers.count, isInOrder: piece.slices.count < 2, on: .single)
        if withTimes { order.sortTimes(of: 0..<piece.customers.count, times) }
    }

    /// Runs `body` on each customer and the places of their rows in the order.
    @inline(__always)
    func forEachCustomer(_ body: (_ customer: Int, _ rows: Range<Int>) -> Void) {
        for customer in piece.customers {
            let place = customer - piece.customers.lowerBound
            body(customer, Int(order.offsets[place])..<Int(order.offsets[place + 1]))
        }
    }
}
