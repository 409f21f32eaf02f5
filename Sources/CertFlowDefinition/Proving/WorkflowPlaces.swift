import CertFlowCore

/// Where the parts of a workflow stand in its file.
struct WorkflowPlaces {
    private let root: YAMLNode?
    let file: Place

    init(_ workflow: Workflow, root: YAMLNode?) {
        self.root = root
        file = Place(path: "\(workflow.id)/workflow.yaml", line: 1, column: 1)
    }

    func state(_ id: StateID) -> Place { node(of: id)?.peek("id")?.place ?? file }

    func deadline(of id: StateID) -> Place { node(of: id)?.peek("deadline")?.place ?? state(id) }

    /// A key of the workflow, or of a part of it.
    func key(_ path: String...) -> Place {
        var node = root
        for name in path { node = node?.peek(name) }
        return node?.place ?? file
    }

    private func node(of id: StateID) -> YAMLNode? {
        root?.peek("states")?.list?.first { $0.peek("id")?.scalar == id.rawValue }
    }
}
