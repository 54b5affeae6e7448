// The few calls to the system that a log needs, wrapped so that the rest of the module reads plainly.

import Glibc

enum SystemCall {
    /// Writes all of `bytes`, through interruptions and short writes; answers the error number, or nil.
    static func writeAll(_ descriptor: Int32, _ bytes: RawSpan) -> Int32? {
        // SAFETY: the buffer is read only while this closure runs.
        unsafe bytes.withUnsafeBytes { buffer -> Int32? in
            guard var cursor = buffer.baseAddress else { return nil }
            var left = buffer.count
            while left > 0 {
                // SAFETY: cursor and left stay inside the buffer.
                let written = unsafe write(descriptor, cursor, min(left, 1 << 30))
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                unsafe cursor += written
                left -= written
            }
            return nil
        }
    }

    /// A new file without a name in the directory of `path`, open for reading and writing; -1 when there can be none. Most systems
    /// of files let it have one later, see `link`.
    static func createNameless(beside path: String) -> Int32 {
        // O_TMPFILE, which is a macro of several numbers.
        let nameless = O_DIRECTORY | 0o20_000_000
        // SAFETY: the path is a C string while the call runs.
        let file = unsafe open(parent(of: path), nameless | O_RDWR | O_CLOEXEC, 0o644)
        if file >= 0 { return file }
        var template = Array("\(path).reading-\(String(repeating: "X", count: 6))".utf8CString)
        // SAFETY: a C string of our own, whose last letters the call replaces; the name is gone before anyone sees it.
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { name -> Int32 in
            guard let start = name.baseAddress else { return -1 }
            let descriptor = unsafe mkstemp(start)
            if descriptor >= 0 { unsafe unlink(start) }
            return descriptor
        }
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return descriptor
    }

    /// Gives a file without a name one that no other file has; answers the error number, or nil.
    static func link(_ descriptor: Int32, _ path: String) -> Int32? {
        // SAFETY: both paths are C strings while the call runs.
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? nil : errno
    }

    /// Copies `count` bytes; answers the error number, 0 when there are fewer, or nil when all is well.
    static func copyAll(_ source: Int32, to copy: Int32, count: Int) -> Int32? {
        var left = count
        while left > 0 {
            let copied = sendfile(copy, source, nil, min(left, 1 << 30))
            if copied < 0 {
                if errno == EINTR { continue }
                return errno
            }
            if copied == 0 { return 0 }
            left -= copied
        }
        return nil
    }

    /// Fills all of `bytes` from a file; answers the error number, 0 when there are fewer, or nil when all is well.
    static func readAll(_ descriptor: Int32, _ bytes: inout MutableRawSpan) -> Int32? {
        // SAFETY: the buffer is written only while this closure runs.
        unsafe bytes.withUnsafeMutableBytes { buffer -> Int32? in
            guard var cursor = buffer.baseAddress else { return nil }
            var left = buffer.count
            while left > 0 {
                // SAFETY: cursor and left stay inside the buffer.
                let count = unsafe read(descriptor, cursor, min(left, 1 << 30))
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                if count == 0 { return 0 }
                unsafe cursor += count
                left -= count
            }
            return nil
        }
    }

    /// Makes the directory that holds `path` durable, so that a rename inside it survives a power cut.
    static func syncDirectory(of path: String) -> Int32? {
        // SAFETY: the path is a C string while the call runs.
        let directory = unsafe open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return errno }
        defer { close(directory) }
        return fsync(directory) == 0 ? nil : errno
    }

    /// The directory of a path: `a/b` → `a`, `b` → `.`, `/b` → `/`.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Opens a file for writing, empty; answers a descriptor, or -1 with `errno` set.
    static func create(_ path: String) -> Int32 {
        // SAFETY: the path is a C string while the call runs.
        unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }

    /// Removes a file; one that is not there is no matter.
    static func remove(_ path: String) {
        // SAFETY: the path is a C string while the call runs.
        unsafe unlink(path)
    }

    /// Gives a file another name, in place of the file that has it; answers the error number, or nil.
    static func rename(_ path: String, to name: String) -> Int32? {
        // SAFETY: both paths are C strings while the call runs.
        unsafe Glibc.rename(path, name) == 0 ? nil : errno
    }

    /// Opens a file that is there for reading and writing; answers a descriptor, or -1 with `errno` set.
    static func openToWrite(_ path: String) -> Int32 {
        // SAFETY: the path is a C string while the call runs. A pipe that nobody writes to must not hold us up.
        unsafe open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    }

    /// The same as `create`, for those who may use another file.
    static func create(_ path: String, permissionsOf other: Int32) -> Int32 {
        let descriptor = create(path)
        var status = stat()
        if descriptor >= 0, unsafe fstat(other, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o7777) }
        return descriptor
    }

    /// How long an open file is.
    static func length(_ descriptor: Int32) -> Int {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Whether a path names the file that is open.
    static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
        var (one, other) = (stat(), stat())
        // SAFETY: the path is a C string while the call runs.
        guard unsafe fstat(descriptor, &one) == 0, unsafe stat(path, &other) == 0 else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// The file that a path leads to in the end, through all links; nil where there is none.
    static func resolved(_ path: String) -> String? {
        // SAFETY: the path is a C string while the call runs; what it answers is ours, and freed.
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
