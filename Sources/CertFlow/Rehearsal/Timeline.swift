package import CertFlowCore

/// One line of a timeline: `day [time] | case | who | role | event args | what follows`.
package struct TimelineLine: Hashable, Sendable {
    package let day: Day
    package let time: LocalTime?
    /// Labels, ranges (`YT-001..YT-018`) and prefixes (`YT-*`), divided by commas; empty for `-`.
    package let cases: [String]
    package let who: String
    package let role: String
    package let event: String
    package let arguments: [String: String]
    /// The state each case is in afterwards, or `refused CODE`; empty when nothing is expected.
    package let follows: String
    package let place: Place
}

/// Reads timelines. Lines that begin with `#` and empty ones do not count.
package enum Timeline {
    /// - Throws: ``InputProblems`` with every line that cannot be read.
    package static func read(_ text: String, path: String) throws(InputProblems) -> [TimelineLine] {
        var problems: [InputProblem] = []
        var lines: [TimelineLine] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = String(raw).trimmed
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            do throws(InputProblem) {
                lines.append(try self.line(line, Place(path: path, line: index + 1, column: 1)))
            } catch {
                problems.append(error)
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return lines
    }

    private static func line(_ text: String, _ place: Place) throws(InputProblem) -> TimelineLine {
        let columns = text.split(separator: "|", omittingEmptySubsequences: false)
            .map { String($0).trimmed }
        guard columns.count == 6 else {
            throw InputProblem(
                place, "应有六栏，以“|”分隔：日 [时] | 办件 | 何人 | 角色 | 事项 参数 | 结果",
                "six columns divided by ‘|’: day [time] | case | who | role | event args | what follows"
            )
        }
        let when = columns[0].split(separator: " ").map(String.init)
        guard let day = when.first.flatMap({ Day($0) }) else {
            throw InputProblem(place, "“\(columns[0])”不是日期", "‘\(columns[0])’ is not a day")
        }
        let time = try when.dropFirst().first.map { text throws(InputProblem) in
            guard let time = LocalTime(text) else {
                throw InputProblem(place, "“\(text)”不是时间", "‘\(text)’ is not a time")
            }
            return time
        }
        let words = try Words.split(columns[4], place)
        guard let event = words.first else {
            throw InputProblem(place, "没有事项", "there is no event")
        }
        var arguments: [String: String] = [:]
        for word in words.dropFirst() {
            guard let equals = word.firstIndex(of: "=") else {
                throw InputProblem(
                    place, "参数写作 名=值，收到“\(word)”", "an argument is name=value, not ‘\(word)’")
            }
            arguments[String(word[..<equals])] = String(word[word.index(after: equals)...])
        }
        let cases =
            columns[1] == "-" ? [] : columns[1].split(separator: ",").map { String($0).trimmed }
        return TimelineLine(
            day: day, time: time, cases: cases, who: columns[2], role: columns[3], event: event,
            arguments: arguments, follows: columns[5], place: place)
    }
}

/// Splits words at spaces; `"…"` keeps spaces within a word.
enum Words {
    static func split(_ text: String, _ place: Place) throws(InputProblem) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        guard !isQuoted else { throw InputProblem(place, "引号没有闭合", "a quote is not closed") }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
