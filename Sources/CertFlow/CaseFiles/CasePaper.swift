import CertFlowCore
import CertFlowStore
import Foundation

/// A file that an entry of a case names by its content.
struct CasePaper: Hashable, Sendable {
    /// Its name in the register's folder and in a case file.
    let member: String
    /// SHA-256 in hexadecimal.
    let digest: String

    static func evidence(_ digest: String) -> CasePaper {
        CasePaper(member: "evidence/\(digest)", digest: digest)
    }

    static func document(_ issued: DocumentIssued) -> CasePaper {
        CasePaper(
            member: "documents/\(issued.id).txt", digest: Digest.sha256(Data(issued.text.utf8)))
    }

    /// Whether the name would leave its folder; then nothing is opened.
    var isAstray: Bool {
        let parts = member.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count != 2 || parts[1].isEmpty || parts.contains("..")
    }
}

extension CaseRecord {
    /// What the applicant handed in and what the office handed out, by name.
    var papers: [CasePaper] {
        let all = lines.flatMap { $0.entry.changes.flatMap(\.papers) }
        return Set(all).sorted { $0.member < $1.member }
    }
}

extension Change {
    fileprivate var papers: [CasePaper] {
        switch self {
        case .caseOpened(let opened): opened.move.facts.papers
        case .caseMoved(let move): move.facts.papers
        case .caseMigrated(let migrated): migrated.removed.papers + migrated.added.papers
        case .documentIssued(let issued): [.document(issued)]
        default: []
        }
    }
}

extension Facts {
    fileprivate var papers: [CasePaper] { values.values.flatMap(\.papers) }
}

extension FactValue {
    fileprivate var papers: [CasePaper] {
        if let list { return list.flatMap(\.papers) }
        guard let record, let digest = record["digest"]?.text, record["bytes"]?.number != nil
        else { return [] }
        return [.evidence(digest)]
    }
}
