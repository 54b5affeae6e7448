// One sheet of a workbook that is being written.
internal import CXlsxWriter
internal import JourneyDrawing
internal import JourneySupport

struct WorkbookSheet {
    // SAFETY: belongs to the workbook, which `book` keeps.
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let book: WorkbookFile

    /// Writes a cell; a text is a text, also where it begins like a formula.
    func write(_ content: CellContent?, _ row: Int, _ column: Int, _ look: CellLook) {
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        switch content {
        case nil: worksheet_write_blank(sheet, row, column, book.format(look))
        case .text(let text): worksheet_write_string(sheet, row, column, Self.escaped(text), book.format(look))
        case .number(let number): worksheet_write_number(sheet, row, column, number, book.format(look))
        case .flag(let flag): worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, book.format(look))
        case .day(let day):
            let look = look.with { $0.number = "yyyy-mm-dd" }
            worksheet_write_number(sheet, row, column, Double(Self.serial(day)), book.format(look))
        }
    }

    func write(_ text: String, _ row: Int, _ column: Int, _ look: CellLook) {
        write(text.isEmpty ? nil : .text(text), row, column, look)
    }

    /// A text over several cells.
    func merge(_ text: String, row: Int, columns: ClosedRange<Int>, _ look: CellLook) {
        guard columns.count > 1 else { return write(text, row, columns.lowerBound, look) }
        worksheet_merge_range(
            sheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row), lxw_col_t(columns.upperBound),
            Self.escaped(text), book.format(look))
    }

    /// - Parameter width: in characters.
    func setWidth(_ width: Double, _ columns: ClosedRange<Int>) {
        worksheet_set_column(sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound), width, nil)
    }

    /// - Parameter height: in points.
    func setHeight(_ height: Double, _ row: Int) { worksheet_set_row(sheet, lxw_row_t(row), height, nil) }

    /// Lets people choose among words.
    func offer(_ words: [String], rows: ClosedRange<Int>, column: Int) {
        // More would not fit into what Excel takes.
        guard !words.isEmpty, words.joined(separator: ",").utf16.count <= 255 else { return }
        // A list in a cell's rule is parted by commas.
        guard !words.contains(where: { $0.contains(",") }) else { return }
        var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for word in list { free(word) } }
        list.withUnsafeMutableBufferPointer { buffer in
            // SAFETY: libxlsxwriter copies the words, which are freed behind this.
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = buffer.baseAddress
            // Other words are read, too, and told with their cell.
            validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            worksheet_data_validation_range(
                sheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column),
                &validation)
        }
    }

    /// Leaves empty cells as they are, whatever conditions follow: a spreadsheet takes nothing for 0.
    func keepBlanks(_ look: CellLook, row: Int, columns: ClosedRange<Int>) {
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
        condition.stop_if_true = 1
        condition.format = book.tint(look)
        worksheet_conditional_format_range(
            sheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row), lxw_col_t(columns.upperBound),
            &condition)
    }

    /// Colours numbers between two bounds.
    func tint(_ range: ClosedRange<Double>, _ look: CellLook, row: Int, columns: ClosedRange<Int>) {
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_BETWEEN.rawValue)
        condition.min_value = range.lowerBound
        condition.max_value = range.upperBound
        condition.format = book.tint(look)
        worksheet_conditional_format_range(
            sheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row), lxw_col_t(columns.upperBound),
            &condition)
    }

    /// What stays in sight, and how the sheet is printed: on A4 in landscape, as wide as a page where that can still be read,
    /// else on several pages beside each other, each with the names of its rows.
    ///
    /// - Parameters:
    ///   - width: of all columns, in characters.
    ///   - breaks: columns before which a new page begins, where it does not fit on one.
    func settle(frozenRows: Int, frozenColumns: Int, tab: Color, width: Double, breaks: [Int] = []) {
        worksheet_freeze_panes(sheet, lxw_row_t(frozenRows), lxw_col_t(frozenColumns))
        worksheet_set_tab_color(sheet, tab.number)
        worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.5)
        if frozenRows > 0 { worksheet_repeat_rows(sheet, 0, lxw_row_t(frozenRows - 1)) }
        if width <= Self.pageWidth {
            worksheet_fit_to_pages(sheet, 1, 0)
        } else {
            worksheet_set_print_scale(sheet, UInt16(Self.printScale))
            if frozenColumns > 0 { worksheet_repeat_columns(sheet, 0, lxw_col_t(frozenColumns - 1)) }
            var columns = breaks.map { lxw_col_t($0) } + [0]
            columns.withUnsafeMutableBufferPointer { buffer in
                // SAFETY: libxlsxwriter copies the columns, up to the 0 behind them.
                if buffer.count > 1 { worksheet_set_v_pagebreaks(sheet, buffer.baseAddress) }
            }
        }
        worksheet_set_footer(sheet, "&L&8&A&R&8&P / &N")
    }

    /// The smallest scale, in percent, at which type of 10 points can be read on paper, and the characters that fit beside each
    /// other then: 277 mm, a character about 1.9 mm at full size.
    private static let printScale = 65
    static let pageWidth = 215.0

    /// Prints no more than this: empty columns behind the last one that says something cost paper.
    func print(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        worksheet_print_area(
            sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
            lxw_col_t(columns.upperBound))
    }

    func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        worksheet_autofilter(
            sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
            lxw_col_t(columns.upperBound))
    }

    func hide() { worksheet_hide(sheet) }
    func activate() { worksheet_activate(sheet) }

    // MARK: - Values

    /// What reads like the escape of a character (`_x0041_`) is escaped itself (ECMA-376, 22.9.2.19), and a text is cut
    /// where a cell can hold no more.
    private static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x[0-9A-Fa-f]{4}_/) { "_x005F\($0.output)" }
    }

    /// The days since 1899-12-30, as Excel counts from March 1900 on.
    private static func serial(_ day: CalendarDate) -> Int {
        Int(day.microseconds / 86_400_000_000) + 25_569
    }
}
