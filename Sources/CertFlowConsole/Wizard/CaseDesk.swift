import CertFlow
import CertFlowCore

/// Asks which case an application is about.
struct CaseDesk {
    let engine: Engine
    let terminal: any Terminal
    let language: Language

    /// The case that waits for a claim; `nil` when the person leaves.
    func claim(of workflow: Workflow, about: String?) throws -> Case? {
        if let about { return try claim(of: workflow, typed: about) }
        while true {
            let prompt = pick("统一社会信用代码或办件编号 > ", "Credit code or case > ")
            guard case .line(let answer) = try terminal.ask(prompt) else { return nil }
            let typed = answer.halfWidth.trimmed
            guard !typed.isEmpty else { continue }
            do {
                return try claim(of: workflow, typed: typed)
            } catch let refusal as Refusal {
                terminal.tell(refusal.sentence.text(language), .yellow)
            }
        }
    }

    /// The case that an application is raised about; `nil` when the person leaves.
    func subject(of workflow: Workflow, about: String?) throws -> Case? {
        if let about { return try found(about) }
        while true {
            let prompt = pick("针对哪一件（办件编号，见公示） > ", "About which case (see the notice) > ")
            guard case .line(let answer) = try terminal.ask(prompt) else { return nil }
            let typed = answer.halfWidth.trimmed
            guard !typed.isEmpty else { continue }
            do {
                let current = try found(typed)
                terminal.tell(try line(current))
                return current
            } catch let refusal as Refusal {
                terminal.tell(refusal.sentence.text(language), .yellow)
            }
        }
    }

    private func claim(of workflow: Workflow, typed: String) throws -> Case? {
        if let id = CaseID(rawValue: typed), id.rawValue.contains("-") {
            let named = try engine.existing(id)
            guard named.programme != workflow.id else { return named }
            let links = try engine.links(of: id)
            if let linked = links.first(where: { $0.programme == workflow.id }) { return linked }
            throw nothing(workflow, typed)
        }
        let waiting = try FilingPlan.waiting(workflow, creditCode: typed.uppercased(), engine)
        guard let first = waiting.first else { throw nothing(workflow, typed) }
        return waiting.count == 1 ? first : try choose(waiting)
    }

    private func choose(_ waiting: [Case]) throws -> Case? {
        for (index, current) in waiting.enumerated() {
            terminal.show("  \(index + 1) \(try line(current))")
        }
        while true {
            guard
                case .line(let line) = try terminal.ask(pick("哪一件（序号） > ", "Which one (number) > "))
            else { return nil }
            if let number = Int(line.halfWidth.trimmed), waiting.indices.contains(number - 1) {
                return waiting[number - 1]
            }
        }
    }

    private func found(_ typed: String) throws -> Case {
        guard let id = CaseID(rawValue: typed) else { throw Refusal.unknownCase(typed) }
        return try engine.existing(id)
    }

    /// What the public may know of a case: whose it is and what applicants read.
    private func line(_ current: Case) throws -> String {
        let workflow = try engine.workflow(of: current)
        let reads = workflow.state(current.state)?.reads.text(language)
        return [
            current.id.rawValue, workflow.title.text(language), current.enterprise,
            current.productName, reads,
        ].compactMap(\.self).joined(separator: "  ").printable
    }

    private func nothing(_ workflow: Workflow, _ typed: String) -> Refusal {
        .noEligibleCase(
            Bilingual(
                zh: "“\(typed)”没有可申领“\(workflow.title.zh)”的办件：登记库中没有相应的国家认定（\(workflow.basis)）。",
                en:
                    "‘\(typed)’ has nothing to claim in ‘\(workflow.title.en)’: no such national title is registered (\(workflow.basis))."
            ))
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
