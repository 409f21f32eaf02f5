package import CertFlowCore

/// Proves or refutes the properties of the workflows of a pack.
package struct Prover {
    private let pack: Pack
    private let roots: [String: YAMLNode]
    private let clock = ContinuousClock()

    /// `pack` is read without a mistake.
    package init(_ pack: Pack) { self.init(pack, roots: [:]) }

    /// `roots` are the workflow files by programme, for the places of states.
    init(_ pack: Pack, roots: [String: YAMLNode]) {
        self.pack = pack
        self.roots = roots
    }

    /// Every property of one workflow.
    package func prove(_ workflow: Workflow) -> ProgrammeProof {
        let began = clock.now
        var builder = SpaceBuilder(workflow, in: pack)
        let space = builder.build()
        let places = WorkflowPlaces(workflow, root: roots[workflow.id.rawValue])
        let proofs = ProvedProperty.allCases.flatMap { self.proofs(of: $0, space, places) }
        let notes = GuardNotes(space: space).notes
        let taken = began.duration(to: clock.now).components
        return ProgrammeProof(
            workflow: workflow, title: workflow.title, path: places.file.path,
            states: workflow.states.count, transitions: workflow.transitions.count,
            nodes: space.nodes.count - 1, edges: space.edgeCount,
            milliseconds: Int(taken.seconds * 1_000 + taken.attoseconds / 1_000_000_000_000_000),
            proofs: space.isCut ? proofs.map { $0.cut(at: places.file) } : proofs,
            notes: notes)
    }

    private func proofs(
        of property: ProvedProperty, _ space: Space, _ places: WorkflowPlaces
    ) -> [Proof] {
        var judged = PropertyCase(space, places, property)
        switch property {
        case .author:
            return space.workflow.properties.filter { !$0.claim.isExemption }.map { promise in
                judged.title = promise.title
                return Proof(
                    .author, key: promise.key, title: promise.title, at: promise.place,
                    judged.author(promise))
            }
        case .separation:
            let (findings, exemptions) = judged.separation()
            return [Proof(property, at: places.file, findings, exemptions: exemptions)]
        default: return [Proof(property, at: places.file, judged.findings())]
        }
    }
}

extension PropertyCase {
    fileprivate func findings() -> [Proof.Finding] {
        switch property {
        case .reachable: reachable()
        case .owned: owned()
        case .timed: timed()
        case .wayOut: wayOut()
        case .panelOutcomes: panelOutcomes()
        case .deadlineEnds: deadlineEnds()
        case .boundedCorrections: boundedCorrections()
        case .noticed: noticed()
        case .listed: listed()
        case .grounded: grounded()
        case .paidOnce: paidOnce()
        case .eventsPossible: eventsPossible()
        case .tablesComplete: tablesComplete()
        case .nothingDeemed: nothingDeemed()
        case .notByCount: notByCount()
        case .separation, .author: []
        }
    }
}

extension AuthorProperty.Claim {
    fileprivate var isExemption: Bool { if case .exempt = self { true } else { false } }
}

extension Proof {
    /// Nothing is proved when the exploration stopped at its limit.
    fileprivate func cut(at place: Place) -> Proof {
        guard findings.isEmpty else { return self }
        return Proof(
            rule: rule, key: key, title: title, place: self.place,
            findings: [
                Finding(
                    .undecided, at: place, zh: "状态空间超过 \(SpaceBuilder.mostNodes) 个节点，未探索完",
                    en: "there are more than \(SpaceBuilder.mostNodes) nodes; not all were explored"
                )
            ], exemptions: exemptions)
    }
}
