// A part of a picture in memory, as pixels.
import CRsvg
import JourneyDrawing

/// An opaque canvas of 32 bits a pixel, white before anything is drawn; freed with its owner.
struct PixelCanvas: ~Copyable {
    let width, height: Int
    let surface: OpaquePointer?
    let context: OpaquePointer?

    /// - Parameters: `width` and `height` in pixels, at most 32,767 each, which is as far as cairo counts.
    init(width: Int, height: Int) throws(ImagingError) {
        (self.width, self.height) = (width, height)
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        context = cairo_create(surface)
        try CairoStatus.check(cairo_status(context))
    }

    deinit {
        // SAFETY: both are this owner's only references; cairo takes its error objects back, too.
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// The pixels of a row, each `0x..RRGGBB`.
    func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        precondition((0..<height).contains(row))
        // SAFETY: the surface has `height` rows of `stride` bytes, a stride is a multiple of four and holds at least
        // `width` pixels; the pointer is used only within the body, while the surface lives.
        guard let data = cairo_image_surface_get_data(surface) else {
            return body(UnsafeBufferPointer(start: nil, count: 0))
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return (data + row * stride).withMemoryRebound(to: UInt32.self, capacity: width) {
            body(UnsafeBufferPointer(start: $0, count: width))
        }
    }
}
