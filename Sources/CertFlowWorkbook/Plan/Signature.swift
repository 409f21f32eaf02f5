/// One place of a signature line: `制表人：` and, where known, a name.
package struct Signature: Hashable, Sendable {
    package var label: String
    package var name: String

    /// An empty `name` leaves room to sign.
    package init(_ label: String, name: String = "") {
        self.label = label
        self.name = name
    }

    var printed: String { "\(label)：\(name)" }
}
