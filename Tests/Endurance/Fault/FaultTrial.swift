import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation

/// One fault at one operation of the script.
struct FaultTrial: Trial {
    let kind: FailingDisk.Kind
    let operation: Int
    let seed: UInt64

    /// What is the same in every trial.
    struct Ground {
        let base: URL
        let place: URL
        let papers: ScratchPlace
        let pack: Pack
        /// What each step writes when nothing fails.
        let expected: [Int: [Entry]]
    }

    func broken(on ground: Ground) throws -> [String]? {
        let live = ground.place.appending(path: "live")
        let left = ground.place.appending(path: "left")
        try FileManager.default.copyItem(at: ground.base, to: live)
        defer { clear([live, left]) }
        let play = FaultPlay(RegisterPlace(live.path), papers: ground.papers, pack: ground.pack)
        // After half of the faults that pass, the office works on.
        let goesOn = kind.isPassing && seed.isMultiple(of: 2)
        try FailingDisk.failing(live, kind, at: operation, seed: seed) {
            play.play(goesOn: goesOn)
            try leave(left, live: live)
            play.close()
        }
        guard FailingDisk.hasHappened else { return nil }
        var found = told(play)
        found += Promises(register: RegisterPlace(left.path)).broken(play.acknowledged)
        if kind != .powerLoss {
            found += Promises(register: RegisterPlace(live.path)).broken(play.acknowledged)
        }
        if found.isEmpty, let first = play.failures.first, !goesOn {
            found += try repeated(first.index, on: left, ground)
        }
        return found.map { "\(title): \($0)" }
    }

    /// The first failure is told as it should be; after it nothing fails but what depended on it.
    private func told(_ play: FaultPlay) -> [String] {
        play.failures.enumerated().flatMap { position, failure -> [String] in
            let step = FaultScript.steps[failure.index].name
            let isRefusal = failure.error is Refusal
            guard position == 0 else {
                return isRefusal ? [] : ["\(step) failed too: \(failure.error)"]
            }
            return isRefusal
                ? ["\(step) was refused: \(failure.error)"] : told(failure.error, step)
        }
    }

    /// The command that failed was done as a whole or not at all, and sent again it has one effect.
    private func repeated(_ index: Int, on left: URL, _ ground: Ground) throws -> [String] {
        let script = FaultScript.steps[index]
        let register = RegisterPlace(left.path)
        let expected = ground.expected[index] ?? []
        let before = try entries(of: script.id, in: register)
        guard before.isEmpty || before == expected || script.name == "tick" else {
            return ["\(script.name) is done in part"]
        }
        let play = FaultPlay(register, papers: ground.papers, pack: ground.pack)
        var lengths: [Int] = []
        for _ in 0..<2 {
            _ = try play.play(step: index)
            lengths.append(try count(register))
        }
        let after = try entries(of: script.id, in: register)
        play.close()
        var found = Promises(register: register).broken(expected).map { "again: \($0)" }
        if after != expected.filter({ $0.id.rawValue.hasPrefix(script.id.rawValue) }) {
            found.append("\(script.name), sent again, has another effect")
        }
        if lengths.first != lengths.last {
            found.append("\(script.name), sent again, is done twice")
        }
        return found
    }

    private func entries(of id: CommandID, in register: RegisterPlace) throws -> [Entry] {
        try Register.open(at: RegisterFolder(path: register.path)).read { reader in
            try reader.entries(from: 1, limit: .max).filter {
                $0.id == id || $0.id.rawValue.hasPrefix("\(id.rawValue)+")
            }
        }
    }

    private func count(_ register: RegisterPlace) throws -> Int {
        try Register.open(at: RegisterFolder(path: register.path)).read {
            try $0.lastEntry()?.sequence ?? 0
        }
    }
}
