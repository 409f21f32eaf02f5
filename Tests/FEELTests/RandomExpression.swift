import FEEL

/// Writes expressions of every kind of part, most of which have a value.
struct RandomExpression {
    private var random: SplitMix64
    /// Names that the expression has declared so far.
    private var names: [String] = []

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func number(below limit: Int) -> Int {
        Int(random.next() % UInt64(limit))
    }

    private mutating func one<T>(of choices: [T]) -> T { choices[number(below: choices.count)] }

    /// A condition of at most so many levels.
    mutating func condition(_ levels: Int) -> String {
        guard levels > 0 else {
            return one(of: ["true", "false", "null", "unstated", "企业.成立日期 = null"])
        }
        let inner = levels - 1
        switch number(below: 12) {
        case 0: return "(\(condition(inner)) and \(condition(inner)) and \(condition(inner)))"
        case 1: return "(\(condition(inner)) or \(condition(inner)))"
        case 2: return "not(\(condition(inner)))"
        case 3: return "(\(amount(inner)) between \(amount(inner)) and \(amount(inner)))"
        case 4: return "(\(amount(inner)) in (\(amount(inner)), < \(amount(inner)), [1..3]))"
        case 5:
            let (name, body) = declaring { $0.condition(inner) }
            return "(\(one(of: ["some", "every"])) \(name) in \(list(inner)) satisfies \(body))"
        case 6:
            let (first, outer) = declaring { generator in
                let (second, body) = generator.declaring { $0.condition(inner) }
                return "\(second) in \(generator.list(inner)) satisfies \(body)"
            }
            return "(\(one(of: ["some", "every"])) \(first) in \(list(inner)), \(outer))"
        case 7: return "count(专利[\(condition(inner))]) >= \(amount(0))"
        case 8: return "(if \(condition(inner)) then \(condition(inner)) else \(condition(inner)))"
        default:
            let sign = one(of: ["=", "!=", "<", "<=", ">", ">="])
            return "(\(amount(inner)) \(sign) \(amount(inner)))"
        }
    }

    /// A number, most of the time.
    mutating func amount(_ levels: Int) -> String {
        guard levels > 0 else {
            let known = ["0", "1", "2.5", "-3", "null", "unstated", "企业.专利数", "a-b", "不存在"]
            return one(of: known + names + names)
        }
        let inner = levels - 1
        switch number(below: 9) {
        case 0: return "(\(amount(inner)) + \(amount(inner)))"
        case 1: return "(\(amount(inner)) * \(amount(inner)) - 1)"
        case 2: return "sum(\(list(inner)))"
        case 3: return "count(\(list(inner))[\(condition(inner))])"
        case 4: return "(if \(condition(inner)) then \(amount(inner)) else \(amount(inner)))"
        case 5:
            let (name, body) = declaring { $0.amount(inner) }
            return "(function(\(name)) \(body))(\(amount(inner)))"
        case 6:
            let (name, body) = declaring { $0.amount(inner) }
            return "{\(name): \(amount(inner)), z: \(body)}.z"
        case 7: return "\(list(inner))[\(amount(0))]"
        default: return amount(0)
        }
    }

    /// A list of numbers, most of the time.
    mutating func list(_ levels: Int) -> String {
        guard levels > 0 else { return one(of: ["[]", "[1, 2, 3]", "专利.年份", "null", "unstated"]) }
        let inner = levels - 1
        switch number(below: 4) {
        case 0: return "[\(amount(inner)), \(amount(inner))]"
        case 1:
            let (name, body) = declaring { $0.amount(inner) }
            return "(for \(name) in \(list(inner)) return \(body))"
        case 2: return "\(list(inner))[item > \(amount(inner))]"
        default: return "(for i in 1..\(1 + number(below: 30)) return i)"
        }
    }

    private mutating func declaring(_ body: (inout Self) -> String) -> (String, String) {
        let name = "v\(names.count)"
        names.append(name)
        defer { names.removeLast() }
        return (name, body(&self))
    }
}
