import CertFlowTestSupport
import Foundation
import Testing

@Suite("Definitions with one thing changed")
struct MutantTests {
    static let isLong = ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == "1"
    private static let isTold = ProcessInfo.processInfo.environment["CERTFLOW_FIGURES"] == "1"
    /// Of each kind and programme; the short form takes each kind of one programme, each of another.
    static let most = isLong ? 10 : 1
    static let seed: UInt64 = 4

    static var mutants: [Mutant] {
        get throws {
            let all = try MutantJudge.all.get().flatMap { judge in
                judge.programmes.map { (judge: judge, programme: $0) }
            }
            return try all.enumerated().flatMap { place, one in
                let maker = try one.judge.maker(one.programme)
                return try Mutant.Kind.allCases.enumerated().filter { kind, _ in
                    isLong || (3 * kind + 1) % all.count == place
                }.flatMap { try maker.mutants($0.element, most: most, seed: seed) }
            }
        }
    }

    @Test("are read like the original when nothing is changed")
    func originals() throws {
        for judge in try MutantJudge.all.get() {
            let unchanged = try judge.programmes.flatMap { try Array(judge.maker($0).unchanged) }
            let found = judge.mistakes(in: unchanged)
            #expect(found == [], "\(judge.pack)")
            #expect(unchanged.count == 2 * judge.programmes.count)
        }
    }

    @Test(
        "are rejected by the checker or killed by a scenario, but for those that the list explains")
    func judged() async throws {
        let known = try Survivors.read()
        let judges = try MutantJudge.all.get()
        let fates = try await fates(of: try Self.mutants, judges)

        let survivors = fates.filter { $0.fate == .survived }.map(\.mutant.name).sorted()
        let tally = Tally(fates)
        if Self.isTold { print(tally.table) }
        #expect(survivors.filter { known[$0] == nil } == [], "survivors without an explanation")
        #expect(known.values.allSatisfy { !$0.isEmpty })
        guard Self.isLong else {
            #expect(tally.all == Mutant.Kind.allCases.count, "\(tally.table)")
            return
        }
        #expect(tally.all >= 500)
        #expect(tally.stopped * 100 >= tally.all * 95, "\(tally.table)")
        #expect(known.keys.filter { !survivors.contains($0) } == [], "no survivors any more")
    }

    /// Two at a time: they are independent of each other.
    private func fates(
        of mutants: [Mutant], _ judges: [MutantJudge]
    ) async throws -> [(mutant: Mutant, fate: MutantFate)] {
        let isTold = Self.isTold
        return try await withThrowingTaskGroup(of: [(Mutant, MutantFate)].self) { group in
            for part in 0..<2 {
                group.addTask {
                    try stride(from: part, to: mutants.count, by: 2).map { index in
                        let mutant = mutants[index]
                        guard let judge = judges.first(where: { $0.pack == mutant.pack }) else {
                            return (mutant, .survived)
                        }
                        let fate = try judge.fate(mutant)
                        if isTold { print("\(index) of \(mutants.count) \(mutant.name): \(fate)") }
                        return (mutant, fate)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}

/// How many of each kind came to what.
struct Tally {
    private(set) var all = 0
    private(set) var stopped = 0
    private var counts: [Mutant.Kind: [String: Int]] = [:]

    init(_ fates: [(mutant: Mutant, fate: MutantFate)]) {
        for (mutant, fate) in fates {
            all += 1
            if fate != .survived { stopped += 1 }
            counts[mutant.kind, default: [:]][fate.word, default: 0] += 1
        }
    }

    var table: String {
        let rows = Mutant.Kind.allCases.map { kind in
            let words = ["rejected", "refuted", "killed", "survived"]
            let numbers = words.map { "\(counts[kind]?[$0] ?? 0) \($0)" }
            return "\(kind.rawValue): \(numbers.joined(separator: ", "))"
        }
        return (rows + ["all: \(stopped) of \(all)"]).joined(separator: "\n")
    }
}

extension MutantFate {
    fileprivate var word: String {
        switch self {
        case .rejected: "rejected"
        case .refuted: "refuted"
        case .killed: "killed"
        case .survived: "survived"
        }
    }
}

/// The list of survivors, each with why nothing stops it.
enum Survivors {
    /// `name — explanation` a line; a `#` begins a remark.
    static func read() throws -> [String: String] {
        let text = try Repository.text("Tests/CertFlowTests/Mutants/Goldens/survivors.txt")
        var known: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.components(separatedBy: " — ")
            known[parts[0]] = parts.dropFirst().joined(separator: " — ")
        }
        return known
    }
}
