import CertFlowCore
import CertFlowStore
import Foundation
import Logging

extension Engine {
    /// Writes every issued document that was not handed out yet into the register's `documents` folder.
    ///
    /// It runs after the commit; what a crash leaves undone is done by the next command or `tick`, and
    /// doing it twice writes the same file again.
    ///
    /// - Returns: How many were handed out.
    /// - Throws: ``StoreError``; the documents stay in the register.
    @discardableResult
    package func deliver() throws -> Int {
        let waiting = try register.read { try $0.undeliveredDocuments() }
        for document in waiting {
            let file = URL(fileURLWithPath: register.folder.documents)
                .appending(component: "\(document.id).txt")
            // On disk before the register says that it was handed out.
            try register.keep(Data(document.text.utf8), at: file.path)
            try register.write { try $0.markDelivered(document: document.id, at: clock.now()) }
        }
        return waiting.count
    }

    /// Hands out what a command issued. The command is done all the same: the next one tries again.
    func deliver(after entries: [Entry]) {
        let isIssued = entries.contains { entry in
            entry.changes.contains { if case .documentIssued = $0 { true } else { false } }
        }
        guard isIssued else { return }
        do {
            try deliver()
        } catch {
            log.warning("documents wait to be handed out", metadata: ["reason": "\(error)"])
        }
    }
}
