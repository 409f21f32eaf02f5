import CertFlow
import CertFlowCore
import CertFlowStore
import Foundation

/// What a register owes whoever it has answered, whatever happened to it.
struct Promises {
    let register: RegisterPlace

    /// Every promise that does not hold, in a sentence; `acknowledged` is what commands gave back before the
    /// register was hurt.
    func broken(_ acknowledged: [Entry]) -> [String] {
        do {
            return try missing(acknowledged) + unsound() + lostFiles()
        } catch {
            return ["the register cannot be read: \(error)"]
        }
    }

    /// Nothing that was acknowledged is missing or different.
    private func missing(_ acknowledged: [Entry]) throws -> [String] {
        let store = try Register.open(at: folder)
        return try store.read { reader in
            try acknowledged.compactMap { entry in
                guard let found = try reader.entry(sequence: entry.sequence) else {
                    return "acknowledged entry \(entry.sequence) (\(entry.id)) is missing"
                }
                return found == entry
                    ? nil : "acknowledged entry \(entry.sequence) (\(entry.id)) is another one"
            }
        }
    }

    /// The file is whole, the journal has no gap, and replay gives every projection.
    private func unsound() throws -> [String] {
        try Engine.verify(register).faults.map { "verify: \($0.en)" }
    }

    /// Every case has its evidence, and what counts as handed out is there.
    private func lostFiles() throws -> [String] {
        let store = try Register.open(at: folder)
        return try store.read { reader in
            let cases = try reader.cases()
            let evidence = cases.flatMap { current in
                current.facts.values.values.flatMap(\.digests).compactMap { digest in
                    lost("\(folder.evidence)/\(digest)", digest).map { "\(current.id): \($0)" }
                }
            }
            let subjects =
                cases.map { Subject(.case, $0.id.rawValue) }
                + (try reader.notices().map { Subject(.notice, $0.id.rawValue) })
            let waiting = Set(try reader.undeliveredDocuments().map(\.id))
            let documents = try subjects.flatMap { try reader.documents($0) }
                .filter { !waiting.contains($0.id) }
                .compactMap { document in
                    lost(
                        "\(folder.documents)/\(document.id).txt",
                        Digest.sha256(Data(document.text.utf8)))
                }
            return evidence + documents
        }
    }

    private func lost(_ path: String, _ digest: String) -> String? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            return "\(path) is missing"
        }
        return Digest.sha256(bytes) == digest ? nil : "\(path) has other bytes"
    }

    private var folder: RegisterFolder { RegisterFolder(path: register.path) }
}

extension FactValue {
    /// The digests of the evidence it refers to.
    fileprivate var digests: [String] {
        switch self {
        case .list(let values): values.flatMap(\.digests)
        case .record(let record): [record["digest"]?.text].compactMap(\.self)
        default: []
        }
    }
}
