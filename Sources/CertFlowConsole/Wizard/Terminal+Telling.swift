extension Terminal {
    /// Shows sentences within the screen; nothing in them can steer it.
    func tell(_ text: String, _ tone: Style.Tone? = nil) {
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            for part in String(line).printable.wrapped(to: columns) {
                show(tone.map { style($0, text: part) } ?? part)
            }
        }
    }
}
