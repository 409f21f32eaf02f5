/// The points one expert gave.
package struct Score: Hashable, Sendable, Codable {
    package let expert: ActorID
    package let on: Day
    /// Points by criterion.
    package let points: [String: Int]
    package let remark: String?

    package init(expert: ActorID, on: Day, points: [String: Int], remark: String?) {
        self.expert = expert
        self.on = on
        self.points = points
        self.remark = remark
    }

    package var total: Int { points.values.reduce(0, +) }
}
