// Pango's own objects, kept by one owner at a time.
import CPango
import JourneyDrawing
import JourneyLanguage

/// What a text is set in.
struct TypeFace: Hashable {
    var size: TypeSize
    var weight: TypeWeight
    var language: LanguageTag
    /// Added after every letter, in px.
    var tracking = 0.0
}

/// A font map and a layout that is set anew for each text.
///
/// Hinting is off and glyph positions are not rounded: so the widths agree with Chromium's to 0.02 px.
struct TypeSetter: ~Copyable {
    private let fontMap: UnsafeMutablePointer<PangoFontMap>?
    private let context: OpaquePointer?
    /// A `PangoLayout` that lives as long as its owner.
    let layout: OpaquePointer?
    private let font: OpaquePointer?

    init() {
        fontMap = pango_cairo_font_map_new()
        context = pango_font_map_create_context(fontMap)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        layout = pango_layout_new(context)
        font = pango_font_description_new()
        pango_font_description_set_family(font, Theme.fontFamilies.joined(separator: ","))
    }

    deinit {
        // SAFETY: these are this owner's only references, and nobody uses them after.
        pango_font_description_free(font)
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
        if let context { g_object_unref(UnsafeMutableRawPointer(context)) }
        if let fontMap { g_object_unref(UnsafeMutableRawPointer(fontMap)) }
    }

    /// Sets the next texts in a face.
    func use(_ face: TypeFace) {
        pango_font_description_set_weight(font, PangoWeight(UInt32(face.weight.rawValue)))
        pango_font_description_set_absolute_size(font, face.size.rawValue * Double(PANGO_SCALE))
        pango_context_set_language(context, pango_language_from_string(face.language.markup))
        pango_layout_set_font_description(layout, font)
        pango_layout_context_changed(layout)
    }

    func set(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // SAFETY: Pango copies the bytes.
            bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
        }
    }

    /// The width of the text that was set, in px; asked with the lock held.
    var width: Double {
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &width, &height)
        return Double(width) / Double(PANGO_SCALE)
    }
}
