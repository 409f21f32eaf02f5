import CertFlowCore
package import Foundation

/// Rewrites the last columns of a scenario as they came to be.
package enum ScenarioRecord {
    /// Writes the file anew where a line did not follow as written, or has no last column.
    ///
    /// - Returns: Whether the file changed.
    /// - Throws: The system's error when the file cannot be written.
    package static func rewrite(_ file: URL, _ report: ScenarioReport) throws -> Bool {
        let old = try String(contentsOf: file, encoding: .utf8)
        let new = rewritten(old, report)
        guard new != old else { return false }
        try Data(new.utf8).write(to: file, options: .atomic)
        return true
    }

    /// The text with the last columns as they came to be; everything else stays.
    package static func rewritten(_ text: String, _ report: ScenarioReport) -> String {
        let wrong = Set(report.differences.map(\.place.line))
        let blank = Set(report.scenario.steps.filter(\.follows.isEmpty).map(\.place.line))
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for step in report.scenario.steps {
            let line = step.place.line
            guard wrong.contains(line) || blank.contains(line), let follows = report.followed[line]
            else { continue }
            guard !follows.isEmpty else { continue }
            let kept = kept(of: step, report, beside: follows)
            let head = String(lines[line - 1].prefix(upTo: cut(of: lines[line - 1])))
            let comment = Self.comment(of: lines[line - 1]).map { "  \($0)" } ?? ""
            let isPadded = head.last?.isWhitespace ?? false
            lines[line - 1] =
                head + (isPadded ? "| " : " | ")
                + ([follows] + kept).joined(separator: ", ") + comment
        }
        return lines.joined(separator: "\n")
    }

    /// What the author wrote of a line and is so, though a last column need not say it, such as a fact.
    private static func kept(
        of step: ScenarioStep, _ report: ScenarioReport, beside follows: String
    ) -> [String] {
        let isRefused = follows.hasPrefix("refused ")
        let wrong = report.differences.map(\.place)
        let said = Set(
            follows.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        return step.follows.filter { expectation in
            !isRefused && !expectation.isRefusal && !wrong.contains(expectation.place)
                && !said.contains(expectation.text)
        }.map(\.text)
    }

    /// Where the `|` stands, or the text ends.
    private static func cut(of line: String) -> String.Index {
        var isQuoted = false
        var previous: Character = " "
        for index in line.indices {
            let character = line[index]
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character == "|" { return index }
            if !isQuoted, character == "#", previous.isWhitespace { return index }
            previous = character
        }
        return line.endIndex
    }

    private static func comment(of line: String) -> String? {
        var isQuoted = false
        var previous: Character = " "
        for index in line.indices {
            let character = line[index]
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character == "#", previous.isWhitespace { return String(line[index...]) }
            previous = character
        }
        return nil
    }
}
