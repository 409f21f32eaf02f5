package import CertFlowCore
import CertFlowStore
import CertFlowWorkbook

extension Engine {
    /// Writes the annual workbook of a year.
    ///
    /// The same register, year and day give the same bytes.
    ///
    /// - Parameters:
    ///   - year: The year that is reported.
    ///   - edition: For the office or for the public.
    ///   - path: Of an existing folder; a file that is there is replaced.
    ///   - day: The register as it stood at the end of that office day; as it stands, when `nil`.
    ///   - progress: Told after each sheet how many are written, and of how many.
    /// - Returns: What the workbook holds.
    /// - Throws: ``StoreError``, ``EngineFault`` and ``ExportFault``; then nothing was written.
    package func exportAnnual(
        year: Int, edition: AnnualEdition, to path: String, asOf day: Day? = nil,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> AnnualSummary {
        let report = try annualReport(year: year, asOf: day)
        let plan = AnnualWorkbook.plan(report, edition: edition)
        do throws(WorkbookError) {
            try plan.write(to: path, progress: progress)
        } catch {
            throw ExportFault(error)
        }
        return AnnualSummary(report, edition: edition, plan: plan, path: path)
    }

    /// What the workbook of a year is made from, read in one snapshot.
    ///
    /// - Throws: ``StoreError`` and ``EngineFault``.
    package func annualReport(year: Int, asOf day: Day? = nil) throws -> AnnualReport {
        guard let day else {
            return try register.read { try annualReport(year: year, day: asOf, from: $0) }
        }
        return try register.read(asOf: day) { try annualReport(year: year, day: day, from: $0) }
    }

    private func annualReport(year: Int, day: Day?, from reader: Reader) throws -> AnnualReport {
        guard let published = try reader.latestPack(), let last = try reader.lastEntry() else {
            throw EngineFault.noPack
        }
        let revisions = try shelf.revisions(reader: reader)
        let digest = published.pack.digest
        // A damaged present revision does not keep the year's figures back.
        guard let pack = revisions.pack(digest) ?? revisions.newest else {
            throw revisions.faults[digest] ?? EngineFault.noPack
        }
        return AnnualReport(
            year: year, day: day ?? zone.moment(last.at).day,
            pack: pack,
            cases: try reader.cases(), titles: try reader.titles(), rounds: try reader.rounds(),
            notices: try reader.notices(), lists: try reader.lists(),
            isRehearsal: published.pack.isRehearsal, revisions: revisions)
    }
}

extension AnnualSummary {
    init(_ report: AnnualReport, edition: AnnualEdition, plan: WorkbookPlan, path: String) {
        let rewards = RewardLine.lines(in: report)
            .filter { edition == .internal || $0.isPublished }
        self.init(
            path: path, year: report.year, edition: edition, day: report.day,
            sheets: plan.sheets.map { sheet in
                guard case .table(let table) = sheet.content else {
                    return Sheet(name: sheet.name, rows: nil)
                }
                return Sheet(name: sheet.name, rows: table.rows.count)
            }, quotas: report.quotas,
            assessed: rewards.compactMap(\.assessed).reduce(.zero, +),
            paid: rewards.compactMap(\.paid).reduce(.zero, +), isRehearsal: report.isRehearsal,
            affected: report.affected.map(\.id))
    }
}
