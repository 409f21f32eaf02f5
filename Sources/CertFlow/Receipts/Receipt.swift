import CertFlowCore
import MerkleLog

/// 收件回执: proves, without the register, that an application was handed in, and when.
///
/// The office signs what it states, ``statement``; the proof leads from the entry to a head that the office signed.
package struct Receipt: Hashable, Sendable {
    package static let version = 1

    /// The office's name.
    package let office: String
    package let caseID: String
    package let programme: String
    /// The applicant's credit code.
    package let applicant: String
    /// RFC 3339, in the office's time zone.
    package let filedAt: String
    /// SHA-256 of the canonical JSON of what was handed in.
    package let filedDigest: String
    package let isRehearsal: Bool
    /// The entry of the journal, counted from 1.
    package let entry: UInt64
    /// The entry's leaf.
    let leaf: LogHash
    let proof: Proof
    let head: SignedTreeHead
    let key: LogPublicKey
    let signature: [UInt8]

    /// A short form of the entry's digest, to be read out or compared by eye: its first 60 bits in
    /// Crockford's letters.
    package var code: String { ReceiptCode.text(leaf) }

    /// What the office signs, in UTF-8; every line ends with a line feed.
    var statement: String {
        Receipt.statement(
            [
                office, caseID, programme, applicant, filedAt, filedDigest,
                isRehearsal ? "rehearsal" : "register", String(entry),
            ], leaf, head)
    }

    static func statement(_ lines: [String], _ leaf: LogHash, _ head: SignedTreeHead) -> String {
        (["certflow receipt v1"] + lines + [leaf.description, head.line])
            .map { $0 + "\n" }.joined()
    }
}

/// The short code of a receipt, such as `7ZK2-0M4Q-WB9D`.
enum ReceiptCode {
    /// Crockford's: no I, L, O or U.
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func text(_ leaf: LogHash) -> String {
        var bits = leaf.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var text = ""
        for position in 0..<12 {
            if position > 0, position.isMultiple(of: 4) { text.append("-") }
            text.append(letters[Int(bits >> 59)])
            bits <<= 5
        }
        return text
    }
}
