import CertFlow
import CertFlowCore

/// A round with its ranking and the departments' opinions.
struct RoundView {
    let engine: Engine
    let console: Console

    private func find(_ name: String) throws -> Round {
        guard let id = RoundID(rawValue: name) else {
            throw Refusal.unknownSubject(Subject(.round, name))
        }
        return try engine.round(id)
    }

    func show(_ name: String) throws {
        let round = try find(name)
        let revisions = try engine.revisions()
        let pack = try engine.officePack()
        let view = CaseView(revisions: revisions, language: console.language)
        let stage =
            switch round.stage {
            case .open: help("开放或已截止，未排序", "open or closed, not ranked")
            case .ranked: help("已排序，待会签和决定", "ranked, awaiting the decision")
            case .decided: help("已决定（\(round.ground ?? "")）", "decided (\(round.ground ?? ""))")
            }
        console.print(
            "\(round.id)  \(pack.workflow(round.programme)?.title.text(console.language) ?? "")  \(round.opensOn.iso)–\(round.closesOn.iso) \(round.closesAt)  \(stage)"
        )
        for signed in round.cosignatures {
            let title = pack.office.role(signed.role)?.title.text(console.language)
            console.print(
                "  \(title ?? signed.role.rawValue)  \(signed.actor)  \(signed.on.iso)  \(signed.opinion)"
            )
        }
        guard !round.ranking.isEmpty else { return }
        var table = TextTable([
            TextColumn(help("名次", "Rank"), .right), TextColumn(help("办件", "Case"), min: 13),
            TextColumn(help("企业", "Enterprise")), TextColumn(help("得分及并列依据", "Score and ties")),
            TextColumn(help("状态", "State")),
        ])
        for item in round.ranking {
            let current = try engine.existing(item.id)
            table.add([
                String(item.rank), item.id.rawValue, current.enterprise,
                item.values.joined(separator: " / "), view.state(current),
            ])
        }
        console.print(table.rendered(columns: console.terminal().columns))
    }

    func json(_ name: String) throws {
        let round = try find(name)
        console.print(
            JSONLine([
                ("round", .text(round.id.rawValue)), ("programme", .text(round.programme.rawValue)),
                ("year", .number(Int64(round.year))), ("dataYear", .number(Int64(round.dataYear))),
                ("opensOn", .text(round.opensOn.iso)), ("closesOn", .text(round.closesOn.iso)),
                ("closesAt", .text(round.closesAt.text)), ("stage", .text(round.stage.rawValue)),
                ("ground", JSONLine.Value(round.ground)),
                (
                    "ranking",
                    .list(
                        round.ranking.map {
                            .object([
                                ("rank", .number(Int64($0.rank))), ("case", .text($0.id.rawValue)),
                                ("values", .list($0.values.map { .text($0) })),
                            ])
                        })
                ),
            ]).rendered)
    }
}
