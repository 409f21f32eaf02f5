package import FEEL

/// A FEEL text of a definition, parsed once, with its place in the file.
package struct Rule: Hashable, Sendable {
    package let expression: Expression
    package let place: Place

    package init(expression: Expression, place: Place) {
        self.expression = expression
        self.place = place
    }

    package var source: String { expression.source }
}
