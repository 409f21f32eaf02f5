import FEEL
import Testing

@Suite("The analysis copes with fifty rules over six inputs")
struct DecisionTableSizeTests {
    /// The bounds of each input in a rule, the lower one included.
    private typealias Box = [Range<Int>]

    private static let whole = Box(repeating: 0..<1_024, count: 6)

    /// Splits the whole space into boxes, at random inputs and values.
    private func partition(seed: UInt64) -> [Box] {
        var random = SplitMix64(seed: seed)
        var boxes = [Self.whole]
        while boxes.count < 50 {
            let box = boxes.remove(at: Int(random.next() % UInt64(boxes.count)))
            let input = Int(random.next() % 6)
            guard box[input].count > 1 else {
                boxes.append(box)
                continue
            }
            let cut = box[input].lowerBound + 1 + Int(random.next() % UInt64(box[input].count - 1))
            var (lower, upper) = (box, box)
            lower[input] = box[input].lowerBound..<cut
            upper[input] = cut..<box[input].upperBound
            boxes += [lower, upper]
        }
        return boxes
    }

    private func table(
        _ boxes: [Box], _ policy: DecisionTable.HitPolicy = .unique
    ) throws -> DecisionTable {
        let head = (1...6).map { "x\($0): number; [0..1024)" }.joined(separator: " | ")
        let rules = boxes.map { box in
            let cells = box.map { $0 == 0..<1_024 ? "-" : "[\($0.lowerBound)..\($0.upperBound))" }
            return cells.joined(separator: " | ") + " || 1"
        }
        return try .sample((["\(head) || y: number"] + rules).joined(separator: "\n"), policy)
    }

    @Test("a table that divides the space is sound", arguments: 0..<8)
    func sound(seed: UInt64) throws {
        let analysis = try table(partition(seed: seed)).analyse()

        #expect(analysis.isSound)
    }

    @Test("a missing rule is the only gap, with its bounds", arguments: 0..<8)
    func missingRule(seed: UInt64) throws {
        var boxes = partition(seed: seed)
        let removed = boxes.remove(at: Int(seed * 5))
        let analysis = try table(boxes).analyse()
        let finding = try #require(analysis.findings.first)

        #expect(analysis.findings.map(\.kind) == [.gap])
        #expect(analysis.undecided == [])
        for (bounds, value) in zip(removed, finding.example) {
            let number = try #require(value.asNumber)
            #expect(Decimal128(bounds.lowerBound) <= number)
            #expect(number < Decimal128(bounds.upperBound))
        }
        #expect(finding.region.count == removed.count { $0 != 0..<1_024 })
    }

    @Test("a catch-all at the end of a first table is never dead before the space is full")
    func catchAll() throws {
        var boxes = partition(seed: 3)
        let full = try table(boxes + [Self.whole], .first).analyse()
        boxes.removeFirst()
        let open = try table(boxes + [Self.whole], .first).analyse()

        #expect(full.findings.map(\.kind) == [.maskedRule])
        #expect(full.findings.first?.rules.count == 51)
        #expect(open.isSound)
    }

    @Test("rules that cross each other at random are searched as well", arguments: 0..<4)
    func crossing(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let boxes = (0..<50).map { _ in
            (0..<6).map { _ -> Range<Int> in
                let low = Int(random.next() % 600)
                return random.next() % 3 == 0 ? 0..<1_024 : low..<(low + 400)
            }
        }
        let analysis = try table(boxes).analyse(most: 3)

        #expect(analysis.undecided == [])
        #expect(analysis.findings.map(\.kind).contains(.gap))
        #expect((analysis.omitted[.overlap] ?? 0) > 10)
    }
}
