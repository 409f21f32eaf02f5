import CertFlowCore
import FEEL

/// One more than the number of corrections that any guard tells apart.
struct CorrectionLimit {
    let workflow: Workflow
    let guards: GuardAnalyst
    /// More corrections than these are not told apart.
    private static let most = 20

    /// `nil` when no guard asks for the number.
    var value: Int? {
        let asking = workflow.guards.values.filter { condition in
            condition.rule.expression.references.contains { $0.path == ["case", "corrections"] }
        }
        guard !asking.isEmpty else { return nil }
        // Every number that a guard mentions, and every value of the parameters that it reads.
        let numbers = asking.flatMap { condition -> [Int] in
            let read = condition.rule.expression.references.map(\.path).filter {
                $0.count == 2 && $0[0] == "parameter"
            }.compactMap { ParameterName(rawValue: $0[1]) }
            let values = read.compactMap(guards.pack.parameter).flatMap(\.values)
                .compactMap(\.value.number?.wholeNumber)
            return values + condition.rule.source.wholeNumbers
        }
        return min((numbers.max() ?? 0) + 1, CorrectionLimit.most)
    }
}

extension String {
    /// The whole numbers that stand in the text.
    fileprivate var wholeNumbers: [Int] {
        split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    }
}
