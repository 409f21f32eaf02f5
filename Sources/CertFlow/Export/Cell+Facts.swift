import CertFlowCore
import CertFlowWorkbook
import FEEL

/// Values of a case as cells; what is not stated is a blank.
extension Cell {
    static func day(_ day: Day?) -> Cell {
        day.flatMap { SheetDate(year: $0.year, month: $0.month, day: $0.day) }
            .map { .date($0) } ?? .blank
    }

    static func words(_ text: String?) -> Cell {
        guard let text, !text.isEmpty else { return .blank }
        return .text(text)
    }

    static func code(_ text: String?) -> Cell {
        guard let text, !text.isEmpty else { return .blank }
        return .identifier(text)
    }

    static func amount(_ amount: Fen?) -> Cell { amount.map { .money(fen: $0.count) } ?? .blank }

    static func share(_ number: Decimal128?) -> Cell {
        number.flatMap { Double($0.description) }.map { .percent($0) } ?? .blank
    }

    static func score(_ number: Decimal128?) -> Cell {
        number.flatMap { Double($0.description) }.map { .number($0) } ?? .blank
    }

    /// A condition as 1 or 0.
    static func flag(_ isSet: Bool) -> Cell { .count(isSet ? 1 : 0) }
}
