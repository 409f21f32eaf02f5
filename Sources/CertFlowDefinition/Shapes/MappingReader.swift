import CertFlowCore

/// Reads a mapping key by key, remembers which keys were asked for, and reports the others.
final class MappingReader {
    let place: Place
    let context: ReadingContext
    private let entries: [YAMLNode.Entry]
    private var asked: [String] = []

    /// `nil` when the node is no mapping; the log says so.
    init?(_ node: YAMLNode, _ context: ReadingContext) {
        guard let entries = node.mapping else {
            node.report(expected: .mapping, in: context)
            return nil
        }
        place = node.place
        self.context = context
        self.entries = entries
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
        guard let entry = entry(key) else {
            log.error(
                .missingKey, at: place, zh: "缺少“\(key)”", en: "the key ‘\(key)’ is missing here")
            return nil
        }
        return shape.read(entry.value, context)
    }

    /// The value of a key that may be there.
    func take<Value>(_ key: String, _ shape: Shape<Value>) -> Value? {
        entry(key).flatMap { shape.read($0.value, context) }
    }

    /// Whether a flag is set; absent means no.
    func flag(_ key: String) -> Bool { take(key, .flag) ?? false }

    /// Whether a key says `required`, the only word it may hold.
    func isRequired(_ key: String) -> Bool { take(key, .theWord("required")) != nil }

    /// Says that a key has nothing to do here.
    func misplaced(_ key: String, because reason: Bilingual) {
        log.error(
            .misplacedKey, at: keyPlace(of: key), zh: "“\(key)”不能写在此处",
            en: "the key ‘\(key)’ does not belong here", hint: reason)
    }

    /// The keys with their nodes, all taken as asked for.
    func everything() -> [YAMLNode.Entry] {
        asked += entries.map(\.key)
        return entries
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
