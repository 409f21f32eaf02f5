import CXlsxWriter

/// The formats of one workbook, each made once, in the order in which they are first used.
final class StyleBook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Parameter workbook: Owns the formats and must outlive this object's use.
    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    func format(_ style: Style) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(workbook) else {
            throw .library(String(cString: lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)))
        }
        apply(style, to: format)
        formats[style] = format
        return format
    }

    private func apply(_ style: Style, to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, style.font.rawValue)
        format_set_font_size(format, style.size)
        if style.isBold { format_set_bold(format) }
        if style.color != 0 { format_set_font_color(format, style.color) }
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        switch style.side {
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill)
        }
        if let code = style.numberFormat { format_set_num_format(format, code) }
    }
}
