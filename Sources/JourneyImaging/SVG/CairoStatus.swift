// cairo's status codes as errors.
import CRsvg

/// cairo keeps the first error of an object and does nothing from then on: it is asked once at the end of a piece of work.
enum CairoStatus {
    static func check(_ status: cairo_status_t) throws(ImagingError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        // SAFETY: cairo's texts are constants that end in a zero byte.
        let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
        if status == CAIRO_STATUS_NO_MEMORY {
            throw ImagingError("no-memory", "There is not enough memory for the picture; ask for a smaller --scale.")
        }
        throw ImagingError(
            "not-drawn", "The picture cannot be drawn: \(reason). This is a defect of waymark; please report it.")
    }
}
