import CertFlowCore

/// The words of `?`.
extension WizardView {
    /// How an answer of this type is written.
    func writing(_ question: Question) -> String {
        switch question.type {
        case .text: pick("一行文字。", "One line of text.")
        case .lines: pick("一行一条，空行结束。", "One a line; an empty line ends.")
        case .flag: pick("答“是”或“否”（1 是，2 否）。", "Answer yes or no (1 yes, 2 no).")
        case .count: pick("整数，不小于零。", "A whole number, zero or more.")
        case .number: pick("数，可带小数。", "A number, with decimals if need be.")
        case .money:
            question.unitLabel == "万元"
                ? pick(
                    "金额，如 1250.5 或 1250.5 万元；以元填报请写 12505000 元。",
                    "An amount such as 1250.5 or 1250.5 万元; in yuan write 12505000 元.")
                : pick("金额，如 200000 元或 20 万元。", "An amount such as 200000 元 or 20 万元.")
        case .percent: pick("百分数，如 12.5%。", "A share such as 12.5%.")
        case .day: pick("日期，如 2026-03-05。", "A day such as 2026-03-05.")
        case .year: pick("四位年份，如 2025。", "A year such as 2025.")
        case .choice: pick("输入序号或名称。", "Type the number or the name.")
        case .unit: pick("输入序号、名称或行政区划代码。", "Type the number, the name or the code.")
        case .creditCode:
            pick("十八位统一社会信用代码，见营业执照。", "Eighteen characters, from the business licence.")
        case .patentNumber:
            pick("专利号，如 ZL202010123456.2。", "A patent number such as ZL202010123456.2.")
        case .industry: pick("GB/T 4754 四位小类代码。", "Four digits of GB/T 4754.")
        case .table: pick("逐行填写。", "Row by row.")
        case .evidence:
            pick("文件路径，一行一个，空行结束；每个不超过 20 MB。", "The path of a file, one a line, each up to 20 MB.")
        }
    }

    /// Who may read the answer.
    func privacy(_ question: Question) -> String {
        switch question.privacy {
        case .open: pick("可以公开。", "May be published.")
        case .internal: pick("只供办理本事项使用，不公开。", "For handling this matter only; not published.")
        case .personal: pick("个人信息：只供办理本事项使用，不公开。", "Personal: for handling this matter only.")
        case .businessSecret:
            pick("商业秘密：只供办理本事项使用，不公开。", "A business secret: for handling this matter only.")
        }
    }
}
