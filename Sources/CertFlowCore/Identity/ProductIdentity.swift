/// What makes a product the same product from year to year: its maker, its name and its model.
///
/// “First certification” is asked of this, however the name is typed in a later year.
package struct ProductIdentity: Hashable, Sendable, Codable {
    package let maker: CreditCode
    package let name: NormalName
    /// `nil` when the product has no model.
    package let model: NormalName?

    /// `nil` when nothing is left of `name` in its normal form.
    package init?(maker: CreditCode, name: String, model: String? = nil) {
        guard let name = NormalName(name) else { return nil }
        self.maker = maker
        self.name = name
        self.model = model.flatMap { NormalName($0) }
    }

    /// The identity as one text, such as `91610131…|高效光伏逆变器|sg110cx`.
    ///
    /// Neither a normal form nor a credit code has a bar in it, so two identities with one key are
    /// the same.
    package var key: String { "\(maker)|\(name)|\(model?.text ?? "")" }
}

extension ProductIdentity: Comparable {
    package static func < (one: ProductIdentity, other: ProductIdentity) -> Bool {
        one.key < other.key
    }
}

extension ProductIdentity: CustomStringConvertible {
    package var description: String { key }
}
