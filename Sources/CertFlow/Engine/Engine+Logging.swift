import CertFlowCore
import CertFlowStore
import Logging

extension Engine {
    /// Runs a command and says in the log what came of it.
    func logging(
        _ command: Command, _ body: () throws -> [Entry]
    ) throws -> [Entry] {
        let began = ContinuousClock.now
        let kind = command.kind.rawValue
        do {
            let entries = try body()
            log.debug(
                "performed",
                metadata: [
                    "command": "\(kind)", "subject": "\(entries.first?.subject.logName ?? "")",
                    "entries": "\(entries.count)",
                    "sequence": "\(entries.first?.sequence ?? 0)",
                    "microseconds": "\(began.duration(to: .now) / .microseconds(1))",
                ])
            return entries
        } catch let refusal as Refusal {
            log.debug("refused", metadata: ["command": "\(kind)", "reason": "\(refusal.code)"])
            throw refusal
        } catch let error as StoreError {
            let level: Logger.Level = [.busy, .stale].contains(error.kind) ? .warning : .error
            log.log(
                level: level, "not written",
                metadata: ["command": "\(kind)", "reason": "\(error.kind.rawValue)"])
            throw error
        } catch let fault as EngineFault {
            log.error("failed", metadata: ["command": "\(kind)", "reason": "\(type(of: fault))"])
            throw fault
        } catch {
            // What was given is at fault, such as a revision that did not rise.
            log.debug("refused", metadata: ["command": "\(kind)", "reason": "\(type(of: error))"])
            throw error
        }
    }
}

extension Subject {
    /// The kind with the id; an actor's may be a credit code and stays unsaid.
    fileprivate var logName: String { kind == .actor ? kind.rawValue : "\(kind.rawValue) \(id)" }
}
