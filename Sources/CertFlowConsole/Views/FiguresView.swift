import CertFlow
import CertFlowCore

/// How the figures of a register read on the screen and as JSON.
struct FiguresView {
    let revisions: Revisions
    let language: Language
    let columns: Int

    func page(_ figures: RegisterFigures) -> String {
        var lines = [
            pick(
                "流水　　\(figures.entries) 条，\(span(figures))",
                "entries    \(figures.entries), \(span(figures))"),
            pick(
                "办件　　\(figures.cases) 件，未办结 \(figures.openCases) 件，待办 \(figures.workItems) 项\(oldest(figures))",
                "cases      \(figures.cases), \(figures.openCases) open, \(figures.workItems) work items\(oldest(figures))"
            ),
            pick(
                "期限　　最近一次到期标记 \(text(figures.markedAt))，已到期未标记 \(figures.dueUnmarked) 项\(figures.dueUnmarked > 0 ? "（请执行 certflow tick）" : "")",
                "deadlines  last marked \(text(figures.markedAt)), \(figures.dueUnmarked) due and not marked\(figures.dueUnmarked > 0 ? " (run certflow tick)" : "")"
            ),
            pick(
                "待发　　文书 \(figures.waitingDocuments) 份",
                "waiting    \(figures.waitingDocuments) documents"
            ),
            pick(
                "结构　　第 \(figures.schema) 版，可再用 \(Self.size(figures.freeBytes))",
                "schema     \(figures.schema), \(Self.size(figures.freeBytes)) free for reuse"),
        ]
        for table in [standings(figures), pins(figures), parts(figures), tables(figures)] {
            lines += ["", table.rendered(columns: columns)]
        }
        return lines.joined(separator: "\n")
    }

    private func standings(_ figures: RegisterFigures) -> TextTable {
        var table = TextTable([
            TextColumn(pick("项目", "Programme")), TextColumn(pick("状态", "State")),
            TextColumn(pick("件", "Cases"), .right),
        ])
        for line in figures.standings {
            let workflow = revisions.newest?.workflow(line.programme)
            table.add([
                workflow?.title.text(language) ?? line.programme.rawValue,
                workflow?.state(line.state)?.title.text(language) ?? line.state.rawValue,
                "\(line.count)",
            ])
        }
        return table
    }

    private func pins(_ figures: RegisterFigures) -> TextTable {
        var table = TextTable([
            TextColumn(pick("流程版本", "Revision")), TextColumn(pick("件", "Cases"), .right),
            TextColumn(pick("未办结", "Open"), .right),
        ])
        for line in figures.revisions {
            table.add([
                "\(line.number)  \(line.digest.prefix(12))", "\(line.cases)", "\(line.openCases)",
            ])
        }
        return table
    }

    private func parts(_ figures: RegisterFigures) -> TextTable {
        let titles = [
            "database": pick("数据库文件", "Database"), "wal": pick("预写日志（WAL）", "WAL"),
            "evidence": pick("佐证材料", "Evidence"), "documents": pick("文书", "Documents"),
        ]
        var table = TextTable([
            TextColumn(pick("文件", "Files")), TextColumn(pick("份", "Count"), .right),
            TextColumn(pick("大小", "Size"), .right),
        ])
        for part in figures.parts {
            table.add([
                titles[part.name] ?? part.name, part.files.map { "\($0)" } ?? "",
                Self.size(part.bytes),
            ])
        }
        return table
    }

    private func tables(_ figures: RegisterFigures) -> TextTable {
        var table = TextTable([
            TextColumn(pick("最大的表（含索引）", "Largest tables, with indexes")),
            TextColumn(pick("大小", "Size"), .right),
        ])
        for part in figures.tables { table.add([part.name, Self.size(part.bytes)]) }
        return table
    }

    /// Bytes as people read them: `4.0 KB`, `1.8 GB`.
    static func size(_ bytes: Int) -> String {
        var (value, unit) = (bytes * 10, 0)
        let units = ["B", "KB", "MB", "GB", "TB"]
        while value >= 10_240, unit < units.count - 1 { (value, unit) = (value / 1_024, unit + 1) }
        return unit == 0 ? "\(bytes) B" : "\(value / 10).\(value % 10) \(units[unit])"
    }

    private func span(_ figures: RegisterFigures) -> String {
        pick(
            "\(text(figures.firstAt)) 至 \(text(figures.lastAt))",
            "\(text(figures.firstAt)) to \(text(figures.lastAt))")
    }

    private func oldest(_ figures: RegisterFigures) -> String {
        guard let id = figures.oldestOpen, let day = figures.oldestFiledOn else { return "" }
        return pick("，最早的 \(id)（\(day.iso) 提交）", ", the oldest \(id) (filed \(day.iso))")
    }

    private func text(_ moment: Moment?) -> String {
        moment.map { "\($0.day.iso) \($0.time)" } ?? pick("无", "never")
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}

extension FiguresView {
    func json(_ figures: RegisterFigures) -> JSONLine {
        JSONLine([
            ("schema", .number(Int64(figures.schema))), ("rehearsal", .flag(figures.isRehearsal)),
            ("entries", .number(Int64(figures.entries))),
            ("firstEntryAt", JSONLine.Value(figures.firstAt.map(\.rfc3339))),
            ("lastEntryAt", JSONLine.Value(figures.lastAt.map(\.rfc3339))),
            ("cases", .number(Int64(figures.cases))),
            ("openCases", .number(Int64(figures.openCases))),
            ("workItems", .number(Int64(figures.workItems))),
            ("oldestOpenCase", JSONLine.Value(figures.oldestOpen?.rawValue)),
            ("oldestOpenFiledOn", JSONLine.Value(figures.oldestFiledOn?.iso)),
            ("lastMarkedAt", JSONLine.Value(figures.markedAt.map(\.rfc3339))),
            ("dueUnmarked", .number(Int64(figures.dueUnmarked))),
            ("waitingDocuments", .number(Int64(figures.waitingDocuments))),
            ("freeBytes", .number(Int64(figures.freeBytes))),
            (
                "states",
                .list(
                    figures.standings.map {
                        .object([
                            ("programme", .text($0.programme.rawValue)),
                            ("state", .text($0.state.rawValue)),
                            ("cases", .number(Int64($0.count))),
                        ])
                    })
            ),
            (
                "revisions",
                .list(
                    figures.revisions.map {
                        .object([
                            ("number", .number(Int64($0.number))), ("digest", .text($0.digest)),
                            ("cases", .number(Int64($0.cases))),
                            ("openCases", .number(Int64($0.openCases))),
                        ])
                    })
            ), ("files", .list(figures.parts.map(part))),
            ("tables", .list(figures.tables.map(part))),
        ])
    }

    private func part(_ part: RegisterFigures.Part) -> JSONLine.Value {
        let count = part.files.map { [("count", JSONLine.Value.number(Int64($0)))] } ?? []
        return .object(
            [("name", .text(part.name))] + count + [("bytes", .number(Int64(part.bytes)))])
    }
}
