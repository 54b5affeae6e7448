// One customer's moments of one type, and how many of them come before another moment.

import JourneyLog

/// The moments of one customer's events of one type, in order.
///
/// They lie in the log or in scratch of the kernel; whoever made the run keeps them alive, and eight moments behind the last
/// can be read.
@safe
struct PostingRun {
    let first: UnsafePointer<UInt32>
    let count: Int

    @inline(__always)
    subscript(place: Int) -> UInt32 { unsafe first[place] }

    /// How many come before a moment.
    @inline(__always)
    func count(before moment: UInt32) -> Int {
        if count <= 8 {
            let signs = (eight(from: 0) &- SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: moment))) &>> 31
            return 0 &- Int(signs.wrappedSum())
        }
        var (low, high) = (0, count)
        while low < high {
            let middle = (low &+ high) &>> 1
            if self[middle] < moment { low = middle &+ 1 } else { high = middle }
        }
        return low
    }

    /// The moments from a place on; behind the end the latest that there can be.
    @inline(__always)
    func eight(from place: Int) -> SIMD8<Int32> {
        // SAFETY: eight moments behind the run's last can be read.
        let moments = unsafe UnsafeRawPointer(first + place).loadUnaligned(as: SIMD8<Int32>.self)
        let left = Int32(truncatingIfNeeded: min(count &- place, 8))
        let inside = (SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) &- SIMD8<Int32>(repeating: left)) &>> 31
        return (moments & inside) | (SIMD8<Int32>(repeating: .max) & ~inside)
    }
}

/// Goes through a run beside moments that rise.
///
/// Eight moments are compared at once, whatever they are: a processor guesses a branch for each wrong half of the time. The sign
/// of a difference stands for a comparison, since those of vectors are not vectors' work yet; moments are below 2³¹ − 1 for that.
@safe
struct PostingCursor {
    private let run: PostingRun
    /// All moments before this place are known not to be after the moment that was asked for.
    private var place = 0
    /// The moments from there on; behind the run's end the latest that there can be.
    private var window: SIMD8<Int32>

    @inline(__always)
    init(_ run: PostingRun) {
        self.run = run
        window = run.eight(from: 0)
    }

    /// How many come before a moment or at it; moments must rise from call to call.
    @inline(__always)
    mutating func count(notAfter moment: UInt32) -> Int {
        if run.count > 8 { advance(moment) }
        let limit = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: moment) &+ 1)
        let signs = (window &- limit) &>> 31
        return place &- Int(signs.wrappedSum())
    }

    @inline(__always)
    private mutating func advance(_ moment: UInt32) {
        guard place &+ 8 < run.count, run[place &+ 7] <= moment else { return }
        repeat { place &+= 8 } while place &+ 8 < run.count && run[place &+ 7] <= moment
        window = run.eight(from: place)
    }
}
