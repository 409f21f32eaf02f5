/// What an expression may refer to: names with values, functions of the host, and the instant that
/// counts as now.
///
/// A scope is a value. Layers are put over one another without copying; the upper layer hides equal
/// names of the lower ones.
public struct Scope: Sendable {
    private var layers: [Context]

    /// What `now()` and `today()` answer; without it they answer `null`.
    public let now: DateAndTime?

    /// A scope of one layer.
    ///
    /// - Parameters:
    ///   - context: Names with their values.
    ///   - now: The instant that counts as now, in the zone of the office.
    public init(_ context: Context = Context(), now: DateAndTime? = nil) {
        layers = [context]
        self.now = now
    }

    /// A scope of names in any order.
    public init(_ values: [String: Value], now: DateAndTime? = nil) {
        self.init(Context(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), now: now)
    }

    private init(layers: [Context], now: DateAndTime?) {
        self.layers = layers
        self.now = now
    }

    /// The scope with another layer above it.
    public func adding(_ context: Context) -> Scope {
        Scope(layers: layers + [context], now: now)
    }

    /// The scope with functions of the host above it.
    public func adding(_ functions: [Function]) -> Scope {
        adding(Context(functions.map { ($0.name, .function($0)) }))
    }

    /// The value of a name; `nil` when the scope does not know it.
    public subscript(name: String) -> Value? {
        for layer in layers.reversed() {
            if let value = layer[name] { return value }
        }
        return nil
    }

    /// All names, for the parser and for hints.
    public var names: Set<String> { Set(layers.flatMap(\.keys)) }
}
