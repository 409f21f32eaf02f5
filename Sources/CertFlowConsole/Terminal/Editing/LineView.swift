/// The part of a line that is on the screen: a window that always holds the cursor.
///
/// Text that lies outside is marked with `<` and `>`.
package struct LineView: Hashable, Sendable {
    /// What is shown before the cursor, with the mark.
    package let left: String

    /// What is shown from the cursor on, with the mark.
    package let right: String

    /// The window over `before` and `after` the cursor in at most `columns` columns, one of which
    /// is kept for the cursor at the end.
    package init(before: String, after: String, columns: Int) {
        let room = max(4, columns) - 1
        let afterWidth = after.displayWidth
        guard before.displayWidth + afterWidth > room else {
            left = before
            right = after
            return
        }
        // A quarter of the window shows what follows the cursor, when so much follows.
        let leftRoom = max(room * 3 / 4, room - afterWidth)
        left = before.displayWidth <= leftRoom ? before : "<" + before.suffix(columns: leftRoom - 1)
        let rightRoom = room - left.displayWidth
        right = afterWidth <= rightRoom ? after : after.prefix(columns: rightRoom - 1) + ">"
    }
}
