package import CertFlowCore

/// A line that did not follow as written.
package struct ScenarioDifference: Hashable, Sendable {
    package let place: Place
    /// The item of the last column; empty for a refusal that no line expects.
    package let expected: String
    package let found: Bilingual

    package var sentence: Bilingual {
        guard !expected.isEmpty else {
            return Bilingual(
                zh: "\(place)：应当办成，实为：\(found.zh)",
                en: "\(place): it was to be done, but: \(found.en)")
        }
        return Bilingual(
            zh: "\(place)：应为“\(expected)”，实为：\(found.zh)",
            en: "\(place): expected ‘\(expected)’, found: \(found.en)")
    }
}

extension ScenarioPlayer {
    /// Holds an outcome against the last column; only what is written there is compared.
    func differences(_ step: ScenarioStep, _ outcome: StepOutcome) throws -> [ScenarioDifference] {
        if let refusal = outcome.refusal { return differences(step, refusal) }
        return try step.follows.compactMap { expectation in
            guard let found = try mismatch(expectation.kind, step, outcome) else { return nil }
            return ScenarioDifference(
                place: expectation.place, expected: expectation.text, found: found)
        }
    }

    private func differences(_ step: ScenarioStep, _ refusal: Refusal) -> [ScenarioDifference] {
        let found = Bilingual(
            zh: "refused \(refusal.code)：\(refusal.sentence.zh)",
            en: "refused \(refusal.code): \(refusal.sentence.en)")
        for expectation in step.follows {
            guard case .refused(let code, let words) = expectation.kind else { continue }
            let codes = refusal.codes
            let texts = [refusal.sentence.zh, refusal.sentence.en] + refusal.failingParts
            let isTold = words.allSatisfy { word in texts.contains { $0.contains(word) } }
            if codes.contains(code), isTold { return [] }
            return [
                ScenarioDifference(
                    place: expectation.place, expected: expectation.text, found: found)
            ]
        }
        return [ScenarioDifference(place: step.place, expected: "", found: found)]
    }

    /// What is there instead; `nil` when it is as written.
    private func mismatch(
        _ kind: Expectation.Kind, _ step: ScenarioStep, _ outcome: StepOutcome
    ) throws -> Bilingual? {
        let current = outcome.current
        switch kind {
        case .refused:
            return same("办成（\(followsText(outcome))）", "it was done (\(followsText(outcome)))")
        case .state(let state, let alias):
            let found = try alias.map { try engine.existing(try known($0, step.place)) } ?? current
            return found?.state == state ? nil : plain(found?.state.rawValue ?? "no case")
        case .due(let day):
            return current?.deadline?.due == day ? nil : plain(dueText(current))
        case .noDue: return current?.deadline == nil ? nil : plain(dueText(current))
        case .overdue:
            return current?.deadline?.isMarked == true
                ? nil : plain("not overdue, \(dueText(current))")
        case .paused(let state, let days):
            let suspended = current?.suspended ?? [:]
            let isThere =
                state.map { state in
                    suspended[state.rawValue].map { days == nil || $0 == days } ?? false
                } ?? !suspended.isEmpty
            return isThere ? nil : plain(pausedText(current) ?? "nothing paused")
        case .corrections(let count):
            return current?.corrections == count
                ? nil : plain("corrections \(current?.corrections ?? 0)")
        case .fact(let name, let text): return try factMismatch(name, text, current)
        case .stuck, .offers, .offersNot: return offersMismatch(kind, current)
        case .awaits(let role):
            return current?.owner == role
                ? nil : plain(current?.owner.map { "awaits \($0)" } ?? "awaits nobody")
        case .tells(let role, let alias):
            let one = try alias.map { try engine.existing(try known($0, step.place)) } ?? current
            let facts = OutcomeFacts(outcome.entries)
            guard !(one.flatMap { facts.told[$0.id.rawValue] } ?? []).contains(role) else {
                return nil
            }
            let told = toldText(facts, current)
            return told.isEmpty ? same("没有", "none") : plain(told.joined(separator: ", "))
        default: return mismatch(kind, in: OutcomeFacts(outcome.entries), step)
        }
    }

    private func mismatch(
        _ kind: Expectation.Kind, in facts: OutcomeFacts, _ step: ScenarioStep
    ) -> Bilingual? {
        func lacking(_ isThere: Bool, _ found: [String]) -> Bilingual? {
            isThere
                ? nil : found.isEmpty ? same("没有", "none") : plain(found.joined(separator: ", "))
        }
        switch kind {
        case .number(let name):
            return lacking(
                facts.numbers.contains { $0.series == name || $0.text == name },
                facts.numbers.map { "number \($0.text)" })
        case .document(let name):
            return lacking(
                facts.documents.contains(name), facts.documents.map { "document \($0)" })
        case .title(let kind, let day):
            return lacking(
                facts.titles.contains { $0.kind == kind && (day == nil || $0.on == day) },
                facts.titles.map { "title \($0.kind) \($0.on.iso)" })
        case .opens(let programme):
            let wanted = step.follows.filter { $0.kind == kind }.count
            return lacking(
                facts.opened.filter { $0 == programme }.count == wanted,
                facts.opened.map { "opens \($0)" })
        case .opensNothing:
            return facts.opened.isEmpty
                ? nil : plain(facts.opened.map { "opens \($0)" }.joined(separator: ", "))
        case .reward(let text):
            let amount = Fen(parsing: text)
            return lacking(
                facts.assessments.contains { $0.amount != nil && $0.amount == amount },
                facts.assessments.map(\.text))
        case .rewardUnset(let words):
            return lacking(
                facts.assessments.contains { assessment in
                    assessment.outcome == .unset
                        && words.allSatisfy {
                            assessment.sentence.zh.contains($0)
                                || assessment.sentence.en.contains($0)
                        }
                }, facts.assessments.map { "\($0.text) \($0.sentence.zh)" })
        case .noticeUntil(let day):
            return lacking(
                facts.notices.contains { $0.lastDay == day },
                facts.notices.map { "notice until \($0.lastDay.iso)" })
        case .matched(let count):
            let rows = facts.lists.flatMap(\.rows)
            let problems = rows.compactMap(\.problem)
            let matched = rows.filter { $0.match != nil }.count
            return matched == count
                ? nil : plain("matched \(matched) \(problems.joined(separator: "；"))".trimmed)
        case .ranked(let aliases):
            let ranked = facts.rounds.last?.ranking.map { alias(of: $0.id) } ?? []
            return ranked == aliases ? nil : plain("ranked \(ranked.joined(separator: " "))")
        default: return nil
        }
    }

    private func factMismatch(
        _ name: FactName, _ text: String, _ current: Case?
    ) throws -> Bilingual? {
        guard let current, let question = try engine.workflow(of: current).question(name) else {
            return same("没有这个事实", "there is no such fact")
        }
        let shown = question.show(current.facts[name], office: pack.office)
        do throws(Complaint) {
            let wanted = try question.parse(text, office: pack.office)
            guard wanted != current.facts[name], shown.zh != text else { return nil }
        } catch {
            return error.sentence
        }
        return Bilingual(zh: "\(name)=\(shown.zh)", en: "\(name)=\(shown.en)")
    }

    private func offersMismatch(_ kind: Expectation.Kind, _ current: Case?) -> Bilingual? {
        guard let current, let workflow = pack.workflow(current.programme) else {
            return plain("no case")
        }
        let offered = workflow.exits(from: current.state).map(\.event).uniqued
        let shown =
            offered.isEmpty ? "stuck" : "offers \(offered.map(\.rawValue).joined(separator: ", "))"
        let isSo =
            switch kind {
            case .stuck: offered.isEmpty
            case .offers(let event): offered.contains(event)
            case .offersNot(let event): !offered.contains(event)
            default: true
            }
        return isSo ? nil : plain(shown)
    }

    func alias(of id: CaseID) -> String {
        let aliases = story.cases.filter { $0.id == id }.map(\.alias)
        return aliases.first { $0 == Scenario.mainAlias } ?? aliases.first ?? id.rawValue
    }

    private func same(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

    private func plain(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }
}

extension Refusal {
    /// The code, and the name of every guard that is not met.
    var codes: [String] {
        if case .unmet(let found) = self { return found.map(\.condition) }
        return [code]
    }

    /// The FEEL text of every failing part.
    var failingParts: [String] {
        if case .unmet(let found) = self { return found.flatMap(\.parts).map(\.rule) }
        return []
    }
}
