import CertFlowCore
import CertFlowWorkbook

/// The part of the cover that sets each yearly target beside what was reached.
struct CoverTargets {
    let lists: [TargetList]

    /// Each with its first column and how many it covers.
    private static let heads = [
        ("目标", 0, 1), ("年度任务", 1, 1), ("口径", 2, 1), ("来源", 3, 2), ("①备案", 5, 1),
        ("②认定", 6, 1), ("③合并去重", 7, 1), ("表头口径", 8, 1), ("完成", 9, 1), ("完成率", 10, 1),
        ("差额", 11, 1),
    ]

    func add(to page: inout CoverPage) {
        page.line("一、年度目标任务完成情况", .heading)
        page.head(Self.heads)
        for list in lists { page.add(row(list, at: page.next, on: page)) }
        for note in notes { page.line(note, .paragraph) }
        page.gap()
    }

    private func row(_ list: TargetList, at row: Int, on page: CoverPage) -> PageRow {
        let target = list.target
        let task = page.cell(row: row, column: 1)
        let done = page.cell(row: row, column: 9)
        let signs = page.cell(row: row, column: 8)
        let counts = (5...7).map { page.cell(row: row, column: $0) }
        let actual = list.quota.actual
        let values: [Cell] = [
            .text("\(target.title.zh)（\(target.unitLabel)）"),
            target.atLeast.map { .count($0) } ?? .text("无年度任务"),
            .text(target.definition.zh), .text(target.source.description),
            count(.filed, list), count(.certified, list), count(.either, list),
            .text(headline(list)),
            .formula(
                """
                IF(LEFT(\(local: signs),1)="①",\(local: counts[0]),\
                IF(LEFT(\(local: signs),1)="②",\(local: counts[1]),\(local: counts[2])))
                """, value: .count(actual)),
            target.atLeast.map { required in
                .formula(
                    "IF(\(local: task)>0,\(local: done)/\(local: task),\"—\")",
                    value: required > 0
                        ? .percent(Double(actual) / Double(required)) : .text("—"))
            } ?? .text("—"),
            list.quota.gap.map { gap in
                .formula("MAX(0,\(local: task)-\(local: done))", value: .count(gap))
            } ?? .text("—"),
        ]
        return PageRow(
            zip(values, Self.heads).map { value, head in
                PageCell(
                    value, head.1 == 0 ? .label : .value, column: head.1, columns: head.2)
            })
    }

    private func count(_ headline: Target.Headline, _ list: TargetList) -> Cell {
        guard let flags = list.flags[headline] else { return .text("—") }
        let value =
            switch headline {
            case .filed: list.quota.filed
            case .certified: list.quota.certified
            case .either: list.quota.either
            }
        return .formula("SUM(\(flags))", value: .count(value))
    }

    private func headline(_ list: TargetList) -> String {
        guard list.counts.count > 1 else { return list.headline.sign }
        guard let chosen = list.target.headline else { return "待市局填定" }
        let mark = list.target.headlineIsExample ? "（\(AnnualFrame.exampleMark)）" : ""
        return chosen.sign + mark
    }

    /// The footnotes on targets whose source leaves the count open.
    private var notes: [String] {
        lists.filter { $0.counts.count > 1 }.map { list in
            let target = list.target
            let number =
                target.atLeast.map { "“\($0)\(target.unitLabel)”" } ?? "“\(target.title.zh)”"
            return """
                注：\(target.source)未界定\(number)的统计口径，①②③三种计数并列：①当年备案通过，②当年公布认定，③前两者合并、同一产品只计一次；\
                备案后撤销的不计，同一产品重复认定计一次。表头口径由市局填定：在“表头口径”格内填①、②或③，完成、完成率和差额随之重算；未填的暂按③列示。
                """
        }
    }
}
