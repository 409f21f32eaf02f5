/// What a condition asks for, with `not(…)` worked into it: `not(x >= 5)` asks for `x < 5`.
///
/// It is the same for a part that fails, whose operands have values, and for a condition on the elements
/// of a list, where only what does not depend on the element has one.
public indirect enum Demand: Hashable, Sendable {
    /// The first operand compares so with the second.
    case comparison(ComparisonOperator, Operand, Operand)
    /// The operand lies between two others, or does not.
    case between(Operand, Operand, Operand, isInside: Bool)
    /// The operand passes one of the tests, or none.
    case membership(Operand, [Test], isMember: Bool)
    /// The operand is true, or false.
    case truth(Operand, Bool)
    /// The number of selected elements compares so with the operand.
    case count(Selection, ComparisonOperator, Operand)
    /// All of these.
    case all([Demand])
    /// One of these.
    case any([Demand])
    /// Every element is selected.
    case every(Selection)
    /// An element is selected.
    case some(Selection)

    /// A test after `in`.
    public enum Test: Hashable, Sendable {
        /// It equals the operand, lies in it or is one of its elements.
        case value(Operand)
        /// It compares so with the operand.
        case comparison(ComparisonOperator, Operand)
        /// It fulfils a condition that mentions `?`.
        case condition(Operand)
    }

    /// The elements of one or several lists that fulfil a condition.
    public struct Selection: Hashable, Sendable {
        /// The lists; several for a quantifier with several variables.
        public let lists: [Operand]
        /// How many elements or combinations there are; `nil` when it is not known.
        public let count: Int?
        /// How many of them fulfil the condition; `nil` when it is not known.
        public let matching: Int?
        /// For how many of them it cannot be decided.
        public let undecidable: Int
        /// The condition; `nil` when every element counts.
        public let condition: Demand?
    }
}

/// One side of a comparison, or a part as a whole.
public struct Operand: Hashable, Sendable {
    /// Its text.
    public let text: String
    /// Its value; `nil` where it depends on an element that is not chosen.
    public let value: Value?
    /// What it reads, for a name or path.
    public let reading: Reading?
    /// Whether it is written as a literal.
    public let isLiteral: Bool
    /// The names and paths in its text.
    public let mentions: [Mention]
    /// The names and paths whose unit its value has: of `销售额 - 出口额` both, of `销售额 / 人数` none.
    public let measures: [Reading]

    /// A name or path in the text of an operand.
    public struct Mention: Hashable, Sendable {
        /// Scalars of the text before it.
        public let offset: Int
        /// Its scalars.
        public let length: Int
        /// What it reads.
        public let reading: Reading
        /// Its value; `nil` where it depends on an element that is not chosen.
        public let value: Value?
    }
}

extension Demand {
    /// What is compared, tested or asked for its truth; `nil` where there is no single operand.
    public var subject: Operand? {
        switch self {
        case .comparison(_, let operand, _), .between(let operand, _, _, _),
            .membership(let operand, _, _), .truth(let operand, _):
            operand
        case .count, .all, .any, .every, .some: nil
        }
    }
}

extension Operand {
    /// The text with other words for its names and paths; `nil` when one of them has none.
    public func text(replacing words: (Reading) -> String?) -> String? {
        var result = ""
        var rest = text.unicodeScalars[...]
        var position = 0
        for mention in mentions {
            guard let replacement = words(mention.reading) else { return nil }
            result += String(rest.prefix(mention.offset - position)) + replacement
            rest = rest.dropFirst(mention.offset - position + mention.length)
            position = mention.offset + mention.length
        }
        return (result + String(rest)).onOneLine()
    }
}

extension Demand.Test {
    /// The value of the test: a range for a comparison.
    var value: Value? {
        switch self {
        case .value(let operand), .condition(let operand): operand.value
        case .comparison(let comparison, let operand):
            operand.value.map { .range(ValueRange(comparison, $0)) }
        }
    }
}

extension ComparisonOperator {
    /// The operator that holds exactly when this one does not.
    public var opposite: ComparisonOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }

    /// The operator with its sides exchanged: `a < b` is `b > a`.
    public var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
