/// What the file says about itself (文件 › 信息).
package struct WorkbookProperties: Hashable, Sendable {
    package var title: String
    package var subject: String
    package var author: String
    package var company: String
    package var remark: String
    /// When the workbook was made, in seconds since 1970-01-01 UTC; a fixed value, so that the same
    /// plan gives the same bytes.
    package let createdSeconds: Int

    /// Each text may be empty and has at most 255 characters.
    ///
    /// - Precondition: `createdSeconds` is positive: the library takes 0 for “now”.
    package init(
        title: String, subject: String = "", author: String = "", company: String = "",
        remark: String = "", createdSeconds: Int
    ) {
        precondition(createdSeconds > 0, "a workbook carries a fixed time of creation")
        self.title = title
        self.subject = subject
        self.author = author
        self.company = company
        self.remark = remark
        self.createdSeconds = createdSeconds
    }
}
