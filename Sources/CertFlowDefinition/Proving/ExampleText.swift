import CertFlowCore
import FEEL

/// Example facts in words: `sales = 0, size = "large"`.
struct ExampleText {
    let example: GuardOutcome.Example

    init(_ example: GuardOutcome.Example) { self.example = example }

    var text: String {
        example.isEmpty
            ? "…"
            : example.map { "\($0.name) = \(ExampleText.text($0.value))" }.joined(separator: ", ")
    }

    private static func text(_ value: Value) -> String { value.description }
}
