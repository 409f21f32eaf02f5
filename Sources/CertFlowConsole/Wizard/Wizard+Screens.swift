package import CertFlowCore

/// What is on the screen.
extension Wizard {
    /// One question, or one cell of a row.
    package struct Asked: Hashable, Sendable {
        package let question: Question
        package let group: Bilingual
        /// Among the questions that are asked, from 1.
        package let number: Int
        package let count: Int
        /// The row that is being filled in, from 1.
        package let row: Int?
        /// The title of the list that the row belongs to.
        package let table: Bilingual?
        package let previous: FactValue?
        package let isRequired: Bool
        /// Whether an empty answer ends a list.
        package let endsWhenEmpty: Bool
    }

    /// A list with its rows.
    package struct Listed: Hashable, Sendable {
        package let question: Question
        package let group: Bilingual
        package let number: Int
        package let count: Int
        package let rows: [FactValue]
    }

    package enum Screen: Hashable, Sendable {
        case asked(Asked)
        case listed(Listed)
        case review
        case stopped
    }

    package var screen: Screen {
        switch position {
        case .question(let index): .asked(asked(index))
        case .cell(let index, let row): .asked(cell(index, row))
        case .list(let index): .listed(listed(index))
        case .review: .review
        case .stopped: .stopped
        }
    }

    private func asked(_ index: Int) -> Asked {
        let question = questions[index]
        let (number, count) = numbering(index)
        return Asked(
            question: question, group: group(of: index), number: number, count: count, row: nil,
            table: nil, previous: stated[question.name],
            isRequired: formCheck(answers).isRequired(question), endsWhenEmpty: false)
    }

    private func cell(_ index: Int, _ draft: RowDraft) -> Asked {
        let question = questions[index]
        let columns = question.columns ?? []
        let column = columns[draft.column]
        let (number, count) = numbering(index)
        let isSingle = columns.count == 1
        let isRequired =
            isSingle
            ? !rows(index).isEmpty || formCheck(answers).isRequired(question)
            : rowCheck(draft.fields).isRequired(column)
        return Asked(
            question: column, group: group(of: index), number: number, count: count,
            row: draft.index + 1, table: isSingle ? nil : question.title,
            previous: draft.fields[column.name], isRequired: isRequired, endsWhenEmpty: isSingle)
    }

    private func listed(_ index: Int) -> Listed {
        let (number, count) = numbering(index)
        return Listed(
            question: questions[index], group: group(of: index), number: number, count: count,
            rows: rows(index))
    }

    private func numbering(_ index: Int) -> (Int, Int) {
        let asked = asked
        return ((asked.firstIndex(of: index) ?? 0) + 1, asked.count)
    }

    private func group(of index: Int) -> Bilingual {
        var end = 0
        for group in workflow.form.groups {
            end += group.questions.count
            if index < end { return group.title }
        }
        return workflow.title
    }
}
