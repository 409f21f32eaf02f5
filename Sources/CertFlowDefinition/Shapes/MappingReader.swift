import CertFlowCore

/// Reads a mapping key by key, remembers which keys were asked for, and reports the others.
///
/// It can also run without a mapping, to note what would be asked: see ``MappingRecorder``.
final class MappingReader {
    let place: Place
    let context: ReadingContext
    /// The mapping as a whole.
    let whole: YAMLNode
    private let entries: [YAMLNode.Entry]
    private let recorder: MappingRecorder?
    private var asked: [String] = []

    /// `nil` when the node is no mapping; the log says so.
    init?(_ node: YAMLNode, _ context: ReadingContext) {
        guard let entries = node.mapping else {
            node.report(expected: .mapping, in: context)
            return nil
        }
        whole = node
        place = node.place
        self.context = context
        self.entries = entries
        recorder = nil
    }

    /// Reads nothing and notes what is asked for.
    init(recording recorder: MappingRecorder) {
        context = .nowhere
        place = Place(path: "", line: 1, column: 1)
        whole = YAMLNode(content: .mapping([]), place: place)
        entries = []
        self.recorder = recorder
    }

    var log: DiagnosticLog { context.log }

    /// The node of a key, without any demand.
    func node(_ key: String) -> YAMLNode? { entry(key)?.value }

    func has(_ key: String) -> Bool { entry(key) != nil }

    /// Where the value of a key stands; the place of the mapping when there is none.
    func place(of key: String) -> Place { entry(key)?.value.place ?? place }

    func keyPlace(of key: String) -> Place { entry(key)?.keyPlace ?? place }

    /// The value of a key that must be there.
    func need<Value>(_ key: String, _ shape: Shape<Value>) -> Value? {
        recorder?.note(key, shape.schema, isNeeded: true)
        guard let entry = entry(key) else {
            log.error(
                .missingKey, at: place, zh: "缺少“\(key)”", en: "the key ‘\(key)’ is missing here",
                hint: MappingReader.words(of: shape.schema))
            return nil
        }
        return shape.read(entry.value, context)
    }

    /// Which words a key may hold, when they are a closed list.
    private static func words(of schema: Schema) -> Bilingual? {
        guard case .words(let words) = schema else { return nil }
        return Bilingual(
            zh: "可写：\(words.joined(separator: "、"))",
            en: "it holds one of: \(words.joined(separator: ", "))")
    }

    /// The value of a key that may be there.
    func take<Value>(_ key: String, _ shape: Shape<Value>) -> Value? {
        recorder?.note(key, shape.schema, isNeeded: false)
        return entry(key).flatMap { shape.read($0.value, context) }
    }

    /// The value of a needed key whose word decides which other keys there are.
    func need<Value>(deciding key: String, _ shape: Shape<Value>) -> Value? {
        let value = need(key, shape)
        return recorder == nil ? value : recorded(key, shape)
    }

    /// Whether a flag is set that decides which other keys there are.
    func flag(deciding key: String) -> Bool {
        let value = flag(key)
        return recorder == nil ? value : recorded(key, .flag) ?? false
    }

    private func recorded<Value>(_ key: String, _ shape: Shape<Value>) -> Value? {
        recorder?.word(deciding: key, shape.schema).flatMap {
            shape.read(YAMLNode(content: .scalar($0, .plain), place: place), context)
        }
    }

    /// Whether a flag is set; absent means no.
    func flag(_ key: String) -> Bool { take(key, .flag) ?? false }

    /// Whether a key says `required`, the only word it may hold.
    func isRequired(_ key: String) -> Bool { take(key, .theWord("required")) != nil }

    /// Says nothing of keys whose place nobody can judge because the key that decides it is wrong itself.
    func overlook(_ keys: [String]) {
        for key in keys where !asked.contains(key) { asked.append(key) }
    }

    /// Says that a key has nothing to do here, when it is there.
    func refuse(_ key: String, because reason: Bilingual) {
        refuse(key) { place in
            log.error(
                .misplacedKey, at: place, zh: "“\(key)”不能写在此处",
                en: "the key ‘\(key)’ does not belong here", hint: reason)
        }
    }

    /// Reports a key that is there and must not be, at its place.
    func refuse(_ key: String, _ report: (Place) -> Void) {
        recorder?.noteRefused(key)
        if has(key) { report(keyPlace(of: key)) }
    }

    /// Reports a key that is not there and must be.
    func demand(_ key: String, _ report: () -> Void) {
        recorder?.noteNeeded(key)
        if recorder == nil, !has(key) { report() }
    }

    /// Whether exactly one of some keys is there.
    func hasExactlyOne(of keys: [String]) -> Bool {
        recorder?.noteExclusive(keys)
        return keys.count(where: has) == 1
    }

    /// Whether one of some keys is there, which come together or not at all.
    func hasAny(together keys: [String]) -> Bool {
        recorder?.noteTogether(keys)
        return keys.contains(where: has)
    }

    /// Notes that one at least of some keys is there; the caller reports when none is.
    func noteAlternative(_ keys: [String]) { recorder?.noteAlternative(keys) }

    /// The keys of the author's own choice with their nodes, all taken as asked for.
    func everything(names: Schema = .text, values: Schema) -> [YAMLNode.Entry] {
        recorder?.noteRest(names: names, values: values)
        asked += entries.map(\.key)
        return entries
    }

    /// The only key there is, which says what kind of thing it is.
    func only<Value>(
        of shapes: [(key: String, shape: Shape<Value>)], _ what: Bilingual
    ) -> Value? {
        recorder?.noteOneKey()
        for (key, shape) in shapes { recorder?.note(key, shape.schema, isNeeded: false) }
        asked += entries.map(\.key)
        guard entries.count == 1, let entry = entries.first else {
            log.error(
                .badValue, at: place, zh: "每个\(what.zh)只写一个键",
                en: "an \(what.en) has exactly one key",
                hint: Bilingual(zh: "请分成几项", en: "make it several \(what.en)s"))
            return nil
        }
        guard let shape = shapes.first(where: { $0.key == entry.key })?.shape else {
            log.error(
                .unknownKey, at: entry.keyPlace, zh: "未知的\(what.zh)“\(entry.key)”",
                en: "unknown \(what.en) ‘\(entry.key)’",
                hint: Suggestion.hint(for: entry.key, among: shapes.map(\.key)))
            return nil
        }
        return shape.read(entry.value, context)
    }

    /// Reports the keys that nobody asked for.
    func finish() {
        for entry in entries where !asked.contains(entry.key) {
            // `{ en: If yes, stop }` has the keys ‘en’ and ‘stop’.
            let isCutText = entry.value.isNothing && entry.key.contains(" ")
            let free = asked.filter { key in !entries.contains { $0.key == key } }
            let near = NearestName.find(entry.key, among: free).map {
                Bilingual(zh: "是否指“\($0)”？", en: "did you mean ‘\($0)’?")
            }
            log.error(
                .unknownKey, at: entry.keyPlace, zh: "未知的键“\(entry.key)”",
                en: "unknown key ‘\(entry.key)’",
                hint: isCutText ? MappingReader.quoting : near ?? Suggestion.list(asked))
        }
    }

    private static let quoting = Bilingual(
        zh: "含逗号的文字请加引号", en: "put quotes around a text that has a comma")

    private func entry(_ key: String) -> YAMLNode.Entry? {
        if !asked.contains(key) { asked.append(key) }
        return entries.first { $0.key == key }
    }
}
