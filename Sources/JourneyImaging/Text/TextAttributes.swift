// What parts of a text are set apart in.
import CPango

/// Pango's attributes of one text.
struct TextAttributes: ~Copyable {
    private let list: OpaquePointer?

    /// - Parameter tracking: in px, after every letter.
    init(_ text: String, tracking: Double, form: TextPainter.Form) {
        guard tracking != 0 || form == .letters && LostLetters.areIn(text) else {
            list = nil
            return
        }
        // SAFETY: the list owns the attributes that are added to it.
        list = pango_attr_list_new()
        if tracking != 0 {
            pango_attr_list_insert(list, pango_attr_letter_spacing_new(Int32(tracking * Double(PANGO_SCALE))))
        }
        guard form == .letters else { return }
        for range in LostLetters.places(in: text) {
            for attribute in [
                pango_attr_family_new(LostLetters.family),
                pango_attr_language_new(pango_language_from_string(LostLetters.language)),
            ] {
                attribute?.pointee.start_index = UInt32(range.lowerBound)
                attribute?.pointee.end_index = UInt32(range.upperBound)
                pango_attr_list_insert(list, attribute)
            }
        }
    }

    deinit {
        if let list { pango_attr_list_unref(list) }
    }

    /// Takes the place of what the layout's last text was set apart in.
    /// - Parameter layout: a living layout with the text; it keeps a reference of its own.
    func apply(to layout: OpaquePointer?) {
        pango_layout_set_attributes(layout, list)
    }
}

/// Letters that cairo leaves out of the fonts it embeds, and where to take them from.
///
/// Of the 6,763 letters of GB 2312, cairo 1.16 loses one when it takes a part of Noto Sans CJK SC Regular: 如. Its twin in
/// the Hong Kong face of the same font looks alike, is as wide, and arrives; it is asked for by that family and language.
enum LostLetters {
    static let family = "Noto Sans CJK HK"
    static let language = "zh-HK"
    private static let lost = Array("如".utf8)

    static func areIn(_ text: String) -> Bool { text.unicodeScalars.contains("如") }

    /// Where they stand, in bytes.
    static func places(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        guard bytes.count >= lost.count else { return [] }
        return (0...bytes.count - lost.count).filter { bytes[$0...].starts(with: lost) }
            .map { $0..<$0 + lost.count }
    }
}
