/// How long a state may last and what the end of that time does.
package struct DeadlineRule: Hashable, Sendable {
    /// What happens when the last day is over. Nothing is ever deemed approved.
    package enum End: String, Hashable, Sendable, Codable, CaseIterable {
        /// Shown as overdue.
        case mark
        /// Shown, and the owner is reminded.
        case remind
        /// Shown, and the level above is told.
        case escalate
        /// The case lapses (视为撤回); only with a citation.
        case lapse
    }

    /// The parameter that holds the length; its unit says which days are counted.
    package let length: ParameterName
    package let end: End
    /// The event the clock sends when the deadline lapses.
    package let event: EventName?
    /// The ground of a lapse.
    package let source: Citation?

    package init(length: ParameterName, end: End, event: EventName?, source: Citation?) {
        self.length = length
        self.end = end
        self.event = event
        self.source = source
    }
}
