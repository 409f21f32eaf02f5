import CertFlowCore

/// Invented codes and numbers whose check characters are right; nobody holds them.
enum SampleCodes {
    /// The nth credit code (`…MAEX…`, 示例): valid inside and out.
    static func creditCode(_ number: Int) -> String {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        var rest = max(0, number)
        var digits: [Character] = []
        while rest > 0 || digits.isEmpty {
            digits.insert(letters[rest % letters.count], at: 0)
            rest /= letters.count
        }
        let serial = String(repeating: "0", count: max(0, 4 - digits.count)) + String(digits)
        let organisation = "MAEX" + serial.suffix(4)
        let inner = CreditCode.organisationCheckCharacter(for: organisation) ?? "0"
        let body = "91610131\(organisation)\(inner)"
        return body + String(CreditCode.checkCharacter(for: body) ?? "0")
    }

    /// The nth invention of 2021.
    static func patentNumber(_ number: Int) -> String {
        let serial = String(max(0, number) % 10_000_000)
        let digits = "20211" + String(repeating: "0", count: 7 - serial.count) + serial
        return "ZL\(digits).\(PatentNumber.checkCharacter(for: digits) ?? "0")"
    }
}
