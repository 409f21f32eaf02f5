/// A programme's procedure as data: one revision of it.
package struct Workflow: Hashable, Sendable {
    /// Who grants the title.
    package enum Certifier: String, Hashable, Sendable, Codable, CaseIterable {
        /// The State; the office only recommends and reads the official list.
        case national
        /// The city office itself.
        case city
        /// Nobody: the workflow pays, answers or serves.
        case nobody
    }

    /// How a case begins.
    package enum Opening: String, Hashable, Sendable, Codable, CaseIterable {
        case application
        /// By an effect of another case.
        case link
        /// Filed by somebody about another case.
        case about
    }

    /// Which form questions identify the applicant and the product.
    package struct Identity: Hashable, Sendable {
        package let creditCode: FactName
        package let name: FactName
        package let unit: FactName
        package let product: FactName?
        package let model: FactName?

        package init(
            creditCode: FactName, name: FactName, unit: FactName, product: FactName?,
            model: FactName?
        ) {
            self.creditCode = creditCode
            self.name = name
            self.unit = unit
            self.product = product
            self.model = model
        }
    }

    package let id: ProgrammeID
    /// The prefix of case numbers.
    package let code: String
    package let revision: Int
    package let title: Bilingual
    package let certifier: Certifier
    package let opening: Opening
    package let basis: Citation
    package let identity: Identity
    /// Whether applications need an open round of the year.
    package let needsRound: Bool
    /// Whether nobody who acted on the parent case may act here.
    package let isIndependent: Bool
    /// Facts found by officers and other authorities, beyond the form.
    package let facts: [Question]
    package let states: [State]
    package let guards: [String: Guard]
    package let transitions: [Transition]
    package let panel: Panel?
    package let round: RoundRule?
    package let notice: NoticeRule?
    package let form: Form
    /// What the author promises of every case; the checker proves it.
    package let properties: [AuthorProperty]

    private let statesByID: [StateID: State]
    private let questionsByName: [FactName: Question]

    /// - Precondition: The reader has checked every name.
    package init(
        id: ProgrammeID, code: String, revision: Int, title: Bilingual, certifier: Certifier,
        opening: Opening, basis: Citation, identity: Identity, needsRound: Bool,
        isIndependent: Bool, facts: [Question], states: [State], guards: [String: Guard],
        transitions: [Transition], panel: Panel?, round: RoundRule?, notice: NoticeRule?,
        form: Form, properties: [AuthorProperty] = []
    ) {
        self.id = id
        self.code = code
        self.revision = revision
        self.title = title
        self.certifier = certifier
        self.opening = opening
        self.basis = basis
        self.identity = identity
        self.needsRound = needsRound
        self.isIndependent = isIndependent
        self.facts = facts
        self.states = states
        self.guards = guards
        self.transitions = transitions
        self.panel = panel
        self.round = round
        self.notice = notice
        self.form = form
        self.properties = properties
        statesByID = Dictionary(states.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        questionsByName = Dictionary(
            (form.questions + facts).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func state(_ id: StateID) -> State? { statesByID[id] }

    /// The question or officer's fact of that name.
    package func question(_ name: FactName) -> Question? { questionsByName[name] }

    /// The transitions that leave `state`, in the order of the definition.
    package func exits(from state: StateID) -> [Transition] {
        transitions.filter { $0.from.contains(state) }
    }

    package var openings: [Transition] { transitions.filter(\.opensCase) }

    /// The states in which cases begin.
    package var openingStates: [StateID] {
        openings.compactMap { if case .state(let id) = $0.target { id } else { nil } }
    }
}
