/// An expression of comparisons and arithmetic over names, laid out flat.
///
/// It answers what the evaluator answers, and takes as many steps of the budget, without an evaluator,
/// frames and lists of its own.
/// As soon as anything is out of the ordinary (a name that is unknown, kinds that do not go together, a
/// `null` where a value is needed, a spent budget) it answers nothing, and the evaluator starts over:
/// only the evaluator knows what is `null` then and which problems there are.
final class Program: Sendable {
    /// Where a value comes from: the place of a constant, a name, or an earlier term or condition.
    enum Operand: Sendable {
        case constant(Int)
        case name(Int)
        case term(Int)
        case condition(Int)
    }

    /// A part with any value.
    enum Term: Sendable {
        case entry(name: Int, of: Operand)
        case negation(Operand)
        case arithmetic(Operand, Range<Int>)
        case conditional(Operand, Operand, Operand)
        case count(Operand, function: Int)
        /// A constant that holds where the names of some functions are not hidden.
        case conversion(Int, functions: Range<Int>)
    }

    /// A part with a truth value.
    enum Condition: Sendable {
        case comparison(ComparisonOperator, Operand, Operand)
        /// The most frequent comparison, of a name with a constant.
        case test(ComparisonOperator, name: Int, constant: Int)
        case between(Operand, Operand, Operand)
        case conjunction(Range<Int>)
        case disjunction(Range<Int>)
        case membership(Operand, Range<Int>)
        /// Tests against the implicit input.
        case tests(input: Int, Range<Int>, isNegated: Bool)
        case inversion(Operand, function: Int)
    }

    /// One of several operands: of `and` and `or`, after an arithmetic sign, or a test after `in`.
    struct Member: Sendable {
        let operand: Operand
        var sign = ArithmeticOperator.plus
        var comparison: ComparisonOperator?
        /// Whether a truth value is the answer of the test and not what the input is compared with.
        var asksInput = false
    }

    let root: Operand
    let terms: [Term]
    let conditions: [Condition]
    let members: [Member]
    let names: [Name]
    let constants: [Value]
    /// The levels that the evaluator would go down.
    let height: Int

    /// Lays out an expression; `nil` when it has parts that only the evaluator knows.
    init?(_ node: Node) {
        var layout = ProgramLayout()
        guard let root = layout.operand(node) else { return nil }
        self.root = root
        terms = layout.terms
        conditions = layout.conditions
        members = layout.members
        names = layout.names
        constants = layout.constants
        height = node.height
    }
}
