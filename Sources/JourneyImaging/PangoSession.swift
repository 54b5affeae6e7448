// Pango's own objects, kept by one owner at a time.
import CPango
import JourneyDrawing
import JourneyLanguage

/// A font map, a layout that is set anew for each text, and the widths known so far.
///
/// Hinting is off and glyph positions are not rounded: so the widths agree with Chromium's to 0.02 px.
struct PangoSession: ~Copyable {
    /// What a text is set in.
    struct Face: Hashable {
        var size: TypeSize
        var weight: TypeWeight
        var language: LanguageTag
    }

    private let fontMap: UnsafeMutablePointer<PangoFontMap>?
    private let context: OpaquePointer?
    private let layout: OpaquePointer?
    private let font: OpaquePointer?
    private var widths: [Face: [String: Double]] = [:]
    private var count = 0

    /// Beyond so many texts the memory is emptied: a server meets new maps for months.
    private static let mostTexts = 200_000

    init() {
        fontMap = pango_cairo_font_map_new()
        context = pango_font_map_create_context(fontMap)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        layout = pango_layout_new(context)
        font = pango_font_description_new()
        pango_font_description_set_family(font, Theme.fontFamilies.joined(separator: ","))
    }

    deinit {
        pango_font_description_free(font)
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
        if let context { g_object_unref(UnsafeMutableRawPointer(context)) }
        if let fontMap { g_object_unref(UnsafeMutableRawPointer(fontMap)) }
    }

    mutating func widths(of texts: [String], in face: Face) -> [Double] {
        if count >= Self.mostTexts {
            widths.removeAll()
            count = 0
        }
        var isSet = false
        var known = widths.removeValue(forKey: face) ?? [:]
        let result = texts.map { text in
            if text.isEmpty { return 0.0 }
            if let width = known[text] { return width }
            if !isSet { set(face) }
            isSet = true
            let width = measured(text)
            known[text] = width
            count += 1
            return width
        }
        widths[face] = known
        return result
    }

    private func set(_ face: Face) {
        pango_font_description_set_weight(font, PangoWeight(UInt32(face.weight.rawValue)))
        pango_font_description_set_absolute_size(font, face.size.rawValue * Double(PANGO_SCALE))
        pango_context_set_language(context, pango_language_from_string(face.language.markup))
        pango_layout_set_font_description(layout, font)
        pango_layout_context_changed(layout)
    }

    private func measured(_ text: String) -> Double {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
        }
        var (width, height): (Int32, Int32) = (0, 0)
        FontLock.hold { pango_layout_get_size(layout, &width, &height) }
        return Double(width) / Double(PANGO_SCALE)
    }
}
