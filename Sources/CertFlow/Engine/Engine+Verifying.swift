package import CertFlowCore
import CertFlowStore
import Foundation
import MerkleLog

extension Engine {
    /// What a verification checked and found.
    package struct Verification: Hashable, Sendable {
        package let entries: Int
        package let heads: Int
        package let rows: Int
        package let blobs: Int
        /// Evidence, and documents as handed out.
        package let files: Int
        /// SHA-256 over the journal's entries in order; `nil` where only the log was checked.
        package let digest: String?
        /// The newest head, as `keys/heads.log` has it; `nil` when there is none.
        package let head: String?
        /// How many entries the older head has that was given and that the register extends.
        package let extends: UInt64?
        package let faults: [Bilingual]
        /// How many there are; ``faults`` names the first ones.
        package let faultCount: Int
    }

    /// Checks the file, the log, the pinned files, the evidence, and that replay rebuilds every projection.
    ///
    /// - Parameters:
    ///   - place: The register.
    ///   - isLogOnly: Only entries, tree and heads.
    ///   - since: An older head that the register must extend: its line, or a file with heads or a receipt.
    ///   - progress: Told what is being checked, and how much of how much.
    /// - Returns: What was checked and found.
    /// - Throws: ``StoreError``, and ``EngineFault`` when `since` is no head.
    package static func verify(
        _ place: RegisterPlace, isLogOnly: Bool = false, since: String? = nil,
        progress: @escaping (Bilingual, Int, Int) -> Void = { _, _, _ in }
    ) throws -> Verification {
        let since = try since.map { try HeadReader.read($0) }
        let register = try Register.open(at: place.folder, options: place.options)
        let report = try register.verify(
            isLogOnly ? .log : .everything, since: since, digest: Digest.sha256,
            progress: { progress($0.sentence, $0.done, $0.total) })
        return Verification(
            entries: report.entries, heads: report.heads,
            rows: report.rows.values.reduce(0, +), blobs: report.blobs, files: report.files,
            digest: isLogOnly ? nil : try register.registerDigest(), head: report.newest?.line,
            extends: report.extended?.head.size,
            faults: report.faults.map { fault in
                let place = [fault.table, fault.key].filter { !$0.isEmpty }.joined(separator: " ")
                return Bilingual(
                    zh: "\(place)：\(fault.sentence.zh)", en: "\(place): \(fault.sentence.en)")
            }, faultCount: report.faultCount)
    }
}

extension VerifyProgress {
    fileprivate var sentence: Bilingual {
        switch self {
        case .database: Bilingual(zh: "检查数据库文件", en: "the database file")
        case .journal: Bilingual(zh: "核对流水和摘要树", en: "entries, tree and heads")
        case .replay: Bilingual(zh: "重放流水", en: "replaying the journal")
        case .blobs: Bilingual(zh: "核对流程文件", en: "the revisions' files")
        case .files: Bilingual(zh: "核对佐证和文书", en: "evidence and documents")
        case .table(let name): Bilingual(zh: "对照表 \(name)", en: "comparing the table \(name)")
        }
    }

    fileprivate var done: Int {
        switch self {
        case .journal(let done, _), .replay(let done, _): done
        default: 0
        }
    }

    fileprivate var total: Int {
        switch self {
        case .journal(_, let total), .replay(_, let total): total
        default: 0
        }
    }
}

/// Reads a head that somebody kept: a line, the newest of a file of lines, or that of a receipt.
enum HeadReader {
    static func read(_ text: String) throws -> SignedTreeHead {
        if let head = SignedTreeHead(line: text.trimmed) { return head }
        guard FileManager.default.fileExists(atPath: text) else { throw notAHead(text) }
        let bytes = try TextFile.data(URL(fileURLWithPath: text), shownAs: text)
        if let first = bytes.first(where: { !$0.isSpace }), first == UInt8(ascii: "{") {
            return try Receipt(fileBytes: bytes).head
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let head = lines.last.flatMap({ SignedTreeHead(line: String($0).trimmed) }) else {
            throw notAHead(text)
        }
        return head
    }

    private static func notAHead(_ text: String) -> EngineFault {
        EngineFault.file(
            path: text,
            Bilingual(
                zh: "不是树头：请给出 keys/heads.log 的一行、这样的文件或一张回执",
                en: "it is no tree head: give a line of keys/heads.log, such a file, or a receipt"))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
