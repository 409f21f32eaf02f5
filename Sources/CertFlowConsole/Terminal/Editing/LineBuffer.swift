/// A line being edited, as a value: keys go in, the text and the cursor come out.
///
/// The cursor stands between user-perceived characters, so that 👨‍👩‍👧 and é are one step.
package struct LineBuffer: Hashable, Sendable {
    /// What a key led to.
    package enum Outcome: Hashable, Sendable {
        /// The text or the cursor may have changed.
        case edited
        /// The key means nothing here.
        case ignored
        /// The line is as the person wants it.
        case finished
        /// Ctrl-D on an empty line.
        case endOfInput
        /// Ctrl-C.
        case interrupted
        /// Ctrl-Z.
        case suspended
        /// Ctrl-L: the screen is to be drawn anew.
        case redrawn
    }

    /// The text before the cursor.
    package private(set) var before: String

    /// The text after the cursor.
    package private(set) var after = ""

    private var killed = ""
    private var past: PastLines

    /// A line that begins as `text` with the cursor at its end, over the lines given earlier.
    package init(_ text: String = "", history: [String] = []) {
        before = ""
        past = PastLines(history)
        insert(text)
    }

    /// The whole line.
    package var text: String { before + after }

    /// Takes one key.
    package mutating func apply(_ key: Key) -> Outcome {
        switch key {
        case .scalar(let scalar): insert(String(scalar))
        case .paste(let text): insert(text)
        case .enter: return .finished
        case .backspace: if !before.isEmpty { before.removeLast() }
        case .delete: if !after.isEmpty { after.removeFirst() }
        case .left: moveLeft()
        case .right: moveRight()
        case .home: place(before: "", after: text)
        case .end: place(before: text, after: "")
        case .wordLeft: repeat { moveLeft() } while !isAtWordStart
        case .wordRight: repeat { moveRight() } while !isAtWordEnd
        case .up: recall(past.older(than: text))
        case .down: recall(past.newer(than: text))
        case .control(let letter): return control(letter)
        case .tab, .escape: return .ignored
        }
        return .edited
    }

    private mutating func control(_ letter: Character) -> Outcome {
        switch letter {
        case "a": return apply(.home)
        case "b": return apply(.left)
        case "c": return .interrupted
        case "d": return text.isEmpty ? .endOfInput : apply(.delete)
        case "e": return apply(.end)
        case "f": return apply(.right)
        case "k": kill(before: before, after: "", removed: after)
        case "l": return .redrawn
        case "n": return apply(.down)
        case "p": return apply(.up)
        case "u": kill(before: "", after: after, removed: before)
        case "w": killWord()
        case "y": insert(killed)
        case "z": return .suspended
        default: return .ignored
        }
        return .edited
    }

    /// Inserts at the cursor; line breaks and tabs become blanks, control characters are left out.
    private mutating func insert(_ text: String) {
        let oneLine = text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
        before.unicodeScalars.append(
            contentsOf: oneLine.unicodeScalars.filter { !$0.steersTerminal })
        joinAtCursor()
    }

    /// Moves the cursor behind a character that came into being across it.
    private mutating func joinAtCursor() {
        guard let last = before.last, let first = after.first,
            (String(last) + String(first)).count == 1
        else { return }
        before.unicodeScalars.append(contentsOf: first.unicodeScalars)
        after.removeFirst()
    }

    private mutating func place(before: String, after: String) {
        self.before = before
        self.after = after
    }

    private mutating func moveLeft() {
        guard let last = before.popLast() else { return }
        after = String(last) + after
    }

    private mutating func moveRight() {
        guard !after.isEmpty else { return }
        before.append(after.removeFirst())
    }

    private mutating func kill(before: String, after: String, removed: String) {
        if !removed.isEmpty { killed = removed }
        place(before: before, after: after)
    }

    private mutating func killWord() {
        let rest = after
        repeat { moveLeft() } while !isAtWordStart
        kill(before: before, after: rest, removed: String(after.dropLast(rest.count)))
    }

    private var isAtWordStart: Bool {
        before.isEmpty || (after.first?.isWord == true && before.last?.isWord != true)
    }

    private var isAtWordEnd: Bool {
        after.isEmpty || (before.last?.isWord == true && after.first?.isWord != true)
    }

    private mutating func recall(_ line: String?) {
        if let line { place(before: line, after: "") }
    }
}

extension Character {
    /// True inside a word; a run of Chinese characters up to the next punctuation is one word.
    fileprivate var isWord: Bool { isLetter || isNumber }
}
