/// The type of a value, as `instance of` and the static check know it.
///
/// > Source: DMN 1.5, §10.3.2.9.
public indirect enum FEELType: Hashable, Sendable {
    /// Everything.
    case any
    /// Only `null`, which also belongs to every other type when a value is checked against it.
    case null
    /// Truth values.
    case boolean
    /// Numbers.
    case number
    /// Numbers that measure something; only the static check tells them from other numbers.
    case measure(Measure)
    /// Texts.
    case string
    /// Days.
    case date
    /// Times of the day.
    case time
    /// Days with times.
    case dateAndTime
    /// Spans of days, hours, minutes and seconds.
    case dayTimeDuration
    /// Spans of years and months.
    case yearMonthDuration
    /// Lists whose elements have one type.
    case list(FEELType)
    /// Contexts that have at least these names.
    case context([String: FEELType])
    /// Ranges between values of one type.
    case range(FEELType)
    /// Functions from parameters to a result.
    case function([FEELType], FEELType)
}

extension FEELType {
    /// The types that a name stands for, by the name that DMN gives them.
    static let simple: [String: FEELType] = [
        "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string,
        "date": .date, "time": .time, "date and time": .dateAndTime, "dateTime": .dateAndTime,
        "days and time duration": .dayTimeDuration, "dayTimeDuration": .dayTimeDuration,
        "years and months duration": .yearMonthDuration,
        "yearMonthDuration": .yearMonthDuration, "list": .list(.any), "context": .context([:]),
        "range": .range(.any),
    ]

    /// The type of a name such as `number` or `days and time duration`; `nil` for an unknown name.
    public init?(name: String) {
        guard let type = FEELType.simple[name] else { return nil }
        self = type
    }
}

extension FEELType: CustomStringConvertible {
    /// The type as FEEL writes it: `list<number>`.
    public var description: String {
        switch self {
        case .any: "Any"
        case .null: "Null"
        case .boolean: "boolean"
        case .number: "number"
        case .measure(let measure): measure.rawValue
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateAndTime: "date and time"
        case .dayTimeDuration: "days and time duration"
        case .yearMonthDuration: "years and months duration"
        case .list(let element): "list<\(element)>"
        case .context(let members):
            "context<\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))>"
        case .range(let element): "range<\(element)>"
        case .function(let parameters, let result):
            "function<\(parameters.map(\.description).joined(separator: ", "))> -> \(result)"
        }
    }

    /// The type in Chinese, for people: `数字列表`.
    public var chineseName: String {
        switch self {
        case .any: "任意值"
        case .null: "空值"
        case .boolean: "是/否"
        case .number: "数字"
        case .measure(let measure): measure.chineseName
        case .string: "文本"
        case .date: "日期"
        case .time: "时间"
        case .dateAndTime: "日期时间"
        case .dayTimeDuration: "天时间隔"
        case .yearMonthDuration: "年月间隔"
        case .list(let element): element == .any ? "列表" : "\(element.chineseName)列表"
        case .context: "上下文"
        case .range(let element): element == .any ? "区间" : "\(element.chineseName)区间"
        case .function: "函数"
        }
    }
}

extension FEELType {
    /// Whether a value belongs to the type; `null` belongs only to `Null`.
    ///
    /// > Source: DMN 1.5, §10.3.2.9.3, `instance of`.
    public func admits(_ value: Value) -> Bool {
        var budget = Budget.unlimited
        return admits(value, &budget)
    }

    /// The same, counting the parts that are looked at; false as well once the budget is spent.
    func admits(_ value: Value, _ budget: inout Budget) -> Bool {
        guard !value.isNull else { return self == .null }
        return conforms(value, &budget)
    }

    /// Whether a value belongs to the type, where `null` belongs to every type.
    func conforms(_ value: Value, _ budget: inout Budget) -> Bool {
        switch (self, value) {
        case (.any, _), (_, .null): true
        case (.boolean, .boolean), (.number, .number), (.measure, .number), (.string, .string),
            (.date, .date),
            (.time, .time), (.dateAndTime, .dateAndTime), (.dayTimeDuration, .dayTimeDuration),
            (.yearMonthDuration, .yearMonthDuration):
            true
        case (.list(.any), .list): true
        case (.list(let element), .list(let values)):
            budget.spend(values.count) && values.allSatisfy { element.conforms($0, &budget) }
        case (.context(let members), .context(let context)):
            budget.spend(members.count)
                && members.allSatisfy { name, type in
                    context[name].map { type.conforms($0, &budget) } ?? false
                }
        case (.range(let element), .range(let range)):
            [range.start, range.end].allSatisfy {
                $0.map { element.conforms($0, &budget) } ?? true
            }
        case (.function, .function(let function)):
            budget.spend(function.size) && function.type.isSubtype(of: self)
        default: false
        }
    }

    /// Whether every value of this type belongs to another type.
    ///
    /// > Source: DMN 1.5, §10.3.2.9.1, type conformance.
    public func isSubtype(of other: FEELType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _), (.measure, .number): true
        case (.list(let left), .list(let right)), (.range(let left), .range(let right)):
            left.isSubtype(of: right)
        case (.context(let left), .context(let right)):
            right.allSatisfy { name, type in left[name]?.isSubtype(of: type) ?? false }
        case (.function(let left, let leftResult), .function(let right, let rightResult)):
            left.count == right.count && leftResult.isSubtype(of: rightResult)
                && zip(right, left).allSatisfy { $0.isSubtype(of: $1) }
        default: self == other
        }
    }
}
