// A picture in memory, by gdk-pixbuf, which librsvg brings.
import CRsvg
import JourneyModel

/// A decoded picture, upright and no larger than it is shown; freed with its owner.
struct PixelBuffer: ~Copyable {
    private let pixbuf: OpaquePointer

    /// - Throws: for bytes that do not decode to the end, and for a picture that would take too much memory: that is found
    ///   before anything is decoded.
    init(decoding bytes: [UInt8], as format: ImageFile.Format) throws(ImagingError) {
        var problem: UnsafeMutablePointer<GError>?
        guard let loader = gdk_pixbuf_loader_new_with_type(Self.name(format), &problem) else {
            throw Self.broken(problem)
        }
        // SAFETY: this function's only reference.
        defer { g_object_unref(UnsafeMutableRawPointer(loader)) }
        var pixels = 0
        let isRead = withUnsafeMutablePointer(to: &pixels) { pixels in
            // SAFETY: the signal hands over what `fit` takes, and is sent only while the loader reads, within this closure.
            let handler = unsafeBitCast(Self.fit, to: GCallback.self)
            g_signal_connect_data(loader, "size-prepared", handler, pixels, nil, GConnectFlags(rawValue: 0))
            let isWritten = gdk_pixbuf_loader_write(loader, bytes, gsize(bytes.count), &problem) != 0
            // It has to be closed whether or not it was written.
            let isClosed = isWritten ? gdk_pixbuf_loader_close(loader, &problem) : gdk_pixbuf_loader_close(loader, nil)
            return isWritten && isClosed != 0
        }
        guard pixels <= ImageImport.mostPixels else {
            if let problem { g_error_free(problem) }
            throw ImagingError(
                "large-picture", "has more than 50 million pixels; save it smaller, 1,600 pixels wide are plenty")
        }
        guard isRead, let read = gdk_pixbuf_loader_get_pixbuf(loader),
            let upright = gdk_pixbuf_apply_embedded_orientation(read)
        else { throw Self.broken(problem) }
        pixbuf = upright
    }

    deinit {
        // SAFETY: this owner's only reference.
        g_object_unref(UnsafeMutableRawPointer(pixbuf))
    }

    private typealias SizePrepared =
        @convention(c) (UnsafeMutablePointer<GdkPixbufLoader>?, gint, gint, UnsafeMutableRawPointer?) -> Void

    /// Is told the size before anything is decoded, and says in which size it is wanted: in none when it is too large.
    private static let fit: SizePrepared = { loader, width, height, pixels in
        let count = Int(width) * Int(height)
        pixels?.assumingMemoryBound(to: Int.self).pointee = count
        guard count <= ImageImport.mostPixels else { return gdk_pixbuf_loader_set_size(loader, 0, 0) }
        let longest = ImageImport.longestSide
        let scale = min(1, Double(longest) / Double(max(width, height, 1)))
        func side(_ length: gint) -> gint { max(1, gint((Double(length) * scale).rounded())) }
        if scale < 1 { gdk_pixbuf_loader_set_size(loader, side(width), side(height)) }
    }

    private static func name(_ format: ImageFile.Format) -> String { format == .png ? "png" : "jpeg" }

    private static func broken(_ problem: UnsafeMutablePointer<GError>?) -> ImagingError {
        // SAFETY: a GError that was set has a message that ends in a zero byte; it is freed once.
        let reason = problem.flatMap { $0.pointee.message }.map { " (\(String(cString: $0)))" } ?? ""
        if let problem { g_error_free(problem) }
        return ImagingError("broken-picture", "is broken\(reason); save it again")
    }

    // MARK: What is in it

    /// Whether nothing behind it can be seen.
    var isOpaque: Bool {
        guard gdk_pixbuf_get_has_alpha(pixbuf) != 0 else { return true }
        // SAFETY: a picture with alpha has four bytes a pixel and `height` rows of `stride` bytes, of which the last may end
        // with its last pixel.
        guard let data = gdk_pixbuf_read_pixels(pixbuf) else { return false }
        let (width, height) = (Int(gdk_pixbuf_get_width(pixbuf)), Int(gdk_pixbuf_get_height(pixbuf)))
        let stride = Int(gdk_pixbuf_get_rowstride(pixbuf))
        return (0..<height).allSatisfy { row in
            (0..<width).allSatisfy { data[row * stride + 4 * $0 + 3] == 255 }
        }
    }

    /// The channels of a pixel; `nil` outside the picture.
    func pixel(_ x: Int, _ y: Int) -> [UInt8]? {
        guard let data = gdk_pixbuf_read_pixels(pixbuf), (0..<Int(gdk_pixbuf_get_width(pixbuf))).contains(x),
            (0..<Int(gdk_pixbuf_get_height(pixbuf))).contains(y)
        else { return nil }
        let channels = Int(gdk_pixbuf_get_n_channels(pixbuf))
        // SAFETY: the pixel lies within the picture.
        let start = y * Int(gdk_pixbuf_get_rowstride(pixbuf)) + x * channels
        return (start..<start + channels).map { data[$0] }
    }

    // MARK: Files

    /// The picture as a file, without a word about where it comes from.
    func encoded(as format: ImageFile.Format) throws(ImagingError) -> [UInt8] {
        var problem: UnsafeMutablePointer<GError>?
        var data: UnsafeMutablePointer<CChar>?
        var count: gsize = 0
        let option = format == .png ? ("compression", "9") : ("quality", "86")
        // SAFETY: gdk-pixbuf reads the lists, which end in a null pointer, before the call returns.
        let isWritten = Self.withList(option.0) { key in
            Self.withList(option.1) { value in
                gdk_pixbuf_save_to_bufferv(pixbuf, &data, &count, Self.name(format), key, value, &problem) != 0
            }
        }
        guard isWritten, let data else { throw Self.broken(problem) }
        // SAFETY: the buffer has so many bytes and is ours to free.
        defer { g_free(data) }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    /// A list of one text as C has it.
    private static func withList<Result>(
        _ text: String, _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
        var characters = text.utf8CString.map { $0 }
        return characters.withUnsafeMutableBufferPointer { characters in
            var list = [characters.baseAddress, nil]
            return list.withUnsafeMutableBufferPointer { body($0.baseAddress) }
        }
    }

    /// A file of this picture, with its size.
    func file(_ bytes: [UInt8], _ format: ImageFile.Format) throws(ImagingError) -> ImageFile {
        // SAFETY: GLib reads so many bytes; the text ends in a zero byte and is freed once.
        guard let base64 = g_base64_encode(bytes, gsize(bytes.count)) else {
            throw ImagingError("no-memory", "needs more memory than there is")
        }
        defer { g_free(base64) }
        return ImageFile(
            bytes: bytes, base64: String(cString: base64), format: format,
            width: Int(gdk_pixbuf_get_width(pixbuf)), height: Int(gdk_pixbuf_get_height(pixbuf)))
    }
}
