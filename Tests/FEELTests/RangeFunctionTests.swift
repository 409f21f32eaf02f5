import FEEL
import Testing

/// DMN 1.5, §10.3.4.9, table 78, column by column: both truth values of each condition.
@Suite("The relations of points and ranges")
struct RangeFunctionTests {
    @Test(
        "between points, and between a point and a range",
        arguments: [
            ("before(1, 10)", "true"), ("before(10, 1)", "false"), ("before(1, 1)", "false"),
            ("before(1, [1..10])", "false"), ("before(1, (1..10])", "true"),
            ("before(1, [5..10])", "true"),
            ("before([1..10], 10)", "false"), ("before([1..10), 10)", "true"),
            ("before([1..10], 15)", "true"),
            ("after(10, 5)", "true"), ("after(5, 10)", "false"), ("after(12, [1..10])", "true"),
            ("after(10, [1..10))", "true"), ("after(10, [1..10])", "false"),
            ("after([11..20], 12)", "false"),
            ("after([11..20], 10)", "true"), ("after((11..20], 11)", "true"),
            ("after([11..20], 11)", "false"),
            ("finishes(10, [1..10])", "true"), ("finishes(10, [1..10))", "false"),
            ("finishes(9, [1..10])", "false"),
            ("finished by([1..10], 10)", "true"), ("finished by([1..10), 10)", "false"),
            ("includes([1..10], 5)", "true"), ("includes([1..10], 12)", "false"),
            ("includes([1..10], 1)", "true"),
            ("includes((1..10], 1)", "false"), ("includes([1..10), 10)", "false"),
            ("during(5, [1..10])", "true"),
            ("during(12, [1..10])", "false"), ("during(1, (1..10])", "false"),
            ("during(10, [1..10])", "true"),
            ("starts(1, [1..10])", "true"), ("starts(1, (1..10])", "false"),
            ("starts(2, [1..10])", "false"),
            ("started by([1..10], 1)", "true"), ("started by((1..10], 1)", "false"),
            ("coincides(5, 5)", "true"), ("coincides(3, 4)", "false"),
            ("before(\"a\", \"b\")", "true"), ("after(@\"P2D\", @\"P1D\")", "true"),
            ("during(@\"10:00:00\", [@\"09:00:00\"..@\"11:00:00\"])", "true"),
        ] as [Row])
    func points(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "between ranges",
        arguments: [
            ("before([1..10], [15..20])", "true"), ("before([1..10], [10..20])", "false"),
            ("before([1..10), [10..20])", "true"), ("before([1..10], (10..20])", "true"),
            ("after([11..20], [1..10])", "true"), ("after([1..10], [11..20])", "false"),
            ("after([11..20], [1..11))", "true"), ("after((11..20], [1..11])", "true"),
            ("meets([1..5], [5..10])", "true"), ("meets([1..5), [5..10])", "false"),
            ("meets([1..5], (5..10])", "false"), ("meets([1..5], [6..10])", "false"),
            ("met by([5..10], [1..5])", "true"), ("met by((5..10], [1..5])", "false"),
            ("met by([5..10], [1..5))", "false"), ("overlaps([1..5], [3..8])", "true"),
            ("overlaps([3..8], [1..5])", "true"), ("overlaps([1..8], [3..5])", "true"),
            ("overlaps([3..5], [1..8])", "true"), ("overlaps([1..5], [6..8])", "false"),
            ("overlaps([1..5], [5..8])", "true"), ("overlaps([1..5], (5..8])", "false"),
            ("overlaps([1..5), [5..8])", "false"), ("overlaps before([1..5], [3..8])", "true"),
            ("overlaps before([1..5], [6..8])", "false"),
            ("overlaps before([1..5], [5..8])", "true"),
            ("overlaps before([1..5), [5..8])", "false"),
            ("overlaps before([1..5], [1..5])", "false"),
            ("overlaps before([1..5), (1..5])", "true"),
            ("overlaps before([1..5], (1..5])", "true"),
            ("overlaps before([1..5], [1..5))", "false"),
            ("overlaps after([3..8], [1..5])", "true"),
            ("overlaps after([6..8], [1..5])", "false"), ("overlaps after([5..8], [1..5])", "true"),
            ("overlaps after((5..8], [1..5])", "false"), ("overlaps after((1..5], [1..5))", "true"),
            ("overlaps after((1..5], [1..5])", "true"), ("overlaps after([1..5], [1..5])", "false"),
            ("finishes([5..10], [1..10])", "true"), ("finishes([5..10), [1..10])", "false"),
            ("finishes([5..10), [1..10))", "true"), ("finishes([1..10], [1..10])", "true"),
            ("finishes((1..10], [1..10])", "true"), ("finishes([1..10], (1..10])", "false"),
            ("finished by([1..10], [5..10])", "true"), ("finished by([1..10], [5..10))", "false"),
            ("finished by([1..10], (1..10])", "true"), ("includes([1..10], [4..6])", "true"),
            ("includes([1..10], [1..10])", "true"), ("includes((1..10], [1..10])", "false"),
            ("includes([1..10], (1..10))", "true"), ("includes([1..10], [1..11])", "false"),
            ("during([4..6], [1..10])", "true"), ("during([1..10], (1..10])", "false"),
            ("starts([1..5], [1..10])", "true"), ("starts((1..5], [1..10])", "false"),
            ("starts((1..5], (1..10])", "true"), ("starts([1..10], [1..10])", "true"),
            ("starts([1..10], [1..10))", "false"), ("started by([1..10], [1..5])", "true"),
            ("started by([1..10], (1..5])", "false"), ("coincides([1..5], [1..5])", "true"),
            ("coincides((1..5), [1..5])", "false"), ("coincides([1..5], [2..6])", "false"),
        ] as [Row])
    func ranges(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "with ranges that have one end",
        arguments: [
            ("before((< 5), 5)", "true"), ("before((<= 5), 5)", "false"),
            ("after((> 5), 5)", "true"),
            ("before((> 5), 9)", "false"), ("during(9, (> 5))", "true"),
            ("includes((>= 5), [5..9])", "true"),
            ("overlaps((< 5), (> 3))", "true"), ("overlaps((< 5), (>= 5))", "false"),
            ("meets((<= 5), (>= 5))", "true"), ("starts((< 3), (< 5))", "true"),
            ("finishes((> 5), (> 3))", "true"),
            ("coincides((< 5), (< 5))", "true"), ("coincides((< 5), (<= 5))", "false"),
            ("during([1..3], (< 5))", "true"), ("finishes(5, (<= 5))", "true"),
            ("starts(5, (> 5))", "false"),
        ] as [Row])
    func oneEnd(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "have no answer for null, for other kinds and for values without an order",
        arguments: [
            "before(null, 1)", "before(1, null)", "before([1..3], \"a\")",
            "before([1..3], [\"a\"..\"b\"])",
            "before(true, false)", "before([1], [2])", "coincides({}, {})", "during(1, 1)",
            "meets(1, [1..2])",
            "includes(1, [1..2])", "during([1..null], [1..3])", "before(@\"P1D\", @\"P1M\")",
            "before(@\"10:00:00\", @\"10:00:00Z\")", "during(1, (!= 5))", "before((!= 5), 7)",
            "before(1)",
            "before(1, 2, 3)", "meets(range1: [1..2])", "starts(range: [1..2], point1: 1)",
        ])
    func none(text: String) throws { try expectFeel(text, gives: "null") }

    /// DMN 1.5, table 60, and table 73 for `range`.
    @Test(
        "are made from texts of literals, and tell their ends",
        arguments: [
            ("[1..3].start", "1"), ("[1..3].end", "3"), ("[1..3].start included", "true"),
            ("(1..3].start included", "false"), ("]1..3].start included", "false"),
            ("[1..3).end included", "false"),
            ("[1..3[.end included", "false"), ("(< 3).start", "null"),
            ("(< 3).start included", "false"),
            ("(<= 3).end included", "true"), ("(> 3).end", "null"), ("[1..3].middle", "null"),
            ("range(\"[1..3]\")", "[1..3]"), ("range(\"]1..3[\")", "(1..3)"),
            ("range(\"(1..3)\")", "(1..3)"),
            ("range(\"[\\\"a\\\"..\\\"b\\\"]\")", "[\"a\"..\"b\"]"), ("range(\"(..3]\")", "(<= 3)"),
            ("range(\"[1..)\")", "(>= 1)"),
            ("range(\"[@\\\"P1D\\\"..duration(\\\"P2D\\\")]\")", "[@\"P1D\"..@\"P2D\"]"),
            ("range(\"(<3)\")", "(< 3)"), ("range(\"[-1..1.5]\")", "[-1..1.5]"),
            ("range(\"[3..1]\")", "null"),
            ("range(\"[1..]\")", "null"), ("range(\"(..)\")", "null"),
            ("range(\"[1..x]\")", "null"),
            ("range(\"[1 + 1..3]\")", "null"), ("range(\"[true..false]\")", "null"),
            ("range(\"[1..2] \")", "[1..2]"),
            ("range(\"1..2\")", "null"), ("range(\"[1..2\")", "null"),
            ("range(\"[null..2]\")", "null"),
            ("[3..1]", "[3..1]"), ("2 in [3..1]", "false"), ("[1..3] = [1..3)", "false"),
            ("[1..3] = [1.0..3.0]", "true"),
            ("(< 3) = (null..3)", "false"), ("[1..3] = 1", "null"), ("[1..3] < [2..4]", "null"),
            ("[true..false]", "null"), ("[1..\"a\"]", "null"), ("[[1]..[2]]", "null"),
        ] as [Row])
    func making(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
