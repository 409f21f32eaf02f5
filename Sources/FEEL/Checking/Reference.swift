/// A name that an expression reads from its scope, with the path below it.
public struct Reference: Hashable, Sendable {
    /// The name and the entries below it: `["parameter", "acceptanceDays"]`.
    public let path: [String]
    /// Where it stands.
    public let place: Place

    /// The path with points: `parameter.acceptanceDays`.
    public var text: String { path.joined(separator: ".") }
}

extension Expression {
    /// Checks the expression against the types of the names it may use, strictly: nothing is converted.
    ///
    /// Reported are unknown names and functions, calls that do not fit, entries that a context does not
    /// have and values whose types do not go together. What is of type `Any` never clashes; a
    /// `context([:])` may have any entry.
    ///
    /// - Parameters:
    ///   - names: The names with their types.
    ///   - functions: Functions of the host, whose optional and named arguments are checked as well.
    ///   - profile: What is asked for beyond types.
    /// - Returns: The type of the value, and the mistakes in the order of the text.
    public func check(
        names: [String: FEELType], functions: [Function] = [], profile: Profile = .full
    ) -> CheckResult {
        let checker = TypeChecker(source: source, profile: profile)
        let type = checker.type(root, TypeScope(names, functions: functions))
        return CheckResult(
            type: type,
            diagnostics: checker.diagnostics.sorted { $0.place.offset < $1.place.offset })
    }

    /// The names and paths that the expression reads from its scope, in the order of the text.
    ///
    /// Within a filter over elements of unknown type a name counts only when `names` has it, because it
    /// may be an entry of the element.
    public func references(names: [String: FEELType] = [:]) -> [Reference] {
        let checker = TypeChecker(source: source)
        _ = checker.type(root, TypeScope(names))
        return checker.references.sorted { $0.place.offset < $1.place.offset }
    }

    /// The names and paths that the expression reads from its scope, in the order of the text.
    public var references: [Reference] { references() }
}
