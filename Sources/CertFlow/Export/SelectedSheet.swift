import CertFlowCore
import CertFlowWorkbook
import FEEL

/// The facts that the list of selected enterprises shows: of the enterprise, then of a service.
private enum Key {
    static let industry: FactName = "industry"
    static let project: FactName = "project"
    static let revenue: FactName = "revenue"
    static let revenueBefore: FactName = "revenueOneYearBefore"
    static let revenueTwoBefore: FactName = "revenueTwoYearsBefore"
    static let research: FactName = "researchShare"
    static let industrialisation: FactName = "industrialisationRate"
    static let patents: FactName = "patents"

    static let service: FactName = "service"
    static let serviceName: FactName = "serviceName"
    static let institution: FactName = "institution"
    static let startedOn: FactName = "startedOn"
    static let deliveredOn: FactName = "deliveredOn"
}

/// 高成长性企业名单: rank, score, growth, and the services with their institutions and dates.
struct SelectedSheet {
    enum Column: Hashable {
        case index, rank, score, unit, enterprise, creditCode, industry, project
        case revenueTwoBefore, revenueBefore, revenue, growth, research, industrialisation, patents
        case publishedOn, document
        case institution(ServicePackage), startedOn(ServicePackage), deliveredOn(ServicePackage)
        case otherServices, state, counted
    }

    let target: Target
    let sheet: ListSheet<Column>
    let lines: [SelectedLine]

    init(_ target: Target, name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = SelectedLine.lines(of: target, service: Key.service, in: report)
        let packages = ServicePackage.all(of: target, service: Key.service, in: report)
        self.target = target
        self.lines = lines
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "\(target.title.zh)名单", unit: "万元",
                footnotes: [
                    "评分、排名仅供集体决策参考；入选以印发名单为准，入选不产生资金奖励。",
                    "复合增速＝（数据年度营业收入÷上两年度营业收入）的平方根－1，为公式。",
                ], frozenColumns: 5, hasFilter: false),
            columns: Self.columns(packages).map { ($0, $0.plan) }, count: lines.count,
            print: frame.print(.a3)
        ) { column, index, row in
            SelectedCell(line: lines[index], packages: packages, report: report, row: row)
                .cell(column, number: index + 1)
        }
    }

    private static func columns(_ packages: [ServicePackage]) -> [Column] {
        let head: [Column] = [
            .index, .rank, .score, .unit, .enterprise, .creditCode, .industry, .project,
            .revenueTwoBefore, .revenueBefore, .revenue, .growth, .research, .industrialisation,
            .patents, .publishedOn, .document,
        ]
        let services = packages.flatMap { package -> [Column] in
            [.institution(package), .startedOn(package), .deliveredOn(package)]
        }
        return head + services + [.otherServices, .state, .counted]
    }
}

extension SelectedSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .rank: ColumnPlan("排名", .ordinal)
        case .score: ColumnPlan("得分", .number(decimals: 2))
        case .unit: ColumnPlan("区县", .text)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .creditCode: ColumnPlan("统一社会信用代码", .identifier)
        case .industry: ColumnPlan("行业代码", .identifier)
        case .project: ColumnPlan("所属工程", .text)
        case .revenueTwoBefore: ColumnPlan("上两年度", .money(.wanYuan), group: "营业收入")
        case .revenueBefore: ColumnPlan("上一年度", .money(.wanYuan), group: "营业收入")
        case .revenue: ColumnPlan("数据年度", .money(.wanYuan), group: "营业收入")
        case .growth: ColumnPlan("复合增速", .percent(decimals: 1), group: "营业收入")
        case .research: ColumnPlan("研发占比", .percent(decimals: 1))
        case .industrialisation: ColumnPlan("专利产业化率", .percent(decimals: 1))
        case .patents: ColumnPlan("核心专利数", .count)
        case .publishedOn: ColumnPlan("印发日", .date)
        case .document: ColumnPlan("名单文号", .text)
        case .institution(let package): ColumnPlan("机构", .text, group: package.title)
        case .startedOn(let package): ColumnPlan("开始", .date, group: package.title)
        case .deliveredOn(let package): ColumnPlan("完成", .date, group: package.title)
        case .otherServices: ColumnPlan("其他服务", .note)
        case .state: ColumnPlan("状态", .text)
        case .counted: ColumnPlan("计入当年", .count, total: .sum)
        }
    }
}

/// The cells of one enterprise's row.
private struct SelectedCell {
    let line: SelectedLine
    let packages: [ServicePackage]
    let report: AnnualReport
    let row: ListSheet<SelectedSheet.Column>.Row

    func cell(_ column: SelectedSheet.Column, number: Int) -> Cell {
        let facts = line.current?.facts
        switch column {
        case .index: return .count(number)
        case .rank: return line.rank.map { .count($0) } ?? .blank
        case .score: return .score(score)
        case .unit: return .words(report.unitName(line.title.unit))
        case .enterprise: return .words(line.title.enterprise)
        case .creditCode: return .code(line.title.creditCode)
        case .industry: return .code(facts?[Key.industry]?.text)
        case .project: return .words(report.shown(Key.project, of: line.current))
        case .revenueTwoBefore: return .amount(facts?[Key.revenueTwoBefore]?.money)
        case .revenueBefore: return .amount(facts?[Key.revenueBefore]?.money)
        case .revenue: return .amount(facts?[Key.revenue]?.money)
        case .growth: return growth
        case .research: return .share(facts?[Key.research]?.number)
        case .industrialisation: return .share(facts?[Key.industrialisation]?.number)
        case .patents: return (facts?[Key.patents]?.list?.count).map { .count($0) } ?? .blank
        case .publishedOn: return .day(line.title.on)
        case .document: return .words(line.title.document)
        case .institution(let package): return .words(institution(package))
        case .startedOn(let package): return .day(fact(Key.startedOn, package)?.day)
        case .deliveredOn(let package): return .day(fact(Key.deliveredOn, package)?.day)
        case .otherServices: return .words(otherServices)
        case .state: return .words(line.current.map { report.stateTitle(of: $0) })
        case .counted:
            return .formula(
                "IF(YEAR(\(local: row.cell(.publishedOn)))=\(report.year),1,0)", value: .flag(true))
        }
    }

    private var score: Decimal128? {
        guard let current = line.current, let fact = report.workflow(of: current)?.proposedFact
        else { return nil }
        return current.facts[fact]?.number
    }

    private var growth: Cell {
        guard let last = line.current?.facts[Key.revenue]?.money?.count,
            let first = line.current?.facts[Key.revenueTwoBefore]?.money?.count, first > 0,
            last >= 0
        else { return .blank }
        let formula: Formula = """
            IF(\(local: row.cell(.revenueTwoBefore))>0,\
            (\(local: row.cell(.revenue))/\(local: row.cell(.revenueTwoBefore)))^0.5-1,\"—\")
            """
        return .formula(formula, value: .percent((Double(last) / Double(first)).squareRoot() - 1))
    }

    private func service(_ package: ServicePackage) -> Case? {
        line.services.first { $0.facts[Key.service]?.text == package.key }
    }

    private func fact(_ name: FactName, _ package: ServicePackage) -> FactValue? {
        service(package)?.facts[name]
    }

    /// The institution; the state, before one is named.
    private func institution(_ package: ServicePackage) -> String? {
        guard let service = service(package) else { return nil }
        return service.facts[Key.institution]?.text ?? report.stateTitle(of: service)
    }

    private var otherServices: String {
        let keys = Set(packages.map(\.key))
        let others = line.services.filter { !keys.contains($0.facts[Key.service]?.text ?? "") }
        return others.map { service in
            let name =
                service.facts[Key.serviceName]?.text ?? report.shown(Key.service, of: service)
            let parts = [
                service.facts[Key.institution]?.text, service.facts[Key.startedOn]?.day?.iso,
                service.facts[Key.deliveredOn]?.day?.iso, report.stateTitle(of: service),
            ]
            return "\(name)（\(parts.compactMap { $0 }.joined(separator: "，"))）"
        }.joined(separator: "；")
    }
}
