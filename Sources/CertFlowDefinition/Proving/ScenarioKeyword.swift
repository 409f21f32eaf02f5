/// The words that mean something in the last column of a scenario.
package enum ScenarioKeyword {
    /// The words that begin an item other than a state.
    package static let all = [
        "due", "no", "overdue", "paused", "number", "document", "title", "opens", "reward", "fact",
        "corrections", "notice", "matched", "tells", "awaits", "ranked", "stuck", "offers",
        "refused",
    ]

    /// A state as it is written there: in quotes when its name means something else. `refused` alone is a
    /// state already, since a refusal says its reason.
    package static func state(_ name: String) -> String {
        all.contains(name) && name != "refused" ? "\"\(name)\"" : name
    }
}
