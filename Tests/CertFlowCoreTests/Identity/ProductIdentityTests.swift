import CertFlowCore
import Foundation
import Testing

@Suite("The identity of a product")
struct ProductIdentityTests {
    let maker: CreditCode

    init() throws {
        maker = try #require(CreditCode("91610131MA6TXK017X"))
    }

    @Test(
        "is the same however the name is typed",
        arguments: [
            ("高效 光伏逆变器", "高效光伏逆变器"), ("高效\u{3000}光伏逆变器", "高效光伏逆变器"),
            ("「高效」光伏逆变器", "高效光伏逆变器"), ("高效·光伏—逆变器", "高效光伏逆变器"),
            ("光伏逆变器（Ａ型）", "光伏逆变器(a型)"), ("ＳＧ－１１０ＣＸ", "sg110cx"),
            ("逆变器®", "逆变器"), ("Ⅲ型逆变器", "III型逆变器"), ("3．5kW逆变器", "3.5KW 逆变器"),
            ("10—20kW", "10-20 kw"), ("10 20", "10  20"),
        ])
    func same(one: String, other: String) throws {
        let name = try #require(NormalName(one))

        #expect(name == NormalName(other))
        #expect(NormalName(name.text) == name)
    }

    @Test(
        "is another one when something that counts differs",
        arguments: [
            ("3.5kW逆变器", "35kW逆变器"), ("10-20kW", "1020kW"), ("10-20kW", "10.20kW"),
            ("型号5 10", "型号510"), ("A+型", "A型"), ("1#电池", "1电池"), ("光伏逆变器", "光伏逆变机"),
        ])
    func different(one: String, other: String) {
        #expect(NormalName(one) != NormalName(other))
    }

    @Test("is made of maker, name and model")
    func key() throws {
        let identity = try #require(
            ProductIdentity(maker: maker, name: "高效 光伏逆变器", model: "SG-110|CX"))
        let same = ProductIdentity(maker: maker, name: "高效光伏逆变器", model: "sg110cx")
        let withoutModel = ProductIdentity(maker: maker, name: "高效光伏逆变器", model: " － ")

        #expect(identity.key == "91610131MA6TXK017X|高效光伏逆变器|sg110cx")
        #expect(identity == same)
        #expect(withoutModel?.model == nil)
        #expect(withoutModel != identity)
        #expect(ProductIdentity(maker: maker, name: "——") == nil)
    }

    @Test("comes back from JSON")
    func codable() throws {
        let identity = try #require(ProductIdentity(maker: maker, name: "逆变器", model: "3.5"))
        let json = try JSONEncoder().encode(identity)

        #expect(try JSONDecoder().decode(ProductIdentity.self, from: json) == identity)
    }
}

@Suite("An identifier")
struct IdentifierTests {
    private enum Thing {}

    @Test("is its text, in JSON as well, also as a key")
    func codable() throws {
        let identifier: Identifier<Thing> = "case-1"
        let json = try JSONEncoder().encode([identifier: 1])

        #expect(String(decoding: json, as: UTF8.self) == #"{"case-1":1}"#)
        #expect(
            try JSONDecoder().decode([Identifier<Thing>: Int].self, from: json) == [identifier: 1])
        #expect("\(identifier)" == "case-1")
    }

    @Test("is never empty")
    func empty() {
        #expect(Identifier<Thing>(rawValue: "") == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Identifier<Thing>].self, from: Data(#"[""]"#.utf8))
        }
    }

    @Test("is ordered by its text")
    func ordered() {
        let identifiers: [Identifier<Thing>] = ["b", "a", "A"]

        #expect(identifiers.sorted().map(\.rawValue) == ["A", "a", "b"])
    }
}
