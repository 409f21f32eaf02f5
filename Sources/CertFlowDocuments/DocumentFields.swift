/// The names a template may use. A name that is declared without a value renders as nothing;
/// a name that is not declared is an error.
package struct DocumentFields: Sendable {
    package enum Value: Sendable {
        case text(String)
        case flag(Bool)
        case texts([String])
        case rows([DocumentFields])
        case absent
    }

    package private(set) var values: [String: Value]

    package init(_ values: [String: Value]) { self.values = values }

    package subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }
}
