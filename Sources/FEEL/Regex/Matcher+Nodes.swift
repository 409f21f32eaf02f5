extension Matcher {
    /// Does one task; false when it fails and an alternative must be tried.
    mutating func perform(_ task: Step.Task) -> Bool {
        switch task {
        case .match(let node): return match(node)
        case .rest(let nodes, let from):
            if from + 1 < nodes.count { step = Step(.rest(nodes, from: from + 1), step) }
            return match(nodes[from])
        case .close(let group, let start):
            changes.append((group, captures[group]))
            captures[group] = start..<position
            return true
        case .again(let node, let least, let most, let isGreedy, let since):
            // A round that took nothing is not repeated: the others can take nothing as well.
            guard position != since else { return true }
            return repeating(node, least, most, isGreedy)
        }
    }

    private mutating func match(_ node: PatternNode) -> Bool {
        switch node {
        case .set(let set):
            guard position < text.count, takes(set, text[position]) else { return false }
            position += 1
            return true
        case .sequence(let nodes):
            if !nodes.isEmpty { step = Step(.rest(nodes, from: 0), step) }
            return true
        case .choice(let nodes):
            guard budget.spend(nodes.count) else { return false }
            for node in nodes.dropFirst().reversed() {
                remember(.position(position), Step(.match(node), step))
            }
            step = Step(.match(nodes[0]), step)
            return true
        case .group(let inner, let number):
            if let number { step = Step(.close(group: number, start: position), step) }
            step = Step(.match(inner), step)
            return true
        case .repeat(.set(let set), let least, let most, let isGreedy):
            return run(of: set, least, most ?? .max, isGreedy)
        case .repeat(let inner, let least, let most, let isGreedy):
            return repeating(inner, least, most, isGreedy)
        case .reference(let number): return matchReference(number)
        case .start: return isStart(position)
        case .end: return isEnd(position)
        }
    }

    /// A repetition of one set, which needs no step for each round.
    private mutating func run(
        of set: CharacterSet, _ least: Int, _ most: Int, _ isGreedy: Bool
    ) -> Bool {
        let start = position
        let wanted = isGreedy ? most : least
        while position < text.count, position - start < wanted, takes(set, text[position]) {
            position += 1
        }
        guard budget.spend((position - start) / 4), position - start >= least else { return false }
        if isGreedy, position - start > least {
            remember(.shorter(start + least...position - 1))
        } else if !isGreedy, most > least {
            remember(.longer(set, from: position, most: most - least))
        }
        return true
    }

    private mutating func repeating(
        _ node: PatternNode, _ least: Int, _ most: Int?, _ isGreedy: Bool
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
            remember(.position(position))
            step = again
        } else {
            remember(.position(position), again)
        }
        return true
    }

    /// A group that has captured nothing refers to the empty text.
    private mutating func matchReference(_ number: Int) -> Bool {
        guard let range = captures[number] else { return true }
        let isIgnoringCase = pattern.flags.contains(.ignoringCase)
        guard budget.spend(range.count / 4) else { return false }
        for offset in range {
            guard position < text.count else { return false }
            let (wanted, found) = (text[offset], text[position])
            guard wanted == found || isIgnoringCase && wanted.caseVariants.contains(found) else {
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
