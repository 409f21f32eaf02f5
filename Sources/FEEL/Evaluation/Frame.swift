/// Where names are looked up: innermost first. Frames are values that functions may keep.
final class Frame: Sendable {
    // Both change only while nothing else refers to the frame.
    private(set) nonisolated(unsafe) var layer: Layer
    private nonisolated(unsafe) var parent: Frame?

    init(_ layer: Layer, over parent: Frame? = nil) {
        self.layer = layer
        self.parent = parent
    }

    /// Gives up the frames around it one after the other: each giving up the next would take as much of
    /// the stack as there are frames, which a long context literal has one of for each entry.
    deinit {
        guard parent != nil else { return }
        var outer = parent
        parent = nil
        layer = .nothing
        while isKnownUniquelyReferenced(&outer) {
            let next = outer?.parent
            outer?.layer = .nothing
            outer?.parent = nil
            outer = next
        }
    }

    /// A frame that sees no name.
    static let empty = Frame(.names(Context()))

    func adding(_ layer: Layer) -> Frame { Frame(layer, over: self) }

    /// A frame with one more name.
    func adding(_ name: String, _ value: Value) -> Frame { adding(.variable(name, value)) }

    /// The value of a name, counting the names that are passed; `nil` as well once the budget is spent.
    func value(of name: Name, _ budget: inout Budget) -> Value? {
        var frame: Frame? = self
        var passed = 0
        while let current = frame {
            if let value = current.layer.value(of: name) { return value }
            passed += 1
            guard passed % 16 != 0 || budget.spend(1) else { return nil }
            frame = current.parent
        }
        return nil
    }

    /// The layers, innermost first.
    var layers: [Layer] {
        var layers: [Layer] = []
        var frame: Frame? = self
        while let current = frame {
            layers.append(current.layer)
            frame = current.parent
        }
        return layers
    }

    /// The value of a name; `nil` when it is unknown.
    func value(of name: Name) -> Value? {
        if let value = layer.value(of: name) { return value }
        var frame = parent
        while let current = frame {
            if let value = current.layer.value(of: name) { return value }
            frame = current.parent
        }
        return nil
    }

    /// The names that can be seen from here.
    var names: Set<String> { Set(layer.names).union(parent?.names ?? []) }
}

/// Names that become visible together.
enum Layer: Sendable {
    case variable(String, Value)
    case names(Context)
    /// The element that a filter looks at: its entries, and itself as `item`.
    case element(Value)
    /// What is left of a frame that is being given up.
    case nothing

    @inline(__always)
    func value(of name: Name) -> Value? {
        switch self {
        case .variable(let variable, let value):
            return variable.isSameText(as: name.text) ? value : nil
        case .names(let context): return context.value(of: name)
        case .element(let element):
            if case .context(let context) = element, let value = context.value(of: name) {
                return value
            }
            return name.text.isSameText(as: "item") ? element : nil
        case .nothing: return nil
        }
    }

    fileprivate var names: [String] {
        switch self {
        case .variable(let variable, _): [variable]
        case .names(let context): context.keys
        case .element(let element): ["item"] + (element.asContext?.keys ?? [])
        case .nothing: []
        }
    }
}
