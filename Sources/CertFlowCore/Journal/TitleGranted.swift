/// A filing or title that a holder has from a day on.
package struct TitleGranted: Hashable, Sendable, Codable {
    package let kind: String
    package let programme: ProgrammeID
    package let creditCode: String
    package let enterprise: String
    package let unit: UnitID
    /// The product's identity key.
    package let product: String?
    package let productName: String?
    package let on: Day
    package let document: String?
    package let serial: String?
    /// `nil` for titles from before the register.
    package let caseID: CaseID?

    package init(
        kind: String, programme: ProgrammeID, creditCode: String, enterprise: String,
        unit: UnitID, product: String?, productName: String?, on day: Day, document: String?,
        serial: String?, caseID: CaseID?
    ) {
        self.kind = kind
        self.programme = programme
        self.creditCode = creditCode
        self.enterprise = enterprise
        self.unit = unit
        self.product = product
        self.productName = productName
        on = day
        self.document = document
        self.serial = serial
        self.caseID = caseID
    }
}
