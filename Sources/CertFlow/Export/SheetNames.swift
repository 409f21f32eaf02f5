/// Gives each sheet a name that the file format takes and no other sheet has.
struct SheetNames {
    private var taken: Set<String> = []
    /// UTF-16 units that a name may have.
    private static let limit = 31

    /// A name as close to `wanted` as possible.
    mutating func take(_ wanted: String) -> String {
        let plain = Self.allowed(wanted)
        var name = Self.shortened(plain, to: Self.limit)
        var number = 2
        while taken.contains(name.lowercased()) {
            let suffix = "（\(number)）"
            name = Self.shortened(plain, to: Self.limit - suffix.utf16.count) + suffix
            number += 1
        }
        taken.insert(name.lowercased())
        return name
    }

    /// The characters that Excel refuses in a sheet's name are left out.
    private static func allowed(_ text: String) -> String {
        let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
        let kept = text.filter { !refused.contains($0) && !$0.isNewline }
        return kept.isEmpty ? "表" : kept
    }

    private static func shortened(_ text: String, to units: Int) -> String {
        var short = text
        while short.utf16.count > units { short.removeLast() }
        return short
    }
}
