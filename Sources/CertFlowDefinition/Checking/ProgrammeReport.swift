package import CertFlowCore

/// What is wrong with a pack or a part of it, and what is proved of its programmes.
package struct ProgrammeReport: Sendable {
    /// One programme, with places under the paths that the person gave.
    package struct Programme: Sendable {
        package let proof: ProgrammeProof
        package let path: String
        /// One property that does not hold, and each way in which it fails.
        package struct Refutation: Sendable {
            package let title: Bilingual
            package let findings: [Diagnostic]
        }

        package let refutations: [Refutation]
        /// What is refuted or not decided.
        package let failures: [Diagnostic]
        package let confirmations: [Diagnostic]
        /// Guards that overlap or leave a gap.
        package let notes: [Diagnostic]
    }

    package let findings: Diagnostics
    package let proofs: [Programme]
}
