/// What the names of a program are looked up in.
protocol NameSource {
    /// The value of a name; `nil` when it is unknown.
    func value(of name: Name) -> Value?

    /// The same names, as the evaluator needs them.
    var asFrame: Frame { get }
}

extension Frame: NameSource {
    var asFrame: Frame { self }
}

/// An element of a list that is being filtered, above a frame.
struct ElementSource: NameSource {
    let element: Value
    let frame: Frame

    func value(of name: Name) -> Value? {
        if case .context(let context) = element, let value = context.value(of: name) {
            return value
        }
        return name.text.isSameText(as: "item") ? element : frame.value(of: name)
    }

    var asFrame: Frame { frame.adding(.element(element)) }
}

/// The variable of a loop, above a frame.
struct VariableSource: NameSource {
    let variable: String
    let value: Value
    let frame: Frame

    func value(of name: Name) -> Value? {
        variable.isSameText(as: name.text) ? value : frame.value(of: name)
    }

    var asFrame: Frame { frame.adding(variable, value) }
}
