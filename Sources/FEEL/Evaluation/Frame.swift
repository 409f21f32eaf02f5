/// Where names are looked up: innermost first. Frames are values that functions may keep.
final class Frame: Sendable {
    private enum Content: Sendable {
        case variable(String, Value)
        case context(Context)
        case scope(Scope)
    }

    private let content: Content
    private let parent: Frame?

    private init(_ content: Content, parent: Frame?) {
        self.content = content
        self.parent = parent
    }

    convenience init(_ scope: Scope) { self.init(.scope(scope), parent: nil) }

    /// A frame with one more name.
    func adding(_ name: String, _ value: Value) -> Frame {
        Frame(.variable(name, value), parent: self)
    }

    /// A frame with the names of a context.
    func adding(_ context: Context) -> Frame { Frame(.context(context), parent: self) }

    /// The value of a name; `nil` when it is unknown.
    func value(of name: String) -> Value? {
        var frame: Frame? = self
        while let current = frame {
            switch current.content {
            case .variable(let variable, let value):
                if variable.isSameText(as: name) { return value }
            case .context(let context):
                if let value = context[name] { return value }
            case .scope(let scope):
                if let value = scope[name] { return value }
            }
            frame = current.parent
        }
        return nil
    }
}
