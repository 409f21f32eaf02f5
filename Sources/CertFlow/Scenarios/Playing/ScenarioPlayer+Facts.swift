import CertFlowCore
import CertFlowStore
import Foundation

extension ScenarioPlayer {
    /// What the application of an alias states: its `facts` lines one over the other, then the line's own
    /// words; without any `facts` line everything is a sample.
    func facts(
        of alias: String, _ workflow: Workflow, words: [ScenarioWord], about: CaseID?
    ) throws -> Facts {
        let heads = story.facts[alias] ?? []
        var stated = Facts()
        for head in heads {
            if let from = head.from {
                stated = stated.merging(try read(from, workflow, head.place))
            }
            stated = stated.merging(try parsed(head.words, workflow))
        }
        stated = stated.merging(try parsed(words, workflow))
        guard heads.isEmpty || heads.contains(where: \.isSample) else { return stated }
        if let holder = story.heads[alias]?.holder, let other = try identity(of: holder) {
            for (name, value) in other.values
            where stated[name] == nil
                && workflow.form.questions.contains(where: { $0.name == name })
            {
                stated[name] = value
            }
        }
        let filled = SampleAnswers(
            opening: workflow, by: workflow.openings.first, meeting: try meets(heads, workflow),
            in: try surroundings(of: workflow, about: about), number: number(of: alias)
        ).filled(stated)
        if story.filled[alias] == nil { story.filled[alias] = filled }
        return filled
    }

    /// The guards that a sample is to meet.
    private func meets(
        _ heads: [Scenario.FactsHead], _ workflow: Workflow
    ) throws -> [String] {
        for head in heads {
            guard let stray = head.meets.first(where: { workflow.guards[$0] == nil }) else {
                continue
            }
            let near = NearestName.find(stray, among: workflow.guards.keys.sorted())
            throw problem(
                head.place, "没有条件“\(stray)”\(near.zhHint)",
                "there is no guard ‘\(stray)’\(near.enHint)")
        }
        return heads.flatMap(\.meets)
    }

    /// What an opening may look at; enough to fill in an application.
    func surroundings(of workflow: Workflow, about: CaseID?) throws -> Surroundings {
        var around = Surroundings(pack: pack, moment: engine.now())
        if workflow.needsRound {
            around.round = try engine.register.read {
                try $0.round(workflow.id, year: engine.now().day.year)
            }
        }
        around.parent = try about.map { try engine.existing($0) }
        return around
    }

    /// Who the applicant of another alias is, and about which product.
    private func identity(of alias: String) throws -> Facts? {
        let facts: Facts
        let workflow: Workflow
        if let id = story.id(alias) {
            let current = try engine.existing(id)
            workflow = try engine.workflow(of: current)
            facts = current.facts
        } else if let known = story.filled[alias] {
            facts = known
            workflow = try self.workflow(story.programme, at: Place(path: "", line: 1, column: 1))
        } else {
            return nil
        }
        let identity = workflow.identity
        let names =
            [identity.creditCode, identity.name, identity.unit]
            + [identity.product, identity.model].compactMap { $0 }
        return Facts(facts.values.filter { names.contains($0.key) })
    }

    func parsed(_ words: [ScenarioWord], _ workflow: Workflow) throws -> Facts {
        var facts = Facts()
        let known = (workflow.form.questions + workflow.facts).map(\.name.rawValue)
        for word in words {
            guard let name = word.name, let fact = FactName(rawValue: name),
                let question = workflow.question(fact)
            else {
                let near = NearestName.find(word.name ?? word.text, among: known)
                throw problem(
                    word.place, "没有题目“\(word.name ?? word.text)”\(near.zhHint)",
                    "there is no question ‘\(word.name ?? word.text)’\(near.enHint)")
            }
            do throws(Complaint) {
                // An empty value takes a fact away.
                facts[fact] =
                    try question.parse(word.value, office: pack.office) ?? .text("")
            } catch {
                throw problem(word.place, error.sentence.zh, error.sentence.en)
            }
        }
        return facts
    }

    private func read(_ path: String, _ workflow: Workflow, _ place: Place) throws -> Facts {
        let file = URL(path: path, within: story.folder)
        let draft = try FilingFile(pack: pack).read(
            try TextFile.read(file, shownAs: path), path: path,
            folder: file.deletingLastPathComponent())
        guard draft.submission.programme == workflow.id else {
            throw problem(
                place, "\(path) 是“\(draft.submission.programme)”的申报，不是“\(workflow.id)”的",
                "\(path) is an application of ‘\(draft.submission.programme)’, not of ‘\(workflow.id)’"
            )
        }
        return EvidencePaths(folder: draft.folder, home: nil)
            .resolving(draft.submission.facts, of: workflow.form)
    }

    /// The facts with their evidence kept; a sample's evidence is written first.
    func taken(_ facts: Facts, of workflow: Workflow) throws -> Facts {
        let questions = workflow.form.questions.filter { $0.type == .evidence }
        let names = questions.flatMap { facts[$0.name]?.list ?? [] }.compactMap(\.text)
        guard !names.isEmpty else { return facts }
        for name in names where !name.contains("/") {
            let file = register.papers.appending(component: name)
            guard !FileManager.default.fileExists(atPath: file.path) else { continue }
            try Data("用例佐证：\(name)\n".utf8).write(to: file)
        }
        return try engine.takeEvidence(
            FilingDraft(
                label: nil,
                submission: Submission(programme: workflow.id, facts: facts, about: nil),
                submitsOn: nil, submitsAt: nil, place: Place(path: "", line: 1, column: 1),
                folder: register.papers))
    }
}
