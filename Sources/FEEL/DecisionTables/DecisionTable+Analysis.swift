extension DecisionTable {
    /// What the rules of a table leave open or say twice.
    public struct Analysis: Hashable, Sendable {
        /// What was found: rules that never apply, overlaps, then gaps.
        public let findings: [Finding]
        /// At least how many more findings of a kind there are than the listed ones.
        public let omitted: [Finding.Kind: Int]
        /// What could not be decided, and why.
        public let undecided: [Undecided]

        /// Whether the table is proved to have no gap, no overlap that matters and no rule without use.
        public var isSound: Bool { findings.isEmpty && undecided.isEmpty }
    }

    /// Something that the rules of a table leave open or say twice, with an example.
    public struct Finding: Hashable, Sendable {
        /// The kinds of findings.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Inputs that no rule covers, in a table without a default.
            case gap
            /// Two rules of a unique table that match together.
            case overlap
            /// Two rules of an any table that match together with different results.
            case conflict
            /// A rule that never counts, because others come first wherever it matches.
            case maskedRule = "masked-rule"
            /// A rule that never matches, because nothing passes one of its cells.
            case impossibleRule = "impossible-rule"
        }

        /// What it is.
        public let kind: Kind
        /// Whether it is proved; else it depends on what ``Analysis/undecided`` names.
        public let isProved: Bool
        /// The text to look at.
        public let location: Location
        /// The numbers of the rules it is about, from 1. A masked rule stands before those that mask it;
        /// an open gap has the rules that may close it.
        public let rules: [Int]
        /// Where it holds: one FEEL condition for each input that matters, such as `销售额 < 500`.
        public let region: [String]
        /// A value for each input that shows it; empty for a rule that never matches.
        public let example: [Value]
        /// One English sentence.
        public let message: String
        /// One Chinese sentence.
        public let messageZH: String
    }

    /// A part of a table that the analysis cannot look into.
    public struct Undecided: Hashable, Sendable {
        /// The text.
        public let location: Location
        /// The part of the text; `nil` when it is about the whole.
        public let place: Place?
        /// One English sentence.
        public let message: String
        /// One Chinese sentence.
        public let messageZH: String
    }

    /// Searches the table for gaps, overlaps and rules that never apply.
    ///
    /// The search is exact where cells are made of constants: each input is divided at the points of
    /// its column, and all combinations are covered without listing them. Inputs are taken to be
    /// independent of each other, and to be of their type and allowed values; `null` counts as a value
    /// only where the column mentions it, and a time has a zone where the times of its column have one.
    /// Cells that depend on a name, a function or `?` are named as undecided, and what depends on them is
    /// marked as not proved.
    ///
    /// Gaps are reported where no rule matches and there is no default; overlaps for the policies U and,
    /// with different results, A; rules that never count for F and P; rules that never match always.
    ///
    /// - Parameters:
    ///   - steps: How many steps each search may take; one that takes more is reported as undecided.
    ///   - most: How many findings of a kind are listed.
    /// - Returns: The findings, and what could not be decided.
    public func analyse(steps: Int = 2_000_000, most: Int = 20) -> Analysis {
        var search = TableSearch(self, steps: steps, most: most)
        return search.run()
    }
}

extension DecisionTable.Finding: CustomStringConvertible {
    /// Location and the English sentence.
    public var description: String { "\(location): \(message)" }
}

extension DecisionTable.Undecided: CustomStringConvertible {
    /// Location, place and the English sentence.
    public var description: String { "\(location)\(place.map { ", \($0)" } ?? ""): \(message)" }
}
