package import Foundation
import MerkleLog

/// SHA-256 in hexadecimal.
package enum Digest {
    package static func sha256(_ data: Data) -> String {
        data.withUnsafeBytes { Fingerprint.text($0) }
    }
}
