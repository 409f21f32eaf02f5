import CXlsxWriter

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A workbook being written. The C handle is freed by `close()`, which can be called only once.
struct WorkbookFile: ~Copyable {
    private let handle: UnsafeMutablePointer<lxw_workbook>

    init(path: String) throws(WorkbookError) {
        guard let handle = workbook_new(path) else {
            throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        self.handle = handle
    }

    /// The formats of this workbook, to be used only until `close()`.
    func makeStyles() -> StyleBook { StyleBook(of: handle) }

    /// Adds an empty sheet whose cells are formatted by `styles`.
    func addSheet(named name: String, styles: StyleBook) throws(WorkbookError) -> SheetFile {
        let checked = workbook_validate_sheet_name(handle, name)
        guard checked == LXW_NO_ERROR else { throw Self.failure(checked) }
        guard let sheet = workbook_add_worksheet(handle, name) else {
            throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        return SheetFile(name: name, handle: sheet, styles: styles)
    }

    /// Adds a chart that still has to be put on a sheet.
    func addChart(_ kind: lxw_chart_type) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
        guard let chart = workbook_add_chart(handle, UInt8(kind.rawValue)) else {
            throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        return chart
    }

    func set(_ properties: WorkbookProperties) throws(WorkbookError) {
        let texts = [
            properties.title, properties.subject, properties.author, properties.company,
            properties.remark,
        ]
        let copies = texts.map { $0.isEmpty ? nil : strdup(CellText.withoutForbidden($0)) }
        defer { copies.forEach { free($0) } }
        var record = lxw_doc_properties()
        record.title = copies[0]
        record.subject = copies[1]
        record.author = copies[2]
        record.company = copies[3]
        record.comments = copies[4]
        record.created = time_t(properties.createdSeconds)
        let code = workbook_set_properties(handle, &record)
        guard code == LXW_NO_ERROR else { throw Self.failure(code) }
    }

    /// Writes the file and frees the handle.
    ///
    /// - Parameter target: The file that the user asked for, to be named in errors.
    /// - Throws: ``WorkbookError/diskFull(_:)`` or ``WorkbookError/library(_:)``.
    consuming func close(target: String) throws(WorkbookError) {
        errno = 0
        let code = workbook_close(handle)
        let systemCode = errno
        discard self
        if code != LXW_NO_ERROR, systemCode == ENOSPC || systemCode == EDQUOT {
            throw .diskFull(target)
        }
        guard code == LXW_NO_ERROR else { throw Self.failure(code) }
    }

    deinit { lxw_workbook_free(handle) }

    private static func failure(_ code: lxw_error) -> WorkbookError {
        .library(String(cString: lxw_strerror(code)))
    }
}
