/// One line of the journal: a command and its outcome. Never changed, never deleted.
package struct Entry: Hashable, Sendable, Codable {
    /// Gapless, from 1.
    package let sequence: Int
    /// Names the command; sent again, it has no second effect.
    package let id: CommandID
    package let at: Instant
    /// The office's day.
    package let on: Day
    package let subject: Subject
    package let actor: ActorID
    package let command: Command
    /// The entry that caused this one, when it is a consequence.
    package let cause: Int?
    package let changes: [Change]

    package init(
        sequence: Int, id: CommandID, at: Instant, on day: Day, subject: Subject,
        actor: ActorID, command: Command, cause: Int?, changes: [Change]
    ) {
        self.sequence = sequence
        self.id = id
        self.at = at
        on = day
        self.subject = subject
        self.actor = actor
        self.command = command
        self.cause = cause
        self.changes = changes
    }
}
