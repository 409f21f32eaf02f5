/// The lines given earlier and the one being written, with a place among them.
///
/// A line that was changed while it was shown again keeps the change until the edit ends.
struct PastLines: Hashable, Sendable {
    private var lines: [String]
    private var place: Int

    /// The place is the new line, below all of `history`.
    init(_ history: [String]) {
        lines = history + [""]
        place = history.count
    }

    /// Goes up and keeps `current` at the place it leaves; nil at the top.
    mutating func older(than current: String) -> String? { move(by: -1, leaving: current) }

    /// Goes down and keeps `current` at the place it leaves; nil at the bottom.
    mutating func newer(than current: String) -> String? { move(by: 1, leaving: current) }

    private mutating func move(by offset: Int, leaving current: String) -> String? {
        guard lines.indices.contains(place + offset) else { return nil }
        lines[place] = current
        place += offset
        return lines[place]
    }
}
