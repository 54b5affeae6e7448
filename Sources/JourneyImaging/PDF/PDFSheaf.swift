// cairo's PDF surface, kept by one owner.
import CRsvg

/// A PDF that is being written, page by page, into memory.
///
/// Everything that cairo would take from the clock is set or left out, so the same pages give the same bytes.
struct PDFSheaf: ~Copyable {
    /// Where cairo's stream writes to.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private let sink = Sink()
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private(set) var pageCount = 0

    init() throws(ImagingError) {
        // SAFETY: the sink is a property of this owner and lives until the surface is destroyed in `deinit`; cairo calls
        // back only within calls that this owner makes.
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), 1, 1)
        // Version 1.4 has all that our pictures use, and an open table of its parts, to which the language is added.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        context = cairo_create(surface)
        try CairoStatus.check(cairo_status(context))
    }

    deinit {
        // SAFETY: both are this owner's only references; the sink is released after.
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// A text of the document; `nil` takes out what cairo would write by itself.
    func set(_ kind: cairo_pdf_metadata_t, _ text: String?) {
        // SAFETY: cairo copies the text.
        cairo_pdf_surface_set_metadata(surface, kind, text)
    }

    /// A page, its size in points; the content is drawn in points from its upper left corner.
    mutating func page(
        width: Double, height: Double, _ content: (OpaquePointer?) throws(ImagingError) -> Void
    ) throws(ImagingError) {
        if pageCount > 0 { FontLock.hold { cairo_surface_show_page(surface) } }
        pageCount += 1
        cairo_pdf_surface_set_size(surface, width, height)
        cairo_identity_matrix(context)
        cairo_save(context)
        try content(context)
        cairo_restore(context)
        try CairoStatus.check(cairo_status(context))
    }

    /// A bookmark that leads to a point of a page, in points from its upper left corner.
    /// - Returns: its number, to be the parent of others; 0 stands for the document.
    func bookmark(_ title: String, page: Int, x: Double, y: Double, parent: Int32) -> Int32 {
        let place = "page=\(page) pos=[\(Self.decimal(x)) \(Self.decimal(y))]"
        // SAFETY: cairo copies both texts.
        return cairo_pdf_surface_add_outline(surface, parent, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    /// The file; nothing can be drawn after.
    func finish() throws(ImagingError) -> [UInt8] {
        FontLock.hold { cairo_surface_finish(surface) }
        try CairoStatus.check(cairo_surface_status(surface))
        return sink.bytes
    }

    /// With one decimal, not below 0: a bookmark needs no more.
    private static func decimal(_ value: Double) -> Double { (max(0, value) * 10).rounded() / 10 }
}
