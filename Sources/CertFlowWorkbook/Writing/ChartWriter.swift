import CXlsxWriter

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Draws the charts of a sheet below its content.
struct ChartWriter {
    /// Blue, orange, green, grey, gold, dark blue: told apart on paper as well.
    private static let colors: [lxw_color_t] = [
        0x2F_5597, 0xC5_5A11, 0x54_8235, 0x7F_7F7F, 0xBF_9000, 0x1F_3864,
    ]
    private static let pixelsPerRow = 20.0

    let charts: [ChartPlan]
    let sheet: SheetFile
    /// The first row below the content.
    let firstRow: Int
    /// Widths of the sheet's columns in half-width characters.
    let widths: [Double]

    func write(into workbook: borrowing WorkbookFile) throws(WorkbookError) {
        let last = ChartPlacement.rows(for: charts)
        for row in 0..<last { try sheet.setHeight(RowHeights.standard, row: firstRow + row) }
        let columnPixels = widths.map { ($0 * 7 + 5).rounded() }
        let full = columnPixels.reduce(0, +)
        for (plan, place) in zip(charts, ChartPlacement.places(for: charts)) {
            let chart = try workbook.addChart(plan.kind.type)
            draw(plan, on: chart)
            let pixels = plan.width == .half ? full / 2 - 6 : full
            // The default size of a chart is 480 × 288 pixels.
            var options = lxw_chart_options()
            options.x_scale = max(240, pixels) / 480
            options.y_scale = Double(plan.heightRows) * Self.pixelsPerRow / 288
            options.x_offset = place.isRight ? Int32(full / 2 + 6) : 0
            options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            try sheet.check(
                worksheet_insert_chart_opt(
                    sheet.handle, lxw_row_t(firstRow + place.row), 0, chart, &options))
        }
    }

    private func draw(_ plan: ChartPlan, on chart: UnsafeMutablePointer<lxw_chart>) {
        chart_title_set_name(chart, Self.safe(plan.title))
        Self.withFont(size: 13) { chart_title_set_name_font(chart, $0) }
        for (index, series) in plan.series.enumerated() {
            draw(series, of: plan, color: Self.colors[index % Self.colors.count], on: chart)
        }
        if plan.series.count == 1 {
            chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        } else {
            chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
            Self.withFont(size: 10) { chart_legend_set_font(chart, $0) }
        }
        drawAxes(of: plan, on: chart)
    }

    private func drawAxes(of plan: ChartPlan, on chart: UnsafeMutablePointer<lxw_chart>) {
        // In a bar chart the library's y axis is the upright one, that of the categories.
        let isBar = plan.kind == .bar
        let categories = isBar ? chart.pointee.y_axis : chart.pointee.x_axis
        let values = isBar ? chart.pointee.x_axis : chart.pointee.y_axis
        name(categories, plan.categoryTitle)
        name(values, plan.valueTitle)
        if let format = plan.valueFormat { chart_axis_set_num_format(values, format) }
        chart_axis_major_gridlines_set_visible(categories, 0)
        chart_axis_major_gridlines_set_visible(values, 1)
        var line = lxw_chart_line()
        line.color = 0xD9_D9D9
        line.width = 0.75
        chart_axis_major_gridlines_set_line(values, &line)
        guard isBar else { return }
        // First category on top, the numbers still below.
        chart_axis_set_reverse(categories)
        chart_axis_set_crossing_max(categories)
    }

    private func draw(
        _ series: ChartSeries, of plan: ChartPlan, color: lxw_color_t,
        on chart: UnsafeMutablePointer<lxw_chart>
    ) {
        guard let drawn = chart_add_series(chart, nil, nil) else { return }
        let (names, values) = (plan.categories, series.values)
        chart_series_set_categories(
            drawn, names.sheet, lxw_row_t(names.rows.lowerBound),
            lxw_col_t(names.columns.lowerBound), lxw_row_t(names.rows.upperBound),
            lxw_col_t(names.columns.upperBound))
        chart_series_set_values(
            drawn, values.sheet, lxw_row_t(values.rows.lowerBound),
            lxw_col_t(values.columns.lowerBound), lxw_row_t(values.rows.upperBound),
            lxw_col_t(values.columns.upperBound))
        chart_series_set_name(drawn, Self.safe(series.name))
        chart_series_set_labels(drawn)
        Self.withFont(size: 9) { chart_series_set_labels_font(drawn, $0) }
        if plan.kind == .line {
            var line = lxw_chart_line()
            line.color = color
            line.width = 2.25
            chart_series_set_line(drawn, &line)
            chart_series_set_labels_position(drawn, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
        } else {
            var fill = lxw_chart_fill()
            fill.color = color
            chart_series_set_fill(drawn, &fill)
        }
    }

    private func name(_ axis: UnsafeMutablePointer<lxw_chart_axis>?, _ title: String) {
        guard let axis else { return }
        Self.withFont(size: 9) { chart_axis_set_num_font(axis, $0) }
        guard !title.isEmpty else { return }
        chart_axis_set_name(axis, Self.safe(title))
        Self.withFont(size: 10) { chart_axis_set_name_font(axis, $0) }
    }

    /// The library reads a name that begins with `=` as a formula.
    private static func safe(_ text: String) -> String {
        let safe = CellText.withoutForbidden(text)
        return safe.hasPrefix("=") ? "＝" + safe.dropFirst() : safe
    }

    /// Calls `body` with a chart font of 宋体; the library copies it.
    private static func withFont(
        size: Double, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
    ) {
        let name = strdup(Style.Font.song.rawValue)
        defer { free(name) }
        var font = lxw_chart_font()
        font.name = name
        font.size = size
        body(&font)
    }
}

extension ChartPlan {
    /// The number format of the value axis, or `nil` for that of the cells.
    fileprivate var valueFormat: String? {
        switch valueKind {
        case .percent: "0%"
        case .count: "#,##0"
        case .money: "#,##0.##"
        default: nil
        }
    }
}

extension ChartPlan.Kind {
    /// The library's word.
    fileprivate var type: lxw_chart_type {
        switch self {
        case .column: LXW_CHART_COLUMN
        case .bar: LXW_CHART_BAR
        case .line: LXW_CHART_LINE
        }
    }
}
