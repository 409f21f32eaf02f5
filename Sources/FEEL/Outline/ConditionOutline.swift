/// A condition cut into the terms that it compares, for those who ask when it can hold.
///
/// Parts that are not understood (calls, filters, quantified lists, arithmetic) become terms of their own,
/// which may have any value of their type. What holds for every value of the terms therefore holds for
/// the condition; what holds for some need not.
package struct ConditionOutline: Sendable {
    /// A name with its path, or a part that is not understood.
    package struct Term: Hashable, Sendable {
        /// The name that ``ConditionOutline/abstract`` reads; empty for a path, which it reads as it is.
        package let name: String
        /// The path; empty for a part that is not understood.
        package let path: [String]
        /// Its text in the condition.
        package let text: String
        /// Where it stands.
        package let place: Place
        /// The type of its value.
        package let type: FEELType
        /// Whether it counts the elements of a list.
        package let isCount: Bool
        /// Terms that are compared with each other have the same number.
        package let group: Int
        /// The paths that it reads.
        package let reads: [[String]]

        /// Whether it stands for a part that is not understood.
        package var isOpaque: Bool { path.isEmpty }
    }

    /// The condition over the terms.
    package let abstract: Expression
    /// The terms, in the order of the text.
    package let terms: [Term]
    /// The constants that the terms of a group are compared with.
    package let points: [Int: [Value]]
    /// Every constant of the condition, also within parts that are not understood.
    package let constants: [Value]

    /// The parts that are not understood.
    package var opaque: [Term] { terms.filter(\.isOpaque) }
}

extension Expression {
    /// Cuts the condition into terms.
    ///
    /// - Parameters:
    ///   - names: The names it may use, with their types.
    ///   - functions: The functions of the host.
    ///   - constants: Names whose values are the same everywhere.
    ///   - isFixed: Whether a path is given its value by the caller; parts that read only such paths
    ///     and constants stay as they are.
    /// - Returns: The condition over its terms.
    package func outline(
        names: [String: FEELType], functions: [Function], constants: Scope,
        isFixed: @escaping ([String]) -> Bool
    ) -> ConditionOutline {
        var builder = OutlineBuilder(
            source: source, names: names, functions: functions, constants: constants,
            isFixed: isFixed)
        return builder.outline(root)
    }

    /// The expression of another tree, whose places are those of the text; strict, as conditions are.
    init(source: String, replacing root: Node) {
        self.init(source: source, root: root)
        isStrict = true
    }
}
