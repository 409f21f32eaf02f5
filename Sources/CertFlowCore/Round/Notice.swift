/// A public notice (公示) that covers several cases.
package struct Notice: Hashable, Sendable, Codable {
    package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        case open
        /// 公示期满·待发文: only marked; a person publishes.
        case ended
        case published
    }

    package let id: NoticeID
    package let programme: ProgrammeID
    package let cases: [CaseID]
    package let openedOn: Day
    package let length: Int
    package let unit: PeriodUnit
    /// The last day of the notice; day 0, the day of opening, is not counted.
    package let lastDay: Day
    package let isExample: Bool
    package let ground: String
    /// 保密审查: who, when, conclusion.
    package let secrecyReview: String
    package var stage: Stage
    package var endedOn: Day?
    package var publishedOn: Day?
    package var publishedAs: String?

    package init(
        id: NoticeID, programme: ProgrammeID, cases: [CaseID], openedOn: Day, length: Int,
        unit: PeriodUnit, lastDay: Day, isExample: Bool, ground: String, secrecyReview: String
    ) {
        self.id = id
        self.programme = programme
        self.cases = cases
        self.openedOn = openedOn
        self.length = length
        self.unit = unit
        self.lastDay = lastDay
        self.isExample = isExample
        self.ground = ground
        self.secrecyReview = secrecyReview
        stage = .open
    }
}
