import FEEL

/// In what unit a number of a rule is shown to people. Rules see money in yuan and shares as fractions.
enum NumberUnit: Hashable {
    case none
    case yuan
    /// Money that the form asks for in 万元.
    case tenThousandYuan
    case percent
    /// Things that are counted, with their measure word.
    case counted(String)

    /// Whether numbers of both units may be added.
    func isSameKind(as other: NumberUnit) -> Bool {
        switch (self, other) {
        case (.yuan, .tenThousandYuan), (.tenThousandYuan, .yuan): true
        default: self == other
        }
    }

    func words(_ number: Decimal128, in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.none, _), (.counted, .english): return number.feelText
        case (.yuan, .chinese): return "\(number.feelText) 元"
        case (.yuan, .english), (.tenThousandYuan, .english): return "\(number.grouped) yuan"
        case (.tenThousandYuan, .chinese):
            return "\((number.divided(by: 10_000) ?? number).feelText) 万元"
        case (.percent, _): return "\((number.multiplied(by: 100) ?? number).feelText)%"
        case (.counted(let word), .chinese): return "\(number.feelText) \(word)"
        }
    }
}

extension Question {
    /// The unit of its numbers; `nil` when it takes none.
    var unit: NumberUnit? {
        switch type {
        case .money: unitLabel == "万元" ? .tenThousandYuan : .yuan
        case .percent: .percent
        case .count, .number: unitLabel.map { .counted($0) } ?? NumberUnit.none
        case .year: NumberUnit.none
        default: nil
        }
    }
}

extension Parameter {
    /// The unit of its values, as far as it says more than the number.
    var numberUnit: NumberUnit? {
        switch unit {
        case "yuan": .yuan
        case "percent": .percent
        default: NumberUnit.none
        }
    }
}

extension Decimal128 {
    /// The digits in groups of three: `6,377,300.5`.
    fileprivate var grouped: String {
        let parts = feelText.split(separator: ".", omittingEmptySubsequences: false)
        let digits = Array(parts[0].drop { $0 == "-" })
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in
            String(digits[max(0, end - 3)..<end])
        }
        return (isNegative ? "-" : "") + groups.reversed().joined(separator: ",")
            + (parts.count > 1 ? "." + parts[1] : "")
    }
}
