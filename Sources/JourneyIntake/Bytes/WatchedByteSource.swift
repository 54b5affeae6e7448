// A stream that tells how far it was read.

/// Passes bytes on and counts them, on the thread that reads.
final class WatchedByteSource: ByteSource {
    private let source: any ByteSource
    private let name: String
    private let meter: IntakeMeter

    init(_ source: any ByteSource, name: String, _ meter: IntakeMeter) {
        (self.source, self.name, self.meter) = (source, name, meter)
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let count = unsafe try source.read(into: target)
        meter.add(bytes: count, of: name)
        return count
    }
}
