import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation

/// Faults at the operations of a script: at every one, or at a sample of them.
struct FaultRun {
    let seed: UInt64
    /// How many trials; `nil` for every operation with every fault that may happen at it.
    let sample: Int?
    /// Whether each trial is named before it begins.
    let traces: Bool
    /// Only this one, for finding out.
    let only: (kind: FailingDisk.Kind, operation: Int)?

    /// - Returns: How many promises are broken.
    func run() throws -> Int {
        try FailingDisk.install()
        let office = try FaultScript.prepare()
        let pack = office.pack
        let place = try ScratchPlace()
        let root = place.url.resolvingSymlinksInPath()
        let base = root.appending(path: "base")
        try FileManager.default.copyItem(atPath: office.registerPlace.path, toPath: base.path)
        let (operations, expected) = try rehearsed(base, root, office.place, pack)
        let ground = FaultTrial.Ground(
            base: base, place: root, papers: office.place, pack: pack, expected: expected)
        let making = try InitTrial.operations(root, seed: seed)
        let trials = trials(operations, making)
        say(
            "fault: seed \(seed), \(operations.count) operations in \(FaultScript.steps.count) steps, \(making.count) of init, \(trials.count) trials"
        )
        return try run(trials, on: ground)
    }

    private func run(_ trials: [any Trial], on ground: FaultTrial.Ground) throws -> Int {
        var counts: [FailingDisk.Kind: Int] = [:]
        var broken = 0
        for (index, trial) in trials.enumerated() {
            if traces { warn("\(trial.kind)@\(trial.operation) seed \(trial.seed)") }
            guard let found = try trial.broken(on: ground) else { continue }
            counts[trial.kind, default: 0] += 1
            broken += found.count
            found.forEach { say($0) }
            progress("fault", index + 1, trials.count)
        }
        for kind in FailingDisk.Kind.allCases {
            if let count = counts[kind] { say("fault: \(kind) \(count)") }
        }
        say("fault: \(counts.values.reduce(0, +)) faults, \(broken) promises broken")
        return broken
    }

    /// The script without a fault: the operations, and what each step writes.
    private func rehearsed(
        _ base: URL, _ root: URL, _ papers: ScratchPlace, _ pack: Pack
    ) throws -> ([Character], [Int: [Entry]]) {
        let live = root.appending(path: "rehearsed")
        try FileManager.default.copyItem(at: base, to: live)
        let play = FaultPlay(RegisterPlace(live.path), papers: papers, pack: pack)
        FailingDisk.failing(live, nil, at: 0, seed: seed) {
            play.play(goesOn: false)
            play.close()
        }
        if let failure = play.failures.first { throw failure.error }
        let found = Promises(register: RegisterPlace(live.path)).broken(play.acknowledged)
        guard found.isEmpty else { throw FailingDisk.Broken(what: found.joined(separator: "\n")) }
        return (FailingDisk.operations, play.byStep)
    }

    private func trials(_ operations: [Character], _ making: [Character]) -> [any Trial] {
        var random = SplitMix64(seed: seed)
        if let only {
            return [FaultTrial(kind: only.kind, operation: only.operation, seed: seed)]
        }
        func all(_ operations: [Character]) -> [[(FailingDisk.Kind, Int)]] {
            FailingDisk.Kind.allCases.map { kind in
                operations.indices.filter { kind.operations.contains(operations[$0]) }
                    .map { (kind, $0 + 1) }
            }
        }
        let (script, first) = (all(operations), all(making))
        guard let sample else {
            return script.flatMap(\.self).map {
                FaultTrial(kind: $0.0, operation: $0.1, seed: random.next() >> 16)
            } as [any Trial]
                + first.flatMap(\.self).map {
                    InitTrial(kind: $0.0, operation: $0.1, seed: random.next() >> 16)
                }
        }
        // Every kind has its share, whatever the number of operations at which it may happen.
        return (0..<sample).compactMap { index -> (any Trial)? in
            let isInit = index % 8 == 7
            let kinds = isInit ? first : script
            guard let drawn = kinds[index % kinds.count].randomElement(using: &random) else {
                return nil
            }
            let seed = random.next() >> 16
            return isInit
                ? InitTrial(kind: drawn.0, operation: drawn.1, seed: seed)
                : FaultTrial(kind: drawn.0, operation: drawn.1, seed: seed)
        }
    }
}
