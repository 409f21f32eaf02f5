import FEEL
import Foundation

/// A line of the published conformance cases.
struct PublishedCase: Decodable {
    let id: String
    let expression: String
    let context: String
    let expected: String
    let type: String?

    init(line: String) throws {
        self = try JSONDecoder().decode(PublishedCase.self, from: Data(line.utf8))
    }

    /// The expression and its names; `nil` for a case whose text is a mistake on purpose.
    var parsed: (FEEL.Expression, Scope)? {
        do {
            let context = try FEEL.Expression(parsing: context).evaluate(in: Scope()).value
            let names = context.asContext ?? Context()
            let now = DateAndTime("2026-03-01T09:00:00+08:00")
            return (
                try FEEL.Expression(parsing: expression, names: names.allNames),
                Scope(names, now: now)
            )
        } catch {
            return nil
        }
    }
}
