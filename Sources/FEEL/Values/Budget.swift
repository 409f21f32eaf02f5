/// How much work is still allowed.
///
/// One step is about one node of an expression, one element of a list or sixteen bytes of a text.
struct Budget: Sendable {
    private(set) var remaining: Int
    private(set) var isSpent = false

    static let unlimited = Budget(steps: .max)

    init(steps: Int) { remaining = steps }

    /// Takes some steps; false, now and for ever, when there are not enough left.
    mutating func spend(_ steps: Int) -> Bool {
        guard steps <= remaining, !isSpent else {
            isSpent = true
            return false
        }
        remaining -= steps
        return true
    }
}
