import FEEL
import Testing

@Suite("Loops, quantifiers, filters and paths")
struct IterationTests {
    /// DMN 1.5, grammar rules 44 and 45, table 51: `for`.
    @Test(
        "a loop goes through lists, numbers and days in both directions",
        arguments: [
            ("for i in [1, null, 2] return i", "[1, null, 2]"), ("for i in [] return i", "[]"),
            ("for i in 5 return i", "[5]"), ("for i in {a: 1} return i.a", "[1]"),
            ("for i in \"ab\" return i", "[\"ab\"]"),
            ("for i in null return i", "null"), ("for i in 1..3 return i", "[1, 2, 3]"),
            ("for i in 3..1 return i", "[3, 2, 1]"), ("for i in 1..1 return i", "[1]"),
            ("for i in -1..1 return i", "[-1, 0, 1]"),
            ("for i in -(1)..-(3) return i", "[-1, -2, -3]"),
            ("for i in 1.0..2.00 return i", "[1, 2]"), ("for i in 1.5..3 return i", "null"),
            ("for i in 1..null return i", "null"), ("for i in [1..3] return i", "[1, 2, 3]"),
            ("for i in (1..3) return i", "[2]"), ("for i in (1..2) return i", "[]"),
            ("for i in (1..1] return i", "[]"),
            ("for i in [3..1) return i", "[3, 2]"), ("for i in (< 3) return i", "null"),
            ("for i in \"a\"..\"c\" return i", "null"),
            ("for i in @\"P1D\"..@\"P2D\" return i", "null"),
            ("for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"),
            ("for d in @\"2024-03-01\"..@\"2024-02-28\" return d.day", "[1, 29, 28]"),
            ("for d in (@\"2024-02-28\"..@\"2024-03-01\") return d.day", "[29]"),
            ("for d in [@\"2024-02-28\"..@\"2024-02-28\"] return d.day", "[28]"),
            ("for d in @\"999999999-12-30\"..@\"999999999-12-31\" return d.day", "[30, 31]"),
            ("for d in (@\"999999999-12-31\"..@\"999999999-12-31\"] return d", "[]"),
            ("for i in (9223372036854775807..9223372036854775807] return i", "[]"),
            ("for i in [9223372036854775806..9223372036854775807] return 1", "[1, 1]"),
            ("for i in 1E30..1E31 return i", "null"),
            ("for i in @\"2024-01-01T00:00:00\"..@\"2024-01-02T00:00:00\" return i", "null"),
            (
                "for i in 1..2, j in [\"a\", \"b\"] return [i, j]",
                "[[1, \"a\"], [1, \"b\"], [2, \"a\"], [2, \"b\"]]"
            ),
            ("for i in 1..3, j in 1..i return j", "[1, 1, 2, 1, 2, 3]"),
            ("for i in [1, 2], j in [] return i", "[]"),
            ("for i in [1, 2], i in [i, 10 * i] return i", "[1, 10, 2, 20]"),
            ("for x in [[1, 2], [3]] return for y in x return y", "[[1, 2], [3]]"),
            ("for i in 1..5 return if i = 1 then 1 else i * partial[-1]", "[1, 2, 6, 24, 120]"),
            ("for i in 1..3 return count(partial)", "[0, 1, 2]"),
            ("for i in 1..3 return sum(partial)", "[null, null, null]"),
            ("for i in 1..2 return for j in 1..2 return count(partial)", "[[0, 1], [0, 1]]"),
            ("for my item in [1] return my item", "[1]"),
            ("for i in 1..3 return i in [2..3]", "[false, true, true]"),
            ("1 in for i in 1..3 return i", "true"), ("count(for i in 1..3 return i) + 1", "4"),
        ] as [Row])
    func loops(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, grammar rule 46, table 52: `some` and `every` are disjunction and conjunction.
    @Test(
        "a quantifier joins its answers with three-valued logic",
        arguments: [
            ("some x in [] satisfies x", "false"), ("every x in [] satisfies x", "true"),
            ("some x in null satisfies x", "null"), ("every x in null satisfies x", "null"),
            ("some x in 5 satisfies x > 1", "true"), ("some x in [1, 2] satisfies x = 2", "true"),
            ("every x in [1, 2] satisfies x > 0", "true"),
            ("some x in [null, 1] satisfies x > 0", "true"),
            ("some x in [null, 0] satisfies x > 0", "null"),
            ("every x in [null, 0] satisfies x > 0", "false"),
            ("every x in [null, 1] satisfies x > 0", "null"), ("some x in [1] satisfies 1", "null"),
            ("every x in [1] satisfies \"a\"", "null"), ("some x in 1..3 satisfies x > 2", "true"),
            ("every x in [1..3] satisfies x < 4", "true"),
            ("some x in (1..2) satisfies true", "false"),
            ("every x in 1..2, y in x..2 satisfies y >= x", "true"),
            ("some x in [1, 2], y in [2, 3] satisfies x = y", "true"),
            ("some d in [@\"2024-01-01\"..@\"2024-01-03\"] satisfies d.day = 3", "true"),
        ] as [Row])
    func quantifiers(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, grammar rule 51, table 54: filters; §10.3.2.5: places from 1, and from −1 at the end.
    @Test(
        "a filter takes one place or those elements that pass",
        arguments: [
            ("[1, 2, 3][1]", "1"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][0]", "null"),
            ("[1, 2, 3][4]", "null"),
            ("[1, 2, 3][-4]", "null"), ("[1, 2, 3][1.5]", "null"), ("[1, 2, 3][1.0]", "1"),
            ("[1, 2, 3][1 + 1]", "2"),
            ("[1, 2, 3][true]", "[1, 2, 3]"), ("[1, 2, 3][false]", "[]"), ("[1, 2, 3][null]", "[]"),
            ("[1, 2, 3][\"a\"]", "null"), ("[][1]", "null"), ("[][true]", "[]"),
            ("[][item > 1]", "[]"),
            ("null[1]", "null"), ("null[true]", "[]"), ("5[1]", "5"), ("5[-1]", "5"),
            ("5[2]", "null"),
            ("5[item = 5]", "[5]"), ("5[item = 6]", "[]"), ("{a: 1}[a = 1]", "[{a: 1}]"),
            ("[1, 2, 3][item >= 2][1]", "2"),
            ("[1, null, 3][item > 2]", "[3]"), ("[1, null][item = null]", "[null]"),
            ("[3, 1][item]", "null"),
            ("[2, 1][item]", "1"), ("[{a: 1}, {a: 2}][a > 1]", "[{a: 2}]"),
            ("[{a: 1}, {b: 2}][a = 1]", "[{a: 1}]"),
            ("[{a: 1}, {b: 2}][a = null]", "[{b: 2}]"),
            ("[{a: 1}, {a: null}][a = null]", "[{a: null}]"),
            ("[{item: 1}, {item: 2}][item = 2]", "[{item: 2}]"),
            ("[{a: {b: 1}}, {a: {b: 2}}][a.b = 2].a.b", "[2]"),
            ("[{a: [1, 2]}, {a: [3]}][count(a) = 2]", "[{a: [1, 2]}]"),
            ("[[1], [2, 3]][count(item) = 2]", "[[2, 3]]"),
            ("[[1, 2], [3]][1][2]", "2"), ("[1, 2, 3][item in [2..3]]", "[2, 3]"),
            ("\"abc\"[1]", "\"abc\""),
            ("[{x: 1, y: 2}, {x: 3, y: 4}][x > 1 and y > 1].y", "[4]"),
            ("{l: [1, 2], n: 2, r: l[item < n]}.r", "[1]"),
            ("[1, 2, 3, 4][item > 1][item < 4][-1]", "3"), ("(for i in 1..3 return i)[2]", "2"),
            ("[true][item]", "[true]"),
        ] as [Row])
    func filters(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, grammar rule 43, table 53: paths.
    @Test(
        "a path goes into contexts, and into each element of a list",
        arguments: [
            ("{a: {b: {c: 1}}}.a.b.c", "1"), ("{a: 1}.b", "null"), ("{a: null}.a.b", "null"),
            ("null.a", "null"),
            ("1.a", "null"), ("\"a\".b", "null"), ("[].a", "[]"), ("[{a: 1}, {a: 2}].a", "[1, 2]"),
            ("[{a: 1}, {b: 2}].a", "[1, null]"), ("[{a: 1}, null].a", "[1, null]"),
            ("[{a: [1]}, {a: [2]}].a", "[[1], [2]]"),
            ("[[{a: 1}], [{a: 2}]].a", "[[1], [2]]"), ("[{a: {b: 1}}, {a: {b: 2}}].a.b", "[1, 2]"),
            ("{\"a b\": 1}.a b", "1"), ("{a b: {c d: 2}}.a b.c d", "2"),
            ("{if x: 1}.if x", "1"),
            ("{a: 1}.a + 1", "2"), ("{f: function(x) x + 1}.f(1)", "2"), ("[{f: 1}].f[1]", "1"),
        ] as [Row])
    func paths(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
