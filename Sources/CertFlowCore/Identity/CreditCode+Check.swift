extension CreditCode {
    /// The 31 characters of a code in the order of their values: no I, O, S, V and Z.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)

    /// The value of every character of ``alphabet``.
    static let values = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset) })

    /// The check character that completes the first 17 characters of a code.
    ///
    /// > Source: GB 32100-2015, 附录 A: weights 3^(i−1) mod 31.
    ///
    /// - Returns: `nil` when `body` is not 17 characters of the alphabet.
    package static func checkCharacter(for body: String) -> Character? {
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        guard let sum = weightedSum(body, weights, values) else { return nil }
        return Character(alphabet[(31 - sum % 31) % 31])
    }

    /// The check character that completes the first 8 characters of an organisation code.
    ///
    /// > Source: GB 11714-1997 《全国组织机构代码编制规则》; digits and all 26 letters have values.
    ///
    /// - Returns: A digit or `X`; `nil` when `body` is not 8 digits and capital letters.
    package static func organisationCheckCharacter(for body: String) -> Character? {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        guard let sum = weightedSum(body, weights, organisationValues) else { return nil }
        let rest = (11 - sum % 11) % 11
        return rest == 10 ? "X" : Character(String(rest))
    }

    private static let organisationValues = Dictionary(
        uniqueKeysWithValues: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars.enumerated()
            .map { ($0.element, $0.offset) })

    private static func weightedSum(
        _ body: String, _ weights: [Int], _ values: [Unicode.Scalar: Int]
    ) -> Int? {
        let known = body.unicodeScalars.compactMap { values[$0] }
        guard known.count == weights.count, body.unicodeScalars.count == weights.count else {
            return nil
        }
        return zip(known, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
