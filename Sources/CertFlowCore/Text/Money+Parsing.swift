extension Fen {
    /// Reads `200000`, `200,000.00 元`, `￥200,000`, `20万元`, `703.625 万` or `1.2亿元`.
    ///
    /// Without a unit the amount is in yuan. Full-width characters and spaces are understood.
    ///
    /// - Throws: ``MoneyProblem`` with the text as it was given.
    package static func parse(_ text: String) throws(MoneyProblem) -> Fen {
        var rest = Array(text.halfWidth.unicodeScalars).filter { !$0.isBlank }
        guard !rest.isEmpty else { throw .empty }
        for currency in ["人民币", "RMB", "CNY"] where rest.starts(with: currency.unicodeScalars) {
            rest.removeFirst(currency.unicodeScalars.count)
        }
        let isNegative = rest.take("-")
        _ = rest.take("¥") || rest.take("￥")
        let exponent = Fen.takeUnit(from: &rest)
        let parts = rest.split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false
        ).map { Array($0) }
        guard let whole = parts.first, !rest.isEmpty else { throw .notANumber(text) }
        let fraction = parts.count > 1 ? parts[1] : []
        guard parts.count == 1 || !fraction.isEmpty, Fen.areDigits(fraction),
            !whole.isEmpty, Fen.areDigits(whole.filter { $0 != "," })
        else { throw .notANumber(text) }
        guard Fen.hasSoundCommas(whole) else { throw .misplacedComma(text) }
        guard !fraction.dropFirst(exponent).contains(where: { $0 != "0" }) else {
            throw .partOfAFen(text)
        }
        let padded = fraction.prefix(exponent) + Array(repeating: "0", count: exponent)
        let digits = whole.filter { $0 != "," } + padded.prefix(exponent)
        let number = (isNegative ? "-" : "") + String(String.UnicodeScalarView(digits))
        guard let count = Int64(number) else { throw .tooLarge(text) }
        return Fen(count: count)
    }

    /// Reads an amount as ``parse(_:)`` does; `nil` when it is none.
    package init?(parsing text: String) {
        do throws(MoneyProblem) {
            self = try Fen.parse(text)
        } catch {
            return nil
        }
    }

    /// Takes the unit off the end: how many decimal places it stands above the fen.
    private static func takeUnit(from rest: inout [Unicode.Scalar]) -> Int {
        _ = rest.takeLast("元") || rest.takeLast("圆")
        if rest.takeLast("万") { return 6 }
        if rest.takeLast("亿") { return 10 }
        return 2
    }

    private static func areDigits(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.allSatisfy { ("0"..."9").contains($0) }
    }

    /// Either no comma, or one before every third digit from the right.
    private static func hasSoundCommas(_ whole: [Unicode.Scalar]) -> Bool {
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first else { return true }
        return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

extension [Unicode.Scalar] {
    fileprivate mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard first == scalar else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func takeLast(_ scalar: Unicode.Scalar) -> Bool {
        guard last == scalar else { return false }
        removeLast()
        return true
    }
}
