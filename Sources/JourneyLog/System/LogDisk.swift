// The calls by which a log changes on disk. Tests put others in their place, which fail in the middle.

import Glibc

/// What a change of a log's file is made of. Each answers the system's error number, or nil.
protocol LogDisk: Sendable {
    /// Writes all of the bytes from a place of the file on.
    func write(_ descriptor: Int32, _ bytes: RawSpan, at offset: Int) -> Int32?
    /// Makes what was written durable.
    func sync(_ descriptor: Int32) -> Int32?
    func truncate(_ descriptor: Int32, to length: Int) -> Int32?
    /// Gives a file another name, in place of the file that has it.
    func rename(_ path: String, to name: String) -> Int32?
    func syncDirectory(of path: String) -> Int32?
    /// Takes room on the disk for so many bytes, so that none of them can fail to be written into memory that is the file's.
    func reserve(_ descriptor: Int32, _ count: Int) -> Int32?
}

/// The system itself.
struct SystemDisk: LogDisk {
    func write(_ descriptor: Int32, _ bytes: RawSpan, at offset: Int) -> Int32? {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { return errno }
        return SystemCall.writeAll(descriptor, bytes)
    }

    func sync(_ descriptor: Int32) -> Int32? { fdatasync(descriptor) == 0 ? nil : errno }

    func truncate(_ descriptor: Int32, to length: Int) -> Int32? {
        ftruncate(descriptor, off_t(length)) == 0 ? nil : errno
    }

    func rename(_ path: String, to name: String) -> Int32? { SystemCall.rename(path, to: name) }

    func syncDirectory(of path: String) -> Int32? { SystemCall.syncDirectory(of: path) }

    func reserve(_ descriptor: Int32, _ count: Int) -> Int32? {
        let number = posix_fallocate(descriptor, 0, off_t(count))
        return number == 0 ? nil : number
    }
}
