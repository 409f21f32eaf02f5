import CertFlowCore
import CertFlowStore
import MerkleLog

extension Receipt {
    /// The id of the key that signed it.
    package var keyID: String { key.id }

    /// How many entries are under its head.
    package var headSize: UInt64 { head.head.size }

    /// Everything that can be checked without the register.
    ///
    /// - Parameter publicKey: The line that the office publishes (`keys/log.pub`); without it the receipt
    ///   is only consistent in itself, and its key must be compared by eye.
    /// - Returns: What is wrong; nothing when it proves what it states.
    package func problems(publicKey: String? = nil) -> [ReceiptProblem] {
        var problems: [ReceiptProblem] = []
        if let publicKey {
            let given = LogPublicKey(line: publicKey)
            if given != key { problems.append(.key(given: given?.id ?? publicKey, found: key.id)) }
        }
        if !key.signed(statement, as: signature) { problems.append(.statement) }
        if !head.isSigned(by: key) { problems.append(.head) }
        do throws(ProofFault) {
            guard entry > 0 else { throw .noSuchLeaf }
            try proof.checkInclusion(
                of: leaf, at: entry - 1, in: head.head.size, root: head.head.root.bytes)
        } catch {
            problems.append(.proof)
        }
        return problems
    }

    /// Whether a register still has the entry, and everything before it, as it was then.
    ///
    /// - Returns: What is wrong; nothing when the register extends the receipt's head.
    /// - Throws: ``StoreError``.
    package func problems(in place: RegisterPlace) throws -> [ReceiptProblem] {
        let register = try Register.open(at: place.folder, options: place.options)
        return try register.read { reader in
            let own = try reader.publicKey()
            guard own == key else { return [.otherRegister(given: own.id, found: key.id)] }
            guard let sequence = Int(exactly: entry), let found = try reader.leaf(of: sequence)
            else { return [.entryMissing(entry)] }
            var problems: [ReceiptProblem] = []
            if found != leaf { problems.append(.entryAltered(entry)) }
            let recount = try reader.recount(ofFirst: head.head.size)
            guard recount.root != head.head.root else { return problems }
            let others = recount.altered.filter { $0 != sequence }
            if others.isEmpty, problems.isEmpty {
                problems.append(.registerAltered(head.head.size))
            } else if !others.isEmpty {
                problems.append(.othersAltered(others))
            }
            return problems
        }
    }
}
