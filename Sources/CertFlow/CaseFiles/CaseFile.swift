import CertFlowCore
import CertFlowStore
package import Foundation
import MerkleLog

/// 案卷文件: a case with everything that proves it, in one zip that leaves the office.
///
/// `Examples/verify-case/README.md` says what is in it, and how it is checked without CertFlow.
package struct CaseFile: Hashable, Sendable {
    /// The bytes of the file; the same for the same register.
    package let archive: Data
    package let entries: Int
    /// Evidence and documents.
    package let papers: Int
    /// The line of the head that the proofs lead to.
    package let head: String
}

/// Puts a case file together.
struct CaseFileMaker {
    let id: CaseID
    let programme: ProgrammeID
    let office: String
    let record: CaseRecord
    let folder: RegisterFolder
    /// How many steps the case has taken.
    let version: Int

    /// - Parameter sign: Signs with the register's key.
    /// - Returns: The file.
    /// - Throws: ``EngineFault`` when a paper is missing or altered, or everything is too much for one file, and
    ///   what `sign` throws.
    func file(sign: (String) throws -> [UInt8]) throws -> CaseFile {
        let papers = record.papers
        var members: [(name: String, content: Data)] = [
            ("README.txt", Data(CaseFileMaker.readme.utf8)),
            ("head", lines([record.head.line])), ("log.pub", lines([record.key.line])),
            ("entries.jsonl", lines(record.lines.map(\.body))),
            ("proofs.json", lines([try CanonicalJSON.encode(record.lines.map(ProofLine.init))])),
        ]
        for paper in papers { members.append((paper.member, try read(paper))) }
        let digests = members.map { ($0.name, Digest.sha256($0.content)) }
        let label = try CanonicalJSON.encode(
            Label(self, members: Dictionary(uniqueKeysWithValues: digests)))
        let signature = try sign("certflow case file v1\n\(label)\n")
        do {
            var zip = StoredZip()
            try zip.add("case.json", lines([label]))
            try zip.add("case.sig", lines([Hexadecimal.text(signature)]))
            for member in members { try zip.add(member.name, member.content) }
            return CaseFile(
                archive: zip.archive(), entries: record.lines.count, papers: papers.count,
                head: record.head.line)
        } catch is StoredZip.TooLarge {
            throw fault(
                id.rawValue, "佐证和文书合计超过 4 GiB，一个案卷文件装不下",
                "its evidence and documents are more than the 4 GiB that one case file holds")
        }
    }

    private func read(_ paper: CasePaper) throws -> Data {
        let path = "\(folder.path)/\(paper.member)"
        guard !paper.isAstray, FileManager.default.fileExists(atPath: path) else {
            throw fault(
                paper.member,
                "缺失，未写出案卷文件；文书尚未送出的，先执行 certflow tick，否则请从备份取回",
                "it is missing, so no case file was written; a document that waits to be handed out is written by certflow tick, anything else comes from a backup"
            )
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw fault(
                paper.member, "无法读取，未写出案卷文件；请检查文件夹权限",
                "it cannot be read, so no case file was written; check the permissions of the folder"
            )
        }
        guard Digest.sha256(bytes) == paper.digest else {
            throw fault(
                paper.member, "被改动（摘要与流水不符），未写出案卷文件；请从备份取回",
                "it was altered: its digest is not the journal's, so no case file was written; take it from a backup"
            )
        }
        return bytes
    }

    private func fault(_ path: String, _ zh: String, _ en: String) -> EngineFault {
        .file(path: path, Bilingual(zh: zh, en: en))
    }

    private func lines(_ texts: [String]) -> Data { Data(texts.map { $0 + "\n" }.joined().utf8) }

    /// What the office states of the case as of the head, and signs: that nothing is left out of it.
    private struct Label: Encodable {
        let certflowCase = 1
        let `case`: String
        let entries: Int
        /// SHA-256 of every other member.
        let members: [String: String]
        let office: String
        let programme: String
        let version: Int

        init(_ maker: CaseFileMaker, members: [String: String]) {
            self.members = members
            `case` = maker.id.rawValue
            entries = maker.record.lines.count
            office = maker.office
            programme = maker.programme.rawValue
            version = maker.version
        }
    }

    private struct ProofLine: Encodable {
        let path: [String]
        let sequence: Int

        init(_ line: CaseRecord.Line) {
            path = line.proof.path.map(\.description)
            sequence = line.entry.sequence
        }
    }

    static let readme = """
        本文件由 CertFlow 写出：一个办件的全部流水、佐证和文书，以及证明其未被改动的签名。
        不用 CertFlow 也能核验：见 CertFlow 的 Examples/verify-case（README.md 和 verify_case.py）。
        其中有个人信息和商业秘密：只交给依法可以看的人。

        Written by CertFlow: every entry, piece of evidence and document of one case, with the
        signatures that prove that nothing of it was altered. It is checked without CertFlow: see
        Examples/verify-case of CertFlow (README.md and verify_case.py).
        It holds personal facts and business secrets: hand it only to whom the law allows.

        """
}
