import FEEL

/// Turns what a person typed (wizard, CSV cell, YAML text) into a typed value, or says why not.
extension Question {
    /// - Parameters:
    ///   - typed: The text; surrounding white space does not count.
    ///   - office: Knows the reporting units.
    /// - Returns: `nil` for an empty text.
    /// - Throws: ``Complaint`` with one sentence and, where there is one, the way to write it.
    package func parse(_ typed: String, office: Office) throws(Complaint) -> FactValue? {
        let text = typed.trimmed
        guard !text.isEmpty else { return nil }
        switch type {
        case .text: return .text(text)
        case .lines: return .list(Self.lines(text).map { .text($0) })
        case .flag: return .flag(try flag(text))
        case .count: return .number(Decimal128(try whole(text, in: 0...999_999_999)))
        case .year: return .number(Decimal128(try whole(text, in: 1990...2099)))
        case .number: return .number(try number(text))
        case .percent: return .number(try percent(text))
        case .money: return .money(try money(text))
        case .day: return .day(try day(text))
        case .choice(let choices): return .text(try choice(text, of: choices))
        case .creditCode: return .text(try creditCode(text))
        case .patentNumber: return .text(try patentNumber(text))
        case .unit: return .text(try unit(text, of: office))
        case .industry: return .text(try industry(text))
        case .table(let columns): return .list(try rows(text, columns, office: office))
        case .evidence: return .list(Self.lines(text).map { .text($0) })
        }
    }

    /// A complaint about this question.
    package func complaint(_ zh: String, _ en: String, source: Citation? = nil) -> Complaint {
        Complaint(
            question: name, title: title, says: Bilingual(zh: zh, en: en), source: source)
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "\n" || $0 == ";" || $0 == "；" })
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private func flag(_ text: String) throws(Complaint) -> Bool {
        switch text.lowercased() {
        case "是", "有", "y", "yes", "true", "1": return true
        case "否", "无", "n", "no", "false", "0": return false
        default:
            throw complaint("请答“是”或“否”，收到“\(text)”", "answer yes or no, not ‘\(text)’")
        }
    }

    private func whole(_ text: String, in range: ClosedRange<Int>) throws(Complaint) -> Int {
        guard let value = Int(text), range.contains(value) else {
            throw complaint(
                "须为 \(range.lowerBound) 至 \(range.upperBound) 的整数，收到“\(text)”",
                "a whole number from \(range.lowerBound) to \(range.upperBound), not ‘\(text)’")
        }
        return value
    }

    private func number(_ text: String) throws(Complaint) -> Decimal128 {
        let plain = text.filter { $0 != "," && $0 != "，" }
        guard let value = Decimal128(plain) else {
            throw complaint("“\(text)”不是数", "‘\(text)’ is not a number")
        }
        return value
    }

    private func percent(_ text: String) throws(Complaint) -> Decimal128 {
        guard let last = text.last, last == "%" || last == "％" else {
            throw complaint("须带百分号，如 12.5%", "write it with a percent sign, e.g. 12.5%")
        }
        let points = try number(String(text.dropLast()))
        return points.divided(by: Decimal128(100)) ?? points
    }

    private func money(_ text: String) throws(Complaint) -> Fen {
        let isTenThousands = unitLabel == "万元"
        let plain = text.hasSuffix("元") || !isTenThousands ? text : text + "万元"
        guard let fen = Fen(parsing: plain) else {
            throw complaint(
                "“\(text)”不是金额，写法如 1250.5 万元 或 200000 元",
                "‘\(text)’ is not an amount; write 1250.5 万元 or 200000 元")
        }
        guard fen.count >= 0 else { throw complaint("金额不能为负", "an amount is not negative") }
        return fen
    }

    private func day(_ text: String) throws(Complaint) -> Day {
        guard let day = Day(text) else {
            throw complaint(
                "“\(text)”不是日期，写法如 2026-03-05", "‘\(text)’ is not a day; write 2026-03-05")
        }
        return day
    }

    private func choice(_ text: String, of choices: [FactType.Choice]) throws(Complaint) -> String {
        if let number = Int(text), choices.indices.contains(number - 1) {
            return choices[number - 1].key
        }
        if let found = choices.first(where: {
            $0.key == text || $0.title.zh == text || $0.title.en.lowercased() == text.lowercased()
        }) {
            return found.key
        }
        let zh = choices.map(\.title.zh).joined(separator: "、")
        let en = choices.map { "\($0.key)" }.joined(separator: ", ")
        throw complaint("“\(text)”不在可选项中：\(zh)", "‘\(text)’ is not one of \(en)")
    }

    private func creditCode(_ text: String) throws(Complaint) -> String {
        let checked = CreditCode.validate(text)
        guard let code = checked.normalised, checked.problems.isEmpty else {
            let problem = checked.problems.first?.sentence
            throw complaint(
                problem?.zh ?? "不是统一社会信用代码", problem?.en ?? "not a credit code",
                source: Citation(document: "GB 32100-2015"))
        }
        return code
    }

    private func patentNumber(_ text: String) throws(Complaint) -> String {
        let checked = PatentNumber.validate(text)
        guard let number = checked.normalised, checked.problems.isEmpty else {
            let problem = checked.problems.first?.sentence
            throw complaint(
                "“\(text)”：\(problem?.zh ?? "不是专利号")",
                "‘\(text)’: \(problem?.en ?? "not a patent number")")
        }
        return number
    }

    private func unit(_ text: String, of office: Office) throws(Complaint) -> String {
        if let found = office.units.first(where: {
            $0.id.rawValue == text || $0.name.zh == text || $0.name.en == text || $0.code == text
        }) {
            return found.id.rawValue
        }
        let near = NearestName.find(text, among: office.units.map(\.name.zh))
        let hint = near.map { "，是否为“\($0)”" } ?? ""
        let hintEN = near.map { "; did you mean ‘\($0)’" } ?? ""
        throw complaint("没有区县或开发区“\(text)”\(hint)", "no district or zone ‘\(text)’\(hintEN)")
    }

    private func industry(_ text: String) throws(Complaint) -> String {
        guard text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            throw complaint(
                "须为 GB/T 4754 四位小类代码，收到“\(text)”",
                "four digits of GB/T 4754, not ‘\(text)’")
        }
        return text
    }

    /// Rows are divided by `;` or a new line, columns by `/`, in the order of the form.
    private func rows(
        _ text: String, _ columns: [Question], office: Office
    ) throws(Complaint) -> [FactValue] {
        var rows: [FactValue] = []
        for (index, line) in Self.lines(text).enumerated() {
            let cells = line.split(separator: "/", omittingEmptySubsequences: false).map(
                String.init)
            guard cells.count <= columns.count else {
                throw complaint(
                    "第\(index + 1)行有\(cells.count)栏，应为\(columns.count)栏，以“/”分隔",
                    "row \(index + 1) has \(cells.count) cells, not \(columns.count), divided by ‘/’"
                )
            }
            var fields: [FactName: FactValue] = [:]
            for (column, cell) in zip(columns, cells) {
                do throws(Complaint) {
                    fields[column.name] = try column.parse(cell, office: office)
                } catch {
                    throw error.atRow(index + 1, of: self)
                }
            }
            rows.append(.record(fields))
        }
        return rows
    }
}

extension String {
    /// Without white space at both ends.
    package var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
