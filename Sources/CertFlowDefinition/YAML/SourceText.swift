import CertFlowCore

/// The text of a file as lines of scalars, which is how YAML counts columns.
struct SourceText: Sendable {
    let path: String
    let lines: [[Unicode.Scalar]]
    /// Where control characters stand; YAML allows none but tab and line breaks.
    let controls: [Place]

    /// Breaks at what YAML breaks at: LF, CR, CR LF, NEL, LS and PS.
    init(path: String, text: String) {
        self.path = path
        var lines: [[Unicode.Scalar]] = []
        var line: [Unicode.Scalar] = []
        var endedWithReturn = false
        var controls: [Place] = []
        for scalar in text.unicodeScalars {
            if scalar == "\n", endedWithReturn {
                endedWithReturn = false
                continue
            }
            endedWithReturn = scalar == "\r"
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(line)
                line = []
            default:
                line.append(scalar)
                guard !scalar.isPrintable else { continue }
                controls.append(Place(path: path, line: lines.count + 1, column: line.count))
            }
        }
        lines.append(line)
        self.lines = lines
        self.controls = controls
    }

    func place(line: Int, column: Int) -> Place { Place(path: path, line: line, column: column) }

    /// The scalar at a place; `nil` at the end of a line.
    func scalar(at place: Place) -> Unicode.Scalar? {
        guard lines.indices.contains(place.line - 1),
            lines[place.line - 1].indices.contains(place.column - 1)
        else { return nil }
        return lines[place.line - 1][place.column - 1]
    }

    /// Where the scalar number `offset` of the value that begins at `start` stands in the file.
    ///
    /// The value may be plain, quoted or a block of several lines: its visible characters stand in
    /// the file in the same order. Where they do not (escapes), the answer is `start`.
    func place(of offset: Int, in value: String, from start: Place) -> Place {
        var line = start.line - 1
        var column = start.column - 1
        var found = start
        if let mark = scalar(at: start), mark == "|" || mark == ">" {
            line += 1
            column = 0
        } else if let mark = scalar(at: start), mark == "\"" || mark == "'" {
            column += 1
        }
        for (index, scalar) in value.unicodeScalars.enumerated() {
            if !scalar.properties.isWhitespace {
                guard skipBlanks(&line, &column), lines[line][column] == scalar else {
                    return start
                }
                found = place(line: line + 1, column: column + 1)
                column += 1
            }
            if index == offset { return found }
        }
        return place(line: found.line, column: found.column + (value.isEmpty ? 0 : 1))
    }

    /// Moves on to the next visible scalar; `false` at the end of the file.
    private func skipBlanks(_ line: inout Int, _ column: inout Int) -> Bool {
        while lines.indices.contains(line) {
            while column < lines[line].count {
                guard lines[line][column].properties.isWhitespace else { return true }
                column += 1
            }
            line += 1
            column = 0
        }
        return false
    }
}

extension Unicode.Scalar {
    fileprivate var isPrintable: Bool {
        switch value {
        case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            true
        default: false
        }
    }
}
