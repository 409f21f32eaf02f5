import CertFlowCore

/// Reads a YAML file of answers as strictly as a pack: one document, no anchors, no tags, every key
/// once. What is written without quotes is taken as the text it is: `0610` stays `0610`.
package enum AnswerFile {
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a byte order mark.
    ///   - path: The path to show in places.
    /// - Returns: The file's one value.
    /// - Returns: The tree of answers.
    /// - Throws: ``Diagnostics`` with every mistake of the file.
    package static func read(
        _ bytes: [UInt8], path: String
    ) throws(Diagnostics) -> AnswerNode {
        let log = DiagnosticLog()
        let source = PackSource.File(path: path, shownPath: path, bytes: bytes)
        let file = YAMLFile(source, log: log)
        guard let file, log.diagnostics.isEmpty else { throw Diagnostics(log.diagnostics) }
        return AnswerNode(file.root)
    }
}

extension AnswerNode {
    fileprivate init(_ node: YAMLNode) {
        let content: Content =
            switch node.content {
            case .scalar(let text, _): .text(node.isNothing ? "" : text)
            case .list(let nodes): .list(nodes.map(AnswerNode.init))
            case .mapping(let entries):
                .mapping(
                    entries.map {
                        Entry(key: $0.key, keyPlace: $0.keyPlace, value: AnswerNode($0.value))
                    })
            }
        self.init(content: content, place: node.place)
    }
}
