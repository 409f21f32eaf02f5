import CertFlowCore
import CertFlowDefinition
import FEEL
import Testing

@Suite("What is read from a pack")
struct ReadingTests {
    static func pack(_ source: PackSource) throws -> Pack {
        try PackReader.read(source, digest: "0f").get()
    }

    @Test("is the office with its units, roles, duties and numbers")
    func office() throws {
        let pack = try ReadingTests.pack(Xian.complete())

        #expect(pack.digest == "0f")
        #expect(!pack.isExample)
        #expect(pack.office.units.count == 20)
        #expect(pack.office.unit("gaoxin")?.code == nil)
        #expect(pack.office.role("scienceCosigner")?.department == "science")
        #expect(pack.office.duties.lists == "listClerk")
        #expect(pack.office.series("acceptance")?.text(year: 2026, number: 7) == "专受〔2026〕7号")
        #expect(pack.calendar.lastYear == 2026)
        #expect(pack.actors.first { $0.id == "expert-5" }?.conflicts.count == 1)
        #expect(pack.template("notice", for: "reward-claim") != nil)
    }

    @Test("is the workflow with its states and transitions")
    func workflow() throws {
        let pack = try ReadingTests.pack(Xian.complete())
        let workflow = try #require(pack.workflow(code: "PIP"))

        #expect(workflow.certifier == .national)
        #expect(workflow.openings.map(\.event) == ["submit"])
        #expect(workflow.state("platformFiled")?.reads.zh == "备案通过")
        #expect(workflow.state("supplementing")?.stopsClock == true)
        #expect(workflow.state("submitted")?.deadline?.end == .remind)
        let withdraw = try #require(workflow.transitions.first { $0.event == "withdraw" })
        #expect(withdraw.from == ["submitted", "supplementing", "districtReview", "cityReview"])
        #expect(withdraw.needsReason && !withdraw.needsGround)
        let supplement = try #require(
            workflow.transitions.first { $0.event == "requestSupplement" })
        #expect(
            supplement.effects == [
                .number("supplement"), .document("supplement"), .notify("applicant"),
            ])
        #expect(supplement.countsCorrection)
    }

    @Test("is the link with what it carries and sets")
    func link() throws {
        let pack = try ReadingTests.pack(Xian.complete())
        let certify = try #require(
            pack.workflow("patent-intensive-product")?.transitions.first { $0.event == "certify" })
        let links = certify.effects.compactMap { effect in
            if case .link(let link) = effect { link } else { nil }
        }

        #expect(links.count == 1)
        #expect(links.first?.programme == "reward-claim")
        #expect(links.first?.carries["recognisedOn"] == "certifiedOn")
        #expect(links.first?.sets == ["rewardRule": .text("firstCertifiedProduct")])
        #expect(
            links.first?.when?.source == "count(titles[kind = \"certifiedProduct\"]) = 0")
    }

    @Test("is the form with its types and rules")
    func form() throws {
        let pack = try ReadingTests.pack(Xian.complete())
        let workflow = try #require(pack.workflow("patent-intensive-product"))
        let patents = try #require(workflow.question("patents"))

        guard case .table(let columns) = patents.type else {
            Issue.record("patents is no table")
            return
        }
        #expect(columns.map(\.name) == ["number", "kind", "legalStatus", "obtained"])
        #expect(patents.validities.map(\.rule.source) == ["count(patents) >= 1"])
        #expect(workflow.question("containsStateSecret")?.stopsWhenYes == true)
        #expect(workflow.question("contactPhone")?.privacy == .personal)
        #expect(workflow.question("productModel")?.required == .never)
        #expect(workflow.question("platformNumber")?.privacy == .open)
    }

    @Test("is the panel, the round and the notice")
    func panel() throws {
        let pack = try ReadingTests.pack(Xian.complete())
        let workflow = try #require(pack.workflow("high-growth-enterprise"))

        #expect(workflow.panel?.seats == 3)
        #expect(workflow.panel?.criteria.map(\.points) == [20, 20, 20, 20, 20])
        #expect(workflow.round?.cosigners.count == 3)
        #expect(workflow.round?.ties.map(\.source) == ["industrialisationRate", "researchShare"])
        #expect(workflow.notice?.length == "publicNoticeDays")
        #expect(pack.workflow("objection")?.isIndependent == true)
    }

    @Test("is the policy, with nothing where no source states a value")
    func policy() throws {
        let pack = try ReadingTests.pack(Xian.complete())

        #expect(pack.parameter("acceptanceDays")?.values.map(\.value) == [.number(5)])
        #expect(pack.parameter("publicNoticeDays")?.values.isEmpty == true)
        #expect(pack.parameter("publicNoticeDays")?.unsetBecause != nil)
        let reward = try #require(pack.reward("demonstrationEnterprise"))
        #expect(reward.amendments.map(\.amount) == [.fixed(Fen(yuan: 200_000))])
        #expect(reward.appliesBy == nil)
        #expect(pack.reward("firstCertifiedProduct")?.amendments.isEmpty == true)
        #expect(pack.targets.map(\.atLeast) == [200, 20, nil])
        #expect(pack.targets.first?.filedKinds == ["filedProduct"])
    }

    @Test("is marked as example where an overlay sets it, and only there")
    func overlay() throws {
        let pack = try ReadingTests.pack(PolicyMistakeTests.source())

        #expect(pack.isExample)
        let notice = try #require(pack.parameter("publicNoticeDays")?.values)
        #expect(notice.map(\.isExample) == [true])
        #expect(notice.map(\.value) == [.number(5)])
        #expect(pack.parameter("acceptanceDays")?.values.map(\.isExample) == [false])
        let reward = try #require(pack.reward("firstCertifiedProduct"))
        #expect(reward.amendments.map(\.amount) == [.fixed(Fen(yuan: 10_000))])
        #expect(reward.amendments.map(\.isExample) == [true])
        #expect(reward.appliesBy == .recognition && reward.appliesByIsExample)
        #expect(reward.fairCompetition?.isExample == true)
        #expect(pack.reward("advantageEnterprise")?.appliesByIsExample == false)
        #expect(pack.targets.map(\.headline) == [.either, nil, nil])
        #expect(pack.targets.map(\.headlineIsExample) == [true, false, false])
    }

    @Test("is the later overlay where two set the same, and the earlier elsewhere")
    func twoOverlays() throws {
        let second = """
            overlay: second
            status: example
            note: { zh: 二, en: Second }
            parameters:
              - { key: publicNoticeDays, from: 2026-01-01, value: 7, source: { document: 示例值 } }
              - { key: acceptanceDays, from: 2025-03-20, value: 6, source: { document: 示例值 } }
            """
        let source = try PolicyMistakeTests.source()
            .adding(overlay: Array(second.utf8), shownPath: "second.yaml")
        let pack = try ReadingTests.pack(source)

        #expect(pack.parameter("publicNoticeDays")?.values.map(\.value) == [.number(7)])
        #expect(pack.parameter("acceptanceDays")?.values.map(\.value) == [.number(6)])
        #expect(pack.targets.first?.headline == .either)
    }

    @Test("is the same whether it comes from disk or from stored bytes")
    func stored() throws {
        let onDisk = try Xian.onDisk.get()
        let bytes = Dictionary(uniqueKeysWithValues: onDisk.files.map { ($0.path, $0.bytes) })

        #expect(
            try ReadingTests.pack(onDisk) == ReadingTests.pack(PackSource(bytesByPath: bytes)))
    }
}
