package import CertFlowCore

/// Everything that the annual workbook is made from, as one snapshot of the register holds it.
package struct AnnualReport: Hashable, Sendable {
    /// The year that is reported.
    package let year: Int
    /// The office day the snapshot stands for; what is late is late on this day.
    package let day: Day
    package let pack: Pack
    /// Every case, by id.
    package let cases: [Case]
    /// Every title, by day, then in the order of the journal.
    package let titles: [TitleGranted]
    package let rounds: [Round]
    package let notices: [Notice]
    package let lists: [OfficialList]
    package let isRehearsal: Bool
    /// Every revision that a case is pinned to.
    package let revisions: Revisions
    /// Every target of the pack with its counts of the year.
    package let quotas: [Quota]

    private let casesByID: [CaseID: Case]
    private let linksByParent: [CaseID: [Case]]
    private let noticesByID: [NoticeID: Notice]

    package init(
        year: Int, day: Day, pack: Pack, cases: [Case], titles: [TitleGranted], rounds: [Round],
        notices: [Notice], lists: [OfficialList], isRehearsal: Bool, revisions: Revisions? = nil
    ) {
        self.year = year
        self.day = day
        self.pack = pack
        self.cases = cases
        self.titles = titles
        self.rounds = rounds
        self.notices = notices
        self.lists = lists
        self.isRehearsal = isRehearsal
        self.revisions = revisions ?? Revisions([pack])
        quotas = Quota.counting(pack, year: year, titles: titles, cases: cases)
        casesByID = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
        linksByParent = Dictionary(grouping: cases.filter { $0.parent != nil }) {
            $0.parent ?? $0.id
        }
        noticesByID = Dictionary(notices.map { ($0.id, $0) }) { first, _ in first }
    }

    package var office: Office { pack.office }

    /// Whether any value may come from an example overlay.
    package var isExample: Bool { pack.isExample }

    func `case`(_ id: CaseID?) -> Case? { id.flatMap { casesByID[$0] } }

    /// The cases that are linked to `parent`, by id.
    func links(of parent: CaseID?) -> [Case] { parent.flatMap { linksByParent[$0] } ?? [] }

    func notice(_ id: NoticeID?) -> Notice? { id.flatMap { noticesByID[$0] } }

    /// The workflow of the revision that a case is pinned to; the present one when that cannot be read.
    func workflow(of current: Case) -> Workflow? {
        revisions.workflow(of: current) ?? pack.workflow(current.programme)
    }

    /// The revision that a case is pinned to; the present one when that cannot be read.
    func pack(of current: Case) -> Pack { revisions.pack(current.revision) ?? pack }

    /// Cases whose revision is missing or altered: they are shown in the words of the present one.
    package var affected: [Case] { cases.filter { revisions.faults[$0.revision] != nil } }

    /// What officers call the state a case is in.
    func stateTitle(of current: Case) -> String {
        workflow(of: current)?.state(current.state)?.title.zh ?? current.state.rawValue
    }

    func programmeTitle(_ id: ProgrammeID) -> String {
        let earlier = revisions.lines.reversed().lazy.compactMap { line in
            self.revisions.pack(line.digest)?.workflow(id)
        }
        return (pack.workflow(id) ?? earlier.first)?.title.zh ?? id.rawValue
    }

    func unitName(_ id: UnitID) -> String { office.unit(id)?.name.zh ?? id.rawValue }

    /// A fact as people read it; empty when it is not stated.
    func shown(_ name: FactName, of current: Case?) -> String {
        guard let current, let value = current.facts[name], !value.isBlank else { return "" }
        guard let question = workflow(of: current)?.question(name) else { return value.text ?? "" }
        return question.show(value, office: office).zh
    }
}
