package import CertFlowCore

/// What deciding every command of a journal again came to.
package struct Audit: Hashable, Sendable {
    /// Commands that were decided again.
    package internal(set) var decided = 0
    /// Entries that were looked at.
    package internal(set) var entries = 0
    /// Entries that are taken as they stand: they say what the register was made from.
    package internal(set) var taken = 0
    package internal(set) var differences: [Difference] = []

    /// One command that the pinned rules decide otherwise than the journal says.
    package struct Difference: Hashable, Sendable {
        /// The entry of the command.
        package let sequence: Int
        package let subject: Subject
        package let command: Command.Kind
        /// What is otherwise: the places of the entries' content without their values, or the refusal.
        package let sentence: Bilingual
    }
}
