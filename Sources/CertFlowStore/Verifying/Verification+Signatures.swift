import Dispatch
import MerkleLog
import Synchronization

extension Verification {
    /// Checks the signatures of the heads that wait, on all processors: one takes as long as hashing a hundred
    /// entries.
    mutating func checkSignatures(_ pass: LogPass) {
        let heads = unsigned
        unsigned = []
        let pieces = 16
        let bad = Mutex<[UInt64]>([])
        DispatchQueue.concurrentPerform(iterations: heads.isEmpty ? 0 : pieces) { piece in
            let found = stride(from: heads.startIndex + piece, to: heads.endIndex, by: pieces)
                .filter { !pass.isSigned(heads[$0]) }.map { heads[$0].head.size }
            if !found.isEmpty { bad.withLock { $0 += found } }
        }
        for size in bad.withLock({ $0.sorted() }) { report.add(.badSignature(size)) }
    }
}
