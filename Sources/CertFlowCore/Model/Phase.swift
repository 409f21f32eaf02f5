/// The stage of a case that everybody understands; each state belongs to one.
package enum Phase: String, Hashable, Sendable, Codable, CaseIterable {
    case filing, review, certification, reward, closed

    package var title: Bilingual {
        switch self {
        case .filing: Bilingual(zh: "申报", en: "Filing")
        case .review: Bilingual(zh: "审核", en: "Review")
        case .certification: Bilingual(zh: "认定", en: "Certification")
        case .reward: Bilingual(zh: "奖励", en: "Reward")
        case .closed: Bilingual(zh: "办结", en: "Closed")
        }
    }
}
