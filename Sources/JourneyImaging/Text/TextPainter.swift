// A picture's texts, drawn on cairo by Pango: as they were measured, and several times as fast as from the SVG.
import CPango
import CRsvg
import JourneyDrawing
import JourneyLanguage

/// Draws the texts of one picture after another.
struct TextPainter: ~Copyable {
    /// What a text becomes.
    enum Form {
        /// Letters of a font, which can be selected and searched.
        case letters
        /// Outlines that are filled: cairo 1.16 would set letters of pixels to whole pixels.
        case outlines
    }

    private let setter = TypeSetter()
    private let form: Form

    init(as form: Form) {
        self.form = form
    }

    /// - Parameter cairo: a living `cairo_t` whose unit is a px of the picture; the caller keeps it.
    func draw(_ texts: [PictureText], on cairo: OpaquePointer?) throws(ImagingError) {
        FontLock.hold {
            var face: TypeFace?
            for text in texts {
                let style = text.block.style
                let own = TypeFace(
                    size: style.size, weight: style.weight, language: text.block.language,
                    tracking: style.tracking * style.size.rawValue)
                if own != face { setter.use(own) }
                face = own
                if let clip = text.place.clip {
                    cairo_save(cairo)
                    cairo_rectangle(cairo, clip.x, clip.y, clip.width, clip.height)
                    cairo_clip(cairo)
                }
                link(text.place.address, on: cairo) { draw(text, tracking: own.tracking, on: cairo) }
                if text.place.clip != nil { cairo_restore(cairo) }
            }
        }
        try CairoStatus.check(cairo_status(cairo))
    }

    private func draw(_ text: PictureText, tracking: Double, on cairo: OpaquePointer?) {
        for (index, line) in text.block.lines.enumerated() {
            setter.set(line.text)
            let attributes = TextAttributes(line.text, tracking: tracking, form: form)
            attributes.apply(to: setter.layout)
            let origin = text.origin(ofLine: index)
            // SAFETY: the line belongs to the layout, and is used before the layout is set anew.
            let set = pango_layout_get_line_readonly(setter.layout, 0)
            if let halo = text.haloLine {
                cairo_move_to(cairo, origin.x, origin.y)
                pango_cairo_layout_line_path(cairo, set)
                use(halo.color, on: cairo)
                cairo_set_line_width(cairo, halo.width)
                cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
                cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
                cairo_stroke(cairo)
            }
            use(text.color, on: cairo)
            cairo_move_to(cairo, origin.x, origin.y)
            switch form {
            case .letters: pango_cairo_show_layout_line(cairo, set)
            case .outlines:
                pango_cairo_layout_line_path(cairo, set)
                cairo_fill(cairo)
            }
        }
        cairo_new_path(cairo)
    }

    private func use(_ color: Color, on cairo: OpaquePointer?) {
        cairo_set_source_rgb(cairo, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    /// What is drawn within leads to an address, where the surface knows links.
    private func link(_ address: String?, on cairo: OpaquePointer?, _ draw: () -> Void) {
        guard let address, form == .letters else { return draw() }
        // cairo writes an address into the file as it is: what ends a text there, or here, is written in hexadecimal.
        let safe = ["\\": "%5C", "(": "%28", ")": "%29", "'": "%27"].reduce(address) {
            $0.replacing($1.key, with: $1.value)
        }
        cairo_tag_begin(cairo, "Link", "uri='\(safe)'")
        draw()
        cairo_tag_end(cairo, "Link")
    }
}
