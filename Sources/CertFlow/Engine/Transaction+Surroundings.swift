import CertFlowCore
import CertFlowStore

/// Reads what a decision may look at.
struct SurroundingsReader {
    let reader: Reader
    let shelf: PackShelf
    let pack: Pack
    let moment: Moment

    func surroundings(of current: Case, in workflow: Workflow) throws -> Surroundings {
        var all = Surroundings(pack: pack, moment: moment)
        all.links = try reader.links(of: current.id).map(Surroundings.Linked.init)
        if let parent = current.parent { all.parent = try reader.case(parent) }
        if let round = current.round { all.round = try reader.round(round) }
        all.titles = try titles(creditCode: current.creditCode, product: current.product)
        all.claims = try claims(
            workflow, creditCode: current.creditCode, product: current.product,
            except: current.id)
        return all
    }

    func surroundings(
        of filing: Filing, in workflow: Workflow, round: Round?, parent: Case?
    ) throws -> Surroundings {
        var all = Surroundings(pack: pack, moment: moment)
        all.round = round
        all.parent = parent
        if let parent { all.links = try reader.links(of: parent.id).map(Surroundings.Linked.init) }
        all.titles = try titles(creditCode: filing.creditCode, product: filing.product)
        all.claims = try claims(
            workflow, creditCode: filing.creditCode, product: filing.product, except: nil)
        return all
    }

    /// Titles of the product, or of the enterprise as a whole when there is none.
    private func titles(creditCode: String, product: String?) throws -> [TitleGranted] {
        try reader.titles(TitleFilter(creditCode: creditCode)).filter { $0.product == product }
    }

    /// Other cases of the workflow for the same holder that have left their opening state and did
    /// not end without a result.
    private func claims(
        _ workflow: Workflow, creditCode: String, product: String?, except: CaseID?
    ) throws -> [PriorClaim] {
        guard workflow.opening == .link else { return [] }
        let filter = CaseFilter(programme: workflow.id, creditCode: creditCode)
        return try reader.cases(filter).filter {
            try $0.id != except && $0.product == product && $0.phase != .closed
                && !unclaimed(of: $0, workflow).contains($0.state)
        }.map {
            PriorClaim(
                id: $0.id,
                rule: $0.facts["rewardRule"]?.text.flatMap { RewardRuleID(rawValue: $0) },
                product: $0.product, filedOn: $0.filedOn, state: $0.state)
        }
    }

    /// The states in which a case waits to be claimed, by its own revision; by `workflow` when that
    /// revision cannot be read.
    private func unclaimed(of current: Case, _ workflow: Workflow) throws -> [StateID] {
        do {
            let pinned = try shelf.pack(current.revision, reader: reader)
            return (pinned.workflow(current.programme) ?? workflow).openingStates
        } catch let fault as EngineFault where fault.isOfRevision {
            return workflow.openingStates
        }
    }
}
