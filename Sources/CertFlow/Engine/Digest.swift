import Crypto
package import Foundation

/// SHA-256 in hexadecimal.
package enum Digest {
    package static func sha256(_ data: Data) -> String {
        var text = ""
        text.reserveCapacity(64)
        for byte in SHA256.hash(data: data) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }

    private static let digits = Array("0123456789abcdef")
}
