import CertFlow
import CertFlowCore
import CertFlowDocuments
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The documents of a case")
struct DocumentTests {
    @Test("acceptance and supplement read as an office would send them, and lie in the folder")
    func letters() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        try office.act(
            "requestSupplement", id, by: "acceptance", ["supplementItems": "营业执照副本；专利登记簿副本"])
        try office.act(
            "resubmit", id, by: ActorID(stringLiteral: Invented.creditCode(1)), ["sales": "1300"])
        try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])

        let documents = try office.engine.documents(of: id.rawValue)

        #expect(documents.map(\.template) == ["supplement", "acceptance"])
        #expect(documents.map(\.number) == ["专补〔2026〕1号", "专受〔2026〕1号"])
        try expectGolden(documents[0].text, "supplement.txt")
        try expectGolden(documents[1].text, "acceptance.txt")
        for document in documents {
            let file = office.place.url.appending(path: "register/documents/\(document.id).txt")
            #expect(try String(contentsOf: file, encoding: .utf8) == document.text)
        }
    }

    @Test("with a hole that has no name cannot be made")
    func unknownName() {
        #expect(
            throws: DocumentError.unknownNames(template: "letter", names: ["enterprize"])
        ) {
            try DocumentTemplate("{{{enterprize}}}：", named: "letter")
                .render(DocumentFields(["enterprise": .text("示例")]))
        }
    }

    @Test("escape nothing, whatever an applicant is called")
    func plainText() throws {
        let text = try DocumentTemplate("{{enterprise}}", named: "letter")
            .render(DocumentFields(["enterprise": .text("A&B <示例> \"有限\"公司")]))

        #expect(text == "A&B <示例> \"有限\"公司")
    }
}
