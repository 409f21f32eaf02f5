/// The outcome that begins a case.
package struct CaseOpened: Hashable, Sendable, Codable {
    package let id: CaseID
    package let programme: ProgrammeID
    package let revision: String
    package let creditCode: String
    package let enterprise: String
    package let unit: UnitID
    package let product: String?
    package let productName: String?
    package let year: Int
    package let round: RoundID?
    package let parent: CaseID?
    package let filedOn: Day
    package let move: CaseMoved

    package init(
        id: CaseID, programme: ProgrammeID, revision: String, creditCode: String,
        enterprise: String, unit: UnitID, product: String?, productName: String?, year: Int,
        round: RoundID?, parent: CaseID?, filedOn: Day, move: CaseMoved
    ) {
        self.id = id
        self.programme = programme
        self.revision = revision
        self.creditCode = creditCode
        self.enterprise = enterprise
        self.unit = unit
        self.product = product
        self.productName = productName
        self.year = year
        self.round = round
        self.parent = parent
        self.filedOn = filedOn
        self.move = move
    }
}

extension CaseOpened {
    /// The same opening with another first step.
    package func with(_ move: CaseMoved) -> CaseOpened {
        CaseOpened(
            id: id, programme: programme, revision: revision, creditCode: creditCode,
            enterprise: enterprise, unit: unit, product: product, productName: productName,
            year: year, round: round, parent: parent, filedOn: filedOn, move: move)
    }
}
