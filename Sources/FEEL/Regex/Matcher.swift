/// Finds matches of a regular expression by backtracking, within a budget of steps.
///
/// Instead of recursion it keeps its own stacks of what is left to do and of what else could be
/// tried, so that no pattern and no text can exhaust the stack of the thread. Each entry of these
/// stacks costs a step, which bounds the memory as well.
struct Matcher {
    let text: [Unicode.Scalar]
    let pattern: Pattern
    var budget: Budget
    /// The captured ranges of the current attempt, by group number from 1.
    var captures: [Swift.Range<Int>?]
    /// What the captures were before, so that an alternative finds them as they were.
    var changes: [(group: Int, before: Swift.Range<Int>?)] = []
    var position = 0
    var step: Step?
    var alternatives: [Alternative] = []

    /// What is left to do, as a linked list that alternatives share.
    final class Step {
        enum Task {
            case match(PatternNode)
            /// The parts of a sequence from a place on.
            case rest([PatternNode], from: Int)
            /// Another round of a repetition that began at a position.
            case again(PatternNode, least: Int, most: Int?, isGreedy: Bool, since: Int)
            case close(group: Int, start: Int)
        }

        let task: Task
        let next: Step?

        init(_ task: Task, _ next: Step?) {
            self.task = task
            self.next = next
        }
    }

    struct Alternative {
        enum Choice {
            case position(Int)
            /// A run of one set may end at any of these positions, the last one first.
            case shorter(ClosedRange<Int>)
            /// A run of one set may take more characters, at most so many.
            case longer(CharacterSet, from: Int, most: Int)
        }

        let choice: Choice
        let step: Step?
        let changes: Int
    }

    init(_ pattern: Pattern, _ text: String, budget: Budget) {
        self.pattern = pattern
        self.text = Array(text.unicodeScalars)
        self.budget = budget
        captures = Array(repeating: nil, count: pattern.groups + 1)
    }

    /// A match: its range and those of its groups.
    struct Match {
        let range: Swift.Range<Int>
        let groups: [Swift.Range<Int>?]
    }

    static let spent = Message(
        "The pattern takes more steps than allowed.", "正则匹配步数超过上限。")

    /// The first match at or after a position.
    ///
    /// - Throws: When the budget is spent.
    mutating func firstMatch(from start: Int) throws(Message) -> Match? {
        let isIgnoringCase = pattern.flags.contains(.ignoringCase)
        var start = start
        while start <= text.count {
            if pattern.isAnchored, start > 0 { return nil }
            if let leading = pattern.leading {
                while start < text.count,
                    !leading.contains(text[start], ignoringCase: isIgnoringCase)
                {
                    start += 1
                    guard start % 4 != 0 || budget.spend(1) else { throw Matcher.spent }
                }
                guard start < text.count else { return nil }
            }
            if try match(at: start) { return Match(range: start..<position, groups: captures) }
            start += 1
        }
        return nil
    }

    /// Whether the pattern matches at a position; the match ends at the current position.
    private mutating func match(at start: Int) throws(Message) -> Bool {
        undo(to: 0)
        alternatives.removeAll(keepingCapacity: true)
        position = start
        step = Step(.match(pattern.root), nil)
        while true {
            guard budget.spend(1) else { throw Matcher.spent }
            guard let current = step else { return true }
            step = current.next
            guard !perform(current.task) else { continue }
            while !takeAlternative() {
                guard !alternatives.isEmpty else { return false }
                guard budget.spend(1) else { throw Matcher.spent }
            }
        }
    }

    private mutating func undo(to count: Int) {
        while changes.count > count, let change = changes.popLast() {
            captures[change.group] = change.before
        }
    }

    /// Goes back to what else could be tried; false when there is nothing or it fails at once.
    private mutating func takeAlternative() -> Bool {
        guard let other = alternatives.popLast() else { return false }
        undo(to: other.changes)
        step = other.step
        switch other.choice {
        case .position(let earlier): position = earlier
        case .shorter(let ends):
            position = ends.upperBound
            guard ends.count > 1 else { return true }
            remember(.shorter(ends.lowerBound...ends.upperBound - 1))
        case .longer(let set, let from, let most):
            guard from < text.count, takes(set, text[from]) else { return false }
            position = from + 1
            if most > 1 { remember(.longer(set, from: position, most: most - 1)) }
        }
        return true
    }

    mutating func remember(_ choice: Alternative.Choice, _ otherStep: Step?) {
        alternatives.append(
            Alternative(choice: choice, step: otherStep, changes: changes.count))
    }

    mutating func remember(_ choice: Alternative.Choice) { remember(choice, step) }

    func takes(_ set: CharacterSet, _ scalar: Unicode.Scalar) -> Bool {
        set.contains(scalar, ignoringCase: pattern.flags.contains(.ignoringCase))
    }
}
