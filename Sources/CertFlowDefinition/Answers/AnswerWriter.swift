/// Writes YAML that ``AnswerFile`` reads back as it was meant: quotes stand where they are needed
/// and nowhere else.
package struct AnswerWriter: Sendable {
    /// One item of a list.
    package enum Item: Hashable, Sendable {
        package struct Field: Hashable, Sendable {
            package let key: String
            package let answer: String

            package init(_ key: String, _ answer: String) {
                self.key = key
                self.answer = answer
            }
        }

        case text(String)
        case row([Field])
    }

    /// What was written so far.
    package private(set) var text = ""
    private var depth = 0

    package init() {}

    /// A comment on a line of its own, once for each line of `words`.
    package mutating func comment(_ words: String) {
        for line in words.split(whereSeparator: \.isNewline) {
            write("# " + String(line).inComment)
        }
    }

    package mutating func blankLine() { text += "\n" }

    /// A key with one answer; an empty one leaves the place behind the key free.
    package mutating func entry(_ key: String, _ answer: String) {
        let scalar = answer.isEmpty ? "" : " " + answer.scalar(inFlow: false)
        write("\(key.scalar(inFlow: false)):\(scalar)")
    }

    /// A key with a list, an item a line; fields of a row without an answer are left out.
    package mutating func list(_ key: String, _ items: [Item]) {
        begin(key)
        for item in items { write("- " + item.written) }
        end()
    }

    /// A key whose entries follow, until ``end()``.
    package mutating func begin(_ key: String) {
        write("\(key.scalar(inFlow: false)):")
        depth += 1
    }

    package mutating func end() { depth -= 1 }

    private mutating func write(_ line: String) {
        text += String(repeating: "  ", count: depth) + line + "\n"
    }
}

extension AnswerWriter.Item {
    fileprivate var written: String {
        switch self {
        case .text(let text): return text.scalar(inFlow: false)
        case .row(let fields):
            let written = fields.filter { !$0.answer.isEmpty }.map { field in
                "\(field.key.scalar(inFlow: true)): \(field.answer.scalar(inFlow: true))"
            }
            return written.isEmpty ? "{}" : "{ \(written.joined(separator: ", ")) }"
        }
    }
}
