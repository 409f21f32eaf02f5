/// What an expression may refer to: names with values, functions of the host, and the instant that
/// counts as now.
///
/// A scope is a value. Layers are put over one another without copying; the upper layer hides equal
/// names of the lower ones.
public struct Scope: Sendable {
    /// The layers, the upmost first.
    let frame: Frame

    /// What `now()` and `today()` answer; without it they answer `null`.
    public let now: DateAndTime?

    /// A scope of one layer.
    ///
    /// - Parameters:
    ///   - context: Names with their values.
    ///   - now: The instant that counts as now, in the zone of the office.
    public init(_ context: Context = Context(), now: DateAndTime? = nil) {
        self.init(frame: Frame(.names(context)), now: now)
    }

    /// A scope of names in any order.
    public init(_ values: [String: Value], now: DateAndTime? = nil) {
        self.init(Context(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), now: now)
    }

    private init(frame: Frame, now: DateAndTime?) {
        self.frame = frame
        self.now = now
    }

    /// The scope with another layer above it.
    public func adding(_ context: Context) -> Scope {
        Scope(frame: frame.adding(.names(context)), now: now)
    }

    /// The scope with another layer below all of its own.
    func above(_ context: Context) -> Scope {
        let lowest = Frame(.names(context))
        return Scope(
            frame: frame.layers.reversed().reduce(lowest) { $0.adding($1) }, now: now)
    }

    /// The scope with functions of the host above it.
    public func adding(_ functions: [Function]) -> Scope {
        adding(Context(functions.map { ($0.name, .function($0)) }))
    }

    /// The value of a name; `nil` when the scope does not know it.
    public subscript(name: String) -> Value? { frame.value(of: Name(name)) }

    /// The layer that gives a name its value, counted from 1, the lowest; `nil` for an unknown name.
    func layer(of name: String) -> Int? {
        let wanted = Name(name)
        let layers = frame.layers.reversed()
        return Array(layers).lastIndex { $0.value(of: wanted) != nil }.map { $0 + 1 }
    }

    /// All names, for the parser and for hints.
    public var names: Set<String> { frame.names }
}
