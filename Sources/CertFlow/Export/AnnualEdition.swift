package import CertFlowCore

/// For whom the annual workbook is made.
package enum AnnualEdition: String, Hashable, Sendable, Codable, CaseIterable {
    /// For the office: everything, accounts included.
    case `internal`
    /// For the public: name, item, basis and amount of what was published; other sheets are absent.
    case `public`

    package var title: Bilingual {
        switch self {
        case .internal: Bilingual(zh: "内部版", en: "internal edition")
        case .public: Bilingual(zh: "公开版", en: "public edition")
        }
    }
}
