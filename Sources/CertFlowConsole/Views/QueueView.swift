import CertFlowCore
import CertFlow

/// The queue: a line a case, most urgent first.
struct QueueView {
    let pack: Pack
    let revisions: Revisions
    let today: Day
    let language: Language

    func table(_ lines: [QueueLine]) -> TextTable {
        var table = TextTable([
            TextColumn(language.pick(zh: "期限", en: "Due"), min: 10),
            TextColumn(language.pick(zh: "剩余", en: "Left"), .right),
            TextColumn(language.pick(zh: "办件", en: "Case"), min: 13),
            TextColumn(language.pick(zh: "申报人", en: "Applicant")),
            TextColumn(language.pick(zh: "环节", en: "State")),
            TextColumn(language.pick(zh: "区县", en: "Unit"), .left, .drop),
        ])
        for line in lines {
            table.add(
                [
                    line.due?.iso ?? language.pick(zh: "未设定", en: "unset"), left(line),
                    line.id.rawValue, line.enterprise, state(line), unit(line),
                ], tone: isLate(line) ? .red : nil)
        }
        return table
    }

    func json(_ line: QueueLine) -> JSONLine {
        JSONLine([
            ("case", .text(line.id.rawValue)), ("programme", .text(line.programme.rawValue)),
            ("state", .text(line.state.rawValue)), ("role", .text(line.role.rawValue)),
            ("unit", .text(line.unit.rawValue)), ("enterprise", .text(line.enterprise)),
            ("since", .text(line.since.iso)), ("due", JSONLine.Value(line.due?.iso)),
            ("blocked", .flag(revisions.faults[line.revision] != nil)),
            ("overdue", .flag(isLate(line))),
        ])
    }

    func isLate(_ line: QueueLine) -> Bool { line.due.map { $0 < today } ?? false }

    private func left(_ line: QueueLine) -> String {
        guard let due = line.due else { return "" }
        do throws(CalendarGap) {
            if due < today {
                let late = try pack.calendar.workingDays(after: due, through: today).count
                return language.pick(zh: "逾期\(late)日", en: "\(late) late")
            }
            return language.pick(
                zh: "\(try pack.calendar.workingDays(after: today, through: due).count)日",
                en: "\(try pack.calendar.workingDays(after: today, through: due).count)")
        } catch {
            return "?"
        }
    }

    private func state(_ line: QueueLine) -> String {
        let state = revisions.state(line.state, of: line.programme, in: line.revision)
        return state?.title.text(language) ?? line.state.rawValue
    }

    private func unit(_ line: QueueLine) -> String {
        pack.office.unit(line.unit)?.name.text(language) ?? line.unit.rawValue
    }
}
