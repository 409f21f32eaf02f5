import Testing

@testable import CertFlowConsole

@Suite("A scripted terminal")
struct ScriptedTerminalTests {
    @Test("plays its answers and keeps the whole screen")
    func transcript() throws {
        let terminal = ScriptedTerminal([
            "西安电池厂", .enter, "", .enter, "乙", .key("Ｙ"), .enter, .interrupted, .endOfInput,
        ])
        terminal.show("填写申报表")

        #expect(try terminal.ask("企业名称：") == .line("西安电池厂"))
        #expect(try terminal.ask("所在区：", default: "雁塔区") == .line("雁塔区"))
        #expect(try terminal.ask("所在区：", default: "雁塔区") == .line("雁塔区"))
        #expect(try terminal.ask("联系人：", prefill: "甲") == .line("甲"))
        #expect(try terminal.ask("联系人：", prefill: "甲") == .line("乙"))
        #expect(try terminal.chooseKey("提交？[y/n] ", from: ["y", "n"]) == .key("y"))
        #expect(try terminal.chooseKey("打印？[y/n] ", from: ["y", "n"], usual: "n") == .key("n"))
        #expect(try terminal.ask("备注：") == .interrupted)
        #expect(try terminal.chooseKey("继续？", from: ["y"]) == .endOfInput)
        #expect(terminal.remaining == [])
        #expect(
            terminal.transcript == """
                填写申报表
                企业名称：西安电池厂
                所在区：[雁塔区] 雁塔区
                所在区：[雁塔区] 雁塔区
                联系人：甲
                联系人：乙
                提交？[y/n] y
                打印？[y/n] n
                备注：^C
                继续？^D

                """)
    }

    @Test("says where the script ends or does not fit")
    func faults() {
        let terminal = ScriptedTerminal([.key("y"), .key("x")])

        #expect(throws: TerminalFault.scriptMismatch(prompt: "名称：")) {
            try terminal.ask("名称：")
        }
        #expect(throws: TerminalFault.scriptMismatch(prompt: "提交？")) {
            try terminal.chooseKey("提交？", from: ["y"])
        }
        #expect(throws: TerminalFault.scriptEnded(prompt: "名称：")) { try terminal.ask("名称：") }
        #expect(
            TerminalFault.scriptEnded(prompt: "A").message(in: .en)
                == "The script has no answer to ‘A’; add one.")
    }

    @Test("puts a prompt that is long or has several lines above the answer")
    func longPrompt() throws {
        let terminal = ScriptedTerminal(["12", "是"], columns: 30)
        _ = try terminal.ask("上一年度新增发明专利授权数量（件）：")
        _ = try terminal.ask("说明见上。\n是否首次？")

        #expect(
            terminal.transcript == """
                上一年度新增发明专利授权数量
                （件）：
                > 12
                说明见上。
                是否首次？是

                """)
    }
}

@Suite("Progress")
struct ProgressLineTests {
    /// A clock that a test moves by hand.
    private final class Clock {
        var now = Duration.zero
    }

    @Test("is a plain line every ten percent where nothing can be drawn over")
    func plain() {
        let terminal = ScriptedTerminal()
        var progress = ProgressLine(
            "导入申报", total: 5000, on: terminal, language: .zh, clock: { .zero })
        for _ in 0..<20 { progress.advance(by: 50) }
        progress.advance(by: 4000)
        progress.finish()

        #expect(
            terminal.transcript == """
                导入申报 500/5000 10 %
                导入申报 1000/5000 20 %
                导入申报 5000/5000 100 %

                """)
    }

    @Test("is one line on a screen, with the time left at the pace so far")
    func drawn() {
        let (terminal, clock) = (ScriptedTerminal(isScreen: true), Clock())
        var progress = ProgressLine(
            "Import", total: 400, on: terminal, language: .en, clock: { clock.now })
        clock.now = .seconds(10)
        progress.advance(by: 100)
        clock.now = .milliseconds(10_050)
        progress.advance()
        clock.now = .seconds(20)
        progress.advance(by: 299)
        progress.finish()
        progress.finish()

        let frames = [
            "Import  █████░░░░░░░░░░░░░░░  100/400  25 %  0:30 left",
            "Import  ████████████████████  400/400  100 %",
            "Import  ████████████████████  400/400  100 %",
        ]
        #expect(terminal.transcript == frames.map { "\r\($0)\u{1B}[K" }.joined() + "\n")
    }

    @Test("tells hours and keeps within the screen")
    func long() {
        let (terminal, clock) = (ScriptedTerminal(columns: 60, isScreen: true), Clock())
        var progress = ProgressLine(
            "重建全部登记簿投影并核对摘要", total: 10, on: terminal, language: .zh,
            clock: { clock.now })
        clock.now = .seconds(605)
        progress.advance()

        let line = terminal.transcript.dropFirst().dropLast(3)
        #expect(line.hasSuffix("1/10  10 %  剩余 1:30:45"))
        #expect(DisplayWidth.of(line) < 60)
    }

    @Test("counts where the total is not known")
    func unknown() {
        let terminal = ScriptedTerminal(isScreen: true)
        var progress = ProgressLine(
            "读取", total: 0, on: terminal, language: .zh, clock: { .zero })
        progress.advance(by: 3)
        progress.finish()

        #expect(terminal.transcript == "\r读取 3\u{1B}[K\r读取 3\u{1B}[K\n")
    }
}
