/// Who may read a fact. State secrets are not a class: they never enter.
package enum PrivacyClass: String, Hashable, Sendable, Codable, CaseIterable {
    /// May be published.
    case open = "public"
    /// For the offices that handle the case.
    case `internal`
    /// 个人信息.
    case personal
    /// 商业秘密.
    case businessSecret = "business-secret"
}
