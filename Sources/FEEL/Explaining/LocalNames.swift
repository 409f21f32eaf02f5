/// The names that an expression declares itself, as a part of it sees them.
///
/// Frames hold the values for the evaluator; this says which part declared a name, and of which list it
/// is an element.
struct LocalNames {
    struct Local {
        /// The name; `nil` where only the entries of an element are names.
        let variable: String?
        /// What the name stands for, or some of what it may stand for.
        let elements: [Value]
        /// The part that declares it.
        let declaredBy: Node
        /// The list whose elements it stands for.
        let list: Reading?
        /// Whether the entries of the elements are names as well, as in a filter.
        let opensEntries: Bool
        /// Whether it stands for any element rather than for a certain one.
        let isAnyElement: Bool
    }

    private var locals: [Local] = []
    /// What the expression may use, to tell an entry from a name where a list has no elements.
    private let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    /// What a name is: declared by a local, by itself or as an entry of its elements.
    struct Finding {
        let local: Local
        let isEntry: Bool
    }

    func find(_ name: String) -> Finding? {
        for local in locals.reversed() {
            if local.opensEntries, isEntry(name, of: local) {
                return Finding(local: local, isEntry: true)
            }
            if local.variable?.isSameText(as: name) == true {
                return Finding(local: local, isEntry: false)
            }
        }
        return nil
    }

    private func isEntry(_ name: String, of local: Local) -> Bool {
        guard local.elements.isEmpty else {
            return local.elements.contains { $0.asContext?[name] != nil }
        }
        return local.variable?.isSameText(as: name) != true && scope[name] == nil
            && Builtins.function(name) == nil
    }

    /// The names with one more, which stands for a certain value.
    func adding(
        _ variable: String, _ value: Value, by node: Node, of list: Reading? = nil,
        opensEntries: Bool = false
    ) -> LocalNames {
        adding(
            Local(
                variable: variable, elements: [value], declaredBy: node, list: list,
                opensEntries: opensEntries, isAnyElement: false))
    }

    /// The names with one more, which stands for any of some elements.
    func adding(
        anyOf elements: [Value], as variable: String, by node: Node, of list: Reading?,
        opensEntries: Bool
    ) -> LocalNames {
        adding(
            Local(
                variable: variable, elements: elements, declaredBy: node, list: list,
                opensEntries: opensEntries, isAnyElement: true))
    }

    private func adding(_ local: Local) -> LocalNames {
        var names = self
        names.locals.append(local)
        return names
    }

    /// Whether the value of a part depends on an element that is not chosen.
    func dependsOnAnyElement(_ node: Node) -> Bool {
        if case .name(let name) = node.syntax, find(name)?.local.isAnyElement == true {
            return true
        }
        return node.syntax.children.contains(where: dependsOnAnyElement)
    }
}

/// What a name or path reads, told by the way to it from the scope.
public struct Reading: Hashable, Sendable {
    /// The name and the entries below it. The elements of a list are on the way of the list, so that
    /// `p.号`, where `p` is one of `专利`, is read by `["专利", "号"]`.
    public let path: [String]
    /// Whether the way does not begin in the scope but at something the expression itself makes.
    public let isInternal: Bool

    func adding(_ name: String) -> Reading {
        Reading(path: path + [name], isInternal: isInternal)
    }
}

extension LocalNames {
    /// What a part reads; `nil` unless it is a name or a path.
    func reading(_ node: Node) -> Reading? {
        switch node.syntax {
        case .name(let name):
            guard let found = find(name) else { return Reading(path: [name], isInternal: false) }
            let element = found.local.list ?? Reading(path: [], isInternal: true)
            return found.isEntry ? element.adding(name) : element
        case .path(let owner, let name): return reading(owner)?.adding(name)
        // The elements of a filtered list are those of the list.
        case .filter(let list, _): return reading(list)
        default: return nil
        }
    }
}
