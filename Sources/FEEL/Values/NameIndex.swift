/// Places by the hashes of the names there: a table with open addressing, at most half full.
struct NameIndex: Sendable {
    /// The place in each slot, or −1; their number is a power of two.
    private var slots: [Int32]

    /// An index of names by their hashes, in the order of their places.
    init(_ hashes: [Int]) {
        var size = 16
        while size < hashes.count * 4 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for (place, hash) in hashes.enumerated() { insert(hash, at: place) }
    }

    /// Whether the table is large enough for a number of names.
    func hasRoom(for count: Int) -> Bool { count * 2 <= slots.count }

    /// Adds the name of a place.
    ///
    /// - Precondition: There is room.
    mutating func insert(_ hash: Int, at place: Int) {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(place)
    }

    /// The first place with a hash that fulfils a condition.
    func first(of hash: Int, where isPlace: (Int) -> Bool) -> Int? {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if isPlace(place) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
