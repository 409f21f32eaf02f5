package import CertFlowCore

/// The wizard as a value: what was answered and what is asked next. It neither reads nor prints.
///
/// One mechanism serves every form. An answer is checked as soon as it is given; a question whose
/// condition does not hold is not asked, and what was answered to it before does not count.
package struct Wizard: Sendable {
    /// Where the wizard stands; indices count the questions of the form.
    package enum Position: Hashable, Sendable {
        case question(Int)
        /// The list of a table, of lines or of evidence.
        case list(Int)
        /// One cell of a row that is being filled in.
        case cell(Int, RowDraft)
        /// Every answer on one page.
        case review
        /// The application contains a state secret: everything is forgotten.
        case stopped
    }

    /// A row before it is part of the list.
    package struct RowDraft: Hashable, Sendable {
        /// Where it will stand; the count of the list for a new row.
        package let index: Int
        package var column: Int
        package var fields: [FactName: FactValue]
    }

    package let workflow: Workflow
    package let surroundings: Surroundings
    /// The case whose form is changed; `nil` for a new application.
    package let current: Case?
    let questions: [Question]
    /// What the system carried over: shown on the review page, not asked again.
    private let given: Set<FactName>
    /// Everything answered, also to questions that are not asked at present.
    var stated: Facts
    package internal(set) var position: Position
    /// Whether the question was chosen on the review page, so that its answer leads back there.
    private var returnsToReview = false

    /// `facts` are the answers of a draft, or of the case that is changed; `given` are those of them
    /// that the system carried over. `startsAtReview` puts the page of all answers first.
    package init(
        _ workflow: Workflow, in surroundings: Surroundings, current: Case? = nil,
        facts: Facts = Facts(), given: Set<FactName> = [], startsAtReview: Bool = false
    ) {
        self.workflow = workflow
        self.surroundings = surroundings
        self.current = current
        self.given = given
        questions = workflow.form.questions
        let known = Set(questions.map(\.name))
        stated = Facts(facts.values.filter { known.contains($0.key) && !$0.value.isBlank })
        position = .review
        guard !startsAtReview else { return }
        let asked = asked
        let last = asked.last { isAnswered($0) && !given.contains(questions[$0].name) }
        let next = asked.first { $0 > (last ?? -1) && !isCarriedOver($0) }
        if let start = [next, firstOpen].compactMap(\.self).min() { enter(start) }
    }

    /// The answers that count: what the application states when it is handed in.
    package var answers: Facts { active.facts }

    /// The questions that are asked, by their index in the form.
    package var asked: [Int] { active.asked }

    /// Takes what the person did.
    ///
    /// - Throws: ``Complaint`` when an answer does not fit; the wizard stays where it is.
    package mutating func receive(_ input: WizardInput) throws(Complaint) {
        switch (position, input) {
        case (.question(let index), .answer(let text)): try answer(index, text)
        case (.cell(let index, let row), .answer(let text)): try fill(index, row, text)
        case (.list(let index), .done): try finish(index)
        case (.list(let index), .add): begin(row: rows(index).count, of: index)
        case (.list(let index), .edit(let row)) where rows(index).indices.contains(row):
            begin(row: row, of: index)
        case (.list(let index), .delete(let row)) where rows(index).indices.contains(row):
            delete(row, of: index)
        case (.review, .change(let index)) where asked.contains(index):
            returnsToReview = true
            enter(index)
        case (_, .back): goBack()
        default: break
        }
    }

    // MARK: Answers

    private mutating func answer(_ index: Int, _ text: String) throws(Complaint) {
        let question = questions[index]
        let value = try question.parse(text, office: surroundings.pack.office)
        guard !question.stopsWhenYes || value != .flag(true) else {
            stated = Facts()
            position = .stopped
            return
        }
        try check(question, value)
        stated[question.name] = value
        advance(after: index)
    }

    private mutating func finish(_ index: Int) throws(Complaint) {
        try check(questions[index], stated[questions[index].name])
        advance(after: index)
    }

    // MARK: Moving

    /// Goes to a question: a list that has rows is shown, one that has none asks for its first row.
    mutating func enter(_ index: Int) {
        guard let columns = questions[index].columns else {
            position = .question(index)
            return
        }
        position =
            rows(index).isEmpty && !columns.isEmpty
            ? .cell(index, RowDraft(index: 0, column: 0, fields: [:])) : .list(index)
    }

    mutating func advance(after index: Int) {
        let next = returnsToReview ? nil : asked.first { $0 > index && !isCarriedOver($0) }
        if let next {
            enter(next)
        } else if let open = firstOpen {
            enter(open)
        } else {
            returnsToReview = false
            position = .review
        }
    }

    private mutating func goBack() {
        switch position {
        case .cell(let index, var row) where row.column > 0:
            row.column -= 1
            position = .cell(index, row)
        case .cell(let index, _) where !rows(index).isEmpty: position = .list(index)
        case .question(let index), .list(let index), .cell(let index, _): goBack(from: index)
        case .review:
            if let last = asked.last(where: { !isCarriedOver($0) }) { enter(last) }
        case .stopped: break
        }
    }

    private mutating func goBack(from index: Int) {
        guard !returnsToReview else {
            returnsToReview = false
            position = .review
            return
        }
        if let before = asked.last(where: { $0 < index && !isCarriedOver($0) }) { enter(before) }
    }

    private func isCarriedOver(_ index: Int) -> Bool {
        given.contains(questions[index].name) && isAnswered(index)
    }

    func isAnswered(_ index: Int) -> Bool { stated[questions[index].name] != nil }

    /// The first question that must be answered and is not.
    private var firstOpen: Int? {
        let check = formCheck(answers)
        return asked.first { !isAnswered($0) && check.isRequired(questions[$0]) }
    }
}
