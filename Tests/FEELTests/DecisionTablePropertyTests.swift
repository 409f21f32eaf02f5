import FEEL
import Testing

@Suite("The analysis agrees with trying every input")
struct DecisionTablePropertyTests {
    /// What trying every point says of two rules or of one.
    private struct Truth {
        var gaps: Set<[Value]> = []
        var overlaps: Set<[Int]> = []
        var conflicts: Set<[Int]> = []
        var impossible: Set<Int> = []
        var masked: Set<Int> = []

        init(_ sample: RandomTable, in scope: Scope = Scope()) {
            let rules = Set(1...sample.table.rules.count)
            let results = sample.table.rules.map(\.results)
            var matching: Set<Int> = []
            var counting: Set<Int> = []
            for point in sample.points {
                let matches = sample.rules(at: point, in: scope)
                if matches.isEmpty { gaps.insert(point) }
                matching.formUnion(matches)
                for first in matches {
                    for second in matches where first < second {
                        overlaps.insert([first, second])
                        if results[first - 1] != results[second - 1] {
                            conflicts.insert([first, second])
                        }
                    }
                    let isAhead: (Int) -> Bool = { other in
                        sample.table.hitPolicy == .first
                            ? other < first : results[other - 1][0] < results[first - 1][0]
                    }
                    if !matches.contains(where: isAhead) { counting.insert(first) }
                }
            }
            impossible = rules.subtracting(matching)
            masked = matching.subtracting(counting)
        }
    }

    @Test("for tables of constants", arguments: 0..<600)
    func constants(seed: UInt64) throws {
        let sample = try RandomTable(seed: seed)
        let truth = Truth(sample)
        let analysis = sample.table.analyse(most: 500)
        func rules(_ kind: DecisionTable.Finding.Kind) -> Set<[Int]> {
            Set(analysis.findings.filter { $0.kind == kind }.map(\.rules))
        }
        let policy = sample.table.hitPolicy
        let isRanked = policy == .first || policy == .priority

        #expect(analysis.undecided == [])
        #expect(analysis.omitted == [:])
        #expect(analysis.findings.allSatisfy { $0.isProved })
        #expect(rules(.overlap) == (policy == .unique ? truth.overlaps : []))
        #expect(rules(.conflict) == (policy == .any ? truth.conflicts : []))
        #expect(Set(rules(.impossibleRule).map { $0[0] }) == truth.impossible)
        let masked = analysis.findings.filter { $0.kind == .maskedRule }
        #expect(Set(masked.map { $0.rules[0] }) == (isRanked ? truth.masked : []))
        let gaps = try analysis.findings.filter { $0.kind == .gap }
            .map { Set(try sample.points(in: $0)) }
        #expect(gaps.reduce([]) { $0.union($1) } == truth.gaps)
        #expect(gaps.allSatisfy { !$0.isEmpty })
        for finding in analysis.findings { try expectShown(finding, sample) }
    }

    /// The example of a finding, and every point of its region, shows what it says.
    private func expectShown(_ finding: DecisionTable.Finding, _ sample: RandomTable) throws {
        guard finding.kind != .impossibleRule else { return #expect(finding.example.isEmpty) }
        let decision = sample.table.decide(finding.example)
        for point in try sample.points(in: finding) + [finding.example] {
            let matches = sample.rules(at: point)
            switch finding.kind {
            case .gap: #expect(matches.isEmpty)
            case .overlap, .conflict: #expect(matches.isSuperset(of: finding.rules))
            case .maskedRule:
                #expect(matches.contains(finding.rules[0]))
                #expect(!matches.isDisjoint(with: finding.rules.dropFirst()))
            case .impossibleRule: break
            }
        }
        switch finding.kind {
        case .gap: #expect(decision.outcome == .unmatched)
        case .overlap, .conflict: #expect(decision.outcome == .failed)
        case .maskedRule: #expect(decision.rules.first != finding.rules[0])
        case .impossibleRule: break
        }
        let texts = try finding.example.map { try feel($0.description, in: Scope()) }
        #expect(texts == finding.example)
    }

    @Test(
        "for tables with open cells: nothing is proved wrongly or passed over", arguments: 0..<300)
    func openCells(seed: UInt64) throws {
        let cells = ["> 界", "界", "< 界, 2", "not(界)", "? * 2 > 界", "[界..2]"]
        let sample = try RandomTable(seed: seed &+ 10_000, openCells: cells)
        let analysis = sample.table.analyse(most: 500)
        let gaps = analysis.findings.filter { $0.kind == .gap }
        let proved = try gaps.filter(\.isProved).map { Set(try sample.points(in: $0)) }
            .reduce(into: Set()) { $0.formUnion($1) }
        let named = try gaps.map { Set(try sample.points(in: $0)) }
            .reduce(into: Set()) { $0.formUnion($1) }
        let pairs = analysis.findings.filter { $0.kind == .overlap || $0.kind == .conflict }
        let masked = analysis.findings.filter { $0.kind == .maskedRule && $0.isProved }
        let hasOpen = sample.table.rules.contains {
            !$0.conditions.allSatisfy { !cells.contains($0) }
        }
        #expect(analysis.undecided.isEmpty != hasOpen)
        for limit in [-1, 0, 1, 2, 3] {
            let scope = Scope(["界": .number(Decimal128(limit))])
            let truth = Truth(sample, in: scope)
            #expect(proved.isSubset(of: truth.gaps))
            #expect(truth.gaps.isSubset(of: named))
            let wanted =
                switch sample.table.hitPolicy {
                case .unique: truth.overlaps
                case .any: truth.conflicts
                default: Set<[Int]>()
                }
            #expect(wanted.isSubset(of: pairs.map(\.rules)))
            #expect(wanted.isSuperset(of: pairs.filter(\.isProved).map(\.rules)))
            #expect(truth.masked.union(truth.impossible).isSuperset(of: masked.map { $0.rules[0] }))
            let impossible = analysis.findings.filter { $0.kind == .impossibleRule }
            #expect(truth.impossible.isSuperset(of: impossible.map { $0.rules[0] }))
        }
    }
}
