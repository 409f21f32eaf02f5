import CertFlowCore
package import Foundation
import MerkleLog

/// The file: one JSON object, its keys in ascending order.
extension Receipt: Codable {
    private enum Key: String, CodingKey, CaseIterable {
        case applicant, certflowReceipt, code, entry, entryDigest, filedAt, filedDigest, head
        case office, programme, proof, publicKey, rehearsal, signature
        case caseID = "case"
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.version, forKey: .certflowReceipt)
        try container.encode(office, forKey: .office)
        try container.encode(caseID, forKey: .caseID)
        try container.encode(programme, forKey: .programme)
        try container.encode(applicant, forKey: .applicant)
        try container.encode(filedAt, forKey: .filedAt)
        try container.encode(filedDigest, forKey: .filedDigest)
        try container.encode(isRehearsal, forKey: .rehearsal)
        try container.encode(entry, forKey: .entry)
        try container.encode(leaf.description, forKey: .entryDigest)
        try container.encode(proof.path.map(\.description), forKey: .proof)
        try container.encode(head.line, forKey: .head)
        try container.encode(key.line, forKey: .publicKey)
        try container.encode(Hexadecimal.text(signature), forKey: .signature)
        try container.encode(code, forKey: .code)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
        where Key(rawValue: key) == nil { throw ReceiptProblem.unknownKey(key) }
        func read<Value>(_ key: Key, _ transform: (String) -> Value?) throws -> Value {
            guard let value = transform(try container.decode(String.self, forKey: key)) else {
                throw ReceiptProblem.malformed(key.rawValue)
            }
            return value
        }
        guard try container.decode(Int.self, forKey: .certflowReceipt) == Self.version else {
            throw ReceiptProblem.otherVersion
        }
        func line(_ key: Key) throws -> String {
            // A line feed in a value would let one statement be read as another.
            try read(key) { text in
                text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? nil : text
            }
        }
        office = try line(.office)
        caseID = try line(.caseID)
        programme = try line(.programme)
        applicant = try line(.applicant)
        filedAt = try line(.filedAt)
        filedDigest = try line(.filedDigest)
        isRehearsal = try container.decode(Bool.self, forKey: .rehearsal)
        entry = try container.decode(UInt64.self, forKey: .entry)
        leaf = try read(.entryDigest) { LogHash(hexadecimal: $0) }
        let path = try container.decode([String].self, forKey: .proof)
        let hashes = path.compactMap { LogHash(hexadecimal: $0) }
        guard hashes.count == path.count, hashes.count <= 64 else {
            throw ReceiptProblem.malformed(Key.proof.rawValue)
        }
        proof = Proof(path: hashes)
        head = try read(.head) { SignedTreeHead(line: $0) }
        key = try read(.publicKey) { LogPublicKey(line: $0) }
        signature = try read(.signature) { Hexadecimal.bytes($0) }
        let printed = try line(.code)
        guard printed == code else { throw ReceiptProblem.otherCode }
    }

    /// The bytes of the file; the same for the same receipt.
    package func fileBytes() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }

    /// - Throws: ``ReceiptProblem`` when the bytes are no receipt.
    package init(fileBytes: Data) throws {
        do {
            self = try JSONDecoder().decode(Receipt.self, from: fileBytes)
        } catch let problem as ReceiptProblem {
            throw problem
        } catch DecodingError.keyNotFound(let key, _) {
            throw ReceiptProblem.missingKey(key.stringValue)
        } catch DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context)
        {
            throw ReceiptProblem.malformed(context.codingPath.first?.stringValue ?? "")
        } catch DecodingError.dataCorrupted(let context) {
            throw context.codingPath.first.map { ReceiptProblem.malformed($0.stringValue) }
                ?? ReceiptProblem.notJSON
        }
    }
}
