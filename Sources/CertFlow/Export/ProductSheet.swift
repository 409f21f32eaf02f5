import CertFlowCore
import CertFlowWorkbook

/// The facts of a product's case that its list shows.
private enum Key {
    static let model: FactName = "productModel"
    static let industry: FactName = "industry"
    static let filingNumber: FactName = "platformNumber"
    static let joins: FactName = "joinsCertification"
    static let sales: FactName = "sales"
    static let exports: FactName = "exports"
    static let profit: FactName = "profit"
    static let patents: FactName = "patents"
    static let patentNumber: FactName = "number"
    static let patentKind: FactName = "kind"
    static let invention = "invention"
}

/// 专利密集型产品名单: one row a product filed or certified in the year, with the three counts as 0 and 1.
struct ProductSheet {
    enum Column: CaseIterable {
        case index, unit, enterprise, creditCode, product, model, industry
        case filingNumber, filedOn, certifiedOn, document, serial, isFirst
        case patents, inventions, patentNumbers, sales, exports, profit, joins
        case filed, certified, either, enterpriseOnce
    }

    let target: Target
    let sheet: ListSheet<Column>
    let lines: [ProductLine]

    init(_ target: Target, name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = ProductLine.lines(of: target, in: report)
        self.target = target
        self.lines = lines
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "\(target.title.zh)名单", unit: "万元",
                footnotes: [
                    target.definition.zh,
                    "①②③栏为公式，1计入、0不计入：①备案通过日在\(report.year)年；②认定公布日在\(report.year)年；③两者有其一，同一产品只计一次。备案后撤销的不列入，见台账。",
                    "“企业计数”栏：备案企业在其首行计1。",
                ]),
            columns: Column.allCases.map { ($0, $0.plan) }, count: lines.count,
            print: frame.print(.a3)
        ) { column, index, row in
            ProductCell(line: lines[index], lines: lines[...index], report: report, row: row)
                .cell(column, number: index + 1)
        }
    }

    /// The column that counts what heads the report.
    static func flag(_ headline: Target.Headline?) -> Column {
        switch headline {
        case .filed: .filed
        case .certified: .certified
        case .either, nil: .either
        }
    }
}

extension ProductSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .unit: ColumnPlan("区县", .text)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .creditCode: ColumnPlan("统一社会信用代码", .identifier)
        case .product: ColumnPlan("产品名称", .text)
        case .model: ColumnPlan("型号", .text)
        case .industry: ColumnPlan("行业代码", .identifier)
        case .filingNumber: ColumnPlan("平台备案号", .identifier)
        case .filedOn: ColumnPlan("备案通过日", .date)
        case .certifiedOn: ColumnPlan("认定公布日", .date)
        case .document: ColumnPlan("认定名单文号", .text)
        case .serial: ColumnPlan("名单序号", .identifier)
        case .isFirst: ColumnPlan("首次认定", .text)
        case .patents: ColumnPlan("件数", .count, group: "所用专利", total: .sum)
        case .inventions: ColumnPlan("其中发明", .count, group: "所用专利", total: .sum)
        case .patentNumbers: ColumnPlan("专利号", .identifier, group: "所用专利")
        case .sales: ColumnPlan("销售额", .money(.wanYuan), group: "上年度", total: .sum)
        case .exports: ColumnPlan("出口额", .money(.wanYuan), group: "上年度", total: .sum)
        case .profit: ColumnPlan("利润", .money(.wanYuan), group: "上年度", total: .sum)
        case .joins: ColumnPlan("参与认定", .count, group: "计数", total: .sum)
        case .filed: ColumnPlan("①备案", .count, group: "计数", total: .sum)
        case .certified: ColumnPlan("②认定", .count, group: "计数", total: .sum)
        case .either: ColumnPlan("③合并去重", .count, group: "计数", total: .sum)
        case .enterpriseOnce: ColumnPlan("企业计数", .count, group: "计数", total: .sum)
        }
    }
}

/// The cells of one product's row.
private struct ProductCell {
    let line: ProductLine
    /// The lines down to this one.
    let lines: ArraySlice<ProductLine>
    let report: AnnualReport
    let row: ListSheet<ProductSheet.Column>.Row

    func cell(_ column: ProductSheet.Column, number: Int) -> Cell {
        let facts = line.current?.facts
        switch column {
        case .index: return .count(number)
        case .unit: return .words(report.unitName(line.unit))
        case .enterprise: return .words(line.enterprise)
        case .creditCode: return .code(line.creditCode)
        case .product: return .words(line.productName)
        case .model: return .words(facts?[Key.model]?.text)
        case .industry: return .code(facts?[Key.industry]?.text)
        case .filingNumber: return .code(line.filed?.serial ?? facts?[Key.filingNumber]?.text)
        case .filedOn: return .day(line.filed?.on)
        case .certifiedOn: return .day(line.certified?.on)
        case .document: return .words(line.certified?.document)
        case .serial: return .code(line.certified?.serial)
        case .isFirst: return .words(line.isFirstCertified.map { $0 ? "是" : "否" })
        case .patents: return line.current == nil ? .blank : .count(patents.count)
        case .inventions: return line.current == nil ? .blank : .count(inventions)
        case .patentNumbers: return .code(patentNumbers)
        case .sales: return .amount(facts?[Key.sales]?.money)
        case .exports: return .amount(facts?[Key.exports]?.money)
        case .profit: return .amount(facts?[Key.profit]?.money)
        case .joins: return .flag(facts?[Key.joins]?.flag ?? false)
        case .filed, .certified, .either, .enterpriseOnce: return count(column)
        }
    }

    private func count(_ column: ProductSheet.Column) -> Cell {
        let isFiled = line.isFiled(in: report.year)
        let isCertified = line.isCertified(in: report.year)
        switch column {
        case .filed:
            return .formula(
                "IF(YEAR(\(local: row.cell(.filedOn)))=\(report.year),1,0)", value: .flag(isFiled))
        case .certified:
            return .formula(
                "IF(YEAR(\(local: row.cell(.certifiedOn)))=\(report.year),1,0)",
                value: .flag(isCertified))
        case .either:
            return .formula(
                "IF(\(local: row.cell(.filed))+\(local: row.cell(.certified))>0,1,0)",
                value: .flag(isFiled || isCertified))
        default:
            // Text is compared whole: COUNTIF would read a code of digits as a rounded number.
            let earlier = lines.filter {
                $0.creditCode == line.creditCode && $0.isFiled(in: report.year)
            }
            return .formula(
                """
                IF(\(local: row.cell(.filed))=1,IF(SUMPRODUCT((\(local: row.upToHere(.creditCode))\
                =\(local: row.cell(.creditCode)))*(\(local: row.upToHere(.filed))=1))=1,1,0),0)
                """, value: .flag(isFiled && earlier.count == 1))
        }
    }

    private var patents: [[FactName: FactValue]] {
        (line.current?.facts[Key.patents]?.list ?? []).compactMap(\.record)
    }

    private var inventions: Int {
        patents.count { $0[Key.patentKind]?.text == Key.invention }
    }

    private var patentNumbers: String {
        patents.compactMap { $0[Key.patentNumber]?.text }.joined(separator: "；")
    }
}
