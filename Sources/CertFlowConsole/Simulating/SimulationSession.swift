import CertFlow
import CertFlowCore
import Foundation

/// Steps through a programme by commands, typed or from a file.
struct SimulationSession {
    let simulation: Simulation
    let view: SimulationView
    let language: Language
    /// Where the screens go.
    let show: (String) -> Void

    /// What the session does next.
    enum Next: Hashable {
        case goesOn, ends
    }

    /// - Returns: What comes after the command.
    /// - Throws: Faults only; what makes no sense or is refused is shown.
    func take(_ command: String) throws -> Next {
        let words = command.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1].trimmed : ""
        do {
            switch words.first ?? "" {
            case "", "#": return .goesOn
            case let word where word.hasPrefix("#"): return .goesOn
            case "quit", "exit", "q": return .ends
            case "help", "?": show(help)
            case "facts": show(try view.facts(of: simulation))
            case "back": try back()
            case "save": try save(rest)
            case "wait": try wait(rest)
            case "until": try play("until \(rest)")
            case "do": try act(rest)
            case "show": show(try view.situation(simulation))
            case let word:
                let known = [
                    "do", "wait", "until", "facts", "back", "save", "show", "help", "quit",
                ]
                let near = NearestName.find(word, among: known)
                show(
                    pick("没有命令“\(word)”", "There is no command ‘\(word)’")
                        + (near.map { pick("；是否为 \($0)？", "; did you mean \($0)?") } ?? "")
                        + pick(" 输入 help 看命令。", " Type help for the commands."))
            }
        } catch let problems as InputProblems {
            show(problems.problems.map { $0.says.text(language) }.joined(separator: "\n"))
        } catch let refusal as Refusal {
            show(refusal.sentence.text(language))
        }
        return .goesOn
    }

    private func act(_ text: String) throws {
        var words = text.split(separator: " ").map(String.init)
        var alias: String?
        if let first = words.first, first.hasPrefix("@") {
            alias = String(first.dropFirst())
            words.removeFirst()
        }
        guard let event = words.first else {
            return show(
                pick("写作：do 事项 [as 角色] [名=值 …]", "Write: do EVENT [as ROLE] [name=value …]"))
        }
        words.removeFirst()
        var role: String?
        if words.count > 1, words[0] == "as" {
            role = words[1]
            words.removeFirst(2)
        }
        let usual = try simulation.role(of: event, alias: alias)?.rawValue ?? "applicant"
        let who = (role ?? usual) == "applicant" ? "applicant" : "someone"
        let target = alias.map { "@\($0) " } ?? ""
        let tail = words.isEmpty ? "" : " " + words.joined(separator: " ")
        try play(
            "\(simulation.today.iso)  \(who)  \(role ?? usual)  \(target)\(event)\(tail)")
    }

    private func play(_ line: String) throws {
        if let refusal = try simulation.play(line) {
            show(
                pick("不予办理（\(refusal.code)）：", "Refused (\(refusal.code)): ")
                    + refusal.sentence.text(language))
        } else if let told = simulation.told.last, !told.follows.isEmpty {
            show("→ \(told.follows)")
        }
        show(try view.situation(simulation))
    }

    private func wait(_ text: String) throws {
        guard let days = Int(text.isEmpty ? "1" : text), days >= 0 else {
            return show(pick("wait 之后写几个工作日", "wait takes a number of working days"))
        }
        let day =
            days == 0
            ? simulation.today
            : try simulation.pack.calendar.adding(workingDays: days, after: simulation.today).due
        try play("until \(day.iso)")
    }

    private func back() throws {
        guard try simulation.back() else {
            return show(pick("已在起点。", "This is the beginning."))
        }
        show(try view.situation(simulation))
    }

    private func save(_ path: String) throws {
        guard !path.isEmpty else {
            return show(pick("save 之后写文件名", "save takes the name of a file"))
        }
        let title = pick(
            "\(simulation.workflow.title.zh)：模拟", "\(simulation.workflow.title.en): simulated")
        do {
            try Data(simulation.text(title: title).utf8)
                .write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            show(pick("已存为用例 \(path)。", "Saved as the scenario \(path)."))
        } catch {
            show(pick("“\(path)”已存在或无法写入。", "‘\(path)’ exists or cannot be written."))
        }
    }

    private var help: String {
        pick(
            """
            do 事项 [as 角色] [sample] [名=值 …]   办一步；@别名 写在事项前即办那一件；sample 由程序填写其余
            wait N      过 N 个工作日          until 日 | until due   过到某日、期限届满次日
            facts       本件的事实            show       再看一遍
            back        退回一步              save 文件  存为用例
            quit        结束
            """,
            """
            do EVENT [as ROLE] [sample] [name=value …]   one step; @alias before the event names the case; sample fills in the rest
            wait N      N working days pass   until DAY | until due   until a day, or after the deadline
            facts       the facts of the case show       the situation again
            back        one step back         save FILE  save as a scenario
            quit        end
            """)
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
