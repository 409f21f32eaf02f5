import CertFlowCore

/// What is wrong with a pack or a part of it, and what is proved of its programmes.
package struct ProgrammeReport: Sendable {
    /// One programme, with places under the paths that the person gave.
    package struct Programme: Sendable {
        package let proof: ProgrammeProof
        package let path: String
        /// What is refuted or not decided.
        package let failures: [Diagnostic]
        package let confirmations: [Diagnostic]
        /// Guards that overlap or leave a gap.
        package let notes: [Diagnostic]
    }

    package let findings: Diagnostics
    package let proofs: [Programme]
}
