// How a cell looks: every combination that is used becomes one format of the workbook.
internal import CXlsxWriter
internal import JourneyDrawing

struct CellLook: Hashable {
    enum Side: Hashable { case left, center, right }

    var size = 10.0
    var isBold = false
    var ink: Color
    var fill: Color?
    var side = Side.left
    var isCentered = false
    var isWrapped = true
    /// A line below, and one to the left where something new begins.
    var line: Color?
    var edge: Color?
    var number: String?
    var indent: UInt8 = 0

    init(_ ink: Color) { self.ink = ink }

    func with(_ change: (inout CellLook) -> Void) -> CellLook {
        var look = self
        change(&look)
        return look
    }
}

extension Color {
    var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

extension CellLook {
    /// Sets a format that is only used where a condition holds: of those a workbook knows ink and ground.
    func applyTint(to format: UnsafeMutablePointer<lxw_format>?) {
        format_set_font_color(format, ink.number)
        if let fill { format_set_bg_color(format, fill.number) }
    }

    /// Sets a format of libxlsxwriter to it.
    func apply(to format: UnsafeMutablePointer<lxw_format>?) {
        format_set_font_name(format, "Calibri")
        format_set_font_size(format, size)
        format_set_font_color(format, ink.number)
        if isBold { format_set_bold(format) }
        if let fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, fill.number)
        }
        let sides: [Side: lxw_format_alignments] = [
            .left: LXW_ALIGN_LEFT, .center: LXW_ALIGN_CENTER, .right: LXW_ALIGN_RIGHT,
        ]
        format_set_align(format, UInt8((sides[side] ?? LXW_ALIGN_LEFT).rawValue))
        format_set_align(
            format, UInt8((isCentered ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP).rawValue))
        if isWrapped { format_set_text_wrap(format) }
        if indent > 0 { format_set_indent(format, indent) }
        if let line {
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bottom_color(format, line.number)
        }
        if let edge {
            format_set_left(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_left_color(format, edge.number)
        }
        if let number { format_set_num_format(format, number) }
    }
}
