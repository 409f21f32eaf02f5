import CertFlowCore

/// Invented applicants whose codes and numbers are valid.
package enum Invented {
    /// The nth credit code of a region; valid inside and out.
    package static func creditCode(_ number: Int, region: String = "610131") -> String {
        let serial = String(number, radix: 31, uppercase: false)
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let digits = serial.map { character -> Character in
            letters[Int(String(character), radix: 36) ?? 0]
        }
        let organisation =
            "MA" + String(repeating: "0", count: max(0, 6 - digits.count)) + String(digits)
        let inner = CreditCode.organisationCheckCharacter(for: organisation) ?? "0"
        let body = "91\(region)\(organisation)\(inner)"
        return body + String(CreditCode.checkCharacter(for: body) ?? "0")
    }

    /// The nth invention of 2021.
    package static func patent(_ number: Int) -> String {
        let serial = String(number)
        let digits = "20211" + String(repeating: "0", count: max(0, 7 - serial.count)) + serial
        return "ZL\(digits).\(PatentNumber.checkCharacter(for: digits) ?? "0")"
    }
}
