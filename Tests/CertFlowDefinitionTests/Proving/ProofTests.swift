import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Testing

@Suite("The checker")
struct ProofTests {
    @Test("proves every property of every programme of Xi'an, and leaves nothing open")
    func xian() throws {
        let report = ProgrammeCheck(try Xian.source()).report

        #expect(report.findings.lines(\.en) == [])
        #expect(report.proofs.count == 7)
        for programme in report.proofs {
            #expect(programme.failures.map { $0.line(\.en) } == [], "\(programme.proof.programme)")
            #expect(programme.proof.proofs.count >= 16)
        }
    }

    @Test("explores sixty states and one hundred and fifty transitions")
    func large() throws {
        let pack = try PackReader.read(Xian.source(), digest: "").get()
        let model = try #require(pack.workflow("patent-intensive-product"))
        let workflow = try SyntheticWorkflow.make(like: model)

        let proof = Prover(pack).prove(workflow)

        #expect(proof.states == 60)
        #expect(proof.transitions == 150)
        #expect(proof.nodes > 400)
        #expect(proof.proofs.first { $0.rule == .wayOut }?.verdict == .proved)
        #expect(proof.proofs.first { $0.rule == .statesReachable }?.verdict == .proved)
    }

    @Test("says the same of the same definition, word for word")
    func same() throws {
        let pack = try PackReader.read(Xian.source(), digest: "").get()
        let workflow = try #require(pack.workflow("reward-claim"))

        let first = Prover(pack).prove(workflow)
        let second = Prover(pack).prove(workflow)

        #expect(first.proofs == second.proofs)
        #expect(first.nodes == second.nodes)
    }
}
