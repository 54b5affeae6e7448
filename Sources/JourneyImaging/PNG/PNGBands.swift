// A large picture in bands: while one is drawn, another is packed.
import Dispatch
import JourneyDrawing
import Synchronization

/// Draws and packs the bands of a picture. The bytes do not depend on who does which band.
struct PNGBands: Sendable {
    let width, height: Int
    /// Rows of a band.
    let rows: Int

    /// One draws while the other packs: cairo draws one at a time, see `FontLock`.
    private static let workers = 2

    private var count: Int { (height + rows - 1) / rows }

    func packed(_ record: borrowing DrawingRecord) throws(ImagingError) -> [PackedRows] {
        let next = Atomic(0)
        let done = Mutex<[Int: PackedRows]>([:])
        let failure = Mutex<ImagingError?>(nil)
        DispatchQueue.concurrentPerform(iterations: min(Self.workers, count)) { _ in
            do throws(ImagingError) {
                let canvas = try PixelCanvas(width: width, height: rows)
                var packer = try RowPacker(width: width)
                while true {
                    let band = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard band < count, failure.withLock({ $0 == nil }) else { break }
                    let top = band * rows
                    try canvas.draw(record, top: top)
                    let packed = try packer.pack(canvas, rows: min(rows, height - top), isLast: band == count - 1)
                    done.withLock { $0[band] = packed }
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return done.withLock { done in (0..<count).compactMap { done[$0] } }
    }
}
