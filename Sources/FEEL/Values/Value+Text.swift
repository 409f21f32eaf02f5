extension Value: CustomStringConvertible {
    /// The value as a FEEL literal: reading it again gives an equal value, except for functions.
    ///
    /// A text of more than about 16 million parts ends with `…`: a value that shares its parts can be
    /// far larger as text than in memory.
    public var description: String {
        var writer = ValueWriter(budget: Budget(steps: 1 << 24))
        writer.write(self)
        return writer.budget.isSpent ? writer.text + "…" : writer.text
    }

    /// What the built-in `string` answers: a string itself, else the value as text.
    ///
    /// > Source: DMN 1.5, §10.3.4.1.
    func displayText(_ budget: inout Budget) -> String {
        if case .string(let text) = self { return text }
        var writer = ValueWriter(budget: budget)
        writer.isDisplay = true
        writer.write(self)
        budget = writer.budget
        return writer.text
    }
}

/// Writes values as text.
private struct ValueWriter {
    var text = ""
    var budget: Budget
    /// Writes dates and durations bare, not as literals.
    var isDisplay = false

    mutating func write(_ value: Value) {
        guard budget.spend(1) else { return }
        switch value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let value): text += value.feelText
        case .string(let value): write(quoted: value)
        case .date(let value): write(temporal: value.description)
        case .time(let value): write(temporal: value.description)
        case .dateAndTime(let value): write(temporal: value.description)
        case .dayTimeDuration(let value): write(temporal: value.description)
        case .yearMonthDuration(let value): write(temporal: value.description)
        case .list(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                write(element)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (index, entry) in context.entries.enumerated() {
                if index > 0 { text += ", " }
                write(key: entry.key)
                text += ": "
                write(entry.value)
            }
            text += "}"
        case .range(let range): write(range)
        case .function(let function): text += function.description
        }
    }

    private mutating func write(temporal literal: String) {
        text += isDisplay ? literal : "@\"\(literal)\""
    }

    private mutating func write(key: String) {
        if key.isPlainName {
            text += key
        } else {
            write(quoted: key)
        }
    }

    private mutating func write(quoted value: String) {
        guard budget.spend(value.utf8.count / 16) else { return }
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func write(_ range: ValueRange) {
        if range.isComplement {
            text += "(!= "
            write(range.start ?? .null)
            text += ")"
        } else if let start = range.start, let end = range.end {
            text += range.includesStart ? "[" : "("
            write(start)
            text += ".."
            write(end)
            text += range.includesEnd ? "]" : ")"
        } else if let start = range.start {
            text += range.includesStart ? "(>= " : "(> "
            write(start)
            text += ")"
        } else {
            text += range.includesEnd ? "(<= " : "(< "
            write(range.end ?? .null)
            text += ")"
        }
    }
}

extension String {
    /// Whether the text can stand as a context key without quotes.
    var isPlainName: Bool {
        guard let first = unicodeScalars.first, first.isNameStart, !Keyword.all.contains(self)
        else { return false }
        return unicodeScalars.allSatisfy(\.isNamePart)
    }
}
