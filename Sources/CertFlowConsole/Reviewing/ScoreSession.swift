import CertFlow
import CertFlowCore

/// One expert's points on one case, criterion by criterion.
struct ScoreSession {
    let engine: Engine
    let terminal: any Terminal
    let language: Language
    let actor: ActorID

    /// Asks for the points and hands them in; `nil` when the expert leaves.
    func score(_ current: Case, _ workflow: Workflow) throws -> [Entry]? {
        guard let panel = workflow.panel, panel.state == current.state else {
            throw Refusal.noPanel
        }
        var points: [String: Int] = [:]
        for (index, criterion) in panel.criteria.enumerated() {
            let place = "\(index + 1)/\(panel.criteria.count)"
            guard let given = try ask(criterion, place) else { return nil }
            points[criterion.name] = given
        }
        let total = points.values.reduce(0, +)
        let most = panel.criteria.map(\.points).reduce(0, +)
        guard case .line(let remark) = try terminal.ask(pick("评语（可不填） > ", "Remark (optional) > "))
        else { return nil }
        let prompt = pick(
            "\(current.id) 合计 \(total)/\(most) 分，提交后不能修改。Y 提交　N 返回 > ",
            "\(current.id): \(total) of \(most); it cannot be changed later. Y submit  N back > ")
        guard case .key("y") = try terminal.chooseKey(prompt, from: ["y", "n"]) else { return nil }
        do {
            return try engine.perform(
                .score(
                    OnCase(
                        id: current.id,
                        act: Act(
                            event: "score",
                            opinion: remark.trimmed.isEmpty ? nil : remark.trimmed),
                        seen: current.version, points: points)), by: actor)
        } catch let refusal as Refusal {
            terminal.tell(refusal.sentence.text(language), .yellow)
            return nil
        }
    }

    private func ask(_ criterion: Panel.Criterion, _ place: String) throws -> Int? {
        let title = criterion.title.text(language)
        while true {
            let prompt = pick(
                "\(place) \(title)（0–\(criterion.points) 分） > ",
                "\(place) \(title) (0–\(criterion.points)) > ")
            guard case .line(let line) = try terminal.ask(prompt) else { return nil }
            switch TypedLine(line) {
            case .back, .quit: return nil
            case .help: continue
            case .text(let text):
                if let points = Int(text.halfWidth.trimmed), (0...criterion.points).contains(points)
                {
                    return points
                }
                terminal.show(
                    Refusal.pointsWrong(criterion.title, points: criterion.points)
                        .sentence.text(language))
            }
        }
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
