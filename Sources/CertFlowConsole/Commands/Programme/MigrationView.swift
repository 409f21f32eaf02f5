import CertFlow
import CertFlowCore

/// The verdicts of a migration: a line a case, then the sum.
struct MigrationView {
    let revisions: Revisions
    let console: Console
    let format: Format

    private var language: Language { console.language }

    func show(_ report: MigrationReport, isDry: Bool) {
        switch format {
        case .json: for verdict in report.verdicts { console.print(json(verdict)) }
        case .table:
            var table = TextTable([
                TextColumn(help("办件", "Case"), min: 13), TextColumn(help("结论", "Verdict")),
                TextColumn(help("状态", "State")), TextColumn(help("原因", "Reason")),
            ])
            for verdict in report.verdicts {
                table.add(
                    [
                        verdict.current.id.rawValue, title(verdict.kind), states(verdict),
                        reasons(verdict),
                    ], tone: verdict.kind == .cannot ? .red : nil)
            }
            console.print(table.rendered(columns: console.terminal().columns))
            console.print(summary(report, isDry: isDry))
        }
    }

    func show(_ done: Engine.Migration) {
        switch format {
        case .json:
            console.print(
                JSONLine([
                    ("migration", JSONLine.Value(done.id?.rawValue)),
                    ("moved", .number(Int64(done.moved.count))),
                    ("cannot", .number(Int64(done.report.count(.cannot)))),
                    ("stays", .number(Int64(done.report.count(.stays)))),
                ]).rendered)
        case .table:
            guard let id = done.id, !done.moved.isEmpty else {
                console.print(
                    done.id.map {
                        help(
                            "没有要迁移的办件了，未作改动；此前已按迁移 \($0) 迁移。",
                            "There is nothing left to move; nothing changed. Migration \($0) moved the cases before."
                        )
                    } ?? help("没有可迁移的办件，未作改动。", "There is nothing to move; nothing changed."))
                return
            }
            console.print(
                help(
                    "迁移 \(id)：已迁移 \(done.moved.count) 件。撤销：certflow programme migrate --undo \(id)",
                    "Migration \(id): \(done.moved.count) cases moved. To put them back: certflow programme migrate --undo \(id)"
                ))
        }
    }

    func show(_ done: Engine.Undone) {
        switch format {
        case .json:
            console.print(
                JSONLine([
                    ("migration", .text(done.id.rawValue)),
                    ("restored", .number(Int64(done.restored.count))),
                    ("left", .list(done.left.map { .text($0.id.rawValue) })),
                ]).rendered)
        case .table:
            console.print(
                help(
                    "撤销迁移 \(done.id)：恢复 \(done.restored.count) 件。",
                    "Migration \(done.id) undone: \(done.restored.count) cases are back."))
            if done.restored.isEmpty, done.left.isEmpty {
                console.print(
                    help(
                        "没有还能恢复的办件：这次迁移此前已撤销，或没有迁移办件。",
                        "There is no case left to bring back: it was undone before, or moved none.")
                )
            }
            guard !done.left.isEmpty else { return }
            console.print(
                help(
                    "迁移后又有办理、未恢复的 \(done.left.count) 件：",
                    "\(done.left.count) cases have moved on since and stay:"))
            for current in done.left { console.print("  \(current.id)  \(state(current))") }
        }
    }

    private func json(_ verdict: MigrationVerdict) -> String {
        JSONLine([
            ("case", .text(verdict.current.id.rawValue)),
            ("programme", .text(verdict.current.programme.rawValue)),
            ("verdict", .text(verdict.kind.rawValue)),
            ("state", .text(verdict.current.state.rawValue)),
            ("newState", JSONLine.Value(verdict.standing?.state.rawValue)),
            ("due", JSONLine.Value(verdict.current.deadline?.due.iso)),
            ("newDue", JSONLine.Value(verdict.standing?.deadline?.due.iso)),
            ("properties", .list(verdict.obstacles.map { .text($0.property) })),
            ("reasons", .list(verdict.obstacles.map { .text($0.sentence.text(language)) })),
            ("notes", .list(verdict.notes.map { .text($0.text(language)) })),
        ]).rendered
    }

    private func title(_ kind: MigrationVerdict.Kind) -> String {
        switch kind {
        case .moves: help("可迁移", "can move")
        case .stays: help("不涉及", "not concerned")
        case .cannot: help("不能迁移", "cannot move")
        }
    }

    private func state(_ current: Case) -> String {
        revisions.workflow(of: current)?.state(current.state)?.title.text(language)
            ?? current.state.rawValue
    }

    private func states(_ verdict: MigrationVerdict) -> String {
        let now = state(verdict.current)
        guard let standing = verdict.standing else { return now }
        let next = revisions.state(
            standing.state, of: verdict.current.programme, in: standing.revision)
        guard let title = next?.title.text(language), title != now else { return now }
        return "\(now) → \(title)"
    }

    private func reasons(_ verdict: MigrationVerdict) -> String {
        let all = verdict.obstacles.map(\.sentence) + verdict.notes
        return all.map { $0.text(language) }.joined(separator: help("；", "; "))
    }

    private func summary(_ report: MigrationReport, isDry: Bool) -> String {
        let held = report.obstacles.filter { obstacle in
            report.verdicts.contains { verdict in
                verdict.kind == .cannot
                    && verdict.obstacles.contains { $0.property == obstacle.property }
            }
        }.map { "\($0.property) \($0.count)" }.joined(separator: help("、", ", "))
        let name = revisions.name(of: report.to)
        let dry = isDry ? help("（演算，未写入）", " (nothing was written)") : ""
        let why = held.isEmpty ? "" : help("（\(held)）", " (\(held))")
        return help(
            "到版本 \(name)：可迁移 \(report.count(.moves)) 件，不能迁移 \(report.count(.cannot)) 件\(why)，不涉及 \(report.count(.stays)) 件\(dry)。",
            "To revision \(name): \(report.count(.moves)) can move, \(report.count(.cannot)) cannot\(why), \(report.count(.stays)) are not concerned\(dry)."
        )
    }
}
