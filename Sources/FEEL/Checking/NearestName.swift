/// Finds the name that was probably meant.
enum NearestName {
    // Beyond these sizes nobody mistyped a name, and comparing would take long.
    private static let longest = 200
    private static let mostKnown = 5_000

    /// The known name with the fewest changes, when they are few for its length.
    static func find(_ name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.unicodeScalars)
        let known = Array(known)
        guard wanted.count <= NearestName.longest, known.count <= NearestName.mostKnown else {
            return nil
        }
        let allowed = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known.sorted() where candidate != name {
            let scalars = Array(candidate.unicodeScalars)
            guard abs(scalars.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, scalars)
            if distance <= allowed, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// A hint with the name, in both languages.
    static func hint(_ name: String, among known: some Sequence<String>) -> Message? {
        guard let nearest = find(name, among: known) else { return fullWidthHint(name) }
        return Message("did you mean ‘\(nearest)’?", "是否应为“\(nearest)”？")
    }

    /// A hint for a name that swallowed signs in full width, which FEEL takes for letters.
    static func fullWidthHint(_ name: String) -> Message? {
        // Letters, digits and signs of ASCII have twins in full width, which FEEL takes for letters.
        guard
            name.unicodeScalars.contains(where: {
                (0xFF01...0xFF5E).contains($0.value) || "，。；：、".unicodeScalars.contains($0)
            })
        else { return nil }
        return Message("write signs in half width", "符号请用半角")
    }

    /// Insertions, deletions and replacements; a swap of neighbours counts once.
    ///
    /// > Source: Damerau–Levenshtein distance, optimal string alignment.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column + 1] + 1, current[column] + 1,
                    last[column] + (scalar == other ? 0 : 1)
                )
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
