import FEEL
import Testing

/// DMN 1.5, tables 75, 76 and 77.
@Suite("Built-in functions on lists, contexts and numbers, at their edges")
struct ListEdgeTests {
    @Test(
        "places from 1, and from −1 at the end",
        arguments: [
            ("sublist([1, 2, 3], 1, 2)", "[1, 2]"), ("sublist([1, 2, 3], -1)", "[3]"),
            ("sublist([1, 2, 3], -3, 3)", "[1, 2, 3]"), ("sublist([1, 2, 3], 0)", "null"),
            ("sublist([1, 2, 3], 4)", "null"), ("sublist([1, 2, 3], -4)", "null"),
            ("sublist([1, 2, 3], 1, -1)", "null"), ("sublist([1, 2, 3], 2, 3)", "null"),
            ("sublist([], 1)", "null"),
            ("sublist([1, 2, 3], 1.9)", "[1, 2, 3]"), ("sublist([1, 2], 1, 1E30)", "null"),
            ("sublist(1, 1)", "[1]"), ("insert before([1, 2], 1, 0)", "[0, 1, 2]"),
            ("insert before([1, 2], -1, 0)", "[1, 0, 2]"), ("insert before([1, 2], 0, 0)", "null"),
            ("insert before([1, 2], 3, 0)", "null"), ("insert before([], 1, 0)", "null"),
            ("insert before([1], 1, null)", "[null, 1]"), ("remove([1, 2, 3], 2)", "[1, 3]"),
            ("remove([1, 2, 3], -1)", "[1, 2]"), ("remove([1], 2)", "null"),
            ("remove([1], 0)", "null"),
            ("list replace([1, 2], 2, 9)", "[1, 9]"), ("list replace([1, 2], -2, 9)", "[9, 2]"),
            ("list replace([1, 2], 3, 9)", "null"), ("list replace([1, 2], 1, null)", "[null, 2]"),
            ("list replace([1, 2], function(item, newItem) item = 2, 9)", "[1, 9]"),
            ("list replace([1, 2], function(item, newItem) null, 9)", "null"),
            ("list replace([1, 2], function(item) true, 9)", "null"),
            ("list replace([], function(item, newItem) true, 9)", "[]"),
        ] as [Row])
    func places(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "empty lists, nulls and single values",
        arguments: [
            ("count([])", "0"), ("count([null])", "1"), ("count(\"a\")", "1"), ("min([])", "null"),
            ("max([null])", "null"), ("max([1, null])", "null"), ("min(\"b\", \"a\")", "\"a\""),
            ("max([@\"P1D\", @\"PT25H\"])", "@\"PT25H\""), ("max([1, \"a\"])", "null"),
            ("min([true])", "null"), ("max([[1]])", "null"), ("sum([])", "null"),
            ("sum([1, null])", "null"), ("sum(5)", "5"),
            ("sum([@\"P1D\"])", "null"), ("product([])", "null"), ("product([2, null])", "null"),
            ("mean([])", "null"), ("mean([1, 2])", "1.5"), ("median([])", "null"),
            ("median([1, 2])", "1.5"),
            ("median([3, 1, 2])", "2"), ("mode([])", "[]"), ("mode([1, 1.0, 2])", "[1]"),
            ("mode([3, 1])", "[1, 3]"), ("stddev([])", "null"), ("stddev([1])", "null"),
            ("stddev([1, 3])", "1.414213562373095048801688724209698"),
            ("all([])", "true"), ("any([])", "false"), ("all([true, null])", "null"),
            ("all([false, null])", "false"), ("any([true, null])", "true"),
            ("any([false, null])", "null"), ("all([true, 1])", "null"),
            ("any(true)", "true"), ("all(true, false)", "false"),
            ("list contains([null], null)", "true"), ("list contains([[1]], [1])", "true"),
            ("list contains([1], \"1\")", "false"),
            ("append([], null)", "[null]"), ("append([1], [2], 3)", "[1, [2], 3]"),
            ("append(1, 2)", "[1, 2]"), ("concatenate([], [])", "[]"),
            ("concatenate([1], 2, [[3]])", "[1, 2, [3]]"),
            ("concatenate([null])", "[null]"), ("reverse([])", "[]"), ("reverse(1)", "[1]"),
            ("index of([1, null, 1], 1)", "[1, 3]"), ("index of([1, null], null)", "[2]"),
            ("index of([], 1)", "[]"),
            ("union([1, 2], [2, null], [null])", "[1, 2, null]"),
            ("distinct values([1, 1.0, \"1\", [1], [1], null, null])", "[1, \"1\", [1], null]"),
            ("flatten([1, [[2]], [], [null]])", "[1, 2, null]"),
            ("flatten(1)", "[1]"), ("sort([], function(x, y) x < y)", "[]"),
            ("sort([2, null, 1], function(x, y) x < y)", "null"),
            ("sort([1], function(x, y) 1)", "[1]"),
            ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
            ("sort([\"b\", \"a\"], function(a: string, b: string) a < b)", "[\"a\", \"b\"]"),
        ] as [Row])
    func empty(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, §10.3.4.11.
    @Test(
        "contexts",
        arguments: [
            ("get value({a: 1}, \"b\")", "null"), ("get value({\"a b\": 1}, \"a b\")", "1"),
            ("get value({a: null}, \"a\")", "null"),
            ("get entries({a: 1, b: null}).key", "[\"a\", \"b\"]"),
            ("get entries({b: 1, a: 2})[1]", "{key: \"b\", value: 1}"),
            ("context([{key: \"a\", value: 1}, {key: \"b\", value: null}])", "{a: 1, b: null}"),
            ("context({key: \"a\", value: 1})", "{a: 1}"),
            ("context([{key: \"a\", value: 1}, {key: \"a\", value: 1}])", "null"),
            ("context([{key: 1, value: 1}])", "null"), ("context([{key: \"a\"}])", "null"),
            ("context([{value: 1}])", "null"), ("context([null])", "null"),
            ("context(get entries({a: 1}))", "{a: 1}"), ("context put({a: 1}, \"a\", 2)", "{a: 2}"),
            ("context put({a: 1}, \"b\", null)", "{a: 1, b: null}"),
            ("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
            ("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}"),
            ("context put({a: 1}, [\"a\", \"b\"], 2)", "null"),
            ("context put({}, [\"a\", \"b\"], 2)", "null"),
            ("context put({a: 1}, [\"a\"], 2)", "{a: 2}"), ("context put({}, [], 2)", "null"),
            ("context put({}, [1], 2)", "null"), ("context put({}, null, 2)", "null"),
            ("context put({a: 1, b: 2}, \"a\", 3) = {b: 2, a: 3}", "true"),
            ("context merge([{a: 1}, {b: 2}, {a: 3}])", "{a: 3, b: 2}"),
            ("context merge([])", "{}"), ("context merge({a: 1})", "{a: 1}"),
            ("context merge([{a: 1}, null])", "null"),
        ] as [Row])
    func contexts(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "rounding and numbers",
        arguments: [
            ("decimal(2.5, 0)", "2"), ("decimal(3.5, 0)", "4"), ("decimal(-2.5, 0)", "-2"),
            ("decimal(1.255, 2)", "1.26"), ("decimal(1250, -2)", "1200"), ("decimal(1, 6176)", "1"),
            ("decimal(1, 6177)", "null"),
            ("decimal(1, -6112)", "null"), ("decimal(1, 1E30)", "null"),
            ("decimal(1.5, null)", "null"), ("floor(-1.5)", "-2"), ("floor(1.55, 1)", "1.5"),
            ("ceiling(-1.5)", "-1"), ("ceiling(1.51, 1)", "1.6"),
            ("round up(5.01, 1)", "5.1"), ("round up(-5.01, 1)", "-5.1"),
            ("round down(5.99, 1)", "5.9"), ("round down(-5.99, 1)", "-5.9"),
            ("round half up(5.5, 0)", "6"), ("round half up(-5.5, 0)", "-6"),
            ("round half down(5.5, 0)", "5"), ("round half down(-5.5, 0)", "-5"),
            ("round half down(5.51, 0)", "6"), ("round half up(1234, -2)", "1200"),
            ("abs(-0)", "0"), ("modulo(12, 5)", "2"), ("modulo(-12, 5)", "3"),
            ("modulo(12, -5)", "-3"), ("modulo(-12, -5)", "-2"), ("modulo(10.1, 4.5)", "1.1"),
            ("modulo(1, 0)", "null"), ("sqrt(-1)", "null"), ("sqrt(0)", "0"), ("log(0)", "null"),
            ("log(-1)", "null"), ("exp(1E6)", "null"),
            ("odd(1.5)", "null"), ("odd(1E30)", "false"), ("even(-2)", "true"),
            ("even(2.0)", "true"), ("1E6144 * 10", "null"), ("10 ** 6144", "1E6144"),
            ("10 ** 6145", "null"), ("10 ** -6176", "1E-6176"), ("0 ** 0", "1"),
            ("0 ** -1", "null"), ("(-8) ** (1 / 3)", "null"), ("4 ** 0.5", "2"),
            ("-1 ** 9223372036854775807", "-1"), ("(-1) ** 1000000", "1"),
            ("(-1) ** -100001", "-1"),
        ] as [Row])
    func rounding(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
