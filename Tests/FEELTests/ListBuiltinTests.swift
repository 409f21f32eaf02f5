import FEEL
import Testing

@Suite("Built-in functions on lists and contexts")
struct ListBuiltinTests {
    @Test(
        "answer as the standard says",
        arguments: [
            ("list contains([1, null], null)", "true"), ("list contains([1], 2)", "false"),
            ("count([1, 2])", "2"), ("count(null)", "null"), ("count(1)", "1"),
            ("min([3, 1, 2])", "1"), ("min(3, 1)", "1"), ("max(\"a\", \"b\")", "\"b\""),
            ("max(@\"2026-01-01\", @\"2025-01-01\")", "@\"2026-01-01\""),
            ("max([1, \"a\"])", "null"),
            ("min([])", "null"), ("sum(1, 2, 3)", "6"), ("sum([])", "null"),
            ("sum([1, null])", "null"),
            ("product([2, 3, 4])", "24"), ("mean([1, 2])", "1.5"), ("median([5, 1, 3])", "3"),
            ("median(1, 2, 3, 4)", "2.5"),
            ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
            ("stddev([1])", "null"), ("mode([6, 3, 9, 6, 6])", "[6]"),
            ("mode([6, 1, 9, 6, 1])", "[1, 6]"),
            ("mode([])", "[]"), ("all([true, null])", "null"), ("all([false, null])", "false"),
            ("all([])", "true"), ("any(true, null)", "true"), ("any([])", "false"),
            ("any(null)", "null"),
            ("sublist([1, 2, 3], 2)", "[2, 3]"), ("sublist([1, 2, 3], -2, 1)", "[2]"),
            ("sublist([1], 1, 2)", "null"), ("append([1], 2, [3])", "[1, 2, [3]]"),
            ("concatenate([1, 2], [3], 4)", "[1, 2, 3, 4]"),
            ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
            ("insert before([1], 9, 2)", "null"), ("remove([1, 2, 3], 2)", "[1, 3]"),
            ("remove([1], -1)", "[]"), ("list replace([2, 4], 1, 9)", "[9, 4]"),
            ("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"),
            ("list replace([2, 4], 0, 9)", "null"), ("reverse([1, 2])", "[2, 1]"),
            ("index of([1, 2, 1], 1)", "[1, 3]"), ("union([1, 2], [2, 3])", "[1, 2, 3]"),
            ("distinct values([1, 2, 1, null, null])", "[1, 2, null]"),
            ("flatten([[1, [2]], [[3]]])", "[1, 2, 3]"),
            ("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
            ("sort(list: [3, 1], precedes: function(x, y) x > y)", "[3, 1]"),
            (
                "sort([{k: 1, n: 1}, {k: 0, n: 2}, {k: 1, n: 3}], function(x, y) x.k < y.k).n",
                "[2, 1, 3]"
            ),
            ("sort([2, 1], function(x, y) x)", "null"),
            ("append(list: [1], item: [2])", "[1, [2]]"),
            ("sort([2, 1], function(x: number, y: number) x < y)", "[1, 2]"),
            ("sort([2, 1], function(x) x)", "null"),
            ("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
            ("string join([])", "\"\""), ("string join([1])", "null"),
            ("get value({a: 1}, \"a\")", "1"), ("get value({a: 1}, \"b\")", "null"),
            ("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
            ("context([{key: \"a\", value: 1}])", "{a: 1}"),
            ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"),
            ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
            ("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
            ("context put({}, [\"a\", \"b\"], 2)", "null"), ("context put({}, null, 2)", "null"),
            ("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
            ("context merge([1])", "null"),
        ] as [Row])
    func lists(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "take named arguments, single values for lists, and lists of one for values",
        arguments: [
            ("substring(string: \"abc\", start position: 2)", "\"bc\""), ("abs([-1])", "1"),
            ("count(list: [1])", "1"), ("sqrt(n: 4)", "null"),
            ("modulo(divisor: 2, dividend: 5)", "1"),
            ("abs()", "null"), ("abs(1, 2)", "null"), ("floor(n: 1.5, n: 2)", "null"),
            ("nonsense(1)", "null"), ("1(2)", "null"), ("null()", "null"),
        ] as [Row])
    func arguments(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
