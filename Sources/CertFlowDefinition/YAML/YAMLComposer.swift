import CertFlowCore
import Yams

/// Turns the text of one file into nodes and reports what strict reading refuses.
struct YAMLComposer {
    let text: SourceText
    let string: String
    let log: DiagnosticLog

    /// `nil` when there is nothing to read.
    func compose() -> YAMLNode? {
        var keys = DuplicateKeys(text: text, string: string)
        while true {
            do {
                let parser = try Parser(
                    yaml: keys.string, resolver: .basic, constructor: .default, encoding: .utf8)
                guard let node = try parser.singleRoot() else {
                    log.error(
                        .yamlSyntax, at: text.place(line: 1, column: 1), zh: "文件是空的",
                        en: "the file is empty")
                    return nil
                }
                // An anchor is only known while its parser is alive.
                return withExtendedLifetime(parser) { converted(node, keys, depth: 0) }
            } catch {
                if keys.renames(after: error) { continue }
                YAMLProblem(error, text: text).report(to: log)
                return nil
            }
        }
    }

    private func converted(_ node: Node, _ keys: DuplicateKeys, depth: Int) -> YAMLNode {
        let place = place(of: node)
        if node.anchor != nil { YAMLComposer.refuseAnchor(at: place, log: log) }
        guard depth < YAMLFile.deepest else {
            log.error(
                .tooDeep, at: place, zh: "嵌套超过 \(YAMLFile.deepest) 层",
                en: "values lie more than \(YAMLFile.deepest) deep within each other")
            return YAMLNode(content: .scalar("", .quoted), place: place)
        }
        switch node {
        case .scalar(let scalar): return converted(scalar, at: place)
        case .sequence(let sequence):
            refuseTag(sequence.tag, at: place)
            return YAMLNode(
                content: .list(sequence.map { converted($0, keys, depth: depth + 1) }),
                place: place)
        case .mapping(let mapping):
            refuseTag(mapping.tag, at: place)
            return YAMLNode(
                content: .mapping(entries(of: mapping, keys, depth: depth)), place: place)
        case .alias:
            YAMLComposer.refuseAnchor(at: place, log: log)
            return YAMLNode(content: .scalar("", .quoted), place: place)
        }
    }

    private func converted(_ scalar: Node.Scalar, at place: Place) -> YAMLNode {
        guard scalar.style == .plain else {
            if scalar.tag.rawValue != Tag.Name.str.rawValue { refuseTag(scalar.tag, at: place) }
            return YAMLNode(content: .scalar(scalar.string, .quoted), place: place)
        }
        refuseTag(scalar.tag, at: place)
        refuseWord(scalar.string, at: place)
        return YAMLNode(content: .scalar(scalar.string, .plain), place: place)
    }

    private func entries(
        of mapping: Node.Mapping, _ keys: DuplicateKeys, depth: Int
    ) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var firstPlaces: [String: Place] = [:]
        for (keyNode, valueNode) in mapping {
            let place = place(of: keyNode)
            let value = converted(valueNode, keys, depth: depth + 1)
            guard case .scalar(let scalar) = keyNode else {
                log.error(
                    .keyNotText, at: place, zh: "键必须是文字", en: "a key must be a word")
                continue
            }
            if keyNode.anchor != nil { YAMLComposer.refuseAnchor(at: place, log: log) }
            if scalar.style == .plain { refuseKey(scalar.string, at: place) }
            let key = keys.original(scalar.string, at: place)
            if let first = firstPlaces[key] {
                log.error(
                    .duplicateKey, at: place, zh: "键“\(key)”重复", en: "the key ‘\(key)’ is repeated",
                    hint: Bilingual(
                        zh: "第 \(first.line) 行已有，请只保留一个",
                        en: "it stands in line \(first.line) already; keep one"), related: first)
                continue
            }
            firstPlaces[key] = place
            entries.append(YAMLNode.Entry(key: key, keyPlace: place, value: value))
        }
        return entries
    }

    private func place(of node: Node) -> Place {
        text.place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// Refuses the words that YAML 1.1 reads as true and false.
    private func refuseWord(_ word: String, at place: Place) {
        guard word.isYesOrNo else { return }
        log.error(
            .unquotedWord, at: place, zh: "未加引号的“\(word)”会被 YAML 读作真或假",
            en: "YAML reads ‘\(word)’ without quotes as true or false",
            hint: Bilingual(
                zh: "真假写 true、false；文字请写 \"\(word)\"",
                en: "write true or false; as a text write \"\(word)\""))
    }

    /// Refuses keys that mean something else to YAML.
    private func refuseKey(_ key: String, at place: Place) {
        refuseWord(key, at: place)
        guard key == "<<" else { return }
        log.error(
            .mergeKey, at: place, zh: "不接受 YAML 的合并键（<<）",
            en: "YAML merge keys (<<) are not accepted",
            hint: Bilingual(zh: "请把内容写全", en: "write the keys out"))
    }

    private func refuseTag(_ tag: Tag, at place: Place) {
        guard !tag.rawValue.isEmpty else { return }
        log.error(
            .tag, at: place, zh: "不接受 YAML 标签（!）", en: "YAML tags (!) are not accepted",
            hint: Bilingual(zh: "请删去标签；文字请加引号", en: "delete the tag; put quotes around a text"))
    }

    static func refuseAnchor(at place: Place, log: DiagnosticLog) {
        log.error(
            .anchor, at: place, zh: "不接受 YAML 锚点和别名（&、*）",
            en: "YAML anchors and aliases (&, *) are not accepted",
            hint: Bilingual(zh: "请把内容写全；文字请加引号", en: "write it out; put quotes around a text"))
    }
}
