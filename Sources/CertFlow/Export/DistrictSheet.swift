import CertFlowCore
import CertFlowWorkbook

/// 分区县任务完成情况: each target by unit, beside the year before, with a chart.
struct DistrictSheet {
    enum Column: Hashable {
        case index, unit
        /// The count of the target at that place.
        case count(Int, Target.Headline)
        case before(Int), change(Int), rank(Int)
        case reason
    }

    let sheet: ListSheet<Column>

    init(name: String, lists: [TargetList], frame: AnnualFrame) {
        let report = frame.report
        let past = lists.map { PastCounts(of: $0, in: report) }
        let used = lists.flatMap(\.usedUnits) + past.flatMap(\.usedUnits)
        let units = report.reportingUnits(also: used)
        let columns = Self.columns(lists)
        let cells = DistrictCells(lists: lists, past: past, units: units, year: report.year)
        let sheet = ListSheet<Column>(
            name: name,
            frame: frame.table(
                "分区县任务完成情况",
                footnotes: [
                    "完成数由各名单以公式汇总；“上年”按同一口径由登记库统计；排名按表头口径由多到少。",
                    "任务未分解到区县，不计分区县完成率；“未完成原因”由填报单位补充。",
                ], frozenColumns: 2),
            columns: columns.map { ($0, Self.plan(of: $0, lists)) }, count: units.count,
            print: frame.print(.a4, .portrait, isOnePage: true)
        ) { column, index, row in
            switch column {
            case .index: .count(index + 1)
            case .unit: .words(report.unitName(units[index]))
            default: cells.cell(column, unit: units[index], row: row)
            }
        }
        self.sheet = sheet.with(charts: Self.charts(lists, on: sheet))
    }

    private static func columns(_ lists: [TargetList]) -> [Column] {
        let own = lists.enumerated().flatMap { index, list -> [Column] in
            list.counts.map { .count(index, $0) } + [.before(index), .change(index), .rank(index)]
        }
        return [.index, .unit] + own + [.reason]
    }

    private static func plan(of column: Column, _ lists: [TargetList]) -> ColumnPlan {
        func group(_ index: Int) -> String {
            "\(lists[index].target.title.zh)（\(lists[index].target.unitLabel)）"
        }
        switch column {
        case .index: return ColumnPlan("序号", .ordinal)
        case .unit: return ColumnPlan("区县（开发区）", .text)
        case .count(let index, let headline):
            let title = lists[index].counts.count > 1 ? headline.columnTitle : "完成"
            return ColumnPlan(title, .count, group: group(index), total: .sum)
        case .before(let index):
            return ColumnPlan("上年", .count, group: group(index), total: .sum)
        case .change(let index):
            return ColumnPlan("同比增减", .count, group: group(index), total: .sum)
        case .rank(let index): return ColumnPlan("排名", .ordinal, group: group(index))
        case .reason: return ColumnPlan("未完成原因", .note, width: .fixed(16))
        }
    }

    private static func charts(_ lists: [TargetList], on sheet: ListSheet<Column>) -> [ChartPlan] {
        guard !lists.isEmpty else { return [] }
        let series = lists.enumerated().map { index, list in
            ChartSeries(
                list.target.title.zh, values: sheet.range(.count(index, list.headline)))
        }
        return [
            ChartPlan(
                .column, title: "各区县（开发区）完成数", categories: sheet.range(.unit),
                series: series, valueTitle: "件、家", heightRows: 18)
        ]
    }
}

/// What a target counted in the year before, by unit.
private struct PastCounts {
    let counted: [UnitID: Int]

    var usedUnits: [UnitID] { Array(counted.keys) }

    init(of list: TargetList, in report: AnnualReport) {
        let target = list.target
        let kinds =
            switch list.headline {
            case .filed: target.filedKinds
            case .certified: target.certifiedKinds
            case .either: target.filedKinds + target.certifiedKinds
            }
        let titles = CountedTitles(target, titles: report.titles, cases: report.cases)
            .of(report.year - 1).filter { kinds.contains($0.kind) }.uniqued(by: \.countingKey)
        counted = Dictionary(titles.map { ($0.unit, 1) }, uniquingKeysWith: +)
    }
}

/// The cells of one unit's row.
private struct DistrictCells {
    let lists: [TargetList]
    let past: [PastCounts]
    let units: [UnitID]
    let year: Int

    func cell(
        _ column: DistrictSheet.Column, unit: UnitID, row: ListSheet<DistrictSheet.Column>.Row
    ) -> Cell {
        switch column {
        case .count(let index, let headline):
            let list = lists[index]
            guard let flags = list.flags[headline] else { return .blank }
            return .formula(
                "COUNTIFS(\(list.units),\(local: row.cell(.unit)),\(flags),1)",
                value: .count(list.count(headline, of: unit)))
        case .before(let index): return .count(before(index, unit))
        case .change(let index):
            let now = row.cell(.count(index, lists[index].headline))
            return .formula(
                "\(local: now)-\(local: row.cell(.before(index)))",
                value: .count(actual(index, unit) - before(index, unit)))
        case .rank(let index):
            let headline = DistrictSheet.Column.count(index, lists[index].headline)
            let ahead = units.count { actual(index, $0) > actual(index, unit) }
            let own = row.cell(headline)
            return .formula(
                "IF(\(local: own)=0,\"—\",RANK(\(local: own),\(local: row.whole(headline))))",
                value: actual(index, unit) == 0 ? .text("—") : .count(ahead + 1))
        case .index, .unit, .reason: return .blank
        }
    }

    private func actual(_ index: Int, _ unit: UnitID) -> Int {
        lists[index].count(lists[index].headline, of: unit)
    }

    private func before(_ index: Int, _ unit: UnitID) -> Int { past[index].counted[unit] ?? 0 }
}
