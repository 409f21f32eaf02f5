extension PatentNumber {
    /// What can be wrong with a number. Positions count from 1 after ZL, without the dot.
    package enum Problem: Finding {
        case empty
        /// A publication number (公告号), such as CN112345678B.
        case publicationNumber
        case length(Int)
        case character(Character, position: Int)
        /// There is a dot elsewhere than before the check.
        case misplacedDot
        case year(String)
        case kind(Character)
        case checkMissing(expected: Character)
        case check(given: Character, expected: Character)
    }

    /// Reads a number as people type it and lists everything that is wrong.
    ///
    /// Full-width forms become half-width, small letters capital; spaces and hyphens are dropped;
    /// ZL and CN in front, and the dot before the check, may be missing.
    package static func validate(_ input: String) -> Validated<PatentNumber, Problem> {
        var rest = Substring(PlainCode.folded(input))
        for prefix in ["CN", "ZL"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(2) }
        let written = Array(rest.unicodeScalars)
        let scalars = written.filter { !PlainCode.isDot($0) }
        guard !scalars.isEmpty else { return Validated(input, problems: [.empty]) }
        guard !isPublicationNumber(scalars) else {
            return Validated(input, problems: [.publicationNumber])
        }
        let dots = written.indices.filter { PlainCode.isDot(written[$0]) }
        var problems: [Problem] = dots.isEmpty || dots == [written.count - 2] ? [] : [.misplacedDot]
        problems += formProblems(scalars, hasDot: !dots.isEmpty)
        guard problems.isEmpty else { return Validated(input, problems: problems) }
        return read(scalars, input)
    }

    /// Length and characters; none when the scalars are 8 or 12 digits, and a check after a dot.
    private static func formProblems(_ scalars: [Unicode.Scalar], hasDot: Bool) -> [Problem] {
        let hasCheck = [9, 13].contains(scalars.count)
        let isKnown = hasCheck || (!hasDot && [8, 12].contains(scalars.count))
        var problems: [Problem] = isKnown ? [] : [.length(scalars.count)]
        for (index, scalar) in scalars.enumerated() where !("0"..."9").contains(scalar) {
            if scalar == "X", index == scalars.count - 1, hasCheck || !isKnown { continue }
            problems.append(.character(Character(scalar), position: index + 1))
        }
        return problems
    }

    /// Reads 8 or 12 digits with or without a check: year, kind and check.
    private static func read(
        _ scalars: [Unicode.Scalar], _ input: String
    ) -> Validated<PatentNumber, Problem> {
        let isOld = scalars.count < 12
        let digits = String(String.UnicodeScalarView(scalars.prefix(isOld ? 8 : 12)))
        let yearText = String(digits.prefix(isOld ? 2 : 4))
        let kindText = Character(scalars[isOld ? 2 : 4])
        let given = scalars.count == digits.utf8.count ? nil : scalars.last.map { Character($0) }
        let year = Int(yearText).flatMap { isOld ? oldYear($0) : newYear($0) }
        let kind = kindText.wholeNumberValue.flatMap { Kind(rawValue: $0) }
        var problems: [Problem] = []
        if year == nil { problems.append(.year(yearText)) }
        if kind == nil { problems.append(.kind(kindText)) }
        if let expected = checkCharacter(for: digits), given != expected {
            problems.append(
                given.map { .check(given: $0, expected: expected) }
                    ?? .checkMissing(expected: expected))
        }
        guard let year, let kind, let given, problems.isEmpty else {
            return Validated(input, problems: problems)
        }
        let number = PatentNumber(
            unchecked: digits, check: given, kind: kind, filingYear: year)
        return Validated(input, value: number, normalised: number.text)
    }

    /// The patent law began in April 1985; the old form ended in September 2003.
    private static func oldYear(_ year: Int) -> Int? {
        switch year {
        case 85...99: 1900 + year
        case 0...3: 2000 + year
        default: nil
        }
    }

    private static func newYear(_ year: Int) -> Int? {
        (2003...2099).contains(year) ? year : nil
    }

    /// Seven or nine digits, then the letter of the document's kind, maybe with a digit.
    private static func isPublicationNumber(_ scalars: [Unicode.Scalar]) -> Bool {
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        let tail = scalars.dropFirst(digits)
        guard [7, 9].contains(digits), let letter = tail.first else { return false }
        return ("A"..."Y").contains(letter) && letter != "X"
            && tail.dropFirst().allSatisfy { ("0"..."9").contains($0) } && tail.count <= 2
    }
}

extension PatentNumber.Problem {
    package var sentence: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                zh: "未填写专利号，请按专利证书填写",
                en: "the patent number is empty; copy it from the certificate")
        case .publicationNumber:
            Bilingual(
                zh: "这是公布号或授权公告号，请填写专利证书上的专利号（ZL开头）",
                en: "this is a publication number; give the patent number on the certificate, "
                    + "which begins with ZL")
        case .length(let count):
            Bilingual(
                zh: "专利号应为12位数字加1位校验位（2003年10月前为8位加1位），现为\(count)位，请核对",
                en:
                    "a patent number has 12 digits and a check (8 and a check before October 2003), "
                    + "this one has \(count) characters; check it")
        case .character(let character, let position):
            Bilingual(
                zh: "第\(position)位“\(character)”不是数字，请核对",
                en: "‘\(character)’ at position \(position) is not a digit; check it")
        case .misplacedDot:
            Bilingual(
                zh: "圆点应只在校验位之前，请核对",
                en: "a dot belongs only before the last character; check it")
        case .year(let year):
            Bilingual(
                zh: "申请年份“\(year)”不可能，请核对", en: "‘\(year)’ cannot be the filing year; check it")
        case .kind(let digit):
            Bilingual(
                zh: "专利类型“\(digit)”不存在（1发明、2实用新型、3外观设计、8和9为PCT），请核对",
                en: "there is no kind ‘\(digit)’ (1 invention, 2 utility model, 3 design, "
                    + "8 and 9 PCT); check it")
        case .checkMissing(let expected):
            Bilingual(
                zh: "缺少校验位，按前面的数字应为“\(expected)”，请核对后补上",
                en: "the check is missing; the digits give ‘\(expected)’; compare and add it")
        case .check(let given, let expected):
            Bilingual(
                zh: "校验位不符：现为“\(given)”，按前面的数字应为“\(expected)”，请逐位核对",
                en: "the check is ‘\(given)’ but the digits give ‘\(expected)’; compare every digit"
            )
        }
    }
}
