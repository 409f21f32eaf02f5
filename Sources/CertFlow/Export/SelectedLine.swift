import CertFlowCore

/// An enterprise that was selected in the year, with its place in the ranking and its services.
struct SelectedLine {
    let title: TitleGranted
    let current: Case?
    let rank: Int?
    /// The linked cases that serve it.
    let services: [Case]

    static func lines(
        of target: Target, service: FactName, in report: AnnualReport
    ) -> [SelectedLine] {
        let titles = CountedTitles(target, titles: report.titles, cases: report.cases)
            .of(report.year).uniqued(by: \.countingKey)
        let lines = titles.map { title in
            let current = report.case(title.caseID)
            let round = report.rounds.first { $0.id == current?.round }
            return SelectedLine(
                title: title, current: current,
                rank: round?.ranking.first { $0.id == current?.id }?.rank,
                services: report.links(of: current?.id).filter {
                    report.workflow(of: $0)?.question(service) != nil
                })
        }
        let sorted = report.sortedByUnit(lines) { ($0.title.unit, $0.title.creditCode) }
        return sorted.enumerated().sorted {
            ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
        }.map(\.element)
    }
}

/// A kind of service that every selected enterprise gets.
struct ServicePackage: Hashable {
    let key: String
    let title: String

    /// The services that the granting of the title opens, as the definition says.
    static func all(of target: Target, service: FactName, in report: AnnualReport)
        -> [ServicePackage]
    {
        guard let workflow = report.pack.workflow(target.programme) else { return [] }
        let granting = workflow.transitions.filter { transition in
            transition.effects.contains { if case .title = $0 { true } else { false } }
        }
        let links = granting.flatMap(\.effects).compactMap { effect in
            if case .link(let link) = effect { link } else { nil }
        }
        return links.compactMap { link -> ServicePackage? in
            guard let key = link.sets[service]?.text,
                let question = report.pack.workflow(link.programme)?.question(service)
            else { return nil }
            let title = question.show(.text(key), office: report.office).zh
            return ServicePackage(key: key, title: title)
        }.uniqued
    }
}

extension Workflow {
    /// The fact that takes what the panel proposes.
    var proposedFact: FactName? {
        for case .propose(_, let fact) in transitions.flatMap(\.effects) { return fact }
        return nil
    }
}
