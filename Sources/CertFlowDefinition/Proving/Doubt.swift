package import CertFlowCore

/// The part of a guard that keeps a property from being decided.
package struct Doubt: Hashable, Sendable {
    package let programme: ProgrammeID
    package let guardName: String
    package let text: String
    /// Where the part stands in its file.
    package let place: Place

    /// What it depends on, and which scenarios are still to be written.
    ///
    /// - Parameters:
    ///   - isMet: Whether a scenario goes on through the guard.
    ///   - isRefused: Whether a scenario is refused by it.
    /// - Returns: The hint.
    package func hint(isMet: Bool, isRefused: Bool) -> Bilingual {
        let advice =
            switch (isMet, isRefused) {
            case (true, true): Bilingual(zh: "成立与不成立的情景都有", en: "scenarios hold it each way")
            case (true, false):
                Bilingual(zh: "请再写一个不成立的情景", en: "write a scenario in which it is not met")
            case (false, true):
                Bilingual(zh: "请再写一个成立的情景", en: "write a scenario in which it is met")
            case (false, false):
                Bilingual(zh: "请各写一个成立与不成立的情景", en: "write a scenario each way")
            }
        return Bilingual(
            zh: "取决于条件“\(guardName)”中的“\(text)”（\(place)）；\(advice.zh)",
            en: "it depends on ‘\(text)’ in the guard ‘\(guardName)’ (\(place)); \(advice.en)")
    }
}
