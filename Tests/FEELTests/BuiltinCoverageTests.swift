import Testing

@testable import FEEL

@Suite("Every built-in function")
struct BuiltinCoverageTests {
    /// A call that has a value, and calls that have none: with a null and with a value of a wrong type.
    private static let calls: [String: (call: String, value: String, nulls: [String])] = [
        "abs": ("abs(-1)", "1", ["abs(null)", "abs(\"1\")"]),
        "after": ("after(2, 1)", "true", ["after(null, 1)", "after(1, \"a\")"]),
        "all": ("all([true])", "true", ["all(null)", "all([1])"]),
        "any": ("any([true])", "true", ["any(null)", "any([1])"]),
        "append": ("append([1], 2)", "[1, 2]", ["append(null, 1)", "append([1])"]),
        "before": ("before(1, 2)", "true", ["before(1, null)", "before(true, false)"]),
        "ceiling": ("ceiling(1.2)", "2", ["ceiling(null)", "ceiling(\"1\")"]),
        "coincides": ("coincides(1, 1)", "true", ["coincides(null, 1)", "coincides(1, [1..2])"]),
        "concatenate": ("concatenate([1], [2])", "[1, 2]", ["concatenate([1], null)"]),
        "contains": (
            "contains(\"ab\", \"b\")", "true", ["contains(null, \"b\")", "contains(1, 1)"]
        ),
        "context": ("context([])", "{}", ["context(null)", "context([1])"]),
        "context merge": (
            "context merge([{a: 1}])", "{a: 1}", ["context merge(null)", "context merge([1])"]
        ),
        "context put": (
            "context put({}, \"a\", 1)", "{a: 1}",
            ["context put(null, \"a\", 1)", "context put({}, 1, 1)", "context put({}, [], 1)"]
        ),
        "count": ("count([1])", "1", ["count(null)", "count()"]),
        "date": ("date(2026, 3, 1)", "@\"2026-03-01\"", ["date(null)", "date(1)", "date(true)"]),
        "date and time": (
            "date and time(@\"2026-03-01\", @\"10:00:00\")", "@\"2026-03-01T10:00:00\"",
            [
                "date and time(null)", "date and time(1)",
                "date and time(@\"10:00:00\", @\"10:00:00\")",
            ]
        ),
        "day of week": (
            "day of week(@\"2026-03-01\")", "\"Sunday\"", ["day of week(null)", "day of week(1)"]
        ),
        "day of year": (
            "day of year(@\"2026-03-01\")", "60", ["day of year(null)", "day of year(1)"]
        ),
        "decimal": (
            "decimal(1.25, 1)", "1.2", ["decimal(null, 1)", "decimal(1, \"1\")", "decimal(1)"]
        ),
        "distinct values": ("distinct values([1, 1])", "[1]", ["distinct values(null)"]),
        "duration": ("duration(\"P1D\")", "@\"P1D\"", ["duration(null)", "duration(1)"]),
        "during": ("during(1, [1..2])", "true", ["during(null, [1..2])", "during(1, 2)"]),
        "ends with": (
            "ends with(\"ab\", \"b\")", "true", ["ends with(null, \"b\")", "ends with(1, 1)"]
        ),
        "even": ("even(2)", "true", ["even(null)", "even(\"2\")"]),
        "exp": ("exp(0)", "1", ["exp(null)", "exp(\"0\")"]),
        "finished by": (
            "finished by([1..2], 2)", "true", ["finished by([1..2], null)", "finished by(1, 2)"]
        ),
        "finishes": ("finishes(2, [1..2])", "true", ["finishes(null, [1..2])", "finishes(1, 2)"]),
        "flatten": ("flatten([[1]])", "[1]", ["flatten(null)"]),
        "floor": ("floor(1.8)", "1", ["floor(null)", "floor(\"1\")"]),
        "get entries": ("get entries({})", "[]", ["get entries(null)", "get entries(1)"]),
        "get value": (
            "get value({a: 1}, \"a\")", "1", ["get value(null, \"a\")", "get value({a: 1}, 1)"]
        ),
        "includes": ("includes([1..2], 1)", "true", ["includes([1..2], null)", "includes(1, 1)"]),
        "index of": ("index of([1], 1)", "[1]", ["index of(null, 1)"]),
        "insert before": (
            "insert before([1], 1, 0)", "[0, 1]",
            ["insert before(null, 1, 0)", "insert before([1], \"1\", 0)"]
        ),
        "is": ("is(1, 1)", "true", ["is()"]),
        "list contains": ("list contains([1], 1)", "true", ["list contains(null, 1)"]),
        "list replace": (
            "list replace([1], 1, 2)", "[2]",
            ["list replace(null, 1, 2)", "list replace([1], \"1\", 2)"]
        ),
        "log": ("log(1)", "0", ["log(null)", "log(\"1\")"]),
        "lower case": ("lower case(\"A\")", "\"a\"", ["lower case(null)", "lower case(1)"]),
        "matches": (
            "matches(\"a\", \"a\")", "true", ["matches(null, \"a\")", "matches(1, \"a\")"]
        ),
        "max": ("max(1, 2)", "2", ["max(null)", "max(1, \"a\")"]),
        "mean": ("mean(1, 3)", "2", ["mean(null)", "mean(\"a\")"]),
        "median": ("median(1, 2, 9)", "2", ["median(null)", "median(\"a\")"]),
        "meets": ("meets([1..2], [2..3])", "true", ["meets(null, [2..3])", "meets(1, 2)"]),
        "met by": ("met by([2..3], [1..2])", "true", ["met by([2..3], null)", "met by(1, 2)"]),
        "min": ("min(1, 2)", "1", ["min(null)", "min(1, \"a\")"]),
        "mode": ("mode(1, 1, 2)", "[1]", ["mode(null)", "mode(\"a\")"]),
        "modulo": ("modulo(5, 3)", "2", ["modulo(null, 3)", "modulo(5, \"3\")"]),
        "month of year": (
            "month of year(@\"2026-03-01\")", "\"March\"",
            ["month of year(null)", "month of year(1)"]
        ),
        "not": ("not(true)", "false", ["not(null)", "not(1)"]),
        "now": ("now()", "@\"2026-03-01T09:00:00+08:00\"", ["now(1)"]),
        "number": ("number(\"1\")", "1", ["number(null)", "number(1)"]),
        "odd": ("odd(1)", "true", ["odd(null)", "odd(\"1\")"]),
        "overlaps": (
            "overlaps([1..2], [2..3])", "true", ["overlaps(null, [2..3])", "overlaps(1, 2)"]
        ),
        "overlaps after": (
            "overlaps after([2..4], [1..3])", "true",
            ["overlaps after(null, [1..3])", "overlaps after(1, 2)"]
        ),
        "overlaps before": (
            "overlaps before([1..3], [2..4])", "true",
            ["overlaps before([1..3], null)", "overlaps before(1, 2)"]
        ),
        "product": ("product(2, 3)", "6", ["product(null)", "product(\"a\")"]),
        "range": ("range(\"[1..2]\")", "[1..2]", ["range(null)", "range(1)"]),
        "remove": ("remove([1], 1)", "[]", ["remove(null, 1)", "remove([1], \"1\")"]),
        "replace": (
            "replace(\"a\", \"a\", \"b\")", "\"b\"",
            ["replace(null, \"a\", \"b\")", "replace(\"a\", \"a\", 1)"]
        ),
        "reverse": ("reverse([1, 2])", "[2, 1]", ["reverse(null)"]),
        "round down": ("round down(1.5, 0)", "1", ["round down(null, 0)", "round down(1, \"0\")"]),
        "round half down": (
            "round half down(1.5, 0)", "1",
            ["round half down(1, null)", "round half down(\"1\", 0)"]
        ),
        "round half up": (
            "round half up(1.5, 0)", "2", ["round half up(null, 0)", "round half up(1)"]
        ),
        "round up": ("round up(1.1, 0)", "2", ["round up(null, 0)", "round up(1, true)"]),
        "sort": (
            "sort([2, 1], function(x, y) x < y)", "[1, 2]",
            ["sort(null, function(x, y) x < y)", "sort([1], null)", "sort([1], 1)"]
        ),
        "split": (
            "split(\"a,b\", \",\")", "[\"a\", \"b\"]", ["split(null, \",\")", "split(\"a\", 1)"]
        ),
        "sqrt": ("sqrt(4)", "2", ["sqrt(null)", "sqrt(\"4\")"]),
        "started by": (
            "started by([1..2], 1)", "true", ["started by([1..2], null)", "started by(1, 1)"]
        ),
        "starts": ("starts(1, [1..2])", "true", ["starts(null, [1..2])", "starts(1, 1)"]),
        "starts with": (
            "starts with(\"ab\", \"a\")", "true", ["starts with(null, \"a\")", "starts with(1, 1)"]
        ),
        "stddev": ("stddev(1, 1)", "0", ["stddev(null)", "stddev(\"a\", 1)"]),
        "string": ("string(1)", "\"1\"", ["string(null)", "string()"]),
        "string join": (
            "string join([\"a\", \"b\"])", "\"ab\"", ["string join(null)", "string join([1])"]
        ),
        "string length": (
            "string length(\"ab\")", "2", ["string length(null)", "string length(1)"]
        ),
        "sublist": ("sublist([1, 2], 2)", "[2]", ["sublist(null, 1)", "sublist([1], \"1\")"]),
        "substring": (
            "substring(\"ab\", 2)", "\"b\"", ["substring(null, 1)", "substring(\"a\", \"1\")"]
        ),
        "substring after": (
            "substring after(\"ab\", \"a\")", "\"b\"",
            ["substring after(null, \"a\")", "substring after(1, \"a\")"]
        ),
        "substring before": (
            "substring before(\"ab\", \"b\")", "\"a\"",
            ["substring before(\"a\", null)", "substring before(1, \"a\")"]
        ),
        "sum": ("sum(1, 2)", "3", ["sum(null)", "sum(\"a\")"]),
        "time": (
            "time(10, 0, 0)", "@\"10:00:00\"", ["time(null)", "time(1)", "time(10, \"0\", 0)"]
        ),
        "today": ("today()", "@\"2026-03-01\"", ["today(1)"]),
        "union": ("union([1], [1, 2])", "[1, 2]", ["union([1], null)"]),
        "upper case": ("upper case(\"a\")", "\"A\"", ["upper case(null)", "upper case(1)"]),
        "week of year": (
            "week of year(@\"2026-03-01\")", "9", ["week of year(null)", "week of year(1)"]
        ),
        "years and months duration": (
            "years and months duration(@\"2025-01-01\", @\"2026-03-01\")", "@\"P1Y2M\"",
            [
                "years and months duration(null, @\"2026-03-01\")",
                "years and months duration(@\"2026-03-01\", 1)",
            ]
        ),
    ]

    /// The calls that have a value, in the order of the names.
    static var positives: [String] { calls.values.map(\.call).sorted() }

    @Test("stands in the table of calls, and nothing else does")
    func complete() {
        #expect(Set(Self.calls.keys) == Set(Builtins.allNames))
    }

    @Test("has a value, and none for null or for a wrong type", arguments: Builtins.allNames)
    func answers(name: String) throws {
        let row = try #require(Self.calls[name])
        #expect(row.call.hasPrefix(name + "("))
        try expectFeel(row.call, gives: row.value)
        #expect(!row.nulls.isEmpty)
        for call in row.nulls {
            #expect(call.hasPrefix(name + "("))
            try expectFeel(call, gives: "null")
        }
    }

    /// A call by position of each form, whose value the same call by names must have.
    private static let samples: [String: [String]] = [
        "n": ["1.5", "@\"-P1D\"", "@\"-P1Y\""], "scale": ["1"], "number": ["4"], "negand": ["true"],
        "dividend": ["7"], "divisor": ["4"], "string": ["\"abc\""], "match": ["\"b\"", "2"],
        "start position": ["2"], "length": ["1"], "input": ["\"abc\""], "pattern": ["\"b\""],
        "replacement": ["\"x\""], "flags": ["\"i\""], "delimiter": ["\"b\""], "element": ["2"],
        "position": ["1"], "newItem": ["9"], "item": ["9"], "m": ["{a: 1}"], "key": ["\"a\""],
        "keys": ["[\"a\"]"], "value": ["3"], "context": ["{a: 1}"], "contexts": ["[{a: 1}]"],
        "entries": ["[{key: \"a\", value: 1}]"], "year": ["2026"], "month": ["3"], "day": ["1"],
        "hour": ["10"], "minute": ["20"], "second": ["30"], "offset": ["@\"PT8H\""],
        "date": ["@\"2026-03-01\""], "time": ["@\"10:00:00\""], "to": ["@\"2027-03-01\""],
        "point": ["1"], "point1": ["1"], "point2": ["1"], "range": ["[1..3]"], "range1": ["[1..3]"],
        "range2": ["[1..3]"], "value1": ["1"], "value2": ["1"],
        "grouping separator": ["\",\""], "decimal separator": ["\".\""],
        "precedes": ["function(x, y) x < y"], "list": ["[2, 1]", "[true]", "[\"a\"]", "[[1]]"],
        "from": ["\"1\"", "@\"2026-03-01\"", "\"P1D\"", "\"[1..2]\"", "\"2026-03-01T10:00:00\""],
    ]

    /// > Source: DMN 1.5, §10.3.2.13.4, named parameters of the built-ins.
    @Test("takes its arguments by name as by position", arguments: Builtins.allNames)
    func named(name: String) throws {
        let function = try #require(Builtins.function(name))
        guard case .builtin(let forms) = function.body else { return }
        // By name, the one parameter of `concatenate` and `union` is the list of all lists.
        for form in forms where !form.parameters.isEmpty && form.takesOneList {
            let choices = try form.parameters.map { parameter in
                let samples =
                    parameter.name == "match" && name == "list replace"
                    ? ["function(item, newItem) item = 2"] : Self.samples[parameter.name]
                return try #require(samples, "\(name) has a parameter \(parameter.name)")
            }
            let rows = choices.reduce([[]]) { rows, samples in
                rows.flatMap { row in samples.map { row + [$0] } }
            }
            var values = 0
            for row in rows {
                let byName = zip(form.parameters, row).reversed().map { "\($0.name): \($1)" }
                let plain = try feel("\(name)(\(row.joined(separator: ", ")))")
                #expect(try feel("\(name)(\(byName.joined(separator: ", ")))") == plain)
                if !plain.isNull { values += 1 }
            }
            #expect(values > 0, "\(form.signature) never has a value here")
            #expect(try feel("\(name)(nonsense: 1)") == .null)
        }
    }
}
