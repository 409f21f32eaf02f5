package import CertFlowCore

/// What an exported workbook holds, for the person who asked for it.
package struct AnnualSummary: Hashable, Sendable {
    package struct Sheet: Hashable, Sendable {
        package let name: String
        /// Rows of a list; `nil` for the cover.
        package let rows: Int?

        package init(name: String, rows: Int?) {
            self.name = name
            self.rows = rows
        }
    }

    package let path: String
    package let year: Int
    package let edition: AnnualEdition
    /// The office day that the workbook stands for.
    package let day: Day
    package let sheets: [Sheet]
    package let quotas: [Quota]
    /// The assessed and the paid rewards of the year; in the public edition of published ones only.
    package let assessed: Fen
    package let paid: Fen
    package let isRehearsal: Bool
    /// Cases whose revision is missing or altered.
    package let affected: [CaseID]

    package init(
        path: String, year: Int, edition: AnnualEdition, day: Day, sheets: [Sheet],
        quotas: [Quota], assessed: Fen, paid: Fen, isRehearsal: Bool, affected: [CaseID] = []
    ) {
        self.path = path
        self.year = year
        self.edition = edition
        self.day = day
        self.sheets = sheets
        self.quotas = quotas
        self.assessed = assessed
        self.paid = paid
        self.isRehearsal = isRehearsal
        self.affected = affected
    }
}
