/// Finds matches of a regular expression by backtracking, within a budget of steps.
///
/// Instead of recursion it keeps its own stacks of what is left to do and of what else could be
/// tried, so that no pattern and no text can exhaust the stack of the thread.
struct Matcher {
    let text: [Unicode.Scalar]
    let pattern: Pattern
    var budget: Budget
    /// The captured ranges of the current attempt, by group number from 1.
    private var captures: [Swift.Range<Int>?]

    /// What is left to do, as a linked list that alternatives share.
    private final class Step {
        enum Task {
            case match(PatternNode)
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

    private struct Alternative {
        let step: Step?
        let position: Int
        let captures: [Swift.Range<Int>?]
    }

    init(_ pattern: Pattern, _ text: String, budget: Budget) {
        self.pattern = pattern
        self.text = Array(text.unicodeScalars)
        self.budget = budget
        captures = []
    }

    /// A match: its range and those of its groups.
    struct Match {
        let range: Swift.Range<Int>
        let groups: [Swift.Range<Int>?]
    }

    /// The first match at or after a position.
    ///
    /// - Throws: When the budget is spent.
    mutating func firstMatch(from start: Int) throws(Message) -> Match? {
        var position = start
        while position <= text.count {
            if let end = try match(at: position) {
                return Match(range: position..<end, groups: captures)
            }
            position += 1
        }
        return nil
    }

    /// Whether the pattern matches at a position; the end of that match.
    private mutating func match(at start: Int) throws(Message) -> Int? {
        captures = Array(repeating: nil, count: pattern.groups + 1)
        var position = start
        var step: Step? = Step(.match(pattern.root), nil)
        var alternatives: [Alternative] = []
        while true {
            guard budget.spend(1) else {
                throw Message("The pattern takes more steps than allowed.", "正则匹配步数超过上限。")
            }
            guard let current = step else { return position }
            step = current.next
            if perform(current.task, &position, &step, &alternatives) { continue }
            guard let other = alternatives.popLast() else { return nil }
            (step, position, captures) = (other.step, other.position, other.captures)
        }
    }

    /// Does one task; false when it fails and an alternative must be tried.
    private mutating func perform(
        _ task: Step.Task, _ position: inout Int, _ step: inout Step?,
        _ alternatives: inout [Alternative]
    ) -> Bool {
        switch task {
        case .match(let node): return match(node, &position, &step, &alternatives)
        case .close(let group, let start):
            captures[group] = start..<position
            return true
        case .again(let node, let least, let most, let isGreedy, let since):
            // A round that took nothing is not repeated: it would go on for ever.
            guard position != since || least > 0 else { return true }
            return repeating(
                node, least, most, isGreedy, &position, &step, &alternatives)
        }
    }

    private mutating func match(
        _ node: PatternNode, _ position: inout Int, _ step: inout Step?,
        _ alternatives: inout [Alternative]
    ) -> Bool {
        switch node {
        case .set(let set):
            guard position < text.count,
                set.contains(text[position], ignoringCase: pattern.flags.contains(.ignoringCase))
            else { return false }
            position += 1
            return true
        case .sequence(let nodes):
            for node in nodes.reversed() { step = Step(.match(node), step) }
            return true
        case .choice(let nodes):
            for node in nodes.dropFirst().reversed() {
                alternatives.append(
                    Alternative(
                        step: Step(.match(node), step), position: position, captures: captures))
            }
            step = Step(.match(nodes[0]), step)
            return true
        case .group(let inner, let number):
            if let number { step = Step(.close(group: number, start: position), step) }
            step = Step(.match(inner), step)
            return true
        case .repeat(let inner, let least, let most, let isGreedy):
            return repeating(inner, least, most, isGreedy, &position, &step, &alternatives)
        case .reference(let number): return matchReference(number, &position)
        case .start: return isStart(position)
        case .end: return isEnd(position)
        }
    }

    private mutating func repeating(
        _ node: PatternNode, _ least: Int, _ most: Int?, _ isGreedy: Bool, _ position: inout Int,
        _ step: inout Step?, _ alternatives: inout [Alternative]
    ) -> Bool {
        if most == 0 { return true }
        let again = Step(
            .match(node),
            Step(
                .again(
                    node, least: max(0, least - 1), most: most.map { $0 - 1 }, isGreedy: isGreedy,
                    since: position), step))
        if least > 0 {
            step = again
        } else if isGreedy {
            alternatives.append(Alternative(step: step, position: position, captures: captures))
            step = again
        } else {
            alternatives.append(Alternative(step: again, position: position, captures: captures))
        }
        return true
    }

    /// A group that has captured nothing refers to the empty text.
    private func matchReference(_ number: Int, _ position: inout Int) -> Bool {
        guard let range = captures[number] else { return true }
        let ignoringCase = pattern.flags.contains(.ignoringCase)
        for offset in range {
            guard position < text.count else { return false }
            let (wanted, found) = (text[offset], text[position])
            guard wanted == found || ignoringCase && wanted.caseVariants.contains(found) else {
                return false
            }
            position += 1
        }
        return true
    }

    private func isStart(_ position: Int) -> Bool {
        if position == 0 { return true }
        return pattern.flags.contains(.multiline) && text[position - 1] == "\n"
            && position < text.count
    }

    private func isEnd(_ position: Int) -> Bool {
        if position == text.count { return true }
        return pattern.flags.contains(.multiline) && text[position] == "\n"
    }
}
