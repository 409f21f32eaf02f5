import CertFlowCore

/// All that can happen to a case of a workflow: nodes, and the edges between them.
struct Space {
    let workflow: Workflow
    let pack: Pack
    let companions: [Companion]
    let guards: GuardAnalyst
    /// The first is the moment before the opening.
    let nodes: [Situation]
    let edges: [[Edge]]
    /// The nodes that are reached by edges that some facts are known to allow.
    let surelyReached: Set<Int>
    /// Whether the exploration stopped at its limit.
    let isCut: Bool
    /// The nodes of each state, by its place in the workflow.
    let nodesByState: [Int: [Int]]
    /// One more than the corrections that any guard tells apart; `nil` when none asks.
    let correctionLimit: Int?

    var edgeCount: Int { edges.reduce(0) { $0 + $1.count } }

    func state(of node: Int) -> State? { nodes[node].state.map { workflow.states[$0] } }

    func isFinal(_ node: Int) -> Bool { state(of: node)?.isFinal ?? false }

    /// The person's role that stands behind a driver.
    func person(behind role: RoleID) -> RoleID? {
        switch role {
        case .list: pack.office.duties.lists
        case .round: workflow.round?.role
        case .notice: workflow.notice?.role
        case .clock, .link: nil
        default: role
        }
    }

    /// What a guard sees at a node.
    func circumstances(_ node: Situation) -> Circumstances {
        Circumstances(
            state: node.state.map { workflow.states[$0].id }, corrections: node.corrections,
            scored: node.scored, assessment: Situation.assessments[node.assessment],
            links: companions.enumerated().compactMap { index, companion in
                node.links & (1 << UInt16(index)) == 0
                    ? nil : Circumstances.Link(programme: companion.workflow.id, isOpen: true)
            })
    }

    /// Whether the edge moves a case to another state.
    func movesOn(_ from: Int, _ edge: Edge) -> Bool {
        nodes[from].state != nodes[edge.target].state
    }
}
