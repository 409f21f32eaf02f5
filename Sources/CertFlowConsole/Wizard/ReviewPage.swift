import CertFlow
import CertFlowCore

/// Every answer on one page, numbered as the wizard numbers its questions.
struct ReviewPage {
    let wizard: Wizard
    let view: WizardView

    /// The widest that titles may be.
    private static let widestTitle = 30

    func text() -> String {
        let facts = wizard.answers
        let asked = wizard.asked
        let width = titleWidth(asked)
        var lines: [String] = []
        var offset = 0
        for group in wizard.workflow.form.groups {
            let indices = asked.filter { (offset..<offset + group.questions.count).contains($0) }
            offset += group.questions.count
            guard !indices.isEmpty else { continue }
            lines += ["", view.pick("—— ", "-- ") + view.text(group.title).printable]
            for index in indices {
                let number = (asked.firstIndex(of: index) ?? 0) + 1
                lines += self.lines(number, wizard.questions[index], facts, width)
            }
        }
        return lines.joined(separator: "\n")
    }

    private func titleWidth(_ asked: [Int]) -> Int {
        let widest = asked.map { view.text(wizard.questions[$0].title).printable.displayWidth }
            .max()
        return min(widest ?? 0, Self.widestTitle, max(8, view.columns / 2 - 4))
    }

    private func lines(
        _ number: Int, _ question: Question, _ facts: Facts, _ width: Int
    ) -> [String] {
        let title = view.text(question.title).printable.wrapped(to: width)
        let room = max(8, view.columns - width - 6)
        let answer = answers(question, facts[question.name]).flatMap { $0.wrapped(to: room) }
        return (0..<max(title.count, answer.count)).map { line in
            let mark = line == 0 ? String(number).padded(to: 3, .right) : "   "
            let left = line < title.count ? title[line] : ""
            let right = line < answer.count ? answer[line] : ""
            return "\(mark) \(left.padded(to: width))  \(right)".trimmingTrailingBlanks
        }
    }

    /// One line a row of a list.
    private func answers(_ question: Question, _ value: FactValue?) -> [String] {
        if case .money = value, let value {
            return [question.typed(value, office: view.office, in: view.words)]
        }
        guard let items = value?.list, !items.isEmpty else {
            return [question.show(value, office: view.office)[keyPath: view.words].printable]
        }
        return items.map { item in
            if question.type == .evidence, let path = item.text {
                return (path.split(separator: "/").last.map(String.init) ?? path).printable
            }
            return question.show(.list([item]), office: view.office)[keyPath: view.words].printable
        }
    }
}
