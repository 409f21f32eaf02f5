import CertFlowCore

/// Looks for anchors (`&name`) and aliases (`*name`) before the file is parsed: a few lines of
/// nested aliases can stand for more values than a parser lives to see.
///
/// It errs on the side of finding: only text in quotes or blocks that looks like both is mistaken.
enum AnchorScan {
    /// The places of anchors in a file that also has aliases.
    static func places(in text: SourceText) -> [Place] {
        var anchors: [Place] = []
        var hasAlias = false
        for (index, line) in text.lines.enumerated() {
            for column in line.indices where begins(line, column) {
                switch line[column] {
                case "&": anchors.append(text.place(line: index + 1, column: column + 1))
                case "*": hasAlias = true
                default: continue
                }
            }
        }
        return hasAlias ? anchors : []
    }

    /// Whether a value may begin at `column` with a mark that a name follows.
    private static func begins(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
        guard line[column] == "&" || line[column] == "*",
            line.indices.contains(column + 1), line[column + 1].isNameScalar
        else { return false }
        var before = column - 1
        while before >= 0, line[before].properties.isWhitespace { before -= 1 }
        guard before >= 0 else { return true }
        if "[{,?:".unicodeScalars.contains(line[before]) { return true }
        if line[before] == "-" { return before < column - 1 }
        // After a tag or an anchor.
        guard before < column - 1 else { return false }
        let word = line[...before].reversed().prefix { !$0.properties.isWhitespace }
        return word.last == "!" || word.last == "&"
    }
}

extension Unicode.Scalar {
    fileprivate var isNameScalar: Bool {
        properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
    }
}
