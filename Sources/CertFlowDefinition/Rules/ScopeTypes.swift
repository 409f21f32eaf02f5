import CertFlowCore
import FEEL

/// The names that rules may use, with their types; what the engine puts into the scope of a rule
/// has exactly these names.
enum ScopeTypes {
    /// The names beside the facts, which no fact may have.
    static let reserved: Set<String> = Set(surroundings.keys).union(RuleUnit.types.keys)
        .union(["parameter", "scores"])

    /// The scope of a workflow's guards, links and ranking rules.
    static func ofGuards(_ programme: ProgrammeOutline, _ known: KnownNames) -> RuleScope {
        var types = surroundings.merging(RuleUnit.types) { $1 }
        types["parameter"] = ofParameters(known)
        let isComplete =
            programme.facts != nil && known.parameters != nil && known.tables != nil
        var scope = RuleScope(
            types: types, functions: functions(known), tableChoices: choices(known),
            isComplete: isComplete
        )
        .adding((programme.facts ?? []).filter { !reserved.contains($0.name) })
        let programmes = known.programmes.map(\.id)
        scope.memberWords["links"] = ["programme": programmes]
        scope.memberWords["parent"] = ["programme": programmes]
        scope.memberWords["titles"] = known.names(of: .titleKind, in: nil).map { ["kind": $0] }
        return scope
    }

    /// The scope of a form's rules: what the applicant states, and what the round asks.
    static func ofForm(_ programme: ProgrammeOutline, _ known: KnownNames) -> RuleScope {
        var types = surroundings.filter { ["round", "today"].contains($0.key) }
            .merging(RuleUnit.types) { $1 }
        types["parameter"] = ofParameters(known)
        let isComplete =
            programme.questions != nil && known.parameters != nil && known.tables != nil
        return RuleScope(
            types: types, functions: functions(known), tableChoices: choices(known),
            isComplete: isComplete
        )
        .adding((programme.questions ?? []).filter { !reserved.contains($0.name) })
    }

    /// The scope of a panel's proposal: the scores of every expert.
    static func ofPanel(criteria: [String], _ known: KnownNames) -> RuleScope {
        var score: [String: FEELType] = ["total": .number]
        for criterion in criteria { score[criterion] = .number }
        return RuleScope(
            types: ["scores": .list(.context(score)), "parameter": ofParameters(known)],
            isComplete: known.parameters != nil)
    }

    /// What a rule sees besides facts and parameters.
    static let surroundings: [String: FEELType] = [
        "case": .context([
            "id": .string, "year": .number, "filedOn": .date, "enteredOn": .date,
            "corrections": .number, "unit": .string, "version": .number, "state": .string,
        ]),
        "links": .list(
            .context([
                "programme": .string, "state": .string, "phase": .string, "open": .boolean,
            ])),
        "parent": .context([
            "state": .string, "phase": .string, "programme": .string, "assessed": .string,
        ]),
        "round": .context([
            "year": .number, "dataYear": .number, "opensOn": .date, "closesOn": .date,
            "open": .boolean,
        ]),
        "titles": .list(
            .context(["kind": .string, "on": .date, "product": .string, "document": .string])),
        "claims": .list(
            .context(["id": .string, "rule": .string, "state": .string, "filedOn": .date])),
        "panel": .context(["seats": .number, "scored": .number]),
        "assessment": .context(["outcome": .string, "amount": .measure(.money)]),
        "notice": .context(["stage": .string]),
        "today": .date,
    ]

    /// The tables of the policies as functions.
    private static func functions(_ known: KnownNames) -> [Function] {
        (known.tables ?? []).map(\.function)
    }

    private static func choices(_ known: KnownNames) -> [String: [[String]?]] {
        Dictionary(
            (known.tables ?? []).map { table in
                (table.name, table.inputs.map { $0.type == "choice" ? $0.choices : nil })
            }, uniquingKeysWith: { first, _ in first })
    }

    /// A parameter without values is a number.
    private static func ofParameters(_ known: KnownNames) -> FEELType {
        .context(
            Dictionary(
                (known.parameters ?? []).map { ($0.name, $0.feelType) },
                uniquingKeysWith: { first, _ in first }))
    }
}

extension FactOutline {
    /// The type that rules see; anything when the type is not known.
    var feelType: FEELType {
        switch type {
        case "text", "choice", "creditCode", "patentNumber", "unit", "industry": .string
        case "lines": .list(.string)
        case "flag": .boolean
        case "count", "number", "year": .number
        case "money": .measure(.money)
        case "percent": .measure(.percent)
        case "day": .date
        case "table":
            .list(
                .context(
                    Dictionary(
                        columns.map { ($0.name, $0.feelType) },
                        uniquingKeysWith: { first, _ in first })))
        case "evidence":
            .list(.context(["name": .string, "digest": .string, "bytes": .number]))
        default: .any
        }
    }
}

extension KnownNames.ParameterOutline {
    /// The type that rules see; its unit says what it measures.
    var feelType: FEELType {
        if isText { return .string }
        switch unit {
        case "yuan": return .measure(.money)
        case "percent": return .measure(.percent)
        default: return .number
        }
    }
}
