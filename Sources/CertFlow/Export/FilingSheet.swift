import CertFlowCore
import CertFlowWorkbook

/// 备案情况表（分区县）: what the list of products adds up to in each unit, all of it live formulas.
struct FilingSheet {
    enum Column: CaseIterable {
        case index, unit, enterprises, products, patents, inventions, sales, exports, profit
        case joins, certified
    }

    let sheet: ListSheet<Column>

    init(name: String, of products: ProductSheet, frame: AnnualFrame) {
        let units = frame.report.reportingUnits(also: products.lines.map(\.unit))
        let sums = UnitSums(products: products, year: frame.report.year)
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "\(products.target.title.zh)情况表（分区县）", unit: "万元",
                footnotes: [
                    "除“认定产品数”外，各栏为\(frame.report.year)年备案通过的产品；均由“\(products.sheet.plan.name)”以公式汇总。"
                ], frozenColumns: 2),
            columns: Column.allCases.map { ($0, $0.plan) }, count: units.count,
            print: frame.print()
        ) { column, index, row in
            let unit = units[index]
            switch column {
            case .index: return .count(index + 1)
            case .unit: return .words(frame.report.unitName(unit))
            default: return sums.cell(column, unit: unit, at: row.cell(.unit))
            }
        }
    }
}

extension FilingSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .unit: ColumnPlan("区县（开发区）", .text)
        case .enterprises: ColumnPlan("备案企业数", .count, total: .sum)
        case .products: ColumnPlan("备案产品数", .count, total: .sum)
        case .patents: ColumnPlan("关联专利数", .count, total: .sum)
        case .inventions: ColumnPlan("其中发明", .count, total: .sum)
        case .sales: ColumnPlan("上年度销售额", .money(.wanYuan), total: .sum)
        case .exports: ColumnPlan("上年度出口额", .money(.wanYuan), total: .sum)
        case .profit: ColumnPlan("上年度利润", .money(.wanYuan), total: .sum)
        case .joins: ColumnPlan("参与认定数", .count, total: .sum)
        case .certified: ColumnPlan("认定产品数", .count, total: .sum)
        }
    }

    /// The column of the list that is added up, and the one that must be 1.
    fileprivate var source: (summed: ProductSheet.Column, flag: ProductSheet.Column) {
        switch self {
        case .enterprises: (.enterpriseOnce, .filed)
        case .patents: (.patents, .filed)
        case .inventions: (.inventions, .filed)
        case .sales: (.sales, .filed)
        case .exports: (.exports, .filed)
        case .profit: (.profit, .filed)
        case .joins: (.joins, .filed)
        case .certified: (.certified, .certified)
        case .index, .unit, .products: (.filed, .filed)
        }
    }
}

/// Adds up a column of the products' list for one unit, as a formula with its value.
private struct UnitSums {
    let products: ProductSheet
    let year: Int

    func cell(_ column: FilingSheet.Column, unit: UnitID, at name: CellReference) -> Cell {
        let list = products.sheet
        let (summed, flag) = column.source
        let formula: Formula = """
            SUMIFS(\(list.range(summed)),\(list.range(.unit)),\(local: name),\(list.range(flag)),1)
            """
        let (count, fen) = sum(summed, flag: flag, unit: unit)
        if case .money = column.plan.kind { return .formula(formula, value: .money(fen: fen)) }
        return .formula(formula, value: .count(count))
    }

    private func sum(
        _ summed: ProductSheet.Column, flag: ProductSheet.Column, unit: UnitID
    ) -> (count: Int, fen: Int64) {
        var (count, fen) = (0, Int64(0))
        let rows = products.sheet.rows
        for (line, row) in zip(products.lines, rows) where line.unit == unit {
            let isCounted =
                flag == .filed ? line.isFiled(in: year) : line.isCertified(in: year)
            guard isCounted else { continue }
            switch row(summed).shown {
            case .count(let number): count += number
            case .money(let amount): fen += amount
            default: continue
            }
        }
        return (count, fen)
    }
}
