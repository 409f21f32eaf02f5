import CertFlowCore
import CertFlowStore

extension Transaction {
    /// Records an official list and moves every matched case; rows without a match are kept with the
    /// reason, and titles from before the register are registered.
    func recordList(_ list: OfficialList) throws {
        let pack = try pack
        guard let workflow = pack.workflow(list.programme) else {
            throw Refusal.unknownProgramme(list.programme.rawValue, near: nil)
        }
        try require(
            pack.office.duties.lists, for: Bilingual(zh: "登记名单", en: "record an official list"))
        guard try writer.list(fileDigest: list.fileDigest) == nil else {
            throw Refusal.alreadyThere(
                Bilingual(
                    zh: "这份名单文件已登记过。", en: "This list file has been recorded already."))
        }
        let matched = try list.rows.map { try match($0, list, workflow) }
        let recorded = OfficialList(
            id: list.id, programme: list.programme, event: list.event, kind: list.kind,
            document: list.document, publishedOn: list.publishedOn,
            fileDigest: list.fileDigest, rows: matched)
        let earlier = list.event == nil ? matched.compactMap { title($0, list) } : []
        let cause = try append(
            Subject(.list, list.id.rawValue), .recordList(list),
            [.listRecorded(recorded)] + earlier)
        guard let event = list.event else { return }
        for row in matched {
            guard let id = row.match else { continue }
            let (own, _) = try self.workflow(of: try existing(id))
            let isDriven = own.transitions.contains {
                $0.event == event && $0.roles.contains(.list)
            }
            try act(
                OnCase(id: id, act: Act(event: event, facts: facts(row, list, event, own))),
                driver: isDriven ? .list : nil, cause: cause)
        }
    }

    /// Whether a list may move a case by this transition: an official list, or one that its clerk keeps.
    private func isListed(_ transition: Transition, _ pack: Pack) -> Bool {
        transition.roles.contains(.list) || transition.roles.contains(pack.office.duties.lists)
    }

    private func match(
        _ row: OfficialList.Row, _ list: OfficialList, _ workflow: Workflow
    ) throws -> OfficialList.Row {
        let checked = CreditCode.validate(row.creditCode)
        guard let code = checked.normalised, checked.problems.isEmpty else {
            return row.with(match: nil, problem: checked.problems.first?.sentence.zh ?? "信用代码有误")
        }
        guard let event = list.event else {
            return row.with(match: nil, problem: row.unit == nil ? "未列所属区县" : nil)
        }
        let cases = try writer.cases(CaseFilter(programme: workflow.id, creditCode: code))
        guard !cases.isEmpty else {
            return row.with(match: nil, problem: "登记库中没有该企业的申报")
        }
        let key = row.productKey(code)
        let same = workflow.identity.product == nil ? cases : cases.filter { $0.product == key }
        guard !same.isEmpty else {
            let names = cases.compactMap(\.productName).joined(separator: "、")
            return row.with(match: nil, problem: "产品名称不符，登记库中为：\(names)")
        }
        let offering: [Case]
        do {
            offering = try same.filter { current in
                let (own, pinned) = try self.workflow(of: current)
                return own.exits(from: current.state).contains {
                    $0.event == event && isListed($0, pinned)
                }
            }
        } catch let fault as EngineFault where fault.isOfRevision {
            return row.with(match: nil, problem: fault.sentence.zh)
        }
        guard let found = offering.last else {
            let state = try same.last.flatMap {
                try self.workflow(of: $0).0.state($0.state)?.title.zh
            }
            return row.with(match: nil, problem: "办件处于“\(state ?? "")”，不能据此名单认定")
        }
        return row.with(match: found.id, problem: nil)
    }

    private func facts(
        _ row: OfficialList.Row, _ list: OfficialList, _ event: EventName, _ workflow: Workflow
    ) -> Facts {
        let takes = workflow.transitions.filter { $0.event == event }
            .flatMap { $0.gives + $0.mayGive }
        var facts = row.facts
        for name in takes where facts[name] == nil {
            switch name {
            case "listDocument": facts[name] = .text(list.document)
            case "listSerial": facts[name] = .text(row.serial)
            case "titleKind": facts[name] = .text(list.kind)
            default:
                // Every day an official list gives is its day of publication.
                if case .day? = workflow.question(name)?.type {
                    facts[name] = .day(list.publishedOn)
                }
            }
        }
        return facts
    }

    private func title(_ row: OfficialList.Row, _ list: OfficialList) -> Change? {
        guard row.problem == nil, let unit = row.unit,
            let code = CreditCode.validate(row.creditCode).normalised
        else { return nil }
        let product = row.productKey(code)
        return .titleGranted(
            TitleGranted(
                kind: list.kind, programme: list.programme, creditCode: code,
                enterprise: row.enterprise, unit: unit, product: product,
                productName: row.product, on: row.since ?? list.publishedOn,
                document: list.document, serial: row.serial, caseID: nil))
    }
}

extension OfficialList.Row {
    /// The identity of the row's product; `nil` without one.
    func productKey(_ code: String) -> String? {
        guard let maker = CreditCode(code), let product else { return nil }
        return ProductIdentity(maker: maker, name: product, model: model)?.key
    }

    func with(match: CaseID?, problem: String?) -> OfficialList.Row {
        OfficialList.Row(
            serial: serial, creditCode: creditCode, enterprise: enterprise, product: product,
            model: model, unit: unit, since: since, facts: facts, match: match,
            problem: problem)
    }
}
