/// The words of the command line: a verb, then `--name value`.
struct Words {
    let first: String?
    private var values: [String: String] = [:]

    init(_ words: some Sequence<String>) {
        var rest = Array(words)[...]
        first = rest.popFirst()
        while let name = rest.popFirst(), let value = rest.popFirst() {
            values[String(name.drop { $0 == "-" })] = value
        }
    }

    func text(_ name: String) -> String? { values[name] }

    func number<Number: FixedWidthInteger>(_ name: String) -> Number? {
        values[name].flatMap { Number($0) }
    }

    /// `writeError@17`.
    var only: (kind: FailingDisk.Kind, operation: Int)? {
        guard let parts = values["only"]?.split(separator: "@"), parts.count == 2,
            let kind = FailingDisk.Kind.allCases.first(where: { "\($0)" == parts[0] }),
            let operation = Int(parts[1])
        else { return nil }
        return (kind, operation)
    }
}
