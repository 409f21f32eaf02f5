/// What a person did at the keyboard, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
    /// A character, or a part of one: an emoji or an accented letter may come as several.
    case scalar(Unicode.Scalar)
    /// Text from the clipboard, in bracketed paste.
    case paste(String)
    /// A letter with the control key, in lower case.
    case control(Character)
    case enter, tab, backspace, delete, escape
    case left, right, up, down, home, end
    case wordLeft, wordRight
}
