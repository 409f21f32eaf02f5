import CertFlow
import CertFlowCore

extension Console {
    /// The log that `CERTFLOW_LOG` asks for, on standard error; warnings and worse when it says nothing.
    ///
    /// - Throws: ``CommandFailure`` for a level that is none.
    func log() throws -> EngineLog {
        let name = environment["CERTFLOW_LOG"] ?? "warning"
        guard let log = EngineLog(level: name, write: writeLog, now: clock.now) else {
            let names = EngineLog.levels.joined(separator: ", ")
            throw CommandFailure(
                .usage,
                Bilingual(
                    zh: "CERTFLOW_LOG 应为 \(names) 之一，收到“\(name)”。",
                    en: "CERTFLOW_LOG is one of \(names), not ‘\(name)’."))
        }
        return log
    }

    private var writeLog: @Sendable (String) -> Void {
        let terminal = terminal
        return { terminal().show($0) }
    }
}
