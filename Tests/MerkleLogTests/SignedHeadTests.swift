import MerkleLog
import Testing

@Suite("A signed tree head")
struct SignedHeadTests {
    private let head = TreeHead(size: 7, root: .leaf([7]), at: 1_767_225_600_000)

    @Test("is signed by its key, and by no other")
    func signed() throws {
        let key = LogKey.random()
        let signed = try key.sign(head)

        #expect(signed.isSigned(by: key.publicKey))
        #expect(!signed.isSigned(by: LogKey.random().publicKey))
        #expect(signed.keyID == key.publicKey.id)
        #expect(signed.algorithm == .ed25519)
    }

    @Test("is refused when anything in it is altered")
    func altered() throws {
        let key = LogKey.random()
        let signed = try key.sign(head)
        let others = [
            TreeHead(size: 8, root: head.root, at: head.at),
            TreeHead(size: 7, root: .empty, at: head.at),
            TreeHead(size: 7, root: head.root, at: head.at + 1),
        ]
        for other in others {
            #expect(!other.with(signed).isSigned(by: key.publicKey))
        }
        for bit in 0..<512 {
            var signature = signed.signature
            signature[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!head.with(signed, signature: signature).isSigned(by: key.publicKey))
        }
        #expect(!head.with(signed, signature: []).isSigned(by: key.publicKey))
    }

    @Test("is read from its line, and from no other spelling of it")
    func lines() throws {
        let line = try LogKey.rehearsal(seed: 1).sign(head).line

        #expect(SignedTreeHead(line: line)?.head == head)
        #expect(SignedTreeHead(line: line)?.line == line)
        for other in [
            "", line + " ", " " + line, line.uppercased(), line.replacing(" 7 ", with: " 07 "),
            line.replacing(" 7 ", with: " +7 "), line.replacing(" 7 ", with: " -7 "),
            line.replacing(" 7 ", with: " 18446744073709551616 "),
            line.replacing("ed25519", with: "sm2"), String(line.dropLast()),
        ] { #expect(SignedTreeHead(line: other) == nil, "\(other)") }
    }

    @Test("of a rehearsal is the same for the same seed, byte for byte")
    func rehearsal() throws {
        let one = try LogKey.rehearsal(seed: 9).sign(head)
        #expect(try LogKey.rehearsal(seed: 9).sign(head) == one)
        #expect(try LogKey.rehearsal(seed: 10).sign(head) != one)
    }

    @Test("keeps its keys in lines that only they have")
    func keys() throws {
        let key = LogKey.random()
        #expect(LogKey(line: key.line)?.publicKey == key.publicKey)
        #expect(LogPublicKey(line: key.publicKey.line) == key.publicKey)
        #expect(key.publicKey.id.count == 16)
        for other in ["", "x", key.line + "0", key.publicKey.line, String(key.line.dropLast())] {
            #expect(LogKey(line: other) == nil)
        }
        #expect(LogPublicKey(line: key.line) == nil)
        let short = LogPublicKey(algorithm: .ed25519, bytes: [1])
        #expect(!short.signed("x", as: [2]))
    }

    /// RFC 8032, 7.1, TEST 1 (the empty message), so that another program can check what we sign.
    @Test("is Ed25519 as RFC 8032 has it")
    func published() throws {
        let seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
        let key = try #require(LogKey(line: "certflow-private-key-v1 ed25519 \(seed)"))
        #expect(
            Hexadecimal.text(key.publicKey.bytes)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            Hexadecimal.text(try key.sign(""))
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
    }
}

extension TreeHead {
    fileprivate func with(_ other: SignedTreeHead, signature: [UInt8]? = nil) -> SignedTreeHead {
        SignedTreeHead(
            self, algorithm: other.algorithm, keyID: other.keyID,
            signature: signature ?? other.signature)
    }
}
