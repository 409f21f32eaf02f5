/// The keys of a mapping as its reader asks for them.
struct MappingSchema: Hashable, Sendable {
    struct Key: Hashable, Sendable {
        let name: String
        let schema: Schema
    }

    /// What holds when a deciding key has one of some words; `nil` when it is absent.
    struct Variant: Hashable, Sendable {
        let key: String
        let word: String?
        var needed: [String]
        var refused: [String]
    }

    /// In the order in which they are asked for.
    var keys: [Key] = []
    /// The keys that must be there.
    var needed: [String] = []
    /// The keys that cannot be there, although others of the same kind have them.
    var refused: [String] = []
    /// What keys of the author's own choice hold.
    var rest: Rest?
    /// Whether there is exactly one key.
    var hasOneKey = false
    /// Keys of which exactly one is there.
    var exclusive: [[String]] = []
    /// Keys of which one at least is there.
    var alternative: [[String]] = []
    /// Keys that are all there or none.
    var together: [[String]] = []
    var variants: [Variant] = []

    struct Rest: Hashable, Sendable {
        let names: Schema
        let values: Schema
    }

    mutating func add(_ name: String, _ schema: Schema, isNeeded: Bool) {
        if isNeeded, !needed.contains(name) { needed.append(name) }
        if !keys.contains(where: { $0.name == name }) {
            keys.append(Key(name: name, schema: schema))
        }
    }

    /// Takes over what other runs of the same reader asked for, each under the word it was given.
    mutating func merge(_ runs: [(word: String, schema: MappingSchema)], decidedBy key: String) {
        let all = [self] + runs.map(\.schema)
        for run in runs.map(\.schema) {
            for key in run.keys where !keys.contains(where: { $0.name == key.name }) {
                keys.append(key)
            }
        }
        let isOptional = !needed.contains(key)
        let always = needed.filter { name in all.allSatisfy { $0.needed.contains(name) } }
        var found: [(word: String?, schema: MappingSchema)] = isOptional ? [(nil, self)] : []
        found += runs.map { ($0.word, $0.schema) }
        variants = found.map { word, schema in
            Variant(
                key: key, word: word, needed: schema.needed.filter { !always.contains($0) },
                refused: schema.refused.filter { name in keys.contains { $0.name == name } })
        }
        needed = always
    }
}
