import CertFlowCore
import CertFlowStore
import FEEL
import Foundation

/// Takes evidence files into the register's folder by content digest.
struct EvidenceIntake {
    /// The most bytes of one file: a limit of this program that keeps a register small, no rule of an
    /// office. Notices seen elsewhere ask for at most 20 MB a file.
    static let largest = 20 * 1024 * 1024

    private let register: Register

    init(register: Register) { self.register = register }

    /// The facts with each evidence file replaced by its name, digest and size.
    ///
    /// The files are kept before the command runs: a file without an entry is harmless, an entry
    /// without its file is not.
    ///
    /// - Throws: ``Refusal/form(_:)`` naming each file that is missing, empty, a folder, unreadable or too
    ///   large, and ``StoreError`` when one cannot be kept.
    func take(_ facts: Facts, of form: Form, from folder: URL) throws -> Facts {
        var taken = facts
        var complaints: [Complaint] = []
        for question in form.questions where question.type == .evidence {
            guard let names = facts[question.name]?.list else { continue }
            var records: [FactValue] = []
            for name in names {
                guard let name = name.text else {
                    // Kept before, with an earlier version of the application.
                    if isKept(name) {
                        records.append(name)
                    } else {
                        complaints.append(
                            question.complaint(
                                "所引佐证文件未曾收到，请重新附上文件",
                                "the evidence it refers to was never received; attach the file"))
                    }
                    continue
                }
                switch try take(name, from: folder) {
                case .success(let record): records.append(record)
                case .failure(let why):
                    complaints.append(question.complaint(why.says.zh, why.says.en))
                }
            }
            taken[question.name] = .list(records)
        }
        guard complaints.isEmpty else { throw Refusal.form(complaints) }
        return taken
    }

    private func isKept(_ record: FactValue) -> Bool {
        guard let digest = record.record?["digest"]?.text, digest.count == 64,
            digest.allSatisfy({ $0.isHexDigit })
        else { return false }
        let file = URL(fileURLWithPath: register.folder.evidence).appending(component: digest)
        return FileManager.default.fileExists(atPath: file.path)
    }

    private struct Unusable: Error { let says: Bilingual }

    private func take(_ name: String, from folder: URL) throws -> Result<FactValue, Unusable> {
        let file = URL(path: name, within: folder)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
            !isFolder.boolValue
        else {
            return .failure(
                Unusable(
                    says: Bilingual(
                        zh: "没有佐证文件“\(file.path)”", en: "there is no evidence file ‘\(file.path)’"))
            )
        }
        guard let bytes = FileManager.default.contents(atPath: file.path) else {
            return .failure(
                Unusable(
                    says: Bilingual(
                        zh: "佐证文件“\(file.path)”无法读取",
                        en: "the evidence file ‘\(file.path)’ cannot be read")))
        }
        guard !bytes.isEmpty, bytes.count <= Self.largest else {
            return .failure(
                Unusable(
                    says: Bilingual(
                        zh: "佐证文件“\(name)”为空或超过 20 MB",
                        en: "the evidence file ‘\(name)’ is empty or larger than 20 MB")))
        }
        let digest = Digest.sha256(bytes)
        try keep(bytes, digest)
        return .success(
            .record([
                "name": .text(file.lastPathComponent), "digest": .text(digest),
                "bytes": .number(.init(bytes.count)),
            ]))
    }

    /// Kept once by content; on disk before the command that names it.
    private func keep(_ bytes: Data, _ digest: String) throws {
        try register.keepOnce(
            bytes,
            at: URL(fileURLWithPath: register.folder.evidence).appending(component: digest).path)
    }
}
