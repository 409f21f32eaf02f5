/// The difference of two texts, line by line, as a unified diff has it.
package struct LineDifference: Hashable, Sendable {
    /// ` ` for a line of both, `-` for one that went, `+` for one that came; `@@` begins a part.
    package let lines: [String]
    /// How many more lines there are than are shown.
    package let rest: Int

    /// - Parameters:
    ///   - old: The text before.
    ///   - new: The text after.
    ///   - around: How many lines of both are shown around each change.
    ///   - most: The most lines that are shown.
    package init(_ old: String, _ new: String, around: Int = 1, most: Int = 12) {
        let all = Self.script(Self.lines(old), Self.lines(new))
        let shown = Self.parts(all, around: around)
        lines = Array(shown.prefix(most))
        rest = shown.count - lines.count
    }

    private struct Line {
        let mark: Character
        let text: String
        /// Where it stands, from 1: in the new text, or in the old one when it went.
        let number: Int
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func script(_ old: [String], _ new: [String]) -> [Line] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var all: [Line] = []
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            if removed.contains(left) {
                all.append(Line(mark: "-", text: old[left], number: left + 1))
                left += 1
            } else if inserted.contains(right) {
                all.append(Line(mark: "+", text: new[right], number: right + 1))
                right += 1
            } else {
                all.append(Line(mark: " ", text: new[right], number: right + 1))
                left += 1
                right += 1
            }
        }
        return all
    }

    private static func parts(_ all: [Line], around: Int) -> [String] {
        let changed = all.indices.filter { all[$0].mark != " " }
        var shown: [String] = []
        var last = -2
        for index in all.indices
        where changed.contains(where: { abs($0 - index) <= around }) {
            if index != last + 1 { shown.append("@@ \(all[index].number) @@") }
            shown.append("\(all[index].mark)\(all[index].text)")
            last = index
        }
        return shown
    }
}
