import CertFlowCore
import FEEL

/// Reads a FEEL text: parses it and checks its names and types, with places in the file.
struct RuleReader {
    /// What a rule must come to.
    enum Outcome {
        /// True or false.
        case condition
        /// A number.
        case quantity
    }

    let scope: RuleScope
    let expects: Outcome

    var shape: Shape<Rule> { Shape(.rule) { node, context in read(node, context) } }

    func read(_ node: YAMLNode, _ context: ReadingContext) -> Rule? {
        // A bare yes or no was reported when the file was parsed.
        guard node.plain?.isYesOrNo != true, let text = Shape<String>.text.read(node, context)
        else { return nil }
        let locate = { (offset: Int) in context.text.place(of: offset, in: text, from: node.place) }
        do throws(SyntaxError) {
            let expression = try FEEL.Expression(parsing: text, names: scope.types.keys)
            if context.isChecked {
                check(expression, locate, context.log)
                ChoiceCheck(scope: scope).run(text, locate, context.log)
                TableArgumentCheck(scope: scope).run(text, locate, context.log)
            }
            return Rule(expression: expression.strict, place: node.place)
        } catch {
            report(
                .ruleSyntax, at: locate(error.place.offset), (error.messageZH, error.message),
                hint: (error.hintZH, error.hint), to: context.log)
            return nil
        }
    }

    /// Checks names and types, unless not every name is known.
    private func check(
        _ expression: FEEL.Expression, _ locate: (Int) -> CertFlowCore.Place, _ log: DiagnosticLog
    ) {
        guard scope.isComplete else { return }
        let result = expression.check(
            names: scope.types, functions: scope.functions, profile: RuleUnit.profile)
        for mistake in result.diagnostics {
            report(
                DiagnosticRule(rawValue: mistake.rule.rawValue) ?? .ruleType,
                at: locate(mistake.place.offset), (mistake.messageZH, mistake.message),
                hint: (mistake.hintZH, mistake.hint), to: log)
        }
        let wanted: FEELType = expects == .condition ? .boolean : .number
        let isWanted = result.type != .null && result.type.isSubtype(of: wanted)
        guard result.diagnostics.isEmpty, !isWanted else { return }
        log.error(
            .ruleType, at: locate(0),
            zh: "规则的结果应为\(wanted.chineseName)，实为\(result.type.chineseName)",
            en: "the rule must come to \(expects == .condition ? "true or false" : "a number"), "
                + "but comes to \(result.type)")
    }

    private func report(
        _ rule: DiagnosticRule, at place: CertFlowCore.Place, _ message: (zh: String, en: String),
        hint: (zh: String?, en: String?), to log: DiagnosticLog
    ) {
        let advice = (hint.en ?? hint.zh).map { text in
            Bilingual(
                zh: (hint.zh ?? text).withoutStop, en: (hint.en ?? text).withoutStop)
        }
        log.error(
            rule, at: place, zh: message.zh.withoutStop, en: message.en.withoutStop, hint: advice)
    }
}

extension String {
    /// Without the full stop at the end, as a hint may follow.
    var withoutStop: String {
        hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
    }
}
