/// Breaks text into lines of about a width, as East Asian text breaks: between any two ideographs,
/// but never before a closing mark, nor after an opening one.
enum LineWrap {
    /// As few lines as there can be, of about the same length; `width` counts columns, of which an
    /// ideograph takes two.
    static func lines(_ text: String, width: Int) -> [String] {
        let widest = greedy(text, width: width)
        var narrower = widest
        var width = width
        while width > 8 {
            width -= 1
            let lines = greedy(text, width: width)
            guard lines.count == widest.count else { break }
            narrower = lines
        }
        return widest.count > 1 ? narrower : widest
    }

    private static func greedy(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words(text) {
            let size = columns(of: word)
            if used + size > width, !line.isEmpty, !isClosing(word) {
                lines.append(trimmed(line))
                line = ""
                used = 0
            }
            line += word
            used += size
        }
        if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// What a line does not break: an ideograph, or a run of other characters with its blank.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var run = ""
        for character in text {
            if isOpening(character) {
                if !run.isEmpty, !run.allSatisfy(isOpening) { words.append(run) }
                run = run.allSatisfy(isOpening) ? run + String(character) : String(character)
            } else if isWide(character) {
                let isOpened = run.allSatisfy(isOpening)
                if !run.isEmpty, !isOpened { words.append(run) }
                words.append((isOpened ? run : "") + String(character))
                run = ""
            } else {
                run.append(character)
                guard character == " " else { continue }
                words.append(run)
                run = ""
            }
        }
        return run.isEmpty ? words : words + [run]
    }

    private static func columns(of word: String) -> Int {
        word.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    private static func isOpening(_ character: Character) -> Bool { "（〔《【“‘".contains(character) }

    private static func isClosing(_ word: String) -> Bool {
        word.first.map { "，。、；：！？）〕】》”’·, ".contains($0) } ?? false
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.first == " " { line.removeFirst() }
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
