extension CreditCode {
    /// What can be wrong or odd with a code. Positions count from 1 in the code without spaces.
    package enum Problem: Finding {
        case empty
        case length(Int)
        /// The character is not of the alphabet; `suggestion` is what it is often mistaken for.
        case character(Character, position: Int, suggestion: Character?)
        case check(given: Character, expected: Character)
        /// A warning: the check of characters 9 to 17 does not fit.
        case organisationCheck(given: Character, expected: Character)
        /// A warning: the region has letters.
        case region(String)
    }

    /// Reads a code as people type it and lists everything that is wrong.
    ///
    /// Full-width forms become half-width, small letters capital; spaces and hyphens are dropped.
    /// Confused letters (I for 1, O for 0) are reported, not corrected.
    package static func validate(_ input: String) -> Validated<CreditCode, Problem> {
        let text = PlainCode.folded(input)
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return Validated(input, problems: [.empty]) }
        var problems: [Problem] = scalars.count == 18 ? [] : [.length(scalars.count)]
        for (index, scalar) in scalars.enumerated() where values[scalar] == nil {
            problems.append(
                .character(
                    Character(scalar), position: index + 1, suggestion: mistaken[scalar]))
        }
        guard problems.isEmpty, let expected = checkCharacter(for: String(text.dropLast())) else {
            return Validated(input, problems: problems)
        }
        let code = CreditCode(unchecked: text)
        let given = Character(scalars[17])
        guard given == expected else {
            return Validated(
                input, problems: [.check(given: given, expected: expected)],
                warnings: code.warnings)
        }
        return Validated(input, value: code, normalised: text, warnings: code.warnings)
    }

    private static let mistaken: [Unicode.Scalar: Character] = [
        "I": "1", "O": "0", "S": "5", "Z": "2",
    ]

    private var warnings: [Problem] {
        var warnings: [Problem] = []
        if !region.allSatisfy({ ("0"..."9").contains($0) }) { warnings.append(.region(region)) }
        let body = String(organisation.dropLast())
        if let given = organisation.last,
            let expected = CreditCode.organisationCheckCharacter(for: body), given != expected
        {
            warnings.append(.organisationCheck(given: given, expected: expected))
        }
        return warnings
    }
}

extension CreditCode.Problem {
    package var sentence: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                zh: "未填写统一社会信用代码，请按营业执照填写",
                en: "the credit code is empty; copy it from the business licence")
        case .length(let count):
            Bilingual(
                zh: "统一社会信用代码应为18位，现为\(count)位，请核对是否缺漏或多录",
                en: "a credit code has 18 characters, this one has \(count); "
                    + "check what is missing or too many")
        case .character(let character, let position, let suggestion?):
            Bilingual(
                zh: "第\(position)位“\(character)”不可用于统一社会信用代码，是否为“\(suggestion)”，请核对",
                en: "‘\(character)’ at position \(position) does not occur in credit codes; "
                    + "check whether it is ‘\(suggestion)’")
        case .character(let character, let position, nil):
            Bilingual(
                zh: "第\(position)位“\(character)”不可用于统一社会信用代码，请核对",
                en:
                    "‘\(character)’ at position \(position) does not occur in credit codes; check it"
            )
        case .check(let given, let expected):
            Bilingual(
                zh: "校验码不符：第18位为“\(given)”，按前17位应为“\(expected)”，请逐位核对",
                en: "the check character is ‘\(given)’ but the first 17 give ‘\(expected)’; "
                    + "compare every character")
        case .organisationCheck(let given, let expected):
            Bilingual(
                zh: "主体标识码校验位为“\(given)”，按 GB 11714 应为“\(expected)”，建议与营业执照核对",
                en: "the organisation code ends with ‘\(given)’ but GB 11714 gives ‘\(expected)’; "
                    + "compare it with the business licence")
        case .region(let region):
            Bilingual(
                zh: "登记机关行政区划码“\(region)”含字母，建议与营业执照核对",
                en: "the region part ‘\(region)’ has letters; compare it with the business licence")
        }
    }
}
