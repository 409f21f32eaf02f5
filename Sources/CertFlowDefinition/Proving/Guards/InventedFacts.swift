import CertFlowCore
import FEEL

/// Invents facts, and keeps those that show what is asked; the same ones in every run.
struct InventedFacts {
    let search: GuardSearch
    /// The constants of the guards, and of the tables that they call.
    private let constants: [Value]
    private static let attempts = 2_000
    /// The year of the day that is invented where no rule names one.
    private static let someYear: Decimal128 = 2026
    /// Longer lists are not invented.
    private static let longest = 20

    init(search: GuardSearch) {
        self.search = search
        let texts = search.allTerms.asked.map(\.rule.source)
        let tables = search.analyst.names.tableConstants.filter { table in
            texts.contains { $0.contains(table.key + "(") }
        }
        constants =
            search.allTerms.constants
            + tables.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// Fills in facts for which the guards are met and not met.
    func examples(for result: inout GuardOutcome) {
        var generator = SeededNumbers(seed: 20_260_302)
        for _ in 0..<InventedFacts.attempts {
            guard
                result.mayBeMet && result.metBy == nil
                    || result.mayBeRefused && result.refusedBy == nil
            else { return }
            let (met, facts) = attempt(&generator)
            if met.values.allSatisfy({ $0 }) {
                result.metBy = result.metBy ?? facts
            } else {
                result.refusedBy = result.refusedBy ?? facts
            }
        }
    }

    /// Facts that `wanted` wants.
    func example(_ wanted: ([String: Bool]) -> Bool) -> GuardOutcome.Example? {
        var generator = SeededNumbers(seed: 20_260_302)
        for _ in 0..<InventedFacts.attempts {
            let (met, facts) = attempt(&generator)
            if wanted(met) { return facts }
        }
        return nil
    }

    private func attempt(
        _ generator: inout SeededNumbers
    ) -> (met: [String: Bool], facts: GuardOutcome.Example) {
        var values = search.fixedValues
        var facts: GuardOutcome.Example = []
        for path in paths where values[path] == nil {
            let value = invented(path, &generator)
            values[path] = value
            facts.append(
                GuardOutcome.Named(name: path.joined(separator: "."), value: value))
        }
        let scope = search.edition.scope.adding(Context(GuardSearch.roots(values)))
        var met: [String: Bool] = [:]
        for asked in search.allTerms.asked {
            met[asked.guardName] = asked.rule.expression.explain(in: scope).verdict == .met
        }
        return (met, facts)
    }

    /// Everything that the guards read, each path once; a root that is read as a whole covers its entries.
    private var paths: [[String]] {
        let all = search.allTerms.terms.flatMap(\.reads).map(whole).uniqued
        let whole = Set(all.filter { $0.count == 1 }.map { $0[0] })
        return all.filter { path in
            path[0] != "parameter" && (path.count == 1 || !whole.contains(path[0]))
        }
    }

    /// The year of a date is not invented but follows from the date.
    private func whole(_ path: [String]) -> [String] {
        guard let root = path.first, path.count > 1 else { return path }
        if case .context = search.analyst.names.types[root] ?? .any { return path }
        return [root]
    }

    private func invented(_ path: [String], _ generator: inout SeededNumbers) -> Value {
        let root = search.analyst.names.types[path[0]] ?? .any
        let type = path.dropFirst().reduce(root) { type, entry in
            if case .context(let members) = type { members[entry] ?? .any } else { .any }
        }
        let isNullable =
            search.allTerms.terms.first { $0.path == path }
            .map(search.isNullable) ?? (search.analyst.names.questions[path[0]] != nil)
        if isNullable, generator.below(8) == 0 { return .null }
        return value(of: type, path, &generator)
    }

    private func value(
        of type: FEELType, _ path: [String], _ generator: inout SeededNumbers
    ) -> Value {
        let constants = self.constants
        switch type {
        case .boolean: return .boolean(generator.below(2) == 0)
        case .number, .measure:
            let known = constants.compactMap(\.asNumber)
            let near = known.flatMap { [$0, $0.adding(1) ?? $0, $0.subtracting(1) ?? $0] }
            return .number(generator.pick(near + [0, 1, 2, InventedFacts.someYear]) ?? 0)
        case .string:
            let words = search.analyst.names.words[path]
            let known = constants.compactMap(\.asString)
            return .string(generator.pick(words ?? known + ["示例"]) ?? "示例")
        case .date:
            let known = constants.compactMap(\.asDate).map(\.daysSinceEpoch)
            let day = generator.pick(known + [Grid.someDay]) ?? Grid.someDay
            let moved = generator.below(3) == 0 ? day + generator.below(3) - 1 : day
            return CalendarDate(daysSinceEpoch: moved).map(Value.date) ?? .null
        case .list(let element):
            let lengths = constants.compactMap { $0.asNumber?.wholeNumber }.filter {
                (0...InventedFacts.longest).contains($0)
            }
            let count = generator.pick([0, 0, 1, 1, 1, 2] + lengths + lengths.map { $0 + 1 }) ?? 0
            return .list((0..<count).map { _ in value(of: element, path, &generator) })
        case .context(let members):
            return .context(
                Context(
                    members.sorted { $0.key < $1.key }.map { name, type in
                        (name, value(of: type, path + [name], &generator))
                    }))
        default: return .null
        }
    }
}

/// Numbers that look random and are the same for the same seed.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }
}
