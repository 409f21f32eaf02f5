import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation

/// One fault at one operation of something, and what is left of the register afterwards.
protocol Trial {
    var kind: FailingDisk.Kind { get }
    /// The number of the operation that fails.
    var operation: Int { get }
    var seed: UInt64 { get }

    /// - Returns: Every promise that is broken; `nil` when the operation does not come.
    func broken(on ground: FaultTrial.Ground) throws -> [String]?
}

extension Trial {
    /// What failed; `--only` and the seed repeat it.
    var title: String { "\(kind)@\(operation) seed \(seed), \(FailingDisk.place)" }

    /// The files as a power loss or, now and then, the killing of the process leaves them.
    func leave(_ left: URL, live: URL) throws {
        var random = SplitMix64(seed: seed)
        if kind != .powerLoss, kind != .syncError, Bool.random(using: &random) {
            try FileManager.default.copyItem(at: live, to: left)
            return
        }
        let survival = FailingDisk.Survival.allCases.randomElement(using: &random) ?? .dropped
        try FailingDisk.survivors(left, survival, seed: seed)
    }

    /// A failure is told in one sentence with its exit code: 70, or 75 where somebody else is at work.
    func told(_ failure: any Error, _ step: String) -> [String] {
        guard let said = CommandFailure(failure) else {
            return ["\(step) failed without a sentence: \(failure)"]
        }
        let expected: [CommandFailure.Kind] = kind == .busy ? [.fault, .tryAgain] : [.fault]
        let isSentence =
            said.message.zh.hasSuffix("。") && said.message.en.hasSuffix(".")
            && !said.message.en.contains("SQLite") && !said.message.en.contains("\n")
            && said.hint != nil
        return (expected.contains(said.kind) ? [] : ["\(step) ended with \(said.kind.rawValue)"])
            + (isSentence ? [] : ["\(step) said ‘\(said.message.en)’"])
    }

    /// Removes what a trial left.
    func clear(_ folders: [URL]) {
        for folder in folders where FileManager.default.fileExists(atPath: folder.path) {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                warn("left behind: \(folder.path)")
            }
        }
    }
}
