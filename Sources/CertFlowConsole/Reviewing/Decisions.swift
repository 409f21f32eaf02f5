import CertFlowCore

/// The transitions that an officer may take now, each with its key.
struct Decisions {
    struct Choice {
        let key: Character
        let transition: Transition
    }

    /// Keys of the screen itself.
    static let skip: Character = "s"
    static let quit: Character = "q"
    static let why: Character = "w"
    static let bulk: Character = "b"
    static let score: Character = "p"

    private static let keys = Array("123456789acdefghijklmnortuvxyz")

    let choices: [Choice]
    /// What is not offered, with the reason.
    let others: [OfferedTransition]

    init(_ offers: [OfferedTransition]) {
        choices = zip(Self.keys, offers.filter { $0.refusal == nil }).map {
            Choice(key: $0.0, transition: $0.1.transition)
        }
        others = offers.filter { $0.refusal != nil }
    }

    /// What is this officer's to do but for a condition of the case.
    var unmet: [OfferedTransition] {
        others.filter { if case .unmet = $0.refusal { true } else { false } }
    }

    var bulk: [Choice] { choices.filter(\.transition.isBulkAllowed) }

    subscript(key: Character) -> Transition? { choices.first { $0.key == key }?.transition }

    /// The line of keys under a case.
    func prompt(_ language: Language, canScore: Bool) -> String {
        var parts = choices.map { "\($0.key) \($0.transition.title.text(language))" }
        if canScore { parts.append(language.pick(zh: "p 评分", en: "p score")) }
        if !bulk.isEmpty { parts.append(language.pick(zh: "b 批量", en: "b bulk")) }
        if !others.isEmpty { parts.append(language.pick(zh: "w 为何不可办", en: "w why not")) }
        parts += [language.pick(zh: "s 跳过", en: "s skip"), language.pick(zh: "q 退出", en: "q quit")]
        return parts.joined(separator: language.pick(zh: "　", en: "  "))
    }

    func keys(canScore: Bool) -> [Character] {
        choices.map(\.key) + (canScore ? [Self.score] : []) + (bulk.isEmpty ? [] : [Self.bulk])
            + (others.isEmpty ? [] : [Self.why]) + [Self.skip, Self.quit]
    }
}
