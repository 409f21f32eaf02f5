import CertFlowCore
import FEEL

/// Values that a question may be given: an ordinary one first, then those that rules may care about.
struct SampleValues {
    let office: Office
    /// The unit in which samples live: the first that somebody works for.
    let unit: UnitID?
    /// Distinguishes one invented applicant from another.
    let number: Int
    let today: Day
    /// Texts, numbers and days that rules of the workflow name.
    let constants: RuleConstants

    /// The name of the file that stands for evidence.
    static let evidenceFile = "示例佐证.txt"

    /// The ordinary answer.
    func usual(_ question: Question, isIdentityName: Bool = false) -> FactValue? {
        if let example = question.example, !isIdentityName, question.type != .creditCode,
            question.type != .patentNumber, let value = parsed(example, question)
        {
            return value
        }
        switch question.type {
        case .text:
            return .text(isIdentityName ? "示例企业\(number)号有限公司" : "示例·\(question.title.zh)")
        case .lines: return .list([.text("示例·\(question.title.zh)")])
        case .flag: return .flag(false)
        case .count: return .number(Decimal128(10))
        case .number: return .number(Decimal128(10))
        case .money: return .money(Fen(yuan: 1_000_000))
        case .percent: return .number(Decimal128("0.1") ?? Decimal128(0))
        case .day: return .day(today)
        case .year: return .number(Decimal128(today.year - 1))
        case .choice(let choices): return choices.first.map { .text($0.key) }
        case .creditCode: return .text(SampleCodes.creditCode(number))
        case .patentNumber: return .text(SampleCodes.patentNumber(number))
        case .unit: return (unit ?? office.units.first?.id).map { .text($0.rawValue) }
        case .industry: return .text("3825")
        case .table(let columns): return .list([.record(row(columns))])
        case .evidence: return .list([.text(Self.evidenceFile)])
        }
    }

    private func row(_ columns: [Question]) -> [FactName: FactValue] {
        var fields: [FactName: FactValue] = [:]
        for column in columns where column.required != .never {
            fields[column.name] = usual(column)
        }
        return fields
    }

    private func parsed(_ text: String, _ question: Question) -> FactValue? {
        do throws(Complaint) { return try question.parse(text, office: office) } catch {
            return nil
        }
    }

    /// Everything worth trying, the ordinary answer first; `facts` are what else is stated.
    func candidates(_ question: Question, _ facts: Facts, isIdentityName: Bool = false)
        -> [FactValue]
    {
        let first = [usual(question, isIdentityName: isIdentityName)].compactMap { $0 }
        return (first + others(question, facts)).uniqued
    }

    private func others(_ question: Question, _ facts: Facts) -> [FactValue] {
        switch question.type {
        case .text:
            let known = facts.values.values.compactMap(\.text).sorted()
            return (["示例另一值"] + constants.texts + known).map { .text($0) }
        case .lines: return [.list([.text("示例一"), .text("示例二")])]
        case .flag: return [.flag(true), .flag(false)]
        case .choice(let choices): return choices.map { .text($0.key) }
        case .count: return constants.around.filter(\.isCount).map { .number($0) }
        case .year:
            let years = constants.around.compactMap(\.wholeNumber).filter {
                (1990...2099).contains($0)
            }
            return ((-2...1).map { today.year + $0 } + years).map { .number(Decimal128($0)) }
        case .number, .percent: return constants.around.map { .number($0) }
        case .money:
            let stated = facts.values.values.compactMap(\.money).flatMap {
                [Fen(count: $0.count + 100), Fen(count: max(0, $0.count - 100))]
            }
            return (constants.amounts + stated.sorted()).map { .money($0) }
        case .day:
            let stated = facts.values.values.compactMap(\.day).sorted()
            return ([today] + stated + constants.days).flatMap { day in
                [1, -1, 40, -40].compactMap { day.adding(days: $0) }
            }.map { .day($0) }
        case .unit: return office.units.prefix(3).map { .text($0.id.rawValue) }
        case .table(let columns): return tables(columns, facts)
        case .creditCode: return [.text(SampleCodes.creditCode(number + 500))]
        case .patentNumber: return [.text(SampleCodes.patentNumber(number + 500))]
        case .industry: return [.text("3825"), .text("2710")]
        case .evidence: return []
        }
    }

    /// One row with each cell varied, two rows, none, and as many as rules name.
    private func tables(_ columns: [Question], _ facts: Facts) -> [FactValue] {
        let base = row(columns)
        let varied = columns.flatMap { column in
            candidates(column, facts).filter { $0 != base[column.name] }.prefix(12).map { value in
                var fields = base
                fields[column.name] = value
                return FactValue.list([.record(fields)])
            }
        }
        let counts = constants.around.compactMap(\.wholeNumber).filter {
            (3...Self.mostRows).contains($0)
        }
        let longer = counts.uniqued.map { count in
            FactValue.list((0..<count).map { .record(row(columns, at: $0)) })
        }
        return varied + [.list([.record(base), .record(base)]), .list([])] + longer
    }

    /// Longer tables are not invented.
    private static let mostRows = 20

    /// A row among several: each has a patent of its own.
    private func row(_ columns: [Question], at index: Int) -> [FactName: FactValue] {
        var fields = row(columns)
        for column in columns where column.type == .patentNumber && fields[column.name] != nil {
            fields[column.name] = .text(SampleCodes.patentNumber(number + index))
        }
        return fields
    }
}

extension Decimal128 {
    fileprivate var isCount: Bool { (wholeNumber ?? -1) >= 0 }
}
