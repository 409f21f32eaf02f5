package import CertFlowCore
import CertFlowDefinition
import Foundation

/// What is wrong with definition files, and what is proved of their programmes.
package struct DefinitionReport: Sendable {
    /// What the checker says of one programme, and how much it looked at.
    package struct Programme: Sendable {
        /// One property: what it promises and how it stands.
        package struct Property: Hashable, Sendable {
            package let key: String
            package let title: Bilingual
            /// `proved`, `refuted` or `undecided`.
            package let verdict: String
            package let verdictTitle: Bilingual
            /// Roles that it does not bind, each with the clause.
            package let exemptions: [Bilingual]
        }

        package let id: ProgrammeID
        package let title: Bilingual
        package let states: Int
        package let transitions: Int
        package let nodes: Int
        package let edges: Int
        package let milliseconds: Int
        package let properties: [Property]
        /// That each proved property is proved.
        package let confirmations: [DefinitionFinding]
        /// Guards of one event that overlap or leave a gap.
        package let notes: [DefinitionFinding]

        /// How many properties stand so.
        package func count(_ verdict: String) -> Int {
            properties.count { $0.verdict == verdict }
        }
    }

    /// Mistakes of the files, then what is refuted or not decided.
    package let findings: [DefinitionFinding]
    package let programmes: [Programme]
    /// How long all of it took.
    package let milliseconds: Int

    /// `folder` is the pack, beside whose programmes the scenarios lie.
    init(_ report: ProgrammeReport, folder: URL, milliseconds: Int) {
        self.milliseconds = milliseconds
        let failures = report.proofs.flatMap(\.failures)
        let doubtful = Set(failures.compactMap(\.doubt?.programme))
        let scenarios = ScenarioWitnesses(
            folder: folder,
            workflows: report.proofs.map(\.proof.workflow).filter { doubtful.contains($0.id) })
        findings = (report.findings.all + failures).map { DefinitionFinding($0, scenarios) }
        programmes = report.proofs.map { programme in
            let proof = programme.proof
            return Programme(
                id: proof.programme, title: proof.title, states: proof.states,
                transitions: proof.transitions, nodes: proof.nodes, edges: proof.edges,
                milliseconds: proof.milliseconds,
                properties: proof.proofs.map(Programme.Property.init),
                confirmations: programme.confirmations.map(DefinitionFinding.init),
                notes: programme.notes.map(DefinitionFinding.init))
        }
    }
}

extension DefinitionReport.Programme.Property {
    init(_ proof: Proof) {
        key = proof.key
        title = proof.title
        verdict = proof.verdict.rawValue
        verdictTitle = proof.verdict.title
        exemptions = proof.exemptions
    }
}
