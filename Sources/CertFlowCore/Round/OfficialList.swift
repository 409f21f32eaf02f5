/// A list that another authority published, as recorded: the only way a national title enters.
package struct OfficialList: Hashable, Sendable, Codable {
    package struct Row: Hashable, Sendable, Codable {
        package let serial: String
        package let creditCode: String
        package let enterprise: String
        package let product: String?
        package let model: String?
        /// The unit, for holders without a case.
        package let unit: UnitID?
        /// The day the title dates from, when it is not the day of publication (存量称号).
        package let since: Day?
        /// What the row states beyond the holder, by fact (平台备案号 …).
        package let facts: Facts
        /// The case it was matched with.
        package let match: CaseID?
        /// Why it was not matched or not taken.
        package let problem: String?

        package init(
            serial: String, creditCode: String, enterprise: String, product: String?,
            model: String?, unit: UnitID?, since: Day?, facts: Facts, match: CaseID?,
            problem: String?
        ) {
            self.serial = serial
            self.creditCode = creditCode
            self.enterprise = enterprise
            self.product = product
            self.model = model
            self.unit = unit
            self.since = since
            self.facts = facts
            self.match = match
            self.problem = problem
        }
    }

    package let id: ListID
    package let programme: ProgrammeID
    /// The event it does on each matched case (certify, nameCreationObject …); `nil` for existing titles.
    package let event: EventName?
    /// The kind of title, for existing titles and for the event's facts.
    package let kind: String
    package let document: String
    package let publishedOn: Day
    /// SHA-256 of the file it was read from.
    package let fileDigest: String
    package let rows: [Row]

    package init(
        id: ListID, programme: ProgrammeID, event: EventName?, kind: String, document: String,
        publishedOn: Day, fileDigest: String, rows: [Row]
    ) {
        self.id = id
        self.programme = programme
        self.event = event
        self.kind = kind
        self.document = document
        self.publishedOn = publishedOn
        self.fileDigest = fileDigest
        self.rows = rows
    }
}
