extension TableSearch {
    /// Finds rules that others keep from ever counting.
    mutating func findMaskedRules() {
        var doubtful: [Int] = []
        var rest = steps
        do {
            for rule in table.rules.indices where !isImpossible(rule) {
                guard let ahead = rulesAhead(of: rule) else {
                    leaveOpen(
                        .result(rule: rule + 1, output: 1),
                        Message("The priority of the result is not known.", "该结果的优先级无法确定。"))
                    continue
                }
                switch try verdict(on: rule, behind: ahead, steps: &rest) {
                case .masked: report(rule, behind: ahead.certain, steps: &rest)
                case .doubtful: doubtful.append(rule)
                case .free: break
                }
            }
        } catch {
            leaveOpen(tooLarge: Message("all rules without effect", "全部不起作用的规则"))
        }
        reportDoubtful(doubtful)
    }

    private func isImpossible(_ rule: Int) -> Bool {
        space.possibleBoxes[rule].contains(where: \.isEmpty)
    }

    /// The rules that come before a rule where both match, certainly and possibly.
    private func rulesAhead(of rule: Int) -> (certain: BitSet, possible: BitSet)? {
        var certain = BitSet(below: space.limit)
        var possible = certain
        guard table.hitPolicy == .priority else {
            for other in 0..<rule { certain.insert(other) }
            return (certain, certain)
        }
        guard let ranks = ranks(of: rule) else { return nil }
        for other in table.rules.indices where other != rule {
            guard let otherRanks = self.ranks(of: other) else {
                possible.insert(other)
                continue
            }
            guard otherRanks.lexicographicallyPrecedes(ranks) else { continue }
            certain.insert(other)
            possible.insert(other)
        }
        return (certain, possible)
    }

    private func ranks(of rule: Int) -> [Int]? {
        let values = table.parts.results[rule].compactMap(\.settled)
        guard values.count == table.outputs.count else { return nil }
        return table.ranks(of: table.joining(values))
    }

    private enum Verdict { case masked, doubtful, free }

    private func verdict(
        on rule: Int, behind ahead: (certain: BitSet, possible: BitSet), steps: inout Int
    ) throws(Cover.TooLarge) -> Verdict {
        let certain = Cover(
            boxes: space.certain, count: space.ruleCount, limit: space.limit)
        let box = space.possibleBoxes[rule]
        guard try certain.uncovered(in: box, by: ahead.certain, steps: &steps) != nil else {
            return .masked
        }
        let possible = Cover(
            boxes: space.possible, count: space.ruleCount, limit: space.limit)
        // Whether its own cells ever pass is another question, which is asked of the cells.
        let isFree = try possible.uncovered(in: box, by: ahead.possible, steps: &steps) != nil
        return isFree ? .free : .doubtful
    }

    private mutating func report(_ rule: Int, behind ahead: BitSet, steps: inout Int) {
        let box = space.possibleBoxes[rule]
        guard let example = space.example(in: box) else { return }
        let others = coverers(of: box, among: ahead, steps: &steps)
        let message =
            table.hitPolicy == .first
            ? Message(
                "Rule \(rule + 1) never counts, because \(others.named) come\(others.count == 1 ? "s" : "") first wherever it matches",
                "第\(rule + 1)条不起作用：凡其适用之处，\(others.listedZH)都在先")
            : Message(
                "Rule \(rule + 1) never counts, because \(others.named) ha\(others.count == 1 ? "s" : "ve") priority wherever it matches",
                "第\(rule + 1)条不起作用：凡其适用之处，\(others.listedZH)的优先级更高")
        add(
            finding(
                .maskedRule, isProved: true, .rule(rule + 1), [rule] + others, in: box, example,
                message))
    }

    /// As few rules of a set as cover a box together.
    private func coverers(of box: [BitSet], among set: BitSet, steps: inout Int) -> [Int] {
        let cover = Cover(boxes: space.certain, count: space.ruleCount, limit: space.limit)
        var needed = cover.boxes(meeting: box, besides: nil, among: set)
        for rule in Array(needed).reversed() where needed.count > 1 {
            var fewer = needed
            fewer.remove(rule)
            do {
                if try cover.uncovered(in: box, by: fewer, steps: &steps) == nil { needed = fewer }
            } catch {
                break
            }
        }
        return Array(needed)
    }

    private mutating func reportDoubtful(_ rules: [Int]) {
        guard let first = rules.first, let example = space.example(in: space.possibleBoxes[first])
        else { return }
        add(
            finding(
                .maskedRule, isProved: false, .rule(first + 1), rules,
                in: space.possibleBoxes[first], example,
                Message(
                    "Whether \(rules.named) ever count\(rules.count == 1 ? "s" : "") is not decided",
                    "\(rules.listedZH)是否起作用无法判定")))
    }
}

extension [Int] {
    /// Rules counted from 0 as the subject of an English sentence.
    var named: String { count == 1 ? "rule \(listed)" : "rules \(listed)" }
}
