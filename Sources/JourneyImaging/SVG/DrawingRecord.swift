// What librsvg draws for a picture, kept as cairo's commands.
import CRsvg
import JourneyDrawing

/// A picture to be shown part by part: the file is read and its texts are set once; the commands are played again for
/// each part, and cairo leaves out those that do not reach into it.
struct DrawingRecord: ~Copyable, @unchecked Sendable {
    // SAFETY: the surface is made here, never changed, and played by `PixelCanvas.draw` alone, one thread at a time.
    fileprivate let surface: OpaquePointer?

    /// - Parameters:
    ///   - texts: what is set over the shapes.
    ///   - scale: pixels for each px of the picture.
    ///   - width, height: in pixels.
    init(
        _ drawing: borrowing SVGDrawing, texts: [PictureText], scale: Double, width: Int, height: Int
    ) throws(ImagingError) {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: Double(width), height: Double(height))
        // SAFETY: cairo copies the rectangle.
        surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        let context = cairo_create(surface)
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        try drawing.draw(on: context)
        try TextPainter(as: .outlines).draw(texts, on: context)
    }

    deinit {
        // SAFETY: this owner's only reference; cairo takes its error objects back, too.
        cairo_surface_destroy(surface)
    }
}

extension PixelCanvas {
    /// Shows the part of a picture that begins `top` pixels below its upper edge.
    func draw(_ record: borrowing DrawingRecord, top: Int) throws(ImagingError) {
        // SAFETY: the context lives as long as this canvas; it keeps a reference of its own to the commands.
        FontLock.hold {
            cairo_set_source_surface(context, record.surface, 0, -Double(top))
            // The record is opaque: put in the place of what was here, it is played at once, without a canvas between.
            cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
            cairo_paint(context)
            cairo_surface_flush(surface)
            // The commands are let go before another thread plays them.
            cairo_set_source_rgb(context, 1, 1, 1)
        }
        try CairoStatus.check(cairo_status(context))
    }
}
