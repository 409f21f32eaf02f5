import CertFlowCore
import FEEL

extension Shape where Value == String {
    /// Text. What another program would not take for text, or not give back as it stands, must be
    /// quoted.
    static var text: Shape {
        Shape(.text) { node, context in
            guard let text = node.scalar, !node.isNothing, !text.isBlankText else {
                node.report(expected: .text, in: context)
                return nil
            }
            if node.plain == "true" || node.plain == "false" {
                node.report(expected: .text, in: context)
                return nil
            }
            guard let other = node.plain.flatMap(OtherReading.init) else { return text }
            context.log.error(
                .unquotedNumber, at: node.place, zh: other.sentence(text).zh,
                en: other.sentence(text).en,
                hint: Bilingual(zh: "请写 \"\(text)\"", en: "write \"\(text)\""))
            return nil
        }
    }

    /// Text, which may be empty when it is quoted.
    static var textOrNothing: Shape {
        Shape(.textOrNothing) { node, context in
            if case .scalar("", .quoted) = node.content { return "" }
            return Shape.text.read(node, context)
        }
    }

    /// A name as other parts refer to it: letters and digits, and hyphens inside.
    static var name: Shape {
        text.map(as: .name) { text, node, context in
            guard text.isName else {
                context.log.error(
                    .badName, at: node.place, zh: "“\(text)”不能作名称",
                    en: "‘\(text)’ cannot be a name",
                    hint: Bilingual(
                        zh: "以字母开头，只用字母、数字和连字符",
                        en: "begin with a letter and use letters, digits and hyphens only"))
                return nil
            }
            return text
        }
    }

    /// A name that something in the pack must have.
    static func known(_ kind: NameKind) -> Shape {
        text.map(as: .known(kind)) { text, node, context in
            context.checks(text, is: kind, at: node.place, in: context.programme) ? text : nil
        }
    }

    /// A word that is the only one allowed; `schema` is what to tell editors, when the word differs from
    /// file to file.
    static func theWord(_ word: String, as schema: Schema? = nil) -> Shape {
        text.map(as: schema ?? .words([word])) { text, node, context in
            guard text == word else {
                context.log.error(
                    .unknownWord, at: node.place, zh: "此处只能写“\(word)”，却是“\(text)”",
                    en: "only ‘\(word)’ can stand here, not ‘\(text)’")
                return nil
            }
            return text
        }
    }
}

extension Shape {
    /// A new identifier.
    static func identifier<Subject>() -> Shape where Value == Identifier<Subject> {
        Shape<String>.name.map { text, _, _ in Identifier<Subject>(rawValue: text) }
    }

    /// An identifier that something in the pack must have.
    static func known<Subject>(_ kind: NameKind) -> Shape where Value == Identifier<Subject> {
        Shape<String>.known(kind).map { text, _, _ in Identifier<Subject>(rawValue: text) }
    }
}

extension Shape where Value: CaseIterable & RawRepresentable<String> {
    /// One of the words of an enumeration.
    static var word: Shape {
        let words = Schema.words(Value.allCases.map(\.rawValue))
        return Shape<String>.text.map(as: words) { text, node, context in
            if let value = Value(rawValue: text) { return value }
            context.log.error(
                .unknownWord, at: node.place, zh: "此处不能写“\(text)”",
                en: "‘\(text)’ cannot stand here",
                hint: Suggestion.hint(for: text, among: Value.allCases.map(\.rawValue)))
            return nil
        }
    }
}

extension Shape where Value == Bool {
    static var flag: Shape {
        Shape(.flag) { node, context in
            switch node.plain {
            case "true": return true
            case "false": return false
            case let word? where word.isYesOrNo: return nil  // Reported when the file was parsed.
            default:
                node.report(expected: .flag, in: context)
                return nil
            }
        }
    }
}

extension Shape where Value == Int {
    /// A whole number, zero or more, of at most nine digits.
    static var count: Shape {
        Shape(.whole(atLeast: 0, atMost: 999_999_999)) { node, context in
            guard let text = node.plain, text.utf8.count <= 9, text.isWholeNumber,
                let number = Int(text)
            else {
                node.report(expected: .count, in: context)
                return nil
            }
            return number
        }
    }

    /// A count that is not zero.
    static var positiveCount: Shape {
        count.map(as: .whole(atLeast: 1, atMost: 999_999_999)) { number, node, context in
            guard number > 0 else {
                context.log.error(
                    .badValue, at: node.place, zh: "此数不能为 0", en: "this number cannot be 0")
                return nil
            }
            return number
        }
    }
}

extension Shape where Value == Decimal128 {
    /// A decimal number, exactly as it is written.
    static var number: Shape {
        Shape(.number(atLeast: nil)) { node, context in
            guard let text = node.plain, text.isDecimalNumber, let number = Decimal128(text) else {
                node.report(expected: .number, in: context)
                return nil
            }
            return number
        }
    }
}

extension Shape where Value == Day {
    static var day: Shape {
        Shape(.day) { node, context in
            guard let day = node.scalar.flatMap({ Day($0) }) else {
                node.report(expected: .day, in: context)
                return nil
            }
            return day
        }
    }
}

extension Shape where Value == Fen {
    /// An amount in yuan, with at most two decimals.
    static var yuan: Shape {
        Shape(.number(atLeast: 0)) { node, context in
            guard let text = node.plain, text.isDecimalNumber, !text.hasPrefix("-") else {
                node.report(expected: .yuan, in: context)
                return nil
            }
            do throws(MoneyProblem) {
                return try Fen.parse(text)
            } catch {
                context.log.error(
                    .badValue, at: node.place, zh: error.sentence.zh, en: error.sentence.en)
                return nil
            }
        }
    }
}
