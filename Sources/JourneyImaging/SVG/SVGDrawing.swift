// An SVG as librsvg has read it, kept by one owner.
import CRsvg

/// A picture that can be drawn on any cairo context, any number of times.
///
/// Each drawing has its own handle and draws where it was told to, so different threads may each have theirs; one
/// drawing is never shared, as it cannot be copied. The SVG is read without a base address: then librsvg loads nothing
/// from files or the network, whatever the SVG names.
struct SVGDrawing: ~Copyable {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    /// In px.
    private let width, height: Double

    init(_ svg: [UInt8], width: Double, height: Double) throws(ImagingError) {
        var problem: UnsafeMutablePointer<GError>?
        // SAFETY: librsvg reads the bytes before the call returns, and keeps no pointer to them.
        let handle = svg.withUnsafeBufferPointer {
            rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &problem)
        }
        guard let handle else { throw Self.error("bad-svg", "The picture cannot be read", problem) }
        self.handle = handle
        self.width = width
        self.height = height
    }

    deinit {
        // SAFETY: the handle is this owner's only reference, and nobody uses it after.
        g_object_unref(UnsafeMutableRawPointer(handle))
    }

    /// Draws the whole picture with its corner at the context's origin, one px a unit.
    /// - Parameter context: a living `cairo_t`; the caller keeps it.
    func draw(on context: OpaquePointer?) throws(ImagingError) {
        var area = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var problem: UnsafeMutablePointer<GError>?
        // SAFETY: handle and context live through the call; the area and the error are this function's own.
        let isDrawn = FontLock.hold { rsvg_handle_render_document(handle, context, &area, &problem) != 0 }
        guard isDrawn else {
            throw Self.error("not-drawn", "The picture cannot be drawn", problem)
        }
        try CairoStatus.check(cairo_status(context))
    }

    /// The library's complaint in a sentence of ours; the complaint is released.
    private static func error(
        _ code: String, _ sentence: String, _ problem: UnsafeMutablePointer<GError>?
    ) -> ImagingError {
        // SAFETY: a GError that was set has a message that ends in a zero byte; it is freed once.
        let reason = problem.flatMap { $0.pointee.message }.map { ": " + String(cString: $0) } ?? ""
        if let problem { g_error_free(problem) }
        return ImagingError(code, "\(sentence)\(reason). This is a defect of waymark; please report it with the map.")
    }
}
