import CertFlowCore
import FEEL

/// The names that the rules of a workflow may use, with types, from the model.
struct RuleNames {
    let types: [String: FEELType]
    /// The words that a path may hold, where they are a closed list.
    let words: [[String]: [String]]
    /// Facts by name.
    let questions: [String: Question]
    /// The constants of each decision table, by its name.
    let tableConstants: [String: [Value]]

    init(_ workflow: Workflow, in pack: Pack) {
        let all = workflow.form.questions + workflow.facts
        questions = Dictionary(
            all.map { ($0.name.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        var types = ScopeTypes.surroundings.merging(RuleUnit.types) { $1 }
        for question in all { types[question.name.rawValue] = question.type.feelType }
        types["parameter"] = .context(
            Dictionary(
                pack.policies.flatMap(\.parameters).map { ($0.name.rawValue, $0.feelType) },
                uniquingKeysWith: { first, _ in first }))
        self.types = types
        words = RuleNames.words(all, pack)
        tableConstants = Dictionary(
            pack.tables.map { ($0.name.rawValue, RuleNames.constants(of: $0.table)) },
            uniquingKeysWith: +)
    }

    /// The values at which the cells of a table change their answers.
    private static func constants(of table: DecisionTable) -> [Value] {
        table.rules.flatMap(\.conditions).flatMap { cell -> [Value] in
            do {
                let tests = try FEEL.Expression(parsingTests: cell)
                return tests.outline(
                    names: [:], functions: [], constants: RuleUnit.scope, isFixed: { _ in false }
                ).constants
            } catch {
                return []  // A cell that cannot be parsed was reported when the pack was read.
            }
        }
    }

    private static func words(_ questions: [Question], _ pack: Pack) -> [[String]: [String]] {
        var words: [[String]: [String]] = [:]
        for question in questions {
            words[[question.name.rawValue]] = question.type.words
            guard case .table(let columns) = question.type else { continue }
            for column in columns {
                words[[question.name.rawValue, column.name.rawValue]] = column.type.words
            }
        }
        let programmes = pack.workflows.map(\.id.rawValue)
        let states = pack.workflows.flatMap(\.states).map(\.id.rawValue).uniqued
        for root in ["links", "parent"] {
            words[[root, "programme"]] = programmes
            words[[root, "state"]] = states
            words[[root, "phase"]] = Phase.allCases.map(\.rawValue)
        }
        words[["parent", "assessed"]] = ["computed", "unset"]
        words[["case", "state"]] = states
        words[["titles", "kind"]] = pack.workflows.flatMap(\.titleKinds).uniqued
        words[["claims", "rule"]] = pack.rewards.map(\.id.rawValue)
        return words
    }
}

extension FactType {
    /// The closed list of words that it takes.
    fileprivate var words: [String]? {
        if case .choice(let choices) = self { choices.map(\.key) } else { nil }
    }

    /// The type that rules see.
    var feelType: FEELType {
        switch self {
        case .text, .choice, .creditCode, .patentNumber, .unit, .industry: .string
        case .lines: .list(.string)
        case .flag: .boolean
        case .count, .number, .year: .number
        case .money: .measure(.money)
        case .percent: .measure(.percent)
        case .day: .date
        case .table(let columns):
            .list(
                .context(
                    Dictionary(
                        columns.map { ($0.name.rawValue, $0.type.feelType) },
                        uniquingKeysWith: { first, _ in first })))
        case .evidence:
            .list(.context(["name": .string, "digest": .string, "bytes": .number]))
        }
    }

    /// Whether only whole numbers from zero are taken.
    var isWhole: Bool { self == .count || self == .year }
}

extension CertFlowCore.Parameter {
    fileprivate var feelType: FEELType {
        if let value = values.first?.value, value.number == nil, value.money == nil {
            return .string
        }
        switch unit {
        case "yuan": return .measure(.money)
        case "percent": return .measure(.percent)
        default: return .number
        }
    }
}

extension Workflow {
    /// The kinds of titles that it registers.
    var titleKinds: [String] {
        transitions.flatMap(\.effects).flatMap { effect -> [String] in
            guard case .title(let title) = effect else { return [] }
            return kinds(of: title)
        }.uniqued
    }

    /// The kinds that an effect may register.
    func kinds(of title: Effect.TitleEffect) -> [String] {
        if let kind = title.kind { return [kind] }
        guard let fact = title.kindFact, let question = question(fact),
            case .choice(let choices) = question.type
        else { return [] }
        return choices.map(\.key)
    }
}
