import FEEL
import Testing

/// The value of an expression; reading it must succeed.
func feel(_ text: String, in scope: Scope = .sample) throws -> Value {
    try FEEL.Expression(parsing: text, names: scope.names).evaluate(in: scope).value
}

/// Compares an expression with what another one gives, by being the same element of FEEL's domain.
func expectFeel(
    _ text: String, gives expected: String, in scope: Scope = .sample,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let (actual, wanted) = (try feel(text, in: scope), try feel(expected, in: scope))
    #expect(actual == wanted, "\(text) gives \(actual)", sourceLocation: sourceLocation)
}

/// An expression and one that gives the same.
typealias Row = (text: String, expected: String)

extension Scope {
    /// A few invented facts of an enterprise.
    static let sample = Scope(
        [
            "上年度 销售额": .number(6_000_000),
            "企业": .context(["名称": .string("甲公司"), "专利数": .number(3), "成立日期": .null]),
            "专利": .list([
                .context(["号": .string("ZL1"), "年份": .number(2019)]),
                .context(["号": .string("ZL2"), "年份": .number(2024)]),
            ]),
            "a-b": .number(7),
            "unstated": .null,
        ],
        now: DateAndTime("2026-03-01T09:00:00+08:00"))
}
