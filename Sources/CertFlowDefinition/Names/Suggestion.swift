import CertFlowCore

/// Hints after an unknown name.
enum Suggestion {
    /// The longest list of names that is shown whole.
    private static let mostListed = 12

    /// ‘did you mean …’ when a name is near, else the names there are when they are few.
    static func hint(for name: String, among names: [String]) -> Bilingual? {
        if let nearest = NearestName.find(name, among: names) {
            return Bilingual(zh: "是否指“\(nearest)”？", en: "did you mean ‘\(nearest)’?")
        }
        return list(names)
    }

    /// The same, and where such a name is defined.
    static func hint(
        for name: String, among names: [String], definedIn home: Bilingual?
    ) -> Bilingual? {
        let near = hint(for: name, among: names)
        guard let home else { return near }
        return Bilingual(
            zh: (near.map { $0.zh + (NearestName.find(name, among: names) == nil ? "；" : "") } ?? "")
                + "新的在 \(home.zh) 中定义",
            en: (near.map { $0.en + (NearestName.find(name, among: names) == nil ? "; " : " ") }
                ?? "") + "a new one is defined in \(home.en)")
    }

    /// The names there are, when they are few.
    static func list(_ names: [String]) -> Bilingual? {
        guard !names.isEmpty, names.count <= mostListed else { return nil }
        return Bilingual(
            zh: "可用：\(names.joined(separator: "、"))",
            en: "there are: \(names.joined(separator: ", "))")
    }
}
