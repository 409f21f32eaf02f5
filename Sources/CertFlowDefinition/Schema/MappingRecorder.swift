/// Notes what the reader of a mapping asks for when there is no mapping: the keys, and no answers.
///
/// A key that decides over others is answered in further runs, once with each of its words.
final class MappingRecorder {
    private(set) var schema = MappingSchema()
    /// The key that decides over others, and its words.
    private(set) var deciding: (key: String, words: [String])?
    private let answer: (key: String, word: String)?

    private init(answer: (key: String, word: String)? = nil) { self.answer = answer }

    /// What `build` asks for in all its runs.
    static func schema<Value>(of build: (MappingReader) -> Value?) -> MappingSchema {
        let first = MappingRecorder()
        _ = build(MappingReader(recording: first))
        var schema = first.schema
        guard let (key, words) = first.deciding else { return schema }
        let runs = words.map { word in
            let run = MappingRecorder(answer: (key, word))
            _ = build(MappingReader(recording: run))
            return (word, run.schema)
        }
        schema.merge(runs, decidedBy: key)
        return schema
    }

    func note(_ key: String, _ schema: Schema, isNeeded: Bool) {
        self.schema.add(key, schema, isNeeded: isNeeded)
    }

    func noteNeeded(_ key: String) {
        if !schema.needed.contains(key) { schema.needed.append(key) }
    }

    func noteRefused(_ key: String) { schema.refused.append(key) }

    func noteRest(names: Schema, values: Schema) {
        schema.rest = MappingSchema.Rest(names: names, values: values)
    }

    func noteOneKey() { schema.hasOneKey = true }

    func noteExclusive(_ keys: [String]) { schema.exclusive.append(keys) }

    func noteAlternative(_ keys: [String]) { schema.alternative.append(keys) }

    func noteTogether(_ keys: [String]) { schema.together.append(keys) }

    /// The word that this run gives to a key that decides over others.
    func word(deciding key: String, _ schema: Schema) -> String? {
        if let words = schema.closedWords { deciding = (key, words) }
        return answer?.key == key ? answer?.word : nil
    }
}
