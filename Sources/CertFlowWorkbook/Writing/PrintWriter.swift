import CXlsxWriter

/// Sets how a sheet prints.
struct PrintWriter {
    let setup: PrintSetup
    let sheet: SheetFile

    /// - Parameters:
    ///   - repeating: Rows printed at the top of every page, or `nil`.
    ///   - rows: How many rows the printed area has, at least one.
    ///   - columns: How many columns it has, at least one.
    /// - Throws: ``WorkbookError/library(_:)``, for example for a footer beyond 255 characters.
    func write(repeating: ClosedRange<Int>?, rows: Int, columns: Int) throws(WorkbookError) {
        let handle = sheet.handle
        switch setup.orientation {
        case .landscape: worksheet_set_landscape(handle)
        case .portrait: worksheet_set_portrait(handle)
        }
        // Paper numbers of the file format: 8 is A3, 9 is A4.
        worksheet_set_paper(handle, setup.paper == .a4 ? 9 : 8)
        worksheet_set_margins(handle, 0.5, 0.5, 0.7, 0.7)
        worksheet_center_horizontally(handle)
        worksheet_fit_to_pages(handle, 1, setup.isOnePage ? 1 : 0)
        if let repeating {
            try sheet.check(
                worksheet_repeat_rows(
                    handle, lxw_row_t(repeating.lowerBound), lxw_row_t(repeating.upperBound)))
        }
        try sheet.check(
            worksheet_print_area(handle, 0, 0, lxw_row_t(rows - 1), lxw_col_t(columns - 1)))
        let font = "&\"\(Style.Font.song.rawValue),常规\"&9 "
        var footer = "&C\(font)第 &P 页 共 &N 页"
        if !setup.footer.isEmpty { footer = "&L\(font)\(Self.safe(setup.footer))" + footer }
        try sheet.check(worksheet_set_footer(handle, footer))
        guard !setup.header.isEmpty else { return }
        try sheet.check(worksheet_set_header(handle, "&R\(font)\(Self.safe(setup.header))"))
    }

    /// Begins a new page where a line of charts would be cut in two.
    ///
    /// - Parameters:
    ///   - lines: The rows of each line of charts.
    ///   - repeating: Rows printed at the top of every page, or `nil`.
    ///   - widths: Of the columns, in half-width characters.
    /// - Throws: ``WorkbookError/library(_:)``.
    func keepCharts(
        whole lines: [Range<Int>], repeating: ClosedRange<Int>?, widths: [Double]
    ) throws(WorkbookError) {
        guard !setup.isOnePage, let end = lines.last?.upperBound else { return }
        let heights = sheet.heights.upTo(end)
        let total = widths.reduce(0) { $0 + $1 + 0.7 }
        let scale = min(1, setup.charactersAcross / total)
        var breaks = ChartBreaks.rows(
            heights: heights, blocks: lines,
            repeated: repeating.map { heights[$0].reduce(0, +) } ?? 0,
            page: setup.pointsDown / scale
        ).map { lxw_row_t($0) }
        guard !breaks.isEmpty else { return }
        // The library reads up to a zero.
        breaks.append(0)
        try sheet.check(worksheet_set_h_pagebreaks(sheet.handle, &breaks))
    }

    /// `&` begins a code in headers and footers.
    private static func safe(_ text: String) -> String {
        CellText.withoutForbidden(text).split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&&")
    }
}
