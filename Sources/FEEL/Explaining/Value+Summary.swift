extension Value {
    /// The value as a FEEL literal of about so many characters: what is longer ends in “…”.
    ///
    /// Of a list or context the first parts are written, and how many more there are. The work grows
    /// with the text, not with the value.
    public func summary(length: Int = 60) -> String {
        var writer = SummaryWriter(left: max(1, length))
        writer.write(self)
        return writer.text
    }
}

extension String {
    /// The text on one line, cut to so many characters.
    func onOneLine(length: Int = 80) -> String {
        var line = ""
        var count = 0
        for scalar in unicodeScalars {
            let isSpace = scalar.isFEELSpace
            guard !isSpace || line.unicodeScalars.last != " " else { continue }
            guard count < length else { return line + "…" }
            line.unicodeScalars.append(isSpace ? " " : scalar)
            count += 1
        }
        return line
    }
}

/// Writes the beginning of a value.
private struct SummaryWriter {
    var text = ""
    var left: Int

    mutating func write(_ value: Value) {
        switch value {
        case .string(let string):
            let room = max(1, left)
            let isLong = string.unicodeScalars.dropFirst(room).first != nil
            let shown = String(String.UnicodeScalarView(string.unicodeScalars.prefix(room)))
            add(Value.string(shown).description.dropLast() + (isLong ? "…\"" : "\""))
        case .list(let elements):
            add("[")
            for (index, element) in elements.enumerated() {
                guard open(index, of: elements.count) else { break }
                write(element)
            }
            add("]")
        case .context(let context):
            add("{")
            for (index, entry) in context.entries.enumerated() {
                guard open(index, of: context.count) else { break }
                add((entry.key.isPlainName ? entry.key : "\"\(entry.key)\"") + ": ")
                write(entry.value)
            }
            add("}")
        case .range(let range):
            // The ends may be long texts; the signs around them are short.
            add(range.summary(length: max(8, left / 2)))
        default: add(value.description)
        }
    }

    /// Begins a part, unless nothing more fits; the first one is always written.
    private mutating func open(_ index: Int, of count: Int) -> Bool {
        if index > 0 { add(", ") }
        guard left > 0 || index == 0 else {
            add("… (\(count - index))")
            return false
        }
        return true
    }

    private mutating func add(_ part: some StringProtocol) {
        text += part
        left -= part.unicodeScalars.count
    }
}

extension ValueRange {
    fileprivate func summary(length: Int) -> String {
        func text(_ value: Value?) -> String { (value ?? .null).summary(length: length) }
        if isComplement { return "(!= \(text(start)))" }
        switch (start, end) {
        case (let start?, let end?):
            return (includesStart ? "[" : "(") + text(start) + ".." + text(end)
                + (includesEnd ? "]" : ")")
        case (let start?, nil): return (includesStart ? "(>= " : "(> ") + text(start) + ")"
        default: return (includesEnd ? "(<= " : "(< ") + text(end) + ")"
        }
    }
}
