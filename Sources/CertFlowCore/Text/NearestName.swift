/// Finds the name that was probably meant, for ‘did you mean’.
package enum NearestName {
    /// The name in `candidates` that differs least from `name`, or `nil` when none is close.
    ///
    /// Close means one edit for every three characters of the longer name, or one when it has two.
    /// Case is not counted. Of several equally close ones the first by its
    /// scalars is taken, so that the answer does not depend on the order of `candidates`.
    ///
    /// - Complexity: O(*candidates* · *length*²).
    package static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where !candidate.isEmpty {
            let other = folded(candidate)
            let limit = allowance(wanted.count, other.count)
            guard abs(wanted.count - other.count) <= limit else { continue }
            let distance = distance(wanted, other)
            guard distance <= limit else { continue }
            if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    /// The number of edits that turn `one` into `other`: a scalar put in, left out or replaced, or
    /// two neighbours exchanged (Damerau-Levenshtein, no part edited twice).
    package static func distance(_ one: String, _ other: String) -> Int {
        distance(Array(one.unicodeScalars), Array(other.unicodeScalars))
    }

    private static func allowance(_ one: Int, _ other: Int) -> Int {
        let longer = max(one, other)
        return longer <= 1 ? 0 : max(longer, 3) / 3
    }

    private static func folded(_ name: String) -> [Unicode.Scalar] {
        Array(name.lowercased().unicodeScalars)
    }

    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, scalar) in one.enumerated() {
            var current = [row + 1]
            for (column, opposite) in other.enumerated() {
                let replaced = last[column] + (scalar == opposite ? 0 : 1)
                var least = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == other[column - 1], one[row - 1] == opposite {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            beforeLast = last
            last = current
        }
        return last[other.count]
    }
}
