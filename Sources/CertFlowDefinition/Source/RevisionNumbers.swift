/// The `revision` that stands in each file of a pack, and where it stands for the files without one.
package struct RevisionNumbers {
    private let numbers: [String: Int]
    private let paths: Set<String>

    package init(_ source: PackSource) {
        var numbers: [String: Int] = [:]
        for file in source.files where PackPath(file.path).isYAML {
            let root = YAMLFile(file, log: DiagnosticLog())?.root
            numbers[file.path] = root?.peek("revision")?.plain.flatMap { Int($0) }
        }
        self.numbers = numbers
        paths = Set(source.files.map(\.path))
    }

    /// The number that a file states.
    package func own(_ path: String) -> Int? { numbers[path] }

    /// The file whose number stands for a file that has none: a programme's templates go with its workflow,
    /// the shared ones with the office. People and overlays go with none.
    package func home(of path: String) -> String? {
        guard PackPath(path).kind == .template else { return nil }
        let folder = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        let workflow = "\(folder)/workflow.yaml"
        return paths.contains(workflow) ? workflow : "office.yaml"
    }
}
