extension Builtins {
    private static let anyList = Parameter("list", .list(.any))

    static let listStatistics: [Builtin] = [
        Builtin("min", [anyList], collects: true, .any) { (call) throws(Message) in
            try extreme(call, .below)
        },
        Builtin("max", [anyList], collects: true, .any) { (call) throws(Message) in
            try extreme(call, .above)
        },
        Builtin("sum", [anyList], collects: true, .number) { (call) throws(Message) in
            .number(try sum(try numbers(call)))
        },
        Builtin("product", [anyList], collects: true, .number) { (call) throws(Message) in
            var product = Decimal128.one
            for number in try numbers(call) {
                guard let next = product.multiplied(by: number) else { throw tooLarge }
                product = next
            }
            return .number(product)
        },
        Builtin("mean", [anyList], collects: true, .number) { (call) throws(Message) in
            .number(try mean(try numbers(call)))
        },
        Builtin("median", [anyList], collects: true, .number) { (call) throws(Message) in
            let sorted = try numbers(call).sorted()
            let middle = sorted.count / 2
            guard sorted.count.isMultiple(of: 2) else { return .number(sorted[middle]) }
            return .number(try mean([sorted[middle - 1], sorted[middle]]))
        },
        Builtin("stddev", [anyList], collects: true, .number) { (call) throws(Message) in
            .number(try standardDeviation(try numbers(call)))
        },
        Builtin("mode", [anyList], collects: true, .list(.number)) { (call) throws(Message) in
            guard try !call.list(0).isEmpty else { return .list([]) }
            var counts: [Decimal128: Int] = [:]
            for number in try numbers(call) { counts[number, default: 0] += 1 }
            let most = counts.values.max()
            return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
        },
    ]

    private static let tooLarge = Message(
        "The result is no number of 34 digits.", "结果超出 34 位十进制数的范围。")

    /// The numbers of the list, of which there must be at least one.
    private static func numbers(_ call: Arguments) throws(Message) -> [Decimal128] {
        let list = try call.list(0)
        guard !list.isEmpty else { throw call.refusal(0, "is empty", "为空") }
        var numbers: [Decimal128] = []
        numbers.reserveCapacity(list.count)
        for element in list {
            guard case .number(let number) = element else {
                throw call.refusal(
                    0, "must hold numbers only, not \(element.kind.english)",
                    "只能含数字，而不是\(element.kind.chinese)")
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func extreme(_ call: Arguments, _ wanted: Ordering) throws(Message) -> Value {
        let list = try call.list(0)
        guard var best = list.first else { throw call.refusal(0, "is empty", "为空") }
        guard best.kind.isOrdered else {
            throw call.refusal(0, "holds values without an order", "含有不可比较的值")
        }
        for element in list.dropFirst() {
            guard let order = element.compare(best, &call.evaluator.budget) else {
                throw call.refusal(0, "holds values without an order", "含有不可比较的值")
            }
            if order == wanted { best = element }
        }
        return best
    }

    private static func sum(_ numbers: [Decimal128]) throws(Message) -> Decimal128 {
        var sum = Decimal128.zero
        for number in numbers {
            guard let next = sum.adding(number) else { throw tooLarge }
            sum = next
        }
        return sum
    }

    private static func mean(_ numbers: [Decimal128]) throws(Message) -> Decimal128 {
        guard let mean = try sum(numbers).divided(by: Decimal128(numbers.count)) else {
            throw tooLarge
        }
        return mean
    }

    /// The sample standard deviation: the squares are divided by n − 1.
    private static func standardDeviation(_ numbers: [Decimal128]) throws(Message) -> Decimal128 {
        guard numbers.count > 1 else {
            throw Message("‘stddev’ needs at least 2 numbers.", "“stddev”至少需要 2 个数字。")
        }
        let mean = try mean(numbers)
        var squares: [Decimal128] = []
        for number in numbers {
            guard let distance = number.subtracting(mean),
                let square = distance.multiplied(by: distance)
            else { throw tooLarge }
            squares.append(square)
        }
        guard
            let result = try sum(squares).divided(by: Decimal128(numbers.count - 1))?.squareRoot
        else { throw tooLarge }
        return result
    }
}
