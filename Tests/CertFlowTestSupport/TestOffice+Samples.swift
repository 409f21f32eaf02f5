import CertFlow
package import CertFlowCore
import Foundation

extension TestOffice {
    /// The answers of a complete product application.
    package func product(
        _ number: Int = 1, name: String = "示例光伏逆变器", legalStatus: String = "有效"
    ) throws -> [String: String] {
        _ = try place.write("示例证明\n", to: "evidence.txt")
        return [
            "containsStateSecret": "否", "pledgesTruth": "是",
            "enterpriseName": "示例光电\(number)号有限公司",
            "creditCode": Invented.creditCode(number), "unit": "雁塔区", "industry": "3825",
            "scale": "中型", "contactName": "示例张", "contactPhone": "029-00000000",
            "productName": name, "productModel": "M\(number)", "dataYear": "2025",
            "sales": "1250.5", "exports": "100", "joinsCertification": "是",
            "patents": "\(Invented.patent(number))/发明/\(legalStatus)/自主",
            "evidence": "evidence.txt",
        ]
    }

    /// A product on its way up to being filed on the platform.
    package func filedProduct(_ number: Int = 1) throws -> CaseID {
        let id = try file("patent-intensive-product", try product(number))
        try act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
        try act("pass", id, by: "yanta-reviewer", ["opinion": "材料属实"])
        try act(
            "recommend", id, by: "city-reviewer-1",
            ["opinion": "同意推荐", "ground": "专呈〔2026〕2号"])
        try act(
            "recordFiling", id, by: "list-clerk",
            ["platformNumber": "示例-\(number)", "platformFiledOn": moment.day.iso])
        return id
    }

    /// Records an official list that certifies the products of these cases.
    @discardableResult
    package func certify(
        _ ids: [CaseID], document: String = "国知发运函字〔2026〕示例1号", id: CommandID? = nil
    ) throws -> OfficialList {
        try engine.importList(
            try listFile(ids, document), shownAs: "list.csv", by: "list-clerk", id: id, at: moment)
    }

    /// The same list, read and not yet recorded.
    package func productList(_ ids: [CaseID], document: String) throws -> OfficialList {
        let text = try String(contentsOf: try listFile(ids, document), encoding: .utf8)
        return try OfficialListFile(pack: pack).read(
            text, path: "list.csv", digest: Digest.sha256(Data(text.utf8)))
    }

    private func listFile(_ ids: [CaseID], _ document: String) throws -> URL {
        let rows = try ids.enumerated().map { index, id in
            let found = try engine.existing(id)
            return
                "\(index + 1),\(found.creditCode),\(found.enterprise),\(found.productName ?? ""),\(found.facts["productModel"]?.text ?? "")"
        }
        let text =
            """
            项目,patent-intensive-product
            事项,certify
            类别,certifiedProduct
            文号,\(document)
            公布日,\(moment.day.iso)

            序号,统一社会信用代码,企业名称,产品名称,规格型号
            \(rows.joined(separator: "\n"))

            """
        return try place.write(text, to: "list.csv")
    }

    /// The answers of a reward claim for the nth product, which must be certified.
    package func claim(_ number: Int = 1) throws -> [String: String] {
        guard
            let waiting = try engine.cases(
                CaseQuery(programme: "reward-claim", creditCode: Invented.creditCode(number))
            ).first, let workflow = pack.workflow("reward-claim")
        else { return [:] }
        _ = try place.write("示例证明\n", to: "evidence.txt")
        var answers: [String: String] = [:]
        for question in workflow.form.questions {
            if let known = waiting.facts[question.name] {
                answers[question.name.rawValue] = question.show(known, office: pack.office).zh
                continue
            }
            switch question.type {
            case .flag: answers[question.name.rawValue] = question.stopsWhenYes ? "否" : "是"
            case .evidence: answers[question.name.rawValue] = "evidence.txt"
            case .text, .lines: answers[question.name.rawValue] = "示例"
            case .choice(let choices): answers[question.name.rawValue] = choices.first?.key
            default: continue
            }
        }
        answers["sameRewardReceived"] = "否"
        answers["sameRewardAmount"] = nil
        return answers
    }
}
