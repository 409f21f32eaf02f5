import CertFlowCore

/// A workflow as boxes and moves between them, the same for every drawing language.
struct Chart {
    /// Where a move begins or ends.
    enum End: Hashable {
        /// Before the case is opened.
        case start
        case state(StateID)
        /// Any state of a phase that is not final.
        case phase(Phase)
        /// The state that sent the case to this one.
        case sender(of: StateID)
    }

    struct Box {
        let state: State
        let title: String
        /// Who acts, until when, and what can be done without leaving.
        let lines: [String]
        let isWalked: Bool
        let isCurrent: Bool
    }

    struct Tail {
        let end: End
        let isWalked: Bool
    }

    /// A transition that leaves a state, drawn once, however many states it leaves.
    struct Move {
        let tails: [Tail]
        let head: End
        let title: String
        /// Who, on which conditions, saying what.
        let lines: [String]
        /// What causes it when no person does.
        let driver: RoleID?
        let isWalked: Bool
    }

    let title: String
    let boxes: [Box]
    let moves: [Move]
    let words: DrawingWords

    /// The phases that have states, in the order of a case's life.
    var phases: [Phase] { Phase.allCases.filter { !boxes(in: $0).isEmpty } }

    func boxes(in phase: Phase) -> [Box] { boxes.filter { $0.state.phase == phase } }

    /// The states of a phase from which cases go back to where they came from.
    func returners(in phase: Phase) -> [StateID] {
        let states = moves.compactMap { move in
            if case .sender(let state) = move.head { state } else { nil }
        }
        return states.uniqued().filter { state in boxes(in: phase).contains { $0.state.id == state }
        }
    }

    /// The phase that a move begins and ends in; `nil` when it leaves one.
    func phase(of move: Move) -> Phase? {
        let phases = Set(([move.head] + move.tails.map(\.end)).map(phase(of:)))
        return phases.count == 1 ? phases.first ?? nil : nil
    }

    private func phase(of end: End) -> Phase? {
        switch end {
        case .start: nil
        case .phase: nil
        case .state(let id), .sender(let id): boxes.first { $0.state.id == id }?.state.phase
        }
    }

    /// The drivers that occur, in their usual order.
    var drivers: [RoleID] { RoleID.drivers.filter { role in moves.contains { $0.driver == role } } }
}
